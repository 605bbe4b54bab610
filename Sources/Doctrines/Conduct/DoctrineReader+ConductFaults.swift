import Yams

/// Faults that lie not in a key but in what rules say together.
extension DoctrineReader {
  func checkConduct(
    _ rules: [PlacedRule], _ actions: [ConductAction], _ editions: [Doctrine.Edition]
  ) {
    let order = editions.map(\.id)
    for placed in rules { checkAlone(placed, order) }
    for (position, later) in rules.enumerated() {
      for earlier in rules[..<position] {
        compare(earlier.rule, later, actions, order)
      }
    }
  }

  private func checkAlone(_ placed: PlacedRule, _ order: [String]) {
    let rule = placed.rule
    if rule.actions.isEmpty, placed.mapping[Node("then")]?.sequence != nil {
      nodes.fault(
        placed.mapping[Node("then")], "a rule must name at least one action", fix: "add one")
    }
    if let unless = placed.mapping[Node("unless")], unless.mapping != nil {
      if rule.exceptions.isEmpty {
        nodes.fault(
          unless, "‘unless’ must name at least one condition",
          fix: "add one, or remove ‘unless’")
      } else if rule.exceptions.allSatisfy({ rule.implies($0.key, $0.value) }) {
        nodes.fault(
          unless, value: rule.exceptionWords,
          "the rule never can match: ‘unless’ holds wherever ‘when’ does",
          fix: "ask for something else in one of the two")
      }
    }
    for action in rule.never where rule.actions.contains(action) {
      nodes.fault(
        placed.mapping[Node("never")], value: action,
        "a rule must not forbid what it admits", fix: "remove it from ‘then’ or ‘never’")
    }
    if let since = rule.span.since, let until = rule.span.until,
      let first = order.firstIndex(of: since), let last = order.firstIndex(of: until), first > last
    {
      nodes.fault(
        placed.mapping[Node("since")], value: since,
        "the rule never can match: ‘since’ names an edition after that of ‘until’",
        fix: "exchange the two")
    }
  }

  private func compare(
    _ first: ConductRule, _ second: PlacedRule, _ actions: [ConductAction], _ order: [String]
  ) {
    let other = second.rule
    guard first.occasion == other.occasion, first.conditions == other.conditions,
      first.exceptions == other.exceptions,
      order.contains(where: {
        first.span.includes($0, in: order) && other.span.includes($0, in: order)
      })
    else { return }
    if Set(first.actions) == Set(other.actions), Set(first.never) == Set(other.never) {
      nodes.fault(
        second.node, value: other.id,
        "the rule says the same as ‘\(first.id)’ under the same conditions",
        fix: "remove one of the two, or tell their editions apart")
      return
    }
    guard first.priority == other.priority else { return }
    let clashes = first.clashes(with: other) { left, right in
      actions.contains {
        $0.id == left && $0.excludes.contains(right) || $0.id == right && $0.excludes.contains(left)
      }
    }
    for clash in clashes {
      nodes.fault(
        second.node, value: other.id,
        "the rule contradicts ‘\(first.id)’ at the same priority under the same conditions: "
          + clash.words,
        fix: "give them different priorities, conditions or editions")
    }
  }
}

extension ConductRule {
  /// Whether an event that fulfils the conditions of the rule must fulfil this one as well.
  func implies(_ key: String, _ value: String) -> Bool {
    if conditions[key] == value { return true }
    // A party that is the place fulfils ‘in’, and whoever acts is a party.
    return key == Condition.place.rawValue && conditions[Condition.party.rawValue] == value
      || key == Condition.party.rawValue && conditions[Condition.by.rawValue] == value
  }

  var exceptionWords: String {
    exceptions.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
