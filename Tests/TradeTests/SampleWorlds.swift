import Foundation
import Numerics
import Trade

/// Small worlds with known or seeded figures.
enum SampleWorlds {
  /// Two countries with the same output: each buys the share `imports` from the other.
  static func twins(imports: Double, output: Double = 1) throws -> TradeBaseline {
    try TradeBaseline(
      countries: ["A", "B"],
      flows: DenseMatrix(rows: [
        [output * (1 - imports), output * imports], [output * imports, output * (1 - imports)],
      ]), unit: "coins", source: "made up")
  }

  /// Countries of very different size, with some pairs without trade and with deficits.
  static func random(
    _ count: Int, seed: UInt64, tariffs: Bool = false, isBalanced: Bool = false
  ) throws -> TradeBaseline {
    var random = SplitMix64(seed: seed)
    let sizes = (0..<count).map { _ in exp(2 * random.normalPair().0) }
    var flows = DenseMatrix(rowCount: count, columnCount: count)
    var rates = flows
    for importer in 0..<count {
      for exporter in 0..<count {
        let noise = exp(0.5 * random.normalPair().0)
        let isHome = importer == exporter
        let isTrading = isHome || random.unitInterval() > 0.1
        let gravity = sizes[exporter] * sizes[importer] / sizes.reduce(0, +)
        flows[exporter, importer] = isTrading ? gravity * noise * (isHome ? 20 : 1) : 0
        rates[exporter, importer] = isHome ? 0 : 0.3 * random.unitInterval()
      }
    }
    // The last country makes up for what others have in deficits by chance; balancing takes them away.
    let countries = (0..<count).map { "C\($0)" }
    let baseline = try TradeBaseline(
      countries: countries, flows: flows, tariffs: tariffs ? rates : nil, unit: "coins",
      source: "seed \(seed)")
    guard isBalanced else { return baseline }
    let balanced = try TradeCounterfactual(
      baseline: baseline, costs: CostChanges(countries: countries), elasticity: 5,
      closure: .purged, reference: "C0"
    ).equilibrium()
    return balanced.full.start
  }

  /// Cost terms that change by up to a half for half of the pairs, seeded.
  static func randomCosts(_ baseline: TradeBaseline, seed: UInt64) throws -> CostChanges {
    var random = SplitMix64(seed: seed)
    let count = baseline.countries.count
    var ratios = DenseMatrix(rowCount: count, columnCount: count, repeating: 1)
    for importer in 0..<count {
      for exporter in 0..<count where exporter != importer && random.unitInterval() < 0.5 {
        ratios[exporter, importer] = 0.5 + random.unitInterval()
      }
    }
    return try CostChanges(countries: baseline.countries, termRatios: ratios)
  }
}
