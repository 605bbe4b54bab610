import Doctrines
import Testing
import WorldModel

@Suite("Faults of rules of conduct")
struct ConductFaultTests {
  /// Rules and actions that have one fault, and what it says.
  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: [String]
    var actions: [String] = []
    /// Line after that of the first rule.
    let line: Int
    let value: String
    let says: [String]

    var testDescription: String { name }
  }

  static let alone: [Broken] = [
    Broken(
      name: "unknown party", rules: [ConductText.rule("a", when: "event: conflict, party: aaa")],
      line: 0, value: "aaa", says: ["never can match", "did you mean ‘AAA’?"]),
    Broken(
      name: "unknown place", rules: [ConductText.rule("a", when: "event: conflict, in: Nowhere")],
      line: 0, value: "Nowhere", says: ["never can match: the world knows no such"]),
    Broken(
      name: "unknown object of an exception",
      rules: [ConductText.rule("a", "unless: {object: pakt}")], line: 0, value: "pakt",
      says: ["never can match", "did you mean ‘pact’?"]),
    Broken(
      name: "aim of an event that has none",
      rules: [ConductText.rule("a", when: "event: conflict, to: join")], line: 0, value: "join",
      says: ["never can match: an event of kind ‘conflict’ has no ‘to’", "remove"]),
    Broken(
      name: "impossible aim of an invitation",
      rules: [ConductText.rule("a", when: "event: invitation, to: joyn")], line: 0, value: "joyn",
      says: ["never can match", "did you mean ‘join’?", "mediate, sign, integrate"]),
    Broken(
      name: "unknown body of an election",
      rules: [ConductText.rule("a", when: "event: election, to: COUNCIL")], line: 0,
      value: "COUNCIL", says: ["never can match"]),
    Broken(
      name: "unknown condition",
      rules: [ConductText.rule("a", when: "event: conflict, prty: AAA")], line: 0, value: "prty",
      says: ["a trigger has no such key", "did you mean ‘party’?"]),
    Broken(
      name: "exception that covers the condition",
      rules: [ConductText.rule("a", when: "event: conflict, in: AAA", "unless: {in: AAA}")],
      line: 0, value: "in: AAA", says: ["never can match: ‘unless’ holds wherever ‘when’ does"]),
    Broken(
      name: "exception that a party fulfils as a place",
      rules: [ConductText.rule("a", when: "event: conflict, party: AAA", "unless: {in: AAA}")],
      line: 0, value: "in: AAA", says: ["never can match"]),
    Broken(
      name: "empty exception", rules: [ConductText.rule("a", "unless: {}")], line: 0, value: "",
      says: ["‘unless’ must name at least one condition"]),
    Broken(
      name: "since after until",
      rules: [ConductText.rule("a", "since: \"2020\", until: \"2010\"")], line: 0, value: "2020",
      says: ["never can match: ‘since’ names an edition after that of ‘until’", "exchange"]),
    Broken(
      name: "two values of one condition",
      rules: [ConductText.rule("a", when: "event: conflict, in: [AAA, BBB]")], line: 0, value: "",
      says: ["‘in’ must be a text"]),
    Broken(
      name: "no action", rules: [ConductText.rule("a", then: "")], line: 0, value: "",
      says: ["at least one action"]),
    Broken(
      name: "rule that forbids what it admits", rules: [ConductText.rule("a", "never: [talk]")],
      line: 0, value: "talk", says: ["must not forbid what it admits"]),
    Broken(
      name: "priority that is no number", rules: [ConductText.rule("a", "priority: high")],
      line: 0, value: "high", says: ["whole number"]),
  ]

  static let together: [Broken] = [
    Broken(
      name: "duplicate", rules: [ConductText.rule("a"), ConductText.rule("b")], line: 1,
      value: "b", says: ["the rule says the same as ‘a’ under the same conditions"]),
    Broken(
      name: "one forbids what the other admits",
      rules: [
        ConductText.rule("a", "priority: 1"),
        ConductText.rule("b", then: "wait", "never: [talk], priority: 1"),
      ], line: 1, value: "b",
      says: ["contradicts ‘a’ at the same priority", "one admits and the other forbids ‘talk’"]),
    Broken(
      name: "actions that exclude each other",
      rules: [ConductText.rule("a"), ConductText.rule("b", then: "fight")],
      actions: ["{id: talk, excludes: [fight]}"], line: 1, value: "b",
      says: ["contradicts ‘a’", "‘talk’ and ‘fight’ exclude each other", "priorities"]),
    Broken(
      name: "action that excludes itself", rules: [ConductText.rule("a")],
      actions: ["{id: talk, excludes: [talk]}"], line: 2, value: "talk",
      says: ["must not exclude itself"]),
    Broken(
      name: "action that no rule names", rules: [ConductText.rule("a")],
      actions: ["{id: tlak}"], line: 2, value: "tlak",
      says: ["under ‘then’ or ‘never’", "did you mean ‘talk’?"]),
    Broken(
      name: "excluded action that no rule names", rules: [ConductText.rule("a")],
      actions: ["{id: talk, excludes: [shout]}"], line: 2, value: "shout",
      says: ["under ‘then’ or ‘never’"]),
    Broken(
      name: "tension with no check", rules: [ConductText.rule("a")],
      actions: ["{id: talk, tension: [{with: onne, because: so}]}"], line: 2, value: "onne",
      says: ["‘with’ must be the key of a check", "did you mean ‘one’?"]),
    Broken(
      name: "tension without a reason", rules: [ConductText.rule("a")],
      actions: ["{id: talk, tension: [{with: one}]}"], line: 2, value: "because",
      says: ["a tension needs this key"]),
    Broken(
      name: "touch of nothing", rules: [ConductText.rule("a")],
      actions: ["{id: talk, touches: [obligation]}"], line: 2, value: "obligation",
      says: ["‘touches’ must name", "did you mean ‘obligations’?"]),
    Broken(
      name: "basis that is none", rules: [ConductText.rule("a")],
      actions: ["{id: talk, basis: guess}"], line: 2, value: "guess",
      says: ["‘basis’ must be one of its known values"]),
    Broken(
      name: "the same action twice", rules: [ConductText.rule("a")],
      actions: ["{id: talk}", "{id: talk}"], line: 3, value: "talk",
      says: ["the id of a action must be unique"]),
  ]

  @Test("A rule that never can match is a fault with its place and fix", arguments: alone)
  func aloneFaults(_ broken: Broken) throws { try expectOneFault(broken) }

  @Test("Rules and actions that contradict each other are a fault", arguments: together)
  func togetherFaults(_ broken: Broken) throws { try expectOneFault(broken) }

  private func expectOneFault(_ broken: Broken) throws {
    let faults = ConductText.faults(broken.rules, actions: broken.actions)
    #expect(faults.count == 1, "\(faults.map(\.description))")
    let fault = try #require(faults.first)
    #expect(fault.line == ConductText.firstRule + broken.line)
    #expect(fault.column > 1)
    #expect(fault.value == broken.value)
    #expect(!fault.fix.isEmpty)
    let told = "\(fault.rule); \(fault.fix)"
    for part in broken.says { #expect(told.contains(part), "‘\(part)’ in ‘\(told)’") }
  }

  @Test("A condition that stands twice is a fault of the YAML")
  func doubledKey() {
    let faults = ConductText.faults([
      ConductText.rule("a", when: "event: conflict, in: AAA, in: BBB")
    ])
    #expect(faults.map(\.rule) == ["a key must stand once in a mapping"])
  }

  @Test(
    "Rules that differ in priority, conditions, exceptions or edition do not contradict each other",
    arguments: [
      ["priority: 1", "priority: 2"], ["unless: {party: AAA}", "unless: {party: BBB}"],
      ["until: \"2010\"", "since: \"2020\""],
    ])
  func sound(_ more: [String]) throws {
    let doctrine = try ConductText.read(
      [ConductText.rule("a", more[0]), ConductText.rule("b", then: "fight", more[1])],
      actions: ["{id: talk, excludes: [fight]}"])
    #expect(doctrine.conduct.map(\.id) == ["a", "b"])
    #expect(doctrine.areExclusive("talk", "fight"))
    #expect(doctrine.areExclusive("fight", "talk"))
    #expect(!doctrine.areExclusive("talk", "talk"))
  }

  @Test("All faults of the rules are told at once, in the order of their places")
  func collected() {
    let faults = ConductText.faults([
      ConductText.rule("a", when: "event: conflict, party: NO1"),
      ConductText.rule("b", when: "event: conflict, in: NO2"),
      ConductText.rule("c", then: ""),
    ])
    #expect(faults.map(\.line) == [0, 1, 2].map { ConductText.firstRule + $0 })
  }

  @Test("An action is read with what it excludes, strains and touches")
  func action() throws {
    let doctrine = try ConductText.read(
      [ConductText.rule("a", then: "talk, wait")],
      actions: [
        "{id: talk, excludes: [wait], tension: [{with: one, because: so}], "
          + "touches: [one, pact, ORG, obligations], basis: stated}"
      ])
    let action = try #require(doctrine.action("talk"))
    #expect(action.excludes == ["wait"])
    #expect(action.tensions.map(\.check) == ["one"])
    #expect(action.tensions.map(\.because) == ["so"])
    #expect(
      action.touches == [.check("one"), .thing("pact"), .thing("ORG"), .shared(.obligations)])
    #expect(action.basis == .stated)
    #expect(doctrine.action("wait") == nil)
  }
}
