import Doctrines
import WorldModel

extension Screener {
  static func row(_ rule: ConductRule) -> Screening.Row {
    Screening.Row(kind: .conduct, id: rule.id, says: rule.says)
  }

  static func row(_ check: Check) -> Screening.Row {
    Screening.Row(kind: .check, id: check.id, says: check.says)
  }

  /// The rows of the doctrine that the clauses and the partners touch, in a stable order.
  var touches: [Screening.Touch] {
    let vectors = doctrine.vectors.filter { !Set($0.actors).isDisjoint(with: agreement.parties) }
      .compactMap { vector -> Screening.Touch? in
        guard let says = vector.says else { return nil }
        return Screening.Touch(
          clause: "", row: Screening.Row(kind: .vector, id: vector.id, says: says), actions: [])
      }
    let signing = doctrine.conduct.filter { rule in
      rule.occasion == .invitation && applies(rule, activity: "sign", clause: nil)
    }
    let clauses = agreement.clauses.sorted { $0.id < $1.id }
    return clauses.flatMap { touches(of: $0) } + Self.touches(signing, clause: "") + vectors
  }

  private func touches(of clause: ProposedAgreement.Clause) -> [Screening.Touch] {
    let rules = doctrine.conduct.filter { rule in
      guard let occasion = clause.occasion, rule.occasion == occasion.name else { return false }
      return applies(rule, activity: occasion.activity, clause: clause)
    }
    let checks = doctrine.checks.filter { concerns($0, clause) }
    return Self.touches(rules, clause: clause.id)
      + checks.map { Screening.Touch(clause: clause.id, row: Self.row($0), actions: []) }
  }

  private static func touches(_ rules: [ConductRule], clause: String) -> [Screening.Touch] {
    rules.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }.map {
      Screening.Touch(clause: clause, row: row($0), actions: $0.actions)
    }
  }

  private func applies(
    _ rule: ConductRule, activity: String?, clause: ProposedAgreement.Clause?
  ) -> Bool {
    guard rule.conditions.allSatisfy({ holds($0.key, $0.value, activity, clause) }) else {
      return false
    }
    return rule.exceptions.isEmpty
      || !rule.exceptions.allSatisfy { holds($0.key, $0.value, activity, clause) }
  }

  /// Whether a condition of a rule holds; one that an agreement cannot show does not.
  private func holds(
    _ key: String, _ value: String, _ activity: String?, _ clause: ProposedAgreement.Clause?
  ) -> Bool {
    switch ConductRule.Condition(rawValue: key) {
    case .to: value == activity
    case .party: agreement.parties.contains(EntityID(value))
    case .object: clause?.object.contains(EntityID(value)) ?? (agreement.id.text == value)
    case .kind: value == "military-alliance" && agreement.has(.defence)
    case .by, .place, nil: false
    }
  }

  /// Whether a check asks for the thing that the clause names, or for what exclusivity narrows.
  private func concerns(_ check: Check, _ clause: ProposedAgreement.Clause) -> Bool {
    guard case .measured(let test) = check.test else { return false }
    if clause.measures.contains(test.measure.name) { return true }
    let named = Set(clause.object.map(\.text) + [agreement.id.text])
    return test.measure.arguments.values.contains { argument in
      switch argument {
      case .text(let text): named.contains(text)
      case .list(let texts): !named.isDisjoint(with: texts)
      case .number, .weights: false
      }
    }
  }
}

extension ProposedAgreement.Clause {
  /// The event of which a clause reminds the rules of conduct.
  fileprivate var occasion: (name: ConductRule.Occasion, activity: String?)? {
    switch type {
    case .membership: (.invitation, "join")
    case .customsUnion, .monetaryUnion, .sovereigntyTransfer: (.invitation, "integrate")
    case .sanctionsCompliance: (.sanction, nil)
    case .exclusivity where value == "transit": (.corridorLoss, nil)
    case .exclusivity where value == "energy": (.energyPrice, nil)
    default: nil
    }
  }

  /// Measures of spread, which an exclusive promise narrows.
  fileprivate var measures: Set<String> {
    guard type == .exclusivity else { return [] }
    return value == "energy"
      ? ["trade-concentration", "energy-route-share"] : ["trade-concentration"]
  }
}
