import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("What a counterfactual refuses")
struct EquilibriumRefusalTests {
  private func faults(_ body: () throws -> Void) -> [EquilibriumFault] {
    do {
      try body()
      return []
    } catch EquilibriumError.faults(let faults) {
      return faults
    } catch {
      return []
    }
  }

  private func flow(_ exporter: String, _ importer: String, _ value: Double?, _ line: Int)
    -> BilateralFlow
  {
    BilateralFlow(exporter: exporter, importer: importer, value: value, place: "line \(line)")
  }

  @Test("all faults of a table of flows are collected")
  func baseline() {
    let found = faults {
      _ = try TradeBaseline(
        rows: [
          flow("KAZ", "KAZ", 5, 2), flow("KAZ", "RUS", -1, 3), flow("RUS", "KAZ", nil, 4),
          flow("RUS", "RUS", 9, 5), flow("RUS", "RUS", 9, 6),
        ], unit: "USD", source: "made up")
    }
    #expect(
      found == [
        .duplicateFlow(exporter: "RUS", importer: "RUS", place: "line 6"),
        .negativeFlow(exporter: "KAZ", importer: "RUS", value: -1),
        .missingFlow(exporter: "RUS", importer: "KAZ"),
      ])
    #expect(found[2].description.contains("missing is not zero"))
  }

  @Test("a panel without domestic trade is told so, with the ways to build it")
  func domesticTrade() throws {
    let found = faults {
      _ = try TradeBaseline(
        rows: [
          flow("A", "A", nil, 1), flow("A", "B", 1, 2), flow("B", "A", 1, 3), flow("B", "B", 0, 4),
        ], unit: "USD", source: "made up")
    }
    #expect(found == [.noDomesticTrade])
    let words = try #require(found.first).description
    #expect(words.contains("gross output less exports"))
    let one = faults {
      _ = try TradeBaseline(
        rows: [
          flow("A", "A", 3, 1), flow("A", "B", 1, 2), flow("B", "A", 1, 3), flow("B", "B", nil, 4),
        ], unit: "USD", source: "made up")
    }
    #expect(one == [.missingDomesticTrade(country: "B")])
  }

  @Test("a country that neither sells nor buys, and one listed twice, are refused")
  func countries() {
    #expect(
      faults {
        _ = try TradeBaseline(
          countries: ["A", "B"], flows: DenseMatrix(rows: [[1, 0], [0, 0]]), unit: "USD",
          source: "made up")
      } == [.withoutSales(country: "B"), .withoutPurchases(country: "B")])
    #expect(
      faults {
        _ = try TradeBaseline(
          countries: ["A", "A"], flows: DenseMatrix(rows: [[1, 1], [1, 1]]), unit: "USD",
          source: "made up")
      } == [.duplicateCountry("A")])
  }

  @Test("σ of one, unknown countries and a tariff of −100 % are refused together")
  func question() throws {
    let baseline = try SampleWorlds.twins(imports: 0.2)
    var costs = CostChanges(countries: ["A", "B"])
    costs.setTariff(-1, 0, 1, over: baseline)
    let found = faults {
      _ = try TradeCounterfactual(
        baseline: baseline, costs: costs, elasticity: 1,
        closure: .additive(.producerPrice(of: "a")), reference: "Q")
    }
    #expect(
      found == [
        .elasticity(1), .unknownCountry("Q", known: ["A", "B"], place: "the reference country"),
        .unknownCountry("a", known: ["A", "B"], place: "the numeraire"),
        .tariff(exporter: "A", importer: "B", rate: -1),
      ])
    #expect(found[2].description.contains("did you mean ‘A’?"))
  }

  @Test("costs that leave a country alone, without supplier or market, are refused")
  func reach() throws {
    let baseline = try SampleWorlds.twins(imports: 0.2)
    var costs = CostChanges(countries: ["A", "B"])
    costs.prohibit(0, 1)
    costs.prohibit(1, 0)
    func found() -> [EquilibriumFault] {
      faults {
        _ = try TradeCounterfactual(
          baseline: baseline, costs: costs, elasticity: 4, reference: "A")
      }
    }
    #expect(found() == [.separated(groups: [["A"], ["B"]])])
    costs.prohibit(0, 0)
    #expect(found() == [.withoutSupplier(country: "A"), .withoutMarket(country: "A")])
    #expect(
      faults {
        _ = try CostChanges(
          countries: ["A", "B"], termRatios: DenseMatrix(rows: [[1, -2], [.nan, 1]]))
      }.count == 2)
  }

  @Test("an iterate that does not clear the markets is never handed out")
  func notConverged() throws {
    let baseline = try SampleWorlds.random(10, seed: 71)
    let question = try TradeCounterfactual(
      baseline: baseline, costs: SampleWorlds.randomCosts(baseline, seed: 72), elasticity: 5,
      reference: "C0")
    var options = EquilibriumOptions()
    options.method = .fixedPoint
    options.fixedPointIterations = 3
    do {
      _ = try question.equilibrium(options)
      Issue.record("three steps of the fixed point cannot be enough")
    } catch EquilibriumError.notConverged(let report) {
      #expect(report.iterations == 3)
      #expect(report.largestResidual > 1e-12)
      #expect(report.country != nil)
    }
  }
}
