import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("Derivatives of welfare with respect to trade costs")
struct EquilibriumSensitivityTests {
  @Test(
    "they are those of central differences, for welfare and real product",
    arguments: EquilibriumInvariantTests.closures, [false, true])
  func differences(closure: DeficitClosure, tariffs: Bool) throws {
    let seed: UInt64 = 81
    let baseline = try SampleWorlds.random(7, seed: seed, tariffs: tariffs)
    let costs = try SampleWorlds.randomCosts(baseline, seed: seed + 1)
    func solved(_ costs: CostChanges) throws -> FullEquilibrium {
      try TradeCounterfactual(
        baseline: baseline, costs: costs, elasticity: 4, closure: closure, reference: "C0"
      ).equilibrium().full
    }
    let sensitivity = try EquilibriumSensitivity(solved(costs))
    let gradients = try baseline.countries.map {
      (
        welfare: try sensitivity.gradient(of: .welfare, for: $0),
        product: try sensitivity.gradient(of: .realProduct, for: $0)
      )
    }
    let step = 1e-4
    for (exporter, importer) in [(0, 1), (1, 0), (2, 2), (3, 6), (6, 2), (5, 4)] {
      var (higher, lower) = (costs, costs)
      higher.addLogCost(step, exporter, importer)
      lower.addLogCost(-step, exporter, importer)
      let (up, down) = (try solved(higher), try solved(lower))
      for country in 0..<7 {
        let welfare = log(up.welfare[country] / down.welfare[country]) / (2 * step)
        let product = log(up.realProducts[country] / down.realProducts[country]) / (2 * step)
        let found = gradients[country]
        #expect(abs(found.welfare[exporter, importer] - welfare) < 1e-7, "seed \(seed)")
        #expect(abs(found.product[exporter, importer] - product) < 1e-7, "seed \(seed)")
      }
    }
  }

  // Twins with balanced trade and σ = 2: at the baseline a cost of A's imports changes A's welfare by
  // −(import share) plus what the terms of trade give. With r = p_A / p_B, trade is balanced where
  // r b k / ((1 − b)/r + b k) = b / (r (1 − b) + b); in logs, with k = 1/t, at r = k = 1:
  //   left:  ln r + ln k − ln((1 − b)/r + b k):  dr (1 + 1 − b) + dk (1 − b)
  //   right: −ln(r (1 − b) + b):                 −dr (1 − b)
  // so that dr = −(1 − b) dk / (3 − 2 b), and with dk = −dt the price of A rises by
  // (1 − b) / (3 − 2 b) relative to B; d ln W_A = dr − ((1 − b) dr + b dt) = b (dr − dt).
  @Test("twins: the derivative is that by hand")
  func twins() throws {
    let share = 0.25
    let baseline = try SampleWorlds.twins(imports: share)
    let result = try TradeCounterfactual(
      baseline: baseline, costs: CostChanges(countries: ["A", "B"]), elasticity: 2, reference: "A"
    ).equilibrium()
    let gradient = try EquilibriumSensitivity(result.full).gradient(of: .welfare, for: "A")
    let terms = (1 - share) / (3 - 2 * share)
    #expect(abs(gradient[1, 0] - share * (terms - 1)) < 1e-13)
    #expect(throws: EquilibriumError.self) {
      try EquilibriumSensitivity(result.full).gradient(of: .welfare, for: "Z")
    }
  }
}
