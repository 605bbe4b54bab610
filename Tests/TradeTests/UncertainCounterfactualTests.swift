import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("Intervals of counterfactuals")
struct UncertainCounterfactualTests {
  private func question(
    covariance: [[Double]] = [[0.04, 0.01], [0.01, 0.09]],
    elasticity: ElasticityDistribution = .fixed(5), closure: DeficitClosure = .multiplicative
  ) throws -> UncertainCounterfactual {
    let baseline = try SampleWorlds.random(8, seed: 91)
    var (pact, border) = (
      DenseMatrix(rowCount: 8, columnCount: 8), DenseMatrix(rowCount: 8, columnCount: 8)
    )
    for (exporter, importer) in [(0, 1), (1, 0), (2, 3), (3, 2)] { pact[exporter, importer] = 1 }
    for other in 0..<8 where other != 4 {
      border[4, other] = 1
      border[other, 4] = 1
    }
    return try UncertainCounterfactual(
      baseline: baseline, costs: CostChanges(countries: baseline.countries),
      terms: [
        EstimatedCostTerm(name: "pact", coefficient: 0.5, change: pact),
        EstimatedCostTerm(name: "border", coefficient: -0.7, change: border),
      ], covariance: DenseMatrix(rows: covariance), elasticity: elasticity, closure: closure,
      reference: "C0")
  }

  @Test("the number of threads changes nothing, another seed does")
  func threads() throws {
    let question = try question(elasticity: .logNormal(median: 5, logDeviation: 0.2))
    let one = try question.intervals(draws: 60, seed: 5, threads: 1)
    let two = try question.intervals(draws: 60, seed: 5, threads: 2)
    let other = try question.intervals(draws: 60, seed: 6, threads: 2)
    #expect(one.countries == two.countries)
    #expect(one.countries != other.countries)
    #expect(one.failures.isEmpty && one.summary.hasPrefix("60 of 60 draws"))
  }

  @Test("without errors every quantile is the answer itself")
  func certain() throws {
    let question = try question(covariance: [[0, 0], [0, 0]])
    let result = try question.intervals(draws: 5, seed: 1, threads: 1)
    for (country, change) in zip(result.countries, result.center.figures) {
      for value in country.welfare { #expect(abs(value - change.welfare) < 1e-9) }
      for value in country.price { #expect(abs(value - change.price) < 1e-9) }
    }
  }

  /// To first order welfare is linear in the coefficients, so that its standard deviation is
  /// (g′Σg)^½ with g by finite differences; 97.5 % of a normal distribution lie below 1.96 of them.
  @Test("the spread is that of the delta method")
  func deltaMethod() throws {
    let scale = 1e-4
    let covariance = [[0.04 * scale, 0.01 * scale], [0.01 * scale, 0.09 * scale]]
    let question = try question(covariance: covariance)
    let result = try question.intervals(draws: 4000, seed: 17, threads: 2)
    func welfare(_ coefficients: [Double]) throws -> [Double] {
      var costs = question.costs
      for (term, value) in zip(question.terms, coefficients) {
        for importer in 0..<8 {
          for exporter in 0..<8 where term.change[exporter, importer] != 0 {
            costs.addLogTerm(value, exporter, importer)
          }
        }
      }
      return try TradeCounterfactual(
        baseline: question.baseline, costs: costs, elasticity: 5, reference: "C0"
      ).equilibrium().full.welfare
    }
    let step = 1e-4
    let first = zip(try welfare([0.5 + step, -0.7]), try welfare([0.5 - step, -0.7])).map {
      100 * ($0 - $1) / (2 * step)
    }
    let second = zip(try welfare([0.5, -0.7 + step]), try welfare([0.5, -0.7 - step])).map {
      100 * ($0 - $1) / (2 * step)
    }
    for (index, country) in result.countries.enumerated() {
      let (a, b) = (first[index], second[index])
      let variance =
        a * a * covariance[0][0] + 2 * a * b * covariance[0][1] + b * b * covariance[1][1]
      let width = country.welfare[2] - country.welfare[0]
      // 4,000 draws give a quantile's width to some 4 %.
      #expect(abs(width / (2 * 1.959964 * variance.squareRoot()) - 1) < 0.08, "seed 17")
    }
  }

  @Test("elasticities are drawn from their list, and a log-normal one stays above 1")
  func elasticities() throws {
    var random = SplitMix64(seed: 3)
    let list = ElasticityDistribution.values([4, 6])
    let drawn = (0..<2000).map { _ in list.draw(&random) }
    #expect(Set(drawn) == [4, 6])
    #expect(abs(drawn.reduce(0, +) / 2000 - 5) < 0.1)
    let normal = ElasticityDistribution.logNormal(median: 5, logDeviation: 0.5)
    let values = (0..<4000).map { _ in normal.draw(&random) }.sorted()
    #expect(values[0] > 1)
    // The median of σ − 1 is 4; its sampling error is 4 · 0.5 · 1.25 / √4000 = 0.04.
    #expect(abs(values[2000] - 5) < 0.16)
    #expect(abs(log((values[3364] - 1) / 4) / 0.5 - 1) < 0.12)
  }

  @Test("a draw without equilibrium is counted and told, with its reason")
  func failures() throws {
    let question = try question()
    var options = EquilibriumOptions()
    options.comparesSecondStart = false
    let center = try question.central.equilibrium(options)
    let full = try question.counterfactual(seed: 1, draw: 0).fullEquilibrium(from: nil, options)
    let result = EquilibriumIntervals(
      center: center, results: [.figures(DrawFigures(full)), .failed("no equilibrium")], seed: 1,
      probabilities: [0.5])
    #expect(result.failures == [.init(draw: 1, reason: "no equilibrium")])
    #expect(result.draws == 2)
    #expect(result.summary.contains("1 failed and are left out"))
    #expect(result.countries[0].welfare == [100 * (full.welfare[0] - 1)])
  }

  @Test("a covariance that is none, and too few draws, are refused")
  func refusals() throws {
    #expect(throws: EquilibriumError.self) {
      try question(covariance: [[0.04, 0.2], [0.2, 0.09]])
    }
    #expect(throws: EquilibriumError.self) {
      try question(covariance: [[0.04, 0.01], [0.02, 0.09]])
    }
    #expect(throws: EquilibriumError.self) { try question(covariance: [[0.04]]) }
    #expect(throws: EquilibriumError.self) { try question(elasticity: .values([])) }
    #expect(throws: EquilibriumError.self) {
      try question().intervals(draws: 1, seed: 1, threads: 1)
    }
  }
}
