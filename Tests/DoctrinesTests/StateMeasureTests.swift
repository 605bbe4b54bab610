import Doctrines
import Testing
import WorldModel

@Suite("Measures of states of things")
struct StateMeasureTests {
  /// Three accounts of one agreement: concluded, known in 2014; still negotiated, known in 2017; signed
  /// in 2015, known in 2018.
  static var agreement: DoctrineWorld {
    var made = DoctrineWorld()
    made.stage(.concluded, "2014-10~", recorded: "2014-10")
    made.stage(.signed, "2016", recorded: "2014-10", status: .planned)
    made.stage(.negotiated, "2017", recorded: "2017-03", source: "later")
    made.stage(.signed, "2015-12-21", recorded: "2018-10", source: "later")
    return made
  }

  @Test(
    "The stage is the one that the newest source reports, and the others stay visible",
    arguments: [
      ("2014-09", String?.none, 0), ("2015", "concluded", 0), ("2017-12", "negotiated", 1),
      ("2018-11", "signed", 2),
    ])
  func stage(_ asOf: String, _ label: String?, _ others: Int) throws {
    let value = try #require(
      try Self.agreement.values("agreement-stage", ["agreement": .text("pact")], asOf: asOf).first)
    #expect(value.label == label)
    #expect(value.coverage.state == (label == nil ? .missing : .covered))
    #expect(value.notes.filter { $0.hasPrefix("another source: ") }.count == others)
    #expect(value.evidence.count == (label == nil ? 0 : others + 1))
  }

  @Test("A stage that is only planned is told, and not counted as reached")
  func planned() throws {
    let value = try #require(
      try Self.agreement.values("agreement-stage", ["agreement": .text("pact")], asOf: "2015").first
    )
    #expect(value.label == "concluded")
    #expect(value.notes == ["planned: signed 2016 (made row)"])
  }

  @Test("At a past time a stage that had not begun does not count")
  func stageAt() throws {
    let date = try #require(EDTFDate("2015-06"))
    let value = try #require(
      try Self.agreement.values(
        "agreement-stage", ["agreement": .text("pact")], at: .at(date)
      ).first)
    #expect(value.label == "concluded")
  }

  @Test(
    "A stage decides by its place in the life of the thing",
    arguments: [
      ("2018-11", ">= signed", Verdict.met), ("2018-11", ">= in-force", .onTrack),
      ("2017-12", ">= concluded", .onTrack), ("2014-09", ">= concluded", .noData),
    ])
  func openCommitment(_ asOf: String, _ expect: String, _ verdict: Verdict) throws {
    let check = DoctrineText.check(
      "pact", "measure: {name: agreement-stage, agreement: pact}", "expect: \"\(expect)\"")
    #expect(try Self.agreement.result(check, asOf: asOf).verdict == verdict)
  }

  @Test(
    "A stage with a deadline is on track before it and missed after it",
    arguments: [("2019-12-30", Verdict.onTrack), ("2019-12-31", .missed)])
  func stageDeadline(_ asOf: String, _ verdict: Verdict) throws {
    let check = DoctrineText.check(
      "pact", "measure: {name: agreement-stage, agreement: pact}", "expect: \">= in-force\"",
      "by: 2019")
    #expect(try Self.agreement.result(check, asOf: asOf).verdict == verdict)
  }

  @Test("An agreement that has ended is no longer signed or in force")
  func terminated() throws {
    var made = Self.agreement
    made.stage(.terminated, "2020", recorded: "2020", source: "later")
    let check = DoctrineText.check(
      "pact", "measure: {name: agreement-stage, agreement: pact}", "expect: \">= signed\"")
    let result = try made.result(check, asOf: "2021")
    #expect(result.values.map(\.label) == ["terminated"])
    #expect(result.verdict == .missed)
  }

  @Test(
    "A membership is the highest standing at the time asked for",
    arguments: [("2009", "none"), ("2011", "observer"), ("2013", "member"), ("2016", "none")])
  func membership(_ year: String, _ label: String) throws {
    var made = DoctrineWorld()
    made.membership("AAA", .member, "2000/..")
    made.membership("SUB", .observer, "2010/2012")
    made.membership("SUB", .member, "2012/2014")
    let date = try #require(EDTFDate(year))
    let value = try #require(
      try made.values("membership", ["organisation": .text("ORG")], at: .at(date)).first)
    #expect(value.label == label)
    let latest = try #require(try made.values("membership", ["organisation": .text("ORG")]).first)
    #expect(latest.label == "none")
    #expect(latest.notes == ["the members known to the world do not include Name of SUB"])
  }

  @Test("A term whose end lies ahead of what is known is held; one whose end lies behind is not")
  func membershipWithAnEnd() throws {
    var made = DoctrineWorld()
    made.membership("AAA", .member, "2000/..", recorded: "2017-06")
    made.membership("SUB", .member, "2017/2018", recorded: "2017-01")
    let held = try #require(try made.values("membership", ["organisation": .text("ORG")]).first)
    #expect(held.label == "member")
    made.membership("BBB", .member, "2000/..", recorded: "2019-06")
    let over = try #require(try made.values("membership", ["organisation": .text("ORG")]).first)
    #expect(over.label == "none")
  }

  @Test("Without any known member an organisation has no standing to tell, not ‘none’")
  func unknownMembers() throws {
    let value = try #require(
      try DoctrineWorld().values("membership", ["organisation": .text("ORG")]).first)
    #expect(value.value == nil && value.label == nil)
    #expect(value.coverage.missing == ["no source lists the members of Name of ORG"])
  }

  @Test(
    "A membership that is only planned, or depends on an invitation, is not held",
    arguments: [FactStatus.planned, .conditional])
  func plannedMembership(_ status: FactStatus) throws {
    var made = DoctrineWorld()
    made.membership("AAA", .member, "2000/..")
    made.membership("SUB", .member, "2030/..", status: status)
    let value = try #require(try made.values("membership", ["organisation": .text("ORG")]).first)
    #expect(value.label == "none")
  }

  @Test("Another member can be asked for")
  func otherMember() throws {
    var made = DoctrineWorld()
    made.membership("AAA", .member, "2000/..")
    let arguments: [String: MeasureArgument] = [
      "organisation": .text("ORG"), "member": .text("AAA"),
    ]
    #expect(try made.values("membership", arguments).map(\.label) == ["member"])
  }
}
