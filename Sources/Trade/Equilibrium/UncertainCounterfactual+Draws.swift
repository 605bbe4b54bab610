import Numerics

extension UncertainCounterfactual {
  /// Intervals by drawing coefficients and elasticity, an equilibrium for each draw.
  ///
  /// The same for every number of threads, since each draw has random numbers of its own and starts from
  /// the central equilibrium. A draw without an equilibrium is counted and told, never replaced.
  ///
  /// - Parameters:
  ///   - draws: how many; some thousands give stable bounds.
  ///   - seed: decides all random numbers.
  ///   - probabilities: of the quantiles, each from 0 to 1.
  /// - Throws: ``EquilibriumError`` if there are fewer than two draws, a probability is out of range, or
  ///   the central equilibrium is not found.
  public func intervals(
    draws: Int, seed: UInt64, threads: Int, probabilities: [Double] = [0.025, 0.5, 0.975],
    options: EquilibriumOptions = EquilibriumOptions()
  ) throws(EquilibriumError) -> EquilibriumIntervals {
    var faults: [EquilibriumFault] = []
    if draws < 2 { faults.append(.draws("\(draws) draws were asked for: ask for at least 2")) }
    for probability in probabilities where !(probability >= 0 && probability <= 1) {
      faults.append(.draws("the probability \(probability) is not from 0 to 1"))
    }
    guard faults.isEmpty else { throw .faults(faults) }
    let center = try central.equilibrium(options)
    // The baseline without deficits depends on σ alone: with σ fixed it is the same in every draw.
    var purged: TradeBaseline?
    if closure == .purged, case .fixed = elasticity { purged = center.full.start }
    let start = center.full.state.logPrices
    let shared = purged
    let results = parallelMap(draws, threads: threads) { draw -> DrawResult in
      do throws(EquilibriumError) {
        let question = try counterfactual(seed: seed, draw: draw)
        let full = try question.fullEquilibrium(from: start, purged: shared, options)
        return .figures(DrawFigures(full))
      } catch {
        return .failed(error.description)
      }
    }
    return EquilibriumIntervals(
      center: center, results: results, seed: seed, probabilities: probabilities)
  }
}

enum DrawResult: Sendable {
  case figures(DrawFigures)
  case failed(String)
}

/// Ratios to the baseline of one draw, by country.
struct DrawFigures: Sendable {
  let exports: [Double?]
  let prices: [Double]
  let inwardResistances: [Double]
  let outwardResistances: [Double]
  let realProducts: [Double]
  let welfare: [Double]

  init(_ full: FullEquilibrium) {
    exports = full.exports
    prices = full.producerPrices
    inwardResistances = full.consumerPrices
    outwardResistances = full.outwardResistances
    realProducts = full.realProducts
    welfare = full.welfare
  }
}
