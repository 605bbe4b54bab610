/// When a proposal is adopted.
///
/// A proposal is adopted if every threshold is reached by those who support it and nobody who holds a
/// veto objects. Who is silent neither supports nor objects: under consensus that is enough, under a
/// threshold it is not.
public struct DecisionRule: Sendable, Hashable {
  /// A weight that supporters must reach together.
  public struct Threshold: Sendable, Hashable {
    /// One a member; not negative.
    public let weights: [Int]
    public let quota: Int
    /// The threshold also counts as reached where fewer than so many members do not support; `nil`
    /// without such a clause.
    public let blockingMinimum: Int?

    public init(weights: [Int], quota: Int, blockingMinimum: Int? = nil) {
      self.weights = weights
      self.quota = quota
      self.blockingMinimum = blockingMinimum
    }

    public var total: Int { weights.reduce(0, +) }
  }

  /// In words, with the article where there is one.
  public let name: String
  public let thresholds: [Threshold]
  /// Positions of the members whose objection stops a proposal, rising.
  public let vetoes: [Int]

  public init(name: String, thresholds: [Threshold], vetoes: [Int] = []) {
    self.name = name
    self.thresholds = thresholds
    self.vetoes = vetoes.sorted()
  }

  /// Whether a proposal is adopted; one answer a member in both lists.
  public func adopts(supports: [Bool], objects: [Bool]) -> Bool {
    if vetoes.contains(where: { objects[$0] }) { return false }
    return thresholds.allSatisfy { Self.isReached($0, by: supports) }
  }

  /// Whether the members of a coalition can adopt a proposal against all others.
  public func isWinning(_ members: [Bool]) -> Bool {
    adopts(supports: members, objects: members.map { !$0 })
  }

  static func isReached(_ threshold: Threshold, by supports: [Bool]) -> Bool {
    var sum = 0
    var others = 0
    for (weight, isFor) in zip(threshold.weights, supports) {
      if isFor { sum += weight } else { others += 1 }
    }
    if sum >= threshold.quota { return true }
    return threshold.blockingMinimum.map { others < $0 } ?? false
  }

  func faults(members: Int) -> [NegotiationFault] {
    var faults: [NegotiationFault] = []
    func add(_ value: String, _ rule: String, _ fix: String) {
      faults.append(
        NegotiationFault(
          place: .rule, subject: "decision rule ‘\(name)’", value: value, rule: rule, fix: fix))
    }
    if thresholds.isEmpty, vetoes.isEmpty {
      add("", "a rule must have a threshold or a veto", "name one of the known rules")
    }
    for veto in vetoes where !(0..<members).contains(veto) {
      add("\(veto + 1)", "a veto must belong to a member", "write one of the \(members) actors")
    }
    for threshold in thresholds {
      if threshold.weights.count != members {
        add(
          "\(threshold.weights.count)", "a threshold must have a weight for each actor",
          "write \(members) weights")
      }
      for weight in threshold.weights where weight < 0 {
        add("\(weight)", "a weight must not be negative", "write 0 for a member without a vote")
      }
      let sum = threshold.weights.reduce((total: 0, isTooLarge: false)) { sum, weight in
        let next = sum.total.addingReportingOverflow(weight)
        return (next.partialValue, sum.isTooLarge || next.overflow)
      }
      if threshold.weights.contains(where: { $0 < 0 }) { continue }
      if sum.isTooLarge {
        add("\(threshold.weights.count) weights", "their sum is too large", "scale them down")
      } else if sum.total == 0 {
        add("0", "at least one member must have a weight", "write the weights of the votes")
      } else if threshold.quota > sum.total || threshold.quota < 1 {
        add(
          "\(threshold.quota)", "a quota must be from 1 to the sum of the weights, \(sum.total)",
          "write at least \(sum.total / 2 + 1)")
      } else if threshold.quota <= sum.total / 2, vetoes.isEmpty {
        add(
          "\(threshold.quota)",
          "a quota of \(sum.total) votes must be a majority, or two opposite decisions could stand",
          "write at least \(sum.total / 2 + 1)")
      }
    }
    return faults
  }
}
