import Desk
import Testing
import WorldModel

@Suite("The range of a calendar")
struct AgendaRangeTests {
  @Test(
    "An entry lies in a range surely, possibly or not",
    arguments: [
      ("2014-10", "2014-01", "2014-12", EDTFInterval.Overlap.certain),
      ("2014-10", "2014-10-15", "2014-12", .possible), ("2014", "2014-06", "2014-06", .possible),
      ("2014-10~", "2014-11", "2014-12", .none), ("2013/2015", "2014-01", "2014-12", .certain),
      ("2013-01-01/2013-01-05", "2013-01-03", "2013-01-03", .certain),
      ("/2014~", "2014", "2014", .possible), ("/2014~", "2013", "2013", .none),
      ("2014~/", "2014", "2014", .certain), ("2014~/", "2015", "2015", .none),
      ("../2014-03-01", "2014", "2014", .possible),
    ])
  func falls(
    _ valid: String, _ from: String, _ to: String, _ wanted: EDTFInterval.Overlap
  ) throws {
    let interval = try #require(EDTFInterval(valid))
    let time = try #require(AgendaTime(interval))
    let range = try AgendaRange(from: #require(EDTFDate(from)), to: #require(EDTFDate(to)))
    #expect(time.falls(in: range) == wanted)
  }

  @Test("A month is listed at its first day, and no day is made up")
  func firstDay() throws {
    var made = AgendaWorld()
    made.event("month", "2014-10~")
    made.event("day", "2014-10-01")
    made.event("late", "2014-10-02")
    let agenda = try made.agenda("2014", "2014")
    #expect(
      agenda.ids == ["event/held/events/day", "event/held/events/month", "event/held/events/late"])
    let month = try agenda.entry("event/held/events/month")
    #expect("\(month.time.first) \(month.time.last)" == "2014-10-01 2014-10-31")
    #expect(month.time.stated == EDTFInterval("2014-10~"))
    #expect(month.time.precision == .month)
  }

  @Test("A time that is open or unknown on both sides stands in no calendar")
  func undated() throws {
    var made = AgendaWorld()
    made.event("never", "")
    let open = try #require(EDTFInterval("../.."))
    #expect(AgendaTime(open) == nil)
    let agenda = try made.agenda("0001", "0050")
    #expect(agenda.ids == [])
    #expect(agenda.undated.map(\.receipt.fact) == ["events/never"])
    // Its title is printed, not its key.
    #expect(agenda.undated.map(\.kind) == [.event])
    #expect(agenda.undated.map(\.headline.parts) == [[.word("visit", .event), .thing("never")]])
  }

  @Test(
    "Two ranges that meet hold together what the whole holds",
    arguments: [
      "2012-06-30", "2014-05-15", "2014-12-31", "2015-02-28",
    ])
  func union(_ cut: String) throws {
    var made = AgendaWorld()
    made.agreement("pact", "2014~/")
    made.agreement("relations", kind: "diplomatic-relations", "1990-05-02/")
    made.stage("s-1", .signed, of: "pact", "2014-05-29")
    made.stage("s-2", .signed, of: "pact", "2013")
    made.event("long", "2012/2016")
    made.event("by", "/2014~")
    made.event("leap", "1992-02-29", kind: "independence")
    made.role("r", "SUB", "ORG", "chair", "2013/2015")
    made.target("aim", due: "2014")
    made.member("AAA", of: "ORG", "2011-01-01/2017")
    let day = try #require(EDTFDate(cut)).latest
    let next = "\(day.adding(days: 1))"
    for every in [false, true] {
      let whole = try made.agenda("2010", "2018", every: every)
      let parts = try [
        made.agenda("2010", cut, every: every), made.agenda(next, "2018", every: every),
      ]
      #expect(whole.entries.count > 10)
      #expect(Set(whole.allIDs) == Set(parts.flatMap(\.allIDs)))
      #expect(Set(whole.allIDs).count == whole.allIDs.count)
    }
  }

  @Test("Nothing that was recorded later is known")
  func asOf() throws {
    var made = AgendaWorld()
    made.event("old", "2015-05-01", recorded: "2014-01")
    made.event("new", "2015-06-01", recorded: "2014-02-02")
    made.agreement("pact")
    made.stage("s-new", .signed, of: "pact", "2005-01-10", recorded: "2016")
    #expect(try made.agenda("2015", "2015", asOf: "2014-01").ids == ["event/held/events/old"])
    #expect(try made.agenda("2015", "2015", asOf: "2014").ids.count == 2)
    #expect(try made.agenda("2015", "2015", asOf: "2016").ids.count == 3)
  }

  @Test("A range turned round or of more than fifty years is refused")
  func badRanges() throws {
    let early = try #require(EDTFDate("2014"))
    let late = try #require(EDTFDate("2019-01"))
    #expect(throws: AgendaError.turnedRound(from: late, to: early)) {
      try AgendaRange(from: late, to: early)
    }
    let text = AgendaError.turnedRound(from: late, to: early).description
    #expect(text.contains("2019-01") && text.contains("turned round"))
    let first = early.earliest
    for (end, years) in [("2064-01-01", 51), ("3500", 1486), ("9999", 7985)] {
      let far = try #require(EDTFDate(end))
      #expect(throws: AgendaError.tooLong(from: first, to: far.latest, years: years)) {
        try AgendaRange(from: early, to: far)
      }
    }
    let longest = try AgendaRange(from: early, to: #require(EDTFDate("2063")))
    #expect("\(longest.last)" == "2063-12-31")
    let words = AgendaError.tooLong(from: first, to: longest.last, years: 51).description
    #expect(words.contains("at most 50"))
  }

  @Test("The range of a year ends the day before its anniversary")
  func year() throws {
    let range = AgendaRange(yearFrom: try #require(EDTFDate("2016-02-29")))
    #expect("\(range.first) \(range.last)" == "2016-02-29 2017-02-27")
  }
}
