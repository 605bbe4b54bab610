import WorldModel

/// What is changed in a voting rule: accessions, withdrawals, weights, and the quota.
///
/// ```swift
/// let enlarged = try VotingAmendment(joins: [.init("Denmark", weight: 3)], quota: 14)
///   .amend(.weightedMajority([4, 4, 4, 2, 2, 1], quota: 12), names: names)
/// ```
public struct VotingAmendment: Sendable, Hashable {
  /// A member that joins, or one with another weight.
  public struct Member: Sendable, Hashable {
    public let name: String
    public let weight: Int
    public let hasVeto: Bool

    public init(_ name: String, weight: Int, hasVeto: Bool = false) {
      self.name = name
      self.weight = weight
      self.hasVeto = hasVeto
    }
  }

  /// In the order in which they join.
  public let joins: [Member]
  public let leaves: [String]
  /// New weights of members; vetoes stay as they are.
  public let weights: [Member]
  /// Of votes, without what stands for vetoes. `nil` keeps a smallest majority the smallest majority, and
  /// any other quota where no weight changes.
  public let quota: Int?

  public init(
    joins: [Member] = [], leaves: [String] = [], weights: [Member] = [], quota: Int? = nil
  ) {
    self.joins = joins
    self.leaves = leaves
    self.weights = weights
    self.quota = quota
  }

  public var isEmpty: Bool {
    joins.isEmpty && leaves.isEmpty && weights.isEmpty && quota == nil
  }

  /// The rule and its members after the change. Under consensus whoever joins can object.
  ///
  /// - Throws: ``NegotiationError`` with every fault: members that are not there or there twice, weights or
  ///   a quota where the rule has none, and a quota that would have to be stated.
  public func amend(
    _ rule: DecisionRule, names: [String]
  ) throws(NegotiationError) -> (rule: DecisionRule, names: [String]) {
    var faults = nameFaults(names) + formFaults(rule)
    guard faults.isEmpty else { throw NegotiationError(faults: faults) }
    let stays = names.indices.filter { !leaves.contains(names[$0]) }
    let members = stays.map { names[$0] } + joins.map(\.name)
    var vetoes = stays.indices.filter { rule.vetoes.contains(stays[$0]) }
    for (place, member) in joins.enumerated() where member.hasVeto || rule.thresholds.isEmpty {
      vetoes.append(stays.count + place)
    }
    var thresholds: [DecisionRule.Threshold] = []
    if let threshold = rule.thresholds.first {
      let changed = stays.map { place in
        weights.last { $0.name == names[place] }?.weight ?? threshold.weights[place]
      }
      let held = changed + joins.map(\.weight)
      let isMajority = threshold.quota == DecisionRule.majority(of: threshold.weights)
      if quota == nil, !isMajority, held != threshold.weights {
        faults.append(
          Self.fault(
            "the quota", "\(threshold.quota)",
            "the quota after the change must be stated, because that before is no smallest majority",
            "state it; the smallest majority would be \(DecisionRule.majority(of: held))"))
        throw NegotiationError(faults: faults)
      }
      thresholds = [
        .init(
          weights: held,
          quota: quota
            ?? (isMajority ? DecisionRule.majority(of: held) : threshold.quota),
          blockingMinimum: threshold.blockingMinimum)
      ]
    }
    return (DecisionRule(name: rule.name, thresholds: thresholds, vetoes: vetoes), members)
  }

  private func nameFaults(_ names: [String]) -> [NegotiationFault] {
    var faults: [NegotiationFault] = []
    for name in leaves + weights.map(\.name) where !names.contains(name) {
      let hint = Spelling.closest(to: name, among: names).map { "did you mean ‘\($0)’? " } ?? ""
      faults.append(
        Self.fault(
          "the change", name, "only a member can leave or get another weight",
          hint + "members: " + names.joined(separator: ", ")))
    }
    for member in weights where leaves.contains(member.name) {
      faults.append(
        Self.fault(
          "the change", member.name, "a member that leaves gets no weight",
          "leave out one of the two"))
    }
    var joined: Set<String> = []
    for member in joins
    where !joined.insert(member.name).inserted
      || names.contains(member.name) && !leaves.contains(member.name)
    {
      faults.append(
        Self.fault(
          "the change", member.name, "who joins must not be a member yet",
          "change the name, or give it another weight"))
    }
    return faults
  }

  private func formFaults(_ rule: DecisionRule) -> [NegotiationFault] {
    if rule.thresholds.count > 1 {
      return [
        Self.fault(
          "the rule", rule.name, "a rule with two thresholds can't be changed here",
          "write the new one")
      ]
    }
    guard rule.thresholds.isEmpty else { return [] }
    var faults: [NegotiationFault] = []
    for member in joins where member.weight != 1 {
      faults.append(
        Self.fault(
          "the change", "\(member.name)=\(member.weight)", "under consensus there are no weights",
          "write \(member.name)=1"))
    }
    for member in weights {
      faults.append(
        Self.fault(
          "the change", member.name, "under consensus there are no weights", "leave it out"))
    }
    if let quota {
      faults.append(
        Self.fault("the quota", "\(quota)", "under consensus there is no quota", "leave it out"))
    }
    return faults
  }

  private static func fault(
    _ subject: String, _ value: String, _ rule: String, _ fix: String
  ) -> NegotiationFault {
    NegotiationFault(place: .rule, subject: subject, value: value, rule: rule, fix: fix)
  }
}
