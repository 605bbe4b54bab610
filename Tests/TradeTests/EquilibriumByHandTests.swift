import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("Equilibria derived by hand")
struct EquilibriumByHandTests {
  // Twins, σ = 2, a quarter is imported, and k̂ = 2 both ways. By symmetry p̂ = 1, so that
  // P̂^(−1) = ¾ + ¼ · 2 = 5/4: welfare rises by 25 %. The share of imports becomes ½ / (5/4) = 0.4,
  // and exports rise by 0.4 / 0.25 − 1 = 60 %. Conditional and full equilibrium are the same.
  @Test("twins that cut costs for each other gain a quarter")
  func twins() throws {
    let baseline = try SampleWorlds.twins(imports: 0.25)
    let costs = try CostChanges(
      countries: ["A", "B"], termRatios: DenseMatrix(rows: [[1, 2], [2, 1]]))
    let result = try TradeCounterfactual(
      baseline: baseline, costs: costs, elasticity: 2, reference: "A"
    ).equilibrium()
    for change in result.figures {
      #expect(abs(change.welfare - 25) < 1e-10)
      #expect(abs(change.realProduct - 25) < 1e-10)
      #expect(abs((change.exports ?? 0) - 100 * (0.4 / 0.25 * 1.25 - 1)) < 1e-9)
      #expect(abs((change.exportsConditional ?? 0) - 60) < 1e-9)
      // The consumers' price of A is the unit, so that the producers' price is 5/4.
      #expect(abs(change.price - 25) < 1e-10 && abs(change.inwardResistance) < 1e-10)
    }
  }

  // Output 2 each, half imported, σ = 2; the term falls to a quarter for B's goods in A and is four
  // times as large for A's goods in B. With r = p_A / p_B balance of trade demands
  // k₁ r (r (1 − c) + c k₂) = k₂ ((1 − b)/r + b k₁), b = c = ½, k₁ = ¼, k₂ = 4; r = 2 solves it:
  // ½ (1 + 2) = 1.5 and 4 (¼ + ⅛) = 1.5. With p_B = 1: P_A^(−1) = ½ · ½ + ½ · ¼ = 3/8, W_A = 2 · 3/8;
  // P_B^(−1) = ½ · 4 · ½ + ½ = 3/2, W_B = 3/2.
  @Test("one-sided changes of costs move the terms of trade to two")
  func termsOfTrade() throws {
    let baseline = try SampleWorlds.twins(imports: 0.5, output: 2)
    let costs = try CostChanges(
      countries: ["A", "B"], termRatios: DenseMatrix(rows: [[1, 4], [0.25, 1]]))
    for closure in [DeficitClosure.multiplicative, .additive(.worldOutput), .purged] {
      let result = try TradeCounterfactual(
        baseline: baseline, costs: costs, elasticity: 2, closure: closure, reference: "B"
      ).equilibrium()
      let prices = result.full.producerPrices
      #expect(abs(prices[0] / prices[1] - 2) < 1e-12)
      #expect(abs(result.full.welfare[0] - 0.75) < 1e-12)
      #expect(abs(result.full.welfare[1] - 1.5) < 1e-12)
    }
  }

  // Twins, σ = 2, a quarter imported, both levy a tariff of 100 %: the imports' weight halves, so that
  // P̂^(−1) = ¾ + ⅛ = 7/8. Imports are 1/7 of spending at consumers' prices, half of that is revenue,
  // so that E = Y / (1 − 1/14) = 14/13 Y and welfare is 14/13 · 7/8 = 49/52. An iceberg cost of the
  // same height melts the revenue: welfare 7/8.
  @Test("a tariff costs less than an iceberg of its height, by its revenue")
  func tariff() throws {
    let baseline = try SampleWorlds.twins(imports: 0.25)
    var tariffs = CostChanges(countries: ["A", "B"])
    try tariffs.setTariffs(DenseMatrix(rows: [[0, 1], [1, 0]]))
    var icebergs = CostChanges(countries: ["A", "B"])
    icebergs.addLogCost(log(2), 0, 1)
    icebergs.addLogCost(log(2), 1, 0)
    func welfare(_ costs: CostChanges) throws -> [Double] {
      try TradeCounterfactual(
        baseline: baseline, costs: costs, elasticity: 2, reference: "A"
      ).equilibrium().full.welfare
    }
    for value in try welfare(tariffs) { #expect(abs(value - 49.0 / 52) < 1e-12) }
    for value in try welfare(icebergs) { #expect(abs(value - 7.0 / 8) < 1e-12) }
  }

  // The optimal tariff of an Armington country is positive (D. Gros 1987): a small one raises the
  // welfare of who levies it by its terms of trade and lowers the other's.
  @Test("a small tariff of one country moves welfare from the other to it")
  func optimalTariff() throws {
    let baseline = try SampleWorlds.twins(imports: 0.25)
    var costs = CostChanges(countries: ["A", "B"])
    costs.setTariff(0.02, 1, 0, over: baseline)
    let welfare = try TradeCounterfactual(
      baseline: baseline, costs: costs, elasticity: 4, reference: "A"
    ).equilibrium().full.welfare
    #expect(welfare[0] > 1 && welfare[1] < 1)
  }
}
