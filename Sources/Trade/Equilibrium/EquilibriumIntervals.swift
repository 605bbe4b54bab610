import Numerics

/// The answer to a counterfactual with intervals for what is known with errors.
public struct EquilibriumIntervals: Sendable {
  /// Quantiles of one country's changes in percent, in the order of the probabilities.
  public struct Country: Hashable, Sendable {
    public let country: String
    /// Empty for a country without exports in the baseline.
    public let exports: [Double]
    public let price: [Double]
    public let inwardResistance: [Double]
    public let outwardResistance: [Double]
    public let realProduct: [Double]
    public let welfare: [Double]
  }

  /// At the estimates and the median elasticity.
  public let center: TradeEquilibrium
  /// Empty if every draw failed.
  public let countries: [Country]
  public let probabilities: [Double]
  /// Draws asked for.
  public let draws: Int
  public let seed: UInt64
  /// Draws without an equilibrium that can be relied on, with the reason; left out of the quantiles.
  public let failures: [Failure]

  public struct Failure: Hashable, Sendable {
    public let draw: Int
    public let reason: String
  }

  /// How far the quantiles can be trusted, in words.
  public var summary: String {
    "\(draws - failures.count) of \(draws) draws have an equilibrium, seed \(seed)"
      + (failures.isEmpty
        ? ""
        : "; \(failures.count) failed and are left out, which shifts the quantiles if they are not"
          + " typical, the first: \(failures[0].reason)")
  }

  init(center: TradeEquilibrium, results: [DrawResult], seed: UInt64, probabilities: [Double]) {
    var figures: [DrawFigures] = []
    var failures: [Failure] = []
    for (draw, result) in results.enumerated() {
      switch result {
      case .figures(let values): figures.append(values)
      case .failed(let reason): failures.append(Failure(draw: draw, reason: reason))
      }
    }
    func quantiles(_ value: (DrawFigures) -> Double?) -> [Double] {
      let sorted = figures.compactMap(value).map { 100 * ($0 - 1) }.sorted()
      return probabilities.compactMap { SampleQuantile.of(sorted: sorted, at: $0) }
    }
    self.center = center
    self.probabilities = probabilities
    self.seed = seed
    self.failures = failures
    draws = results.count
    countries =
      figures.isEmpty
      ? []
      : center.countries.enumerated().map { index, name in
        Country(
          country: name, exports: quantiles { $0.exports[index] },
          price: quantiles { $0.prices[index] },
          inwardResistance: quantiles { $0.inwardResistances[index] },
          outwardResistance: quantiles { $0.outwardResistances[index] },
          realProduct: quantiles { $0.realProducts[index] },
          welfare: quantiles { $0.welfare[index] })
      }
  }
}
