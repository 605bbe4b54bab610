import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A question to the model: what would trade, prices and welfare be with other trade costs.
///
/// One sector, goods distinguished by origin (P. Armington 1969), each country an endowment of its own
/// good, constant elasticity of substitution σ: J. Anderson, E. van Wincoop, "Gravity with gravitas",
/// *American Economic Review* 93(1), 2003, doi:10.1257/000282803321455214; in changes as in R. Dekle,
/// J. Eaton, S. Kortum, *American Economic Review* 97(2), 2007, doi:10.1257/aer.97.2.351. Levels of
/// costs and preferences are not needed: they are in the baseline's shares. A pair without trade in the
/// baseline stays without trade.
public struct TradeCounterfactual: Sendable {
  public let baseline: TradeBaseline
  public let costs: CostChanges
  /// σ, a number above 1.
  public let elasticity: Double
  public let closure: DeficitClosure
  /// The country whose consumers' price is one before and after in every price that is shown.
  public let reference: String
  let referencePosition: Int

  /// - Throws: ``EquilibriumError/faults(_:)`` with all that is wrong: σ not above 1, a country that the
  ///   baseline does not have, a cost that leaves a country without supplier or market, or that splits
  ///   the world.
  public init(
    baseline: TradeBaseline, costs: CostChanges, elasticity: Double,
    closure: DeficitClosure = .multiplicative, reference: String
  ) throws(EquilibriumError) {
    var faults: [EquilibriumFault] = []
    let countries = baseline.countries
    if !(elasticity > 1 && elasticity.isFinite) { faults.append(.elasticity(elasticity)) }
    var named = [(reference, "the reference country")]
    if case .additive(let numeraire) = closure {
      switch numeraire {
      case .worldOutput: break
      case .producerPrice(let country), .consumerPrice(let country):
        named.append((country, "the numeraire"))
      }
    }
    for (name, place) in named where !countries.contains(name) {
      faults.append(.unknownCountry(name, known: countries, place: place))
    }
    if costs.countries != countries {
      faults.append(.shape("the costs and the baseline must have the same countries in one order"))
    } else {
      if let tariffs = costs.tariffs { faults += TradeBaseline.tariffFaults(countries, tariffs) }
      faults += Self.reachFaults(baseline, costs)
    }
    guard faults.isEmpty, let position = baseline.position(of: reference) else {
      throw .faults(faults)
    }
    self.baseline = baseline
    self.costs = costs
    self.elasticity = elasticity
    self.closure = closure
    self.reference = reference
    referencePosition = position
  }

  /// The equilibrium, certified.
  ///
  /// O(n³) for each of some five factorizations.
  ///
  /// - Throws: ``EquilibriumError/notConverged(_:)`` unless every market clears to the tolerance.
  public func equilibrium(
    _ options: EquilibriumOptions = EquilibriumOptions()
  ) throws(EquilibriumError) -> TradeEquilibrium {
    let start = closure == .purged ? try purgedBaseline(options) : baseline
    let shares = ConsumerShares(start, costs: costs, elasticity: elasticity)
    let conditional = try solved(
      conditionalProblem(start, shares), from: nil, options, name: "conditional equilibrium")
    let full = try solved(
      fullProblem(start, shares), from: nil, options, name: "full equilibrium")
    let difference =
      options.comparesSecondStart ? try secondStart(full, start, shares, options) : nil
    return TradeEquilibrium(
      counterfactual: self, start: start, shares: shares, conditional: conditional, full: full,
      secondStartDifference: difference, options: options)
  }

  /// The full equilibrium alone, from log prices that are near it; for draws.
  func fullEquilibrium(
    from logPrices: [Double]?, purged: TradeBaseline? = nil, _ options: EquilibriumOptions
  ) throws(EquilibriumError) -> FullEquilibrium {
    let start =
      if closure == .purged { if let purged { purged } else { try purgedBaseline(options) } } else {
        baseline
      }
    let shares = ConsumerShares(start, costs: costs, elasticity: elasticity)
    let full = try solved(
      fullProblem(start, shares), from: logPrices, options, name: "full equilibrium")
    return FullEquilibrium(counterfactual: self, start: start, shares: shares, state: full.state)
  }

  func conditionalProblem(_ start: TradeBaseline, _ shares: ConsumerShares) -> MarketClearing {
    MarketClearing(
      weights: shares.producerWeights, supply: start.output, spending: .given(start.spending),
      elasticity: elasticity)
  }

  func fullProblem(_ start: TradeBaseline, _ shares: ConsumerShares) -> MarketClearing {
    let spending: MarketClearing.Spending =
      switch closure {
      case .multiplicative:
        .multiples(zip(start.spending, start.output).map { $0 / $1 })
      case .purged: .multiples([Double](repeating: 1, count: start.countries.count))
      case .additive(let numeraire): .transfers(start.deficits, gauge(numeraire, shares))
      }
    return MarketClearing(
      weights: shares.producerWeights, supply: start.output, spending: spending,
      elasticity: elasticity)
  }

  private func gauge(
    _ numeraire: DeficitClosure.Numeraire, _ shares: ConsumerShares
  ) -> MarketClearing.Gauge {
    switch numeraire {
    case .worldOutput: .worldOutput
    case .producerPrice(let country): .producer(baseline.position(of: country) ?? 0)
    case .consumerPrice(let country):
      baseline.position(of: country).map {
        .consumer($0, weights: Array(shares.consumerWeights.column($0)))
      } ?? .worldOutput
    }
  }

  /// The baseline of ``DeficitClosure/purged``: no change of costs, every country spends what it earns.
  func purgedBaseline(_ options: EquilibriumOptions) throws(EquilibriumError) -> TradeBaseline {
    let shares = ConsumerShares(
      baseline, costs: CostChanges(countries: baseline.countries), elasticity: elasticity)
    let purged = try solved(
      fullProblem(baseline, shares), from: nil, options, name: "baseline without deficits")
    var flows = purged.state.shares
    for importer in baseline.countries.indices {
      for exporter in baseline.countries.indices {
        flows[exporter, importer] *= purged.state.spending[importer]
      }
    }
    return TradeBaseline(
      unchecked: baseline.countries, flows: flows, tariffs: baseline.tariffs, unit: baseline.unit,
      source: baseline.source + ", deficits purged")
  }

  private func solved(
    _ problem: MarketClearing, from logPrices: [Double]?, _ options: EquilibriumOptions,
    name: String
  ) throws(EquilibriumError) -> MarketClearing.Solution {
    let start = logPrices ?? [Double](repeating: 0, count: problem.count)
    let solution = problem.solution(from: start, method: options.method, options: options)
    guard solution.isConverged else {
      throw .notConverged(
        ConvergenceReport(
          method: options.method, iterations: solution.iterations,
          largestResidual: solution.state.residual, tolerance: options.tolerance,
          country: solution.state.worst.map { baseline.countries[$0] },
          advice: "\(name): look for a country that can sell but not buy, for a cost term close to"
            + " 0, or for a deficit that its output cannot carry"))
    }
    return solution
  }

  /// The largest difference of log prices between the solution and that reached from other prices.
  private func secondStart(
    _ full: MarketClearing.Solution, _ start: TradeBaseline, _ shares: ConsumerShares,
    _ options: EquilibriumOptions
  ) throws(EquilibriumError) -> Double {
    let problem = fullProblem(start, shares)
    var random = SplitMix64(seed: options.secondStartSeed)
    // Spending must stay positive where deficits are fixed; 0.3 in logs is far beyond the basin of a
    // single Newton step and still possible for every deficit below a quarter of output.
    var moved = full.state.logPrices.map { $0 + 0.3 * (2 * random.unitInterval() - 1) }
    var halvings = 0
    while !problem.state(at: moved).residual.isFinite, halvings < 20 {
      moved = zip(moved, full.state.logPrices).map { ($0 + $1) / 2 }
      halvings += 1
    }
    let second = try solved(problem, from: moved, options, name: "second start")
    return zip(second.state.logPrices, full.state.logPrices).reduce(0) {
      max($0, abs($1.0 - $1.1))
    }
  }
}
