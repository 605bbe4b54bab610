import WorldModel
import Yams

extension DoctrineReader {
  /// The rules of conduct, with every fault of their keys.
  func conduct(
    _ root: Node.Mapping, _ editions: [Doctrine.Edition]
  ) -> [PlacedRule] {
    nodes.list(root, "conduct").compactMap { node in
      guard let mapping = nodes.object(node, "conduct"), let says = saying(mapping),
        let when = mapping[Node("when")], let trigger = nodes.object(when, "trigger"),
        let occasion = ConductRule.Occasion(rawValue: trigger[Node("event")]?.string ?? "")
      else { return nil }
      let exception = mapping[Node("unless")].flatMap { nodes.object($0, "condition") }
      let rule = ConductRule(
        id: nodes.text(mapping, "id"), occasion: occasion,
        conditions: conditions(trigger, of: occasion),
        exceptions: exception.map { conditions($0, of: occasion) } ?? [:],
        actions: nodes.texts(mapping, "then"), never: nodes.texts(mapping, "never"), says: says,
        priority: priority(mapping), span: span(mapping, editions))
      return PlacedRule(rule: rule, node: node, mapping: mapping)
    }
  }

  /// The conditions of a mapping, each of which some event of the kind must be able to fulfil.
  private func conditions(
    _ mapping: Node.Mapping, of occasion: ConductRule.Occasion
  ) -> [String: String] {
    var found: [String: String] = [:]
    for condition in ConductRule.Condition.allCases {
      guard let node = mapping[Node(condition.rawValue)] else { continue }
      let value = nodes.text(mapping, condition.rawValue)
      found[condition.rawValue] = value
      switch condition {
      case .to: aim(value, node, of: occasion)
      case .kind: break
      case .party, .by, .place, .object: possible(value, node)
      }
    }
    return found
  }

  private func aim(_ value: String, _ node: Node, of occasion: ConductRule.Occasion) {
    switch occasion.aim {
    case .none:
      nodes.fault(
        node, value: value,
        "the rule never can match: an event of kind ‘\(occasion.rawValue)’ has no ‘to’",
        fix: "remove the condition")
    case .body: possible(value, node)
    case .activity:
      let known = ConductRule.activities
      guard !known.contains(value) else { return }
      let hint = Spelling.closest(to: value, among: known).map { "did you mean ‘\($0)’? " } ?? ""
      nodes.fault(
        node, value: value, "the rule never can match: an invitation is to one of its known aims",
        fix: hint + "known: " + known.joined(separator: ", "))
    }
  }

  private func possible(_ value: String, _ node: Node) {
    guard !value.isEmpty, world.kind(of: EntityID(value)) == nil else { return }
    let hint = world.closestKey(to: value).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      node, value: value, "the rule never can match: the world knows no such actor or thing",
      fix: hint + "add it to its table")
  }

  /// The priority of a rule, a whole number; last where none is stated.
  private func priority(_ mapping: Node.Mapping) -> Int {
    guard let text = nodes.optionalText(mapping, "priority") else { return 100 }
    if let number = Int(text) { return number }
    nodes.fault(
      mapping[Node("priority")], value: text, "‘priority’ must be a whole number",
      fix: "lower numbers come first")
    return 100
  }

  /// The catalogue of actions, whose keys must be those of rules, checks and things.
  func actions(
    _ root: Node.Mapping, _ rules: [PlacedRule], _ checks: [Check]
  ) -> [ConductAction] {
    let named = Set(rules.flatMap { $0.rule.actions + $0.rule.never }).sorted()
    let ids = checks.map(\.id)
    return nodes.list(root, "actions").compactMap { node in
      guard let mapping = nodes.object(node, "action") else { return nil }
      let id = nodes.text(mapping, "id")
      let excludes = nodes.texts(mapping, "excludes")
      for action in [id] + excludes where !named.contains(action) {
        unknown(
          action, mapping[Node(action == id ? "id" : "excludes")],
          "an action must stand under ‘then’ or ‘never’ of a rule", among: named)
      }
      if excludes.contains(id) {
        nodes.fault(
          mapping[Node("excludes")], value: id, "an action must not exclude itself",
          fix: "remove it from ‘excludes’")
      }
      return ConductAction(
        id: id, excludes: excludes,
        tensions: nodes.list(mapping, "tension").compactMap { tension($0, ids) },
        touches: nodes.texts(mapping, "touches").compactMap {
          touch($0, mapping[Node("touches")], ids)
        },
        basis: nodes.optionalText(mapping, "basis").flatMap { ThresholdBasis(rawValue: $0) }
          ?? .analyst, says: mapping[Node("says")] == nil ? nil : saying(mapping))
    }
  }

  private func tension(_ node: Node, _ checks: [String]) -> ConductAction.Tension? {
    guard let mapping = nodes.object(node, "tension") else { return nil }
    let check = nodes.text(mapping, "with")
    if !check.isEmpty, !checks.contains(check) {
      unknown(check, mapping[Node("with")], "‘with’ must be the key of a check", among: checks)
    }
    return ConductAction.Tension(check: check, because: nodes.text(mapping, "because"))
  }

  private func touch(_ text: String, _ node: Node?, _ checks: [String]) -> ConductAction.Touch? {
    if let shared = ConductAction.Shared(rawValue: text) { return .shared(shared) }
    if checks.contains(text) { return .check(text) }
    if world.kind(of: EntityID(text)) != nil { return .thing(EntityID(text)) }
    let words = ConductAction.Shared.allCases.map(\.rawValue)
    let place = node?.sequence?.first { $0.string == text } ?? node
    let hint =
      Spelling.closest(to: text, among: words + checks) ?? world.closestKey(to: text)
    nodes.fault(
      place, value: text, "‘touches’ must name checks, things of the world, or what is shared",
      fix: (hint.map { "did you mean ‘\($0)’? " } ?? "") + "shared: "
        + words.joined(separator: ", "))
    return nil
  }

  private func unknown(_ text: String, _ node: Node?, _ rule: String, among known: [String]) {
    let place = node?.sequence?.first { $0.string == text } ?? node
    let hint = Spelling.closest(to: text, among: known).map { "did you mean ‘\($0)’?" }
    nodes.fault(place, value: text, rule, fix: hint ?? "mend or remove it")
  }
}

/// A rule with its place in the file.
struct PlacedRule {
  let rule: ConductRule
  let node: Node
  let mapping: Node.Mapping
}
