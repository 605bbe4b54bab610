/// How shares spread over the poles of a partition and the rest.
public struct DomainStatistics: Sendable {
  /// Shares of the poles in order, then of the rest; they add up to 1.
  public let shares: [Double]
  /// Herfindahl–Hirschman index over the poles and the rest, the rest as one class.
  public let herfindahl: Double
  /// Evenness over the poles and the rest; `nil` for a single class.
  public let evenness: Double?
  /// Evenness among the poles alone; `nil` where they hold nothing or where there is only one.
  public let evennessOfPoles: Double?
  /// `e^H` over the poles and the rest.
  public let effectiveVectors: Double
  /// Jensen–Shannon divergence from the declared weights in nats, and divided by ln 2.
  public let divergence: Double?
  public let normalisedDivergence: Double?
  /// Index of the pole with the largest share; `nil` where no pole has any.
  public let leader: Int?

  /// - Parameters:
  ///   - poles: share of each pole.
  ///   - rest: share of all that lies in no pole.
  ///   - weights: declared weight of each pole; equal where `nil`.
  ///   - restWeight: declared weight of the rest. Without one the comparison is among the poles
  ///     alone, because weights over poles say nothing about the rest.
  /// - Returns: `nil` where the shares do not add up to anything.
  public init?(
    poles: [Double], rest: Double, weights: [Double]? = nil, restWeight: Double? = nil
  ) {
    guard let shares = Concentration.shares(poles + [rest]),
      let index = Concentration.herfindahl(shares)?.value,
      let effective = Entropy.effectiveClasses(shares)
    else { return nil }
    self.shares = shares
    herfindahl = index
    evenness = Entropy.evenness(shares)
    evennessOfPoles = Entropy.evenness(poles)
    effectiveVectors = effective
    let declared = weights ?? poles.map { _ in 1 }
    let wanted = restWeight.map { declared + [$0] } ?? declared
    let held = restWeight == nil ? poles : shares
    divergence = Divergence.jensenShannon(held, wanted)
    normalisedDivergence = Divergence.normalised(held, wanted)
    leader = poles.contains { $0 > 0 } ? CoAlignment.leader(poles) : nil
  }
}
