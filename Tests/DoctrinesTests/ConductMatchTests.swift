import Doctrines
import Testing
import WorldModel

@Suite("Rules put to an event")
struct ConductMatchTests {
  private func result(
    _ occurrence: Occurrence, when: String = "event: conflict", unless: String = ""
  ) throws -> RuleFinding {
    let more = unless.isEmpty ? "" : "unless: {\(unless)}"
    let doctrine = try ConductText.read([ConductText.rule("a", when: when, more)])
    let rule = try #require(doctrine.conduct.first)
    return try #require(
      ConductMatcher(world: ConductText.world, occurrence: occurrence).finding(on: rule))
  }

  @Test("A rule without conditions answers every event of its kind, and no other")
  func bare() throws {
    let doctrine = try ConductText.read([
      ConductText.rule("a"), ConductText.rule("b", when: "event: attack"),
    ])
    let matcher = ConductMatcher(
      world: ConductText.world, occurrence: try ConductText.conflict([]))
    let findings = doctrine.conduct.map { matcher.finding(on: $0)?.result }
    #expect(findings == [.applies, nil])
  }

  @Test(
    "Among the parties: named, in a region, perhaps in it, not in it, or not stated",
    arguments: [
      (["AAA"], "AAA", RuleFinding.Result.applies), (["AAA"], "REGION", .applies),
      (["CCC"], "REGION", .undecided), (["BBB"], "REGION", .excluded), (["AAA"], "BBB", .excluded),
      ([], "AAA", .undecided), (["BBB", "AAA"], "AAA", .applies), (["REGION"], "AAA", .undecided),
      (["AAA"], "BLOC", .excluded), (["DDD"], "ORG", .excluded), (["DDD"], "WORLD", .applies),
    ] as [([EntityID], String, RuleFinding.Result)])
  func party(_ parties: [EntityID], _ wanted: String, _ expected: RuleFinding.Result) throws {
    let finding = try result(
      try ConductText.conflict(parties), when: "event: conflict, party: \(wanted)")
    #expect(finding.result == expected)
  }

  @Test(
    "In a place: the place, a party, a city of the state, a member of the region or bloc",
    arguments: [
      ("BBB", [], "BBB", RuleFinding.Result.applies), ("CITY", [], "AAA", .applies),
      ("BBB", ["AAA"], "AAA", .applies), ("AAA", [], "REGION", .applies),
      ("AAA", [], "BLOC", .applies), ("BBB", ["DDD"], "AAA", .excluded),
      ("REGION", [], "AAA", .undecided), ("WORLD", [], "AAA", .undecided),
      (nil, ["BBB"], "AAA", .undecided), (nil, ["AAA"], "AAA", .applies),
      ("BBB", [], "REGION", .excluded), ("CCC", [], "REGION", .undecided),
    ] as [(EntityID?, [EntityID], String, RuleFinding.Result)])
  func place(
    _ place: EntityID?, _ parties: [EntityID], _ wanted: String, _ expected: RuleFinding.Result
  ) throws {
    let finding = try result(
      try ConductText.conflict(parties, in: place), when: "event: conflict, in: \(wanted)")
    #expect(finding.result == expected, "\(finding.conditions)")
  }

  @Test("Who acts counts as a party, and only who acts fulfils ‘by’")
  func by() throws {
    let event = try ConductText.conflict(["AAA"], by: ["BBB"])
    #expect(event.parties == ["AAA", "BBB"])
    #expect(try result(event, when: "event: conflict, by: BBB").result == .applies)
    #expect(try result(event, when: "event: conflict, party: BBB").result == .applies)
    #expect(try result(event, when: "event: conflict, by: AAA").result == .excluded)
    let silent = try ConductText.conflict(["AAA"])
    #expect(try result(silent, when: "event: conflict, by: AAA").result == .undecided)
  }

  @Test("A word and an object hold, fail, or are not stated")
  func words() throws {
    let stated = try ConductText.conflict(kind: "war", object: "pact")
    let silent = try ConductText.conflict()
    for (condition, wrong) in [("kind: war", "kind: riot"), ("object: pact", "object: forum")] {
      #expect(try result(stated, when: "event: conflict, \(condition)").result == .applies)
      #expect(try result(stated, when: "event: conflict, \(wrong)").result == .excluded)
      let open = try result(silent, when: "event: conflict, \(condition)")
      #expect(open.result == .undecided)
      #expect(open.deciding.map(\.words) == [condition])
      #expect(open.deciding.allSatisfy { $0.reason.contains("does not state") })
    }
  }

  @Test(
    "The result is that of three-valued logic: when and not unless",
    arguments: [
      ("AAA", "BBB", RuleFinding.Result.applies), ("AAA", "AAA", .excluded),
      ("BBB", "AAA", .excluded), ("BBB", "BBB", .excluded), ("AAA", "?", .undecided),
      ("?", "BBB", .undecided), ("?", "AAA", .excluded), ("BBB", "?", .excluded),
      ("?", "?", .undecided),
    ])
  func logic(_ when: String, _ unless: String, _ expected: RuleFinding.Result) throws {
    // AAA takes part, BBB does not, and the event is silent on its kind.
    func condition(_ wanted: String, _ word: String) -> String {
      wanted == "?" ? "kind: \(word)" : "party: \(wanted)"
    }
    guard when != unless || when == "?" else { return }
    let finding = try result(
      try ConductText.conflict(), when: "event: conflict, " + condition(when, "war"),
      unless: condition(unless, "riot"))
    #expect(finding.result == expected)
    #expect(finding.deciding.isEmpty == (expected == .applies))
  }

  @Test("Several exceptions must hold together, and the excluding ones are named")
  func exceptions() throws {
    let event = try ConductText.conflict(["AAA"], kind: "war")
    let one = try result(event, unless: "party: AAA, kind: riot")
    #expect(one.result == .applies)
    let both = try result(event, unless: "party: AAA, kind: war")
    #expect(both.result == .excluded)
    #expect(both.deciding.map(\.words) == ["unless kind: war", "unless party: AAA"])
  }

  @Test("A rule stands in force, later, or no longer; before the first edition all come later")
  func standing() throws {
    let doctrine = try ConductText.read([ConductText.rule("a")])
    let late = EditionSpan(since: "2020")
    let early = EditionSpan(until: "2010")
    let first = try #require(doctrine.editions.first)
    let second = try #require(doctrine.editions.last)
    #expect(doctrine.standing(of: late, in: first) == .later(since: "2020"))
    #expect(doctrine.standing(of: late, in: second) == .inForce)
    #expect(doctrine.standing(of: early, in: first) == .inForce)
    #expect(doctrine.standing(of: early, in: second) == .past(until: "2010"))
    #expect(doctrine.standing(of: EditionSpan(), in: nil) == .later(since: "2010"))
    #expect(doctrine.editionBegun(by: try #require(EDTFDate("2009-12"))) == nil)
    #expect(doctrine.editionBegun(by: try #require(EDTFDate("2010-01-01"))) == first)
  }
}
