import Doctrines
import Testing
import WorldModel

@Suite("Measures of events, outcomes, stated numbers and programmes")
struct StateOutcomeTests {
  static let event = DoctrineText.check(
    "expo", "measure: {name: event-held, event: expo}", "expect: \">= held\"")

  @Test(
    "An event is held once a source recorded after its end reports it",
    arguments: [
      ("2017-03-03", FactStatus.reported, "planned"), ("2017-09-09", .reported, "planned"),
      ("2017-09-10", .reported, "held"), ("2018", .reported, "held"),
      ("2018", .planned, "planned"),
    ])
  func held(_ recorded: String, _ status: FactStatus, _ label: String) throws {
    var made = DoctrineWorld()
    made.event("2017-06-10/2017-09-10", recorded: recorded, status: status)
    let value = try #require(try made.values("event-held", ["event": .text("expo")]).first)
    #expect(value.label == label)
    #expect(
      try made.result(Self.event, asOf: "2018").verdict == (label == "held" ? .met : .onTrack))
  }

  @Test("An outcome that a source reports as met confirms an event told of before")
  func confirmed() throws {
    var made = DoctrineWorld()
    made.event("2017-06-10/2017-09-10", recorded: "2017-03")
    made.outcome(.met, of: "expo", "2017", recorded: "2018-02")
    #expect(try made.result(Self.event, asOf: "2018-01").verdict == .onTrack)
    let result = try made.result(Self.event, asOf: "2018-02")
    #expect(result.verdict == .met)
    #expect(result.evidence.count == 2)
  }

  static let outcome = DoctrineText.check(
    "aim", "measure: {name: outcome, of: aim}", "expect: \">= met\"")

  @Test(
    "The newest source tells what became of a target",
    arguments: [
      ("2014", Verdict.noData, String?.none), ("2015", .onTrack, "pending"),
      ("2016", .onTrack, "partly"), ("2017", .met, "met"), ("2018", .missed, "missed"),
    ])
  func outcomes(_ asOf: String, _ verdict: Verdict, _ label: String?) throws {
    var made = DoctrineWorld()
    for (result, year) in [
      (Outcome.Result.pending, "2015"), (.partly, "2016"), (.met, "2017"), (.missed, "2018"),
    ] {
      made.outcome(result, year, recorded: year)
    }
    let result = try made.result(Self.outcome, asOf: asOf)
    #expect(result.verdict == verdict)
    #expect(result.values.map(\.label) == [label])
  }

  @Test("Without a source the outcome is no data and names what is missing")
  func noOutcome() throws {
    let result = try DoctrineWorld().result(Self.outcome, asOf: "2015")
    #expect(result.verdict == .noData)
    #expect(result.reason.contains("no source tells what became of ‘An aim’"))
  }

  @Test(
    "A stated ‘more than 70’ decides what it surely tells",
    arguments: [
      ("> 70 states", Verdict.met), (">= 70", .met), (">= 75", .noData), ("<= 70", .missed),
    ])
  func term(_ expect: String, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.term(70, .greater, unit: "states", recorded: "2018-09")
    let check = DoctrineText.check(
      "signatories", "measure: {name: term, of: forum, term: states}", "expect: \"\(expect)\"")
    let result = try made.result(check, asOf: "2019")
    #expect(result.verdict == verdict)
    #expect(result.values.map(\.comparator) == [.greater])
    #expect(try made.result(check, asOf: "2018-08").verdict == .noData)
  }

  @Test("The newest of two stated numbers counts, and both are evidence")
  func newestTerm() throws {
    var made = DoctrineWorld()
    made.term(70, .greater, unit: "states", recorded: "2018-09")
    made.term(85, .equal, unit: "states", recorded: "2020-01")
    let value = try #require(
      try made.values("term", ["of": .text("forum"), "term": .text("states")]).first)
    #expect(value.value == 85)
    #expect(value.evidence.count == 2)
    let missing = try #require(
      try made.values("term", ["of": .text("forum"), "term": .text("age")]).first)
    #expect(missing.value == nil)
    #expect(missing.coverage.state == .missing)
  }

  /// 900 of 1,000 delivered are 90 %.
  @Test(
    "A programme is measured by the part of its output that was delivered",
    arguments: [
      (Double?.some(900), ">= 90 %", Verdict.met), (900, ">= 0.9", .met), (900, ">= 91 %", .missed),
      (nil, ">= 90 %", .noData),
    ])
  func programme(_ delivered: Double?, _ expect: String, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.facts.programmes.append(
      Fact(
        Programme(
          id: "school", title: "Students", funder: "SUB",
          output: Amount(1000, unit: "students"), delivered: delivered), made.envelope("2020")))
    let check = DoctrineText.check(
      "school", "measure: {name: programme-delivered, programme: school}",
      "expect: \"\(expect)\"")
    #expect(try made.result(check, asOf: "2021").verdict == verdict)
  }

  @Test("A thing that comes to be known later is no data before, not bad input")
  func thingKnownLater() throws {
    var made = DoctrineWorld()
    made.event("2017-06-10/2017-09-10", recorded: "2017-12")
    let result = try made.result(Self.event, asOf: "2014-06")
    #expect(result.verdict == .noData)
    #expect(result.evidence.isEmpty)
    #expect(try made.result(Self.event, asOf: "2018").verdict == .met)
  }
}
