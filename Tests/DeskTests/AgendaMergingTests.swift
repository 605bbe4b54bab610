import Desk
import Testing
import WorldModel

@Suite("One event from several facts")
struct AgendaMergingTests {
  @Test("Facts of one step at one time are one entry; the finer date leads, whatever the order")
  func merged() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-year", .inForce, of: "pact", "2015")
    made.stage("s-day", .inForce, of: "pact", "2015-01-01", source: "later")
    made.stage("s-month", .inForce, of: "pact", "2015-01~")
    var turned = made
    turned.facts.stages.reverse()
    for world in [made, turned] {
      let agenda = try world.agenda("2014", "2016", kinds: [.stage])
      #expect(agenda.ids == ["stage/held/s-day"])
      let entry = try agenda.entry("stage/held/s-day")
      #expect(
        entry.receipts.map(\.fact)
          == ["s-day", "s-month", "s-year", "p-pact-AAA", "p-pact-SUB"])
      #expect(entry.certainty == .exact)
      #expect(entry.contradicts == [])
    }
  }

  @Test("Two dates of what happens once are both shown and name each other")
  func contradiction() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-a", .signed, of: "pact", "2014-05-29")
    made.stage("s-b", .signed, of: "pact", "2014-06-02", source: "later")
    let agenda = try made.agenda("2014", "2014", kinds: [.stage])
    #expect(agenda.entries.map(\.certainty) == [.disputed, .disputed])
    #expect(agenda.entries.map(\.contradicts) == [["stage/held/s-b"], ["stage/held/s-a"]])
    // The other date is named even where it lies outside the range.
    let part = try made.agenda("2014-06", "2014-06", kinds: [.stage])
    #expect(part.entries.map(\.contradicts) == [["stage/held/s-a"]])
  }

  @Test("Rounds of talks come again, works grow by stages, and a plan is no rival of what happened")
  func noContradiction() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-1", .negotiated, of: "pact", "2014-01-10")
    made.stage("s-2", .negotiated, of: "pact", "2014-02-10")
    made.stage("s-plan", .signed, of: "pact", "2014-03", status: .planned)
    made.stage("s-done", .signed, of: "pact", "2015-03-01")
    let agenda = try made.agenda("2014", "2015", kinds: [.stage])
    #expect(agenda.entries.count == 4)
    #expect(agenda.entries.allSatisfy { $0.contradicts == [] && $0.certainty != .disputed })
  }

  @Test("A plan that came true is one entry, and it is not planned any more")
  func planAndDeed() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-plan", .signed, of: "pact", "2015-03-01", status: .planned)
    made.stage("s-done", .signed, of: "pact", "2015-03")
    let agenda = try made.agenda("2015", "2015", kinds: [.stage])
    #expect(agenda.ids == ["stage/held/s-done"])
    #expect(agenda.entries[0].certainty == .exact)
    #expect(agenda.entries[0].time.stated == EDTFInterval("2015-03"))
  }

  @Test("Two stages that one source has reached and another has not are set against each other")
  func stagesAgainst() throws {
    var made = AgendaWorld()
    made.agreement("pact")
    made.stage("s-agreed", .concluded, of: "pact", "2014-10")
    made.stage("s-hoped", .intended, of: "pact", "2014", status: .planned, source: "later")
    let agenda = try made.agenda("2014", "2014", kinds: [.stage])
    let agreed = try agenda.entry("stage/held/s-agreed")
    #expect(agreed.certainty == .disputed)
    #expect(agreed.against.map(\.fact) == ["s-hoped"])
    #expect(try agenda.entry("stage/held/s-hoped").certainty == .planned)
  }

  @Test("Visits are one only with the same kind, place and parties")
  func visits() throws {
    var made = AgendaWorld()
    made.event("a", "2015-05", parties: ["SUB", "AAA"])
    made.event("b", "2015-05-07", parties: ["AAA", "SUB"])
    made.event("c", "2015-05-07", parties: ["BBB", "SUB"])
    made.event("d", "2015-05-07", kind: "summit", parties: ["AAA", "SUB"])
    let agenda = try made.agenda("2015", "2015")
    #expect(
      Set(agenda.ids) == ["event/held/events/b", "event/held/events/c", "event/held/events/d"])
    #expect(
      try agenda.entry("event/held/events/b").receipts.map(\.fact).contains("events/a"))
  }

  @Test("Who leaves and joins again is no contradiction, who joins twice is")
  func rejoining() throws {
    var made = AgendaWorld()
    made.member("BBB", of: "ORG", "2001-01-01/2005-01-01", id: "m-first")
    made.member("BBB", of: "ORG", "2010-01-01/..", id: "m-again")
    made.member("AAA", of: "ORG", "2002-01-01/..", id: "m-one")
    made.member("AAA", of: "ORG", "2003-01-01/..", id: "m-two")
    let agenda = try made.agenda("2000-06", "2012", kinds: [.membership])
    #expect(try agenda.entry("membership/begins/m-again").contradicts == [])
    #expect(
      try agenda.entry("membership/begins/m-one").contradicts == ["membership/begins/m-two"])
  }

  @Test("The order of the rows of every table changes nothing")
  func order() throws {
    var made = AgendaWorld()
    made.agreement("pact", "2014~/")
    made.agreement("relations", kind: "diplomatic-relations", "1990-01-02/")
    made.stage("s-1", .signed, of: "pact", "2014-05-29")
    made.stage("s-2", .signed, of: "pact", "2014")
    made.stage("s-3", .signed, of: "pact", "2014-06-02")
    made.event("a", "2014-05", parties: ["SUB", "AAA"])
    made.event("b", "2014-05-07", parties: ["AAA", "SUB"])
    made.role("r-1", "SUB", "ORG", "chair", "2014")
    made.role("r-2", "SUB", "ORG", "chair", "2014-01-01/2014-12-31")
    made.target("aim", due: "2014-09")
    var turned = made
    turned.facts.agreements.reverse()
    turned.facts.stages.reverse()
    turned.facts.events.reverse()
    turned.facts.roles.reverse()
    turned.facts.parties.reverse()
    turned.facts.actors.reverse()
    turned.facts.memberships.reverse()
    for every in [false, true] {
      let first = try made.agenda("2013", "2016", every: every)
      #expect(first.entries.count > 5)
      #expect(try turned.agenda("2013", "2016", every: every).entries == first.entries)
    }
  }
}
