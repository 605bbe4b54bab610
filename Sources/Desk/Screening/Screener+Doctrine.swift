import Doctrines
import WorldModel

extension Screener {
  /// The integration principles, in the order of ``Screening/Principle/Key``.
  var principles: [Screening.Principle] {
    Screening.Principle.Key.allCases.map { key in
      let answers = agreement.clauses.filter { $0.type == key.clauseType }
        .map { (clause: $0.id, answer: key.isMet(by: $0.value)) }
      let answer: Screening.Principle.Answer =
        answers.isEmpty
        ? .notStated : answers.allSatisfy(\.answer) ? .satisfied : .notSatisfied
      return Screening.Principle(
        key: key, answer: answer, clauses: answers.map(\.clause).sorted(), basis: basis(of: key))
    }
  }

  /// Rules on invitations to integrate that speak of the principle, and the checks at the same place.
  private func basis(of key: Screening.Principle.Key) -> [Screening.Row] {
    let rules = doctrine.conduct.filter {
      $0.occasion == .invitation && $0.conditions["to"] == "integrate"
    }
    func speaks(_ id: String, _ text: String) -> Bool {
      (id + " " + text).lowercased().contains(key.stem)
    }
    let places = Set(rules.map { "\($0.says.source) \($0.says.locator)" })
    let checks = doctrine.checks.filter {
      $0.kind == .principle && places.contains("\($0.says.source) \($0.says.locator)")
        && speaks($0.id, $0.says.text)
    }
    return rules.filter { speaks($0.id, $0.says.text) }.map(Self.row) + checks.map(Self.row)
  }

  private static func row(_ rule: ConductRule) -> Screening.Row {
    Screening.Row(kind: .conduct, id: rule.id, says: rule.says)
  }

  private static func row(_ check: Check) -> Screening.Row {
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

extension Screening.Principle.Key {
  var clauseType: ClauseType {
    switch self {
    case .sovereignty: .sovereigntyTransfer
    case .economicReason: .economicReason
    case .phases: .phases
    case .mutualBenefit: .mutualBenefit
    case .equalRepresentation: .organRepresentation
    case .consensus: .decisionRule
    }
  }

  /// A stem that the rows of a doctrine on the principle have in common.
  fileprivate var stem: String {
    switch self {
    case .sovereignty: "sovereign"
    case .economicReason: "economic"
    case .phases: "phas"
    case .mutualBenefit: "mutual"
    case .equalRepresentation: "equal"
    case .consensus: "consensus"
    }
  }

  /// Whether a clause of the type of the principle meets it; a reason that is stated counts as given.
  fileprivate func isMet(by value: String?) -> Bool {
    switch self {
    case .sovereignty: value == "no"
    case .economicReason, .mutualBenefit: value != "no"
    case .phases: value == "yes"
    case .equalRepresentation: value == "equal"
    case .consensus: value == "consensus" || value == "unanimity"
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
