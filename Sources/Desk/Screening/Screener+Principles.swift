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
