/// How often each voter turns a losing coalition into a winning one.
public struct PowerIndices: Sendable, Hashable {
  public struct Voter: Sendable, Hashable {
    public let name: String
    /// `nil` in games without weights.
    public let weight: Int?
    /// Normalised Banzhaf index: share of all swings; the shares add to one.
    public let banzhaf: Double
    /// Absolute Banzhaf index (Penrose): share of the coalitions of the others in which the voter decides.
    public let banzhafAbsolute: Double
    /// Shapley–Shubik index: share of the orders of voting in which the voter decides; they add to one.
    public let shapleyShubik: Double
    /// 95 % intervals of the last two; `nil` where they are counted and not drawn.
    public let intervals: Intervals?
  }

  public struct Intervals: Sendable, Hashable {
    public let banzhafAbsolute: ClosedRange<Double>
    public let shapleyShubik: ClosedRange<Double>
  }

  public enum Method: Sendable, Hashable {
    /// All coalitions, through generating functions.
    case generatingFunctions
    /// All coalitions, one after the other.
    case enumeration
    /// Coalitions and orders drawn at random.
    case simulation(samples: Int, seed: UInt64)
  }

  /// `nil` in games without weights.
  public let quota: Int?
  /// In the order of the game.
  public let voters: [Voter]
  public let method: Method
  /// How far the Shapley–Shubik indices are from adding to one, the check of the calculation.
  public let residual: Double
}

/// Why power can't be told.
public enum PowerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Too many voters to count and no leave to draw.
  case tooLarge(voters: Int, reason: String)
  /// The indices do not add to one.
  case notCertified(residual: Double)

  public var description: String {
    switch self {
    case .tooLarge(let voters, let reason):
      "the coalitions of \(voters) voters can't be counted: \(reason); draw them with a number of samples and a seed"
    case .notCertified(let residual):
      "the Shapley–Shubik indices depart from a sum of one by \(residual); draw them with a number of samples and a seed"
    }
  }
}

extension VotingGame {
  /// The largest table of weights that is counted exactly, in cells.
  static let cellLimit = 1 << 22
  /// The most voters whose coalitions are counted one after the other.
  static let enumerationLimit = 24

  /// Exact indices.
  ///
  /// - Throws: ``PowerError/tooLarge(voters:reason:)`` where only drawing helps.
  /// - Complexity: O(n² q) for weights, in steps of a few operations; O(n 2ⁿ) for other games.
  public func powerIndices() throws(PowerError) -> PowerIndices {
    switch form {
    case .weighted(let weights, let quota):
      let counting = try WeightedCounting(weights: weights, quota: quota)
      return try indices(
        swingShare: counting.banzhafAbsolute, shapley: counting.shapleyShubik,
        method: .generatingFunctions)
    case .coalitions, .rule:
      guard count <= Self.enumerationLimit else {
        throw .tooLarge(
          voters: count,
          reason: "without weights at most \(Self.enumerationLimit) can be enumerated")
      }
      let table = CoalitionTable(self)
      return try indices(
        swingShare: table.banzhafAbsolute, shapley: table.shapleyShubik, method: .enumeration)
    }
  }

  private func indices(
    swingShare: [Double], shapley: [Double], method: PowerIndices.Method
  ) throws(PowerError) -> PowerIndices {
    let sum = swingShare.reduce(0, +)
    let residual = abs(shapley.reduce(0, +) - 1)
    guard residual < 1e-9, sum > 0 else { throw .notCertified(residual: residual) }
    return PowerIndices(
      quota: quota,
      voters: names.indices.map { voter in
        PowerIndices.Voter(
          name: names[voter], weight: weights?[voter], banzhaf: swingShare[voter] / sum,
          banzhafAbsolute: swingShare[voter],
          // The quadrature may leave a rounding error beyond either end.
          shapleyShubik: min(1, max(0, shapley[voter])), intervals: nil)
      }, method: method, residual: residual)
  }
}
