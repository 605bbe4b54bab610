import Desk
import Doctrines
import Testing
import WorldModel

@Suite("Answers to events")
struct ResponseTests {
  /// The doctrine of Kazakhstan with other rules and actions, each a line of YAML.
  private func doctrine(_ rules: [String], actions: [String] = []) throws -> Doctrine {
    let text = """
      doctrine: test
      subject: KAZ
      title: A policy
      editions:
        - {id: "2010", date: 2010, title: First, source: at-2014}
        - {id: "2020", date: 2020, title: Second, source: aif-2023}
      vectors: [{id: east, title: East, actors: [CHN]}]
      partition: {poles: [east]}
      domains: [trade]
      checks:
        - id: share
          kind: principle
          says: {source: at-2014, locator: L1, text: words}
          measure: {name: trade-share, partner: CHN}
          expect: "<= 50 %"
        - id: mood
          kind: principle
          says: {source: at-2014, locator: L2, text: words}
          notTestable: a mood
          since: "2020"
      conduct:

      """
    let lines = rules.map { "  - \($0)\n" }.joined()
    let catalogue = actions.isEmpty ? "" : "actions:\n" + actions.map { "  - \($0)\n" }.joined()
    return try DoctrineReader.read(
      text + lines + catalogue, file: "test.yaml", world: try ResponseWorld.world(),
      registry: .standard)
  }

  private func rule(
    _ id: String, then: String, when: String = "event: conflict", _ more: String = "priority: 1"
  ) -> String {
    "{id: \(id), when: {\(when)}, then: [\(then)], \(more), "
      + "says: {source: at-2014, locator: \(id), text: words}}"
  }

  private func conflict(
    _ date: String = "2015", parties: [EntityID] = ["RUS", "UKR"], in place: EntityID? = "UKR"
  ) throws -> Occurrence {
    Occurrence(
      id: "test", occasion: .conflict, title: "Test", parties: parties, place: place,
      date: try #require(EDTFDate(date)))
  }

  private func response(
    _ rules: [String], actions: [String] = [], _ occurrence: Occurrence? = nil,
    asOf: String = "2026-12", edition: String? = nil
  ) throws -> Response {
    try ResponseWorld.response(
      try occurrence ?? conflict(), doctrine: try doctrine(rules, actions: actions), asOf: asOf,
      edition: edition)
  }

  /// All that an answer says, for comparison.
  private func summary(_ response: Response) -> [String] {
    response.rules.map(\.rule.id) + response.options.map { "\($0)" }
      + response.conflicts.map { "\($0.clash)" } + response.commitments.map(\.id)
      + response.precedents.map(\.fact.id.text) + response.unknowns.map(\.text)
      + response.otherRules.map { "\($0.rule.id) \($0.reasons)" }
  }

  @Test("Rules go by priority, ties by key, and each action stands once with all its rules")
  func order() throws {
    let response = try response([
      rule("c", then: "talk", "priority: 2"), rule("b", then: "\"wait, and see\", talk"),
      rule("a", then: "warn"),
    ])
    #expect(response.rules.map(\.rule.id) == ["a", "b", "c"])
    #expect(response.options.map(\.action) == ["warn", "wait, and see", "talk"])
    #expect(response.options.last?.rules == ["b", "c"])
  }

  @Test("The order of the rules in the file changes nothing")
  func fileOrder() throws {
    let rules = [
      rule("a", then: "talk"), rule("b", then: "wait"), rule("c", then: "warn", "priority: 3"),
      rule("d", then: "host", "since: \"2020\""),
      rule("e", then: "help", when: "event: conflict, in: AFG"),
    ]
    let actions = ["{id: talk, excludes: [warn]}"]
    let forwards = summary(try response(rules, actions: actions))
    let backwards = summary(try response(rules.reversed(), actions: actions))
    #expect(forwards == backwards)
    #expect(forwards.contains("a"))
  }

  @Test(
    "A rule for another kind of event changes nothing",
    arguments: [
      "event: sanction", "event: invitation, to: join", "event: corridor-loss",
      "event: energy-price", "event: attack", "event: vote", "event: election",
    ])
  func otherOccasion(_ when: String) throws {
    let rules = [rule("a", then: "talk"), rule("b", then: "wait")]
    let more = rules + [rule("z", then: "wait, shout", when: when)]
    #expect(summary(try response(more)) == summary(try response(rules)))
  }

  @Test("Conflicting rules of different priority both stay, with the conflict and both sayings")
  func conflict() throws {
    let response = try response(
      [rule("a", then: "talk"), rule("b", then: "strike", "priority: 2")],
      actions: ["{id: strike, excludes: [talk]}"])
    #expect(response.rules.map(\.rule.id) == ["a", "b"])
    #expect(response.options.map(\.action) == ["talk", "strike"])
    let conflict = try #require(response.conflicts.first)
    #expect(response.conflicts.count == 1)
    #expect(conflict.clash.cause == .excludes)
    #expect([conflict.first.rule.says.locator, conflict.second.rule.says.locator] == ["a", "b"])
    #expect([conflict.first.rule.priority, conflict.second.rule.priority] == [1, 2])
  }

  @Test("What one rule forbids and another admits is a conflict, in both orders")
  func never() throws {
    for priorities in [(1, 2), (2, 1)] {
      let response = try response([
        rule("a", then: "talk", "never: [strike], priority: \(priorities.0)"),
        rule("b", then: "strike", "priority: \(priorities.1)"),
      ])
      let conflict = try #require(response.conflicts.first)
      #expect(conflict.clash.cause == .never)
      #expect(conflict.clash.firstForbids == (priorities.0 == 1))
      #expect(response.forbidden.map(\.action) == ["strike"])
      #expect(response.options.contains { $0.action == "strike" })
    }
  }

  @Test("A rule of a later edition is shown with its edition, behind those in force")
  func later() throws {
    let rules = [
      rule("new", then: "join, talk", "since: \"2020\""), rule("old", then: "talk"),
      rule("gone", then: "wait", "until: \"2010\""),
    ]
    let then = try response(rules)
    #expect(then.edition?.id == "2010")
    #expect(then.rules.map(\.rule.id) == ["old", "gone", "new"])
    #expect(then.rules.map(\.standing) == [.inForce, .inForce, .later(since: "2020")])
    #expect(then.options.first { $0.action == "join" }?.since == "2020")
    #expect(then.options.first { $0.action == "talk" }?.since == nil)
    let now = try response(rules, edition: "2020")
    #expect(now.rules.allSatisfy { $0.standing == .inForce })
    #expect(now.otherRules.map(\.state) == [.past])
    #expect(now.otherRules.first?.reasons.first?.contains("2010") == true)
  }

  @Test("Before the first edition nothing is in force, and every rule says since when it stands")
  func before() throws {
    let response = try response([rule("a", then: "talk")], try conflict("2005"))
    #expect(response.edition == nil)
    #expect(response.options.map(\.since) == ["2010"])
    #expect(response.unknowns.first?.kind == .edition)
  }

  @Test("Without a rule there is no option, and the answer says that there is none")
  func none() throws {
    let response = try response([rule("a", then: "talk", when: "event: vote")])
    #expect(response.rules.isEmpty && response.options.isEmpty && response.otherRules.isEmpty)
    #expect(response.unknowns.contains { $0.kind == .rule && $0.text.contains("‘conflict’") })
  }

  @Test("Excluded and undecided rules are told with the condition")
  func reasons() throws {
    let response = try response([
      rule("not", then: "talk", when: "event: conflict, in: AFG"),
      rule("open", then: "talk", when: "event: conflict, kind: war"),
      rule("except", then: "talk", "unless: {party: RUS}"),
    ])
    let reasons = Dictionary(
      uniqueKeysWithValues: response.otherRules.map { ($0.rule.id, ($0.state, $0.reasons)) })
    #expect(reasons["not"]?.0 == .excluded)
    #expect(reasons["not"]?.1 == ["in: AFG: it happens in UKR"])
    #expect(reasons["open"]?.0 == .undecided)
    #expect(reasons["open"]?.1.first?.contains("does not state its ‘kind’") == true)
    #expect(reasons["except"]?.1 == ["unless party: RUS: RUS takes part"])
    #expect(response.unknowns.count { $0.kind == .condition } == 1)
  }

  @Test("An action without an entry says that no tension is declared; one with an entry names them")
  func tensions() throws {
    let response = try response(
      [rule("a", then: "talk, wait")],
      actions: [
        "{id: talk, tension: [{with: share, because: one}, {with: mood, because: two}], "
          + "touches: [share], basis: stated}"
      ])
    let talk = try #require(response.options.first)
    #expect(talk.basis == .stated)
    #expect(talk.tensions.map(\.check.id) == ["share", "mood"])
    #expect(talk.tensions.map(\.because) == ["one", "two"])
    #expect(talk.tensions.first?.verdict == .met)
    #expect(talk.tensions.last?.verdict == .notTestable)
    #expect(talk.touches == ["share"])
    let wait = try #require(response.options.last)
    #expect(wait.basis == nil && wait.tensions.isEmpty)
    #expect(response.unknowns.contains { $0.kind == .action && $0.text.contains("‘wait’") })
  }

  @Test("A check that does not stand in the edition of the date has no verdict")
  func noVerdict() throws {
    let response = try response(
      [rule("a", then: "talk")],
      actions: ["{id: talk, tension: [{with: mood, because: two}]}"], asOf: "2016")
    #expect(response.options.first?.tensions.first?.verdict == nil)
  }
}
