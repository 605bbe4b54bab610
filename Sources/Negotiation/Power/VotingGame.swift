/// Which coalitions of voters can adopt a proposal.
public struct VotingGame: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// A coalition wins if its weights reach the quota.
    case weighted(weights: [Int], quota: Int)
    /// A coalition wins if it holds one of these, each a list of positions of voters.
    case coalitions(minimalWinning: [[Int]])
    /// A coalition wins if it reaches every threshold and holds every veto.
    case rule(DecisionRule)
  }

  public let names: [String]
  public let form: Form

  /// Weighted votes.
  ///
  /// - Parameter quota: by default the smallest majority, ⌊W/2⌋ + 1.
  /// - Throws: ``NegotiationError`` if a weight is negative or the quota impossible or no majority.
  public init(names: [String], weights: [Int], quota: Int? = nil) throws(NegotiationError) {
    let rule = DecisionRule.weightedMajority(weights, quota: quota)
    try self.init(names: names, rule: rule)
  }

  /// A decision rule; vetoes and a single threshold become weights, because those are counted faster.
  public init(names: [String], rule: DecisionRule) throws(NegotiationError) {
    let faults = rule.faults(members: names.count) + Self.nameFaults(names)
    if !faults.isEmpty { throw NegotiationError(faults: faults) }
    self.names = names
    form = Self.weighted(rule, members: names.count) ?? .rule(rule)
  }

  /// Any winning coalitions and all that hold one of them.
  ///
  /// - Parameter minimalWinning: positions of voters; those that hold another one of them add nothing.
  /// - Throws: ``NegotiationError`` if there is none, if one is empty or names a voter that is not there,
  ///   or if two of them have no member in common, so that opposite decisions could both stand.
  public init(names: [String], minimalWinning: [[Int]]) throws(NegotiationError) {
    var faults = Self.nameFaults(names)
    func add(_ value: String, _ rule: String, _ fix: String) {
      faults.append(
        NegotiationFault(
          place: .rule, subject: "winning coalitions", value: value, rule: rule, fix: fix))
    }
    if minimalWinning.isEmpty { add("", "there must be one", "list the smallest ones") }
    for (index, coalition) in minimalWinning.enumerated() {
      if coalition.isEmpty {
        add("coalition \(index + 1)", "it must have a member", "remove it")
      }
      for voter in coalition where !names.indices.contains(voter) {
        add("\(voter + 1)", "a member must be one of the \(names.count) voters", "mend it")
      }
      for other in minimalWinning[..<index]
      where !coalition.isEmpty && Set(coalition).isDisjoint(with: other) {
        add(
          "\(other.map { $0 + 1 }) and \(coalition.map { $0 + 1 })",
          "two winning coalitions must have a member in common", "enlarge one of the two")
      }
    }
    if !faults.isEmpty { throw NegotiationError(faults: faults) }
    self.names = names
    form = .coalitions(minimalWinning: minimalWinning)
  }

  public var count: Int { names.count }

  /// Weights where the game has some; otherwise `nil`.
  public var weights: [Int]? {
    if case .weighted(let weights, _) = form { weights } else { nil }
  }

  public var quota: Int? { if case .weighted(_, let quota) = form { quota } else { nil } }

  /// Whether a coalition wins; one entry a voter.
  public func isWinning(_ members: [Bool]) -> Bool {
    switch form {
    case .weighted(let weights, let quota):
      zip(weights, members).reduce(0) { $1.1 ? $0 + $1.0 : $0 } >= quota
    case .coalitions(let minimalWinning):
      minimalWinning.contains { coalition in coalition.allSatisfy { members[$0] } }
    case .rule(let rule): rule.isWinning(members)
    }
  }

  private static func nameFaults(_ names: [String]) -> [NegotiationFault] {
    var known: Set<String> = []
    return names.enumerated().compactMap { index, name in
      let isBlank = name.allSatisfy(\.isWhitespace)
      if !isBlank, known.insert(name).inserted { return nil }
      return NegotiationFault(
        place: .actor(index), subject: "voter \(index + 1)", value: name,
        rule: isBlank ? "a voter must have a name" : "a name must stand for one voter",
        fix: isBlank ? "write its name" : "rename one of the two")
    }
  }

  /// A veto is the smallest weight that no coalition without it can make up for: those of the Security
  /// Council become 7 of 39, as published.
  private static func weighted(_ rule: DecisionRule, members: Int) -> Form? {
    guard rule.thresholds.count <= 1, rule.thresholds.first?.blockingMinimum == nil else {
      return nil
    }
    // Under consensus alone only vetoes count.
    var weights = rule.thresholds.first?.weights ?? [Int](repeating: 0, count: members)
    var quota = rule.thresholds.first?.quota ?? 0
    let vetoes = Set(rule.vetoes)
    guard let least = vetoes.map({ weights[$0] }).min() else {
      return .weighted(weights: weights, quota: quota)
    }
    let total = weights.reduce(0, +)
    guard total < 1 << 40, members < 1 << 16 else { return nil }
    // Everyone but one veto must stay below the quota.
    let added = max(0, total - least - quota + 1)
    for veto in vetoes {
      weights[veto] += added
      quota += added
    }
    return .weighted(weights: weights, quota: quota)
  }
}
