import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("Equilibria far from the baseline")
struct EquilibriumStressTests {
  /// Cost terms change by factors from 10⁻⁴ to 10⁴, σ lies between 1.5 and 14.5.
  @Test("are found by Newton's method alone, for worlds of every kind", arguments: 0..<40)
  func extremes(number: Int) throws {
    let seed = UInt64(1000 + number)
    var random = SplitMix64(seed: seed)
    let count = 2 + Int(random.unitInterval() * 20)
    let elasticity = 1.5 + pow(random.unitInterval(), 2) * 13
    let baseline = try SampleWorlds.random(count, seed: seed, tariffs: number % 3 == 0)
    var ratios = DenseMatrix(rowCount: count, columnCount: count, repeating: 1)
    for index in ratios.storage.indices {
      ratios.storage[index] = pow(10, 8 * random.unitInterval() - 4)
    }
    let costs = try CostChanges(countries: baseline.countries, termRatios: ratios)
    for closure in [DeficitClosure.multiplicative, .purged] {
      var options = EquilibriumOptions()
      options.method = .newton
      let result: TradeEquilibrium
      do {
        result = try TradeCounterfactual(
          baseline: baseline, costs: costs, elasticity: elasticity, closure: closure,
          reference: "C0"
        ).equilibrium(options)
      } catch {
        Issue.record("seed \(seed), N \(count), σ \(elasticity): \(error)")
        continue
      }
      #expect(result.certificate.largestResidual <= 1e-12, "seed \(seed)")
      #expect(result.certificate.isReachedFromTwoStarts == true, "seed \(seed)")
    }
  }

  // With k̂ → 0 abroad, welfare goes to (share of own goods)^(1/(σ−1)): the gains from trade lost.
  @Test("near autarky the losses are the gains from trade by the formula")
  func autarky() throws {
    let baseline = try SampleWorlds.random(9, seed: 2001, isBalanced: true)
    var ratios = DenseMatrix(rowCount: 9, columnCount: 9, repeating: 1e-9)
    for country in 0..<9 { ratios[country, country] = 1 }
    let result = try TradeCounterfactual(
      baseline: baseline, costs: CostChanges(countries: baseline.countries, termRatios: ratios),
      elasticity: 5, reference: "C0"
    ).equilibrium()
    for country in 0..<9 {
      let own = baseline.flows[country, country] / baseline.spending[country]
      #expect(abs(result.full.welfare[country] / pow(own, 1.0 / 4) - 1) < 1e-6)
    }
  }

  @Test("the same question gives the same bits")
  func repetition() throws {
    let baseline = try SampleWorlds.random(20, seed: 2002)
    let question = try TradeCounterfactual(
      baseline: baseline, costs: SampleWorlds.randomCosts(baseline, seed: 2003), elasticity: 6,
      reference: "C5")
    let figures = try question.equilibrium().figures
    #expect(try question.equilibrium().figures == figures)
  }
}
