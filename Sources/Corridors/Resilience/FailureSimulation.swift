import WorldModel

/// What random closures of links and passages do to the routes of a demand.
public struct FailureSimulation: Sendable {
  public let demand: DemandTable
  public let seed: UInt64
  public let draws: Int
  /// By pair, its best route without closures; `nil` where there is none.
  public let undisturbed: [RouteFigures?]
  /// By pair, the draws in which its best route was lost, in their order.
  let disturbances: [[Disturbance]]
  /// Keys of links and passages whose probability is unknown; they never failed.
  public let unknownProbabilities: [EntityID]

  /// A draw in which a pair lost its best route.
  struct Disturbance: Sendable, Hashable {
    let draw: Int32
    /// `nil` where no route was left.
    let route: RouteFigures?
  }

  /// The cost of a pair in every draw, in ``Cargo/costUnit``; infinite where no route was left.
  public func costs(ofPair pair: Int) -> [Double] {
    values(ofPair: pair) { $0?.cost ?? .infinity }
  }

  /// The days of a pair in every draw; infinite where no route was left.
  public func days(ofPair pair: Int) -> [Double] {
    values(ofPair: pair) { $0?.days ?? .infinity }
  }

  private func values(ofPair pair: Int, _ value: (RouteFigures?) -> Double) -> [Double] {
    var values = [Double](repeating: value(undisturbed[pair]), count: draws)
    for disturbance in disturbances[pair] {
      values[Int(disturbance.draw)] = value(disturbance.route)
    }
    return values
  }

  /// The distribution of a pair's days; `nil` without draws.
  public func daysSummary(ofPair pair: Int) -> SampleSummary? {
    SampleSummary(days(ofPair: pair))
  }

  /// Share of the demand that has no route, in every draw; pairs without a route from the start count.
  /// Empty without demand.
  public var unservedShares: [Double] {
    guard demand.total > 0 else { return [] }
    return byDraw { pair, route in route == nil ? demand.pairs[pair].amount / demand.total : 0 }
  }

  /// Generalised cost added to freight that still has a route, by draw, on average over the demand that
  /// has a route without closures, in ``Cargo/costUnit``. Empty without such demand.
  public var addedCosts: [Double] {
    let served = undisturbed.indices.reduce(0) {
      undisturbed[$1] == nil ? $0 : $0 + demand.pairs[$1].amount
    }
    guard served > 0 else { return [] }
    return byDraw { pair, route in
      guard let route, let usual = undisturbed[pair] else { return 0 }
      return demand.pairs[pair].amount * (route.cost - usual.cost) / served
    }
  }

  private func byDraw(_ value: (Int, RouteFigures?) -> Double) -> [Double] {
    let usual = undisturbed.indices.reduce(0) { $0 + value($1, undisturbed[$1]) }
    var sums = [Double](repeating: usual, count: draws)
    for (pair, disturbances) in disturbances.enumerated() {
      let base = value(pair, undisturbed[pair])
      for disturbance in disturbances {
        sums[Int(disturbance.draw)] += value(pair, disturbance.route) - base
      }
    }
    return sums
  }

  /// The distribution of the differences draw by draw, which common random numbers make narrow.
  ///
  /// - Precondition: both have the same seed and number of draws, else `nil`.
  public static func difference(
    of values: KeyPath<FailureSimulation, [Double]> & Sendable, _ after: FailureSimulation,
    minus before: FailureSimulation
  ) -> SampleSummary? {
    guard after.seed == before.seed, after.draws == before.draws else { return nil }
    return SampleSummary(zip(after[keyPath: values], before[keyPath: values]).map { $0 - $1 })
  }
}
