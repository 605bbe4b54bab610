import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("What every trade equilibrium obeys")
struct EquilibriumInvariantTests {
  static let closures: [DeficitClosure] = [
    .multiplicative, .additive(.worldOutput), .additive(.producerPrice(of: "C1")),
    .additive(.consumerPrice(of: "C2")), .purged,
  ]

  private func solved(
    _ baseline: TradeBaseline, _ costs: CostChanges, _ closure: DeficitClosure,
    reference: String = "C0", elasticity: Double = 5
  ) throws -> TradeEquilibrium {
    try TradeCounterfactual(
      baseline: baseline, costs: costs, elasticity: elasticity, closure: closure,
      reference: reference
    ).equilibrium()
  }

  @Test("no change of costs changes nothing", arguments: closures)
  func nothing(closure: DeficitClosure) throws {
    let baseline = try SampleWorlds.random(12, seed: 7, tariffs: true)
    let result = try solved(baseline, CostChanges(countries: baseline.countries), closure)
    for change in result.figures {
      for value in [
        change.price, change.inwardResistance, change.outwardResistance, change.realProduct,
        change.welfare, change.exports ?? 0, change.exportsConditional ?? 0,
      ] { #expect(abs(value) < 1e-9, "seed 7, \(change.country)") }
    }
  }

  @Test(
    "budgets and markets add up, and two starts and two methods agree",
    arguments: closures, [UInt64(1), 2, 3])
  func adding(closure: DeficitClosure, seed: UInt64) throws {
    let baseline = try SampleWorlds.random(15, seed: seed, tariffs: seed == 2)
    let question = try TradeCounterfactual(
      baseline: baseline, costs: SampleWorlds.randomCosts(baseline, seed: seed + 100),
      elasticity: 4, closure: closure, reference: "C3")
    let result = try question.equilibrium()
    #expect(result.certificate.largestResidual <= 1e-12, "seed \(seed)")
    #expect(result.certificate.largestBudgetResidual <= 1e-12, "seed \(seed)")
    #expect(result.certificate.worldResidual <= 1e-12, "seed \(seed)")
    #expect(result.certificate.isReachedFromTwoStarts == true, "seed \(seed)")
    var options = EquilibriumOptions()
    options.method = .fixedPoint
    let other = try question.equilibrium(options)
    for (left, right) in zip(result.full.welfare, other.full.welfare) {
      #expect(abs(left / right - 1) < 1e-10, "seed \(seed)")
    }
    // A pair without trade stays without.
    for index in baseline.flows.storage.indices where baseline.flows.storage[index] == 0 {
      #expect(result.full.flows.storage[index] == 0)
    }
  }

  @Test("fixed deficits keep their value in the numeraire, and the answer depends on which that is")
  func additive() throws {
    let baseline = try SampleWorlds.random(10, seed: 11)
    let costs = try SampleWorlds.randomCosts(baseline, seed: 12)
    var welfare: [[Double]] = []
    for numeraire in [
      DeficitClosure.Numeraire.producerPrice(of: "C1"), .consumerPrice(of: "C2"), .worldOutput,
    ] {
      let full = try solved(baseline, costs, .additive(numeraire)).full
      let flows = full.flows
      let unit: Double
      switch numeraire {
      case .producerPrice: unit = full.producerPrices[1]
      case .consumerPrice: unit = full.consumerPrices[2]
      case .worldOutput:
        unit =
          zip(full.producerPrices, baseline.output).reduce(0) { $0 + $1.0 * $1.1 }
          / baseline.output.reduce(0, +)
      }
      for country in baseline.countries.indices {
        let bought = flows.column(country).reduce(0, +)
        let deficit = bought - full.producerPrices[country] * baseline.output[country]
        #expect(
          abs(deficit / unit - baseline.deficits[country]) < 1e-9 * baseline.output[country])
      }
      welfare.append(full.welfare)
    }
    let gaps = zip(welfare[0], welfare[2]).map { abs($0 - $1) }
    #expect(gaps.contains { $0 > 1e-5 })
  }

  @Test("welfare does not depend on the reference country", arguments: closures)
  func numeraire(closure: DeficitClosure) throws {
    let baseline = try SampleWorlds.random(10, seed: 21)
    let costs = try SampleWorlds.randomCosts(baseline, seed: 22)
    let one = try solved(baseline, costs, closure, reference: "C0")
    let other = try solved(baseline, costs, closure, reference: "C9")
    #expect(abs(one.full.consumerPrices[0] - 1) < 1e-14)
    #expect(abs(other.full.consumerPrices[9] - 1) < 1e-14)
    for index in 0..<10 {
      #expect(abs(one.full.welfare[index] - other.full.welfare[index]) < 1e-13)
      #expect(abs(one.full.realProducts[index] - other.full.realProducts[index]) < 1e-13)
    }
  }

  @Test("another order of the countries and another unit change nothing")
  func relabelling() throws {
    let baseline = try SampleWorlds.random(11, seed: 31)
    let costs = try SampleWorlds.randomCosts(baseline, seed: 32)
    let order = [3, 0, 10, 7, 1, 9, 2, 8, 4, 6, 5]
    func moved(_ matrix: DenseMatrix, _ scale: Double) -> DenseMatrix {
      var result = matrix
      for (column, importer) in order.enumerated() {
        for (row, exporter) in order.enumerated() {
          result[row, column] = scale * matrix[exporter, importer]
        }
      }
      return result
    }
    let names = order.map { baseline.countries[$0] }
    var ratios = DenseMatrix(rowCount: 11, columnCount: 11)
    for importer in 0..<11 {
      for exporter in 0..<11 {
        ratios[exporter, importer] = costs.termRatio(exporter, importer, elasticity: 5)
      }
    }
    let other = try solved(
      TradeBaseline(
        countries: names, flows: moved(baseline.flows, 1e6), unit: "millionths of coins",
        source: "moved"),
      CostChanges(countries: names, termRatios: moved(ratios, 1)), .multiplicative)
    let one = try solved(baseline, costs, .multiplicative)
    for (row, country) in order.enumerated() {
      let (left, right) = (one.figures[country], other.figures[row])
      #expect(left.country == right.country)
      #expect(abs(left.welfare - right.welfare) < 1e-10)
      #expect(abs(left.price - right.price) < 1e-10)
      #expect(abs((left.exports ?? 0) - (right.exports ?? 0)) < 1e-8)
    }
  }

  /// C. Arkolakis, A. Costinot, A. Rodríguez-Clare, *American Economic Review* 102(1), 2012,
  /// doi:10.1257/aer.102.1.94.
  @Test("with balanced trade welfare is the share of own goods to the power 1 / (1 − σ)")
  func ownShares() throws {
    for elasticity in [2.5, 7] {
      let baseline = try SampleWorlds.random(14, seed: 41, isBalanced: true)
      let costs = try SampleWorlds.randomCosts(baseline, seed: 42)
      let result = try solved(baseline, costs, .multiplicative, elasticity: elasticity)
      let flows = result.full.flows
      for country in 0..<14 {
        let before = baseline.flows[country, country] / baseline.spending[country]
        let after = flows[country, country] / flows.column(country).reduce(0, +)
        let expected = pow(after / before, 1 / (1 - elasticity))
        #expect(abs(result.full.welfare[country] / expected - 1) < 1e-11)
      }
    }
  }

  @Test("outward and inward resistances give back the new flows from the old")
  func resistances() throws {
    let baseline = try SampleWorlds.random(9, seed: 51)
    let costs = try SampleWorlds.randomCosts(baseline, seed: 52)
    let full = try solved(baseline, costs, .multiplicative).full
    let flows = full.flows
    let growth =
      zip(full.producerPrices, baseline.output).reduce(0) { $0 + $1.0 * $1.1 }
      / baseline.output.reduce(0, +)
    for importer in 0..<9 {
      let spending = flows.column(importer).reduce(0, +) / baseline.spending[importer]
      for exporter in 0..<9 where baseline.flows[exporter, importer] > 0 {
        let expected =
          full.producerPrices[exporter] * spending / growth
          * costs.termRatio(exporter, importer, elasticity: 5)
          * pow(full.outwardResistances[exporter] * full.consumerPrices[importer], 4)
        let found = flows[exporter, importer] / baseline.flows[exporter, importer]
        #expect(abs(found / expected - 1) < 1e-11)
      }
    }
  }

  @Test("a border closed to one pair stops its trade and nothing else is refused")
  func closedBorder() throws {
    let baseline = try SampleWorlds.random(8, seed: 61)
    var costs = CostChanges(countries: baseline.countries)
    costs.prohibit(0, 1)
    costs.prohibit(1, 0)
    let result = try solved(baseline, costs, .multiplicative)
    #expect(result.full.flows[0, 1] == 0 && result.full.flows[1, 0] == 0)
    #expect(result.conditionalFlows[0, 1] == 0)
    #expect(result.certificate.largestResidual <= 1e-12)
    #expect(result.full.welfare[0] < 1 && result.full.welfare[1] < 1)
  }
}
