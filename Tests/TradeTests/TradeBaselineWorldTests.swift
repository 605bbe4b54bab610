import Datasets
import Foundation
import Numerics
import Testing
import WorldModel

@testable import Trade

@Suite("The baseline of trade of the embedded world")
struct TradeBaselineWorldTests {
  private static let world = Result {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try WorldFolder.read(repository.appending(path: "Worlds/eurasia").path).world
  }

  @Test("has 64 economies and the rest of the world, with every pair that the panel knows")
  func coverage() throws {
    let (baseline, unknown) = try TradeBaseline.read(
      from: Self.world.get(), unknownPairs: .withoutTrade)
    #expect(baseline.countries.count == 65)
    for country in [
      "KAZ", "RUS", "CHN", "KGZ", "AZE", "GEO", "TUR", "IRN", "USA", "DEU", "JPN", "IND", "OTHER",
    ] { #expect(baseline.position(of: country) != nil, "\(country)") }
    #expect(baseline.unit == "USD")
    // Pairs that are not known are told, and are not those that matter.
    #expect(unknown.count == 33)
    #expect(!unknown.contains { $0.exporter == "KAZ" || $0.exporter == "RUS" })
    #expect(throws: EquilibriumError.self) {
      try TradeBaseline.read(from: Self.world.get(), unknownPairs: .refused)
    }
  }

  // Exports of Kazakhstan in 2016: 36.74 bn USD in the panel; at home 0.347 × 137.3 bn = 47.64 bn.
  @Test("Kazakhstan's exports are those of the panel, its sales at home those of the rule")
  func kazakhstan() throws {
    let (baseline, _) = try TradeBaseline.read(
      from: Self.world.get(), unknownPairs: .withoutTrade)
    let row = try #require(baseline.position(of: "KAZ"))
    let home = baseline.flows[row, row]
    #expect(abs(home / 47.64e9 - 1) < 1e-3)
    #expect(abs((baseline.output[row] - home) / 36.74e9 - 1) < 1e-3)
    // The four largest markets and their share in exports are those of the world's other table.
    let russia = try #require(baseline.position(of: "RUS"))
    let exports = baseline.output[row] - home
    #expect(baseline.flows[row, russia] / exports > 0.08)
  }

  @Test("every flow says whether it is reported or built, and from what")
  func receipts() throws {
    let facts = try Self.world.get().facts.flows.filter {
      $0.content.series == TradeBaseline.series
    }
    #expect(facts.count == 65 * 65)
    for fact in facts {
      let isHome = fact.content.reporter == fact.content.partner
      #expect(fact.envelope.status == (isHome ? .derived : .reported))
      #expect(fact.source == (isHome ? "wdi" : "goods-trade-panel"))
      #expect(!fact.envelope.locator.isEmpty)
      if isHome { #expect(fact.envelope.note.contains("built")) }
      if fact.content.value == nil { #expect(fact.envelope.note.contains("not known")) }
    }
  }

  @Test("counterfactuals on it clear the markets, and leaving a union costs who leaves it most")
  func counterfactual() throws {
    let (baseline, _) = try TradeBaseline.read(
      from: Self.world.get(), unknownPairs: .withoutTrade)
    let policy = TradePolicy(
      name: "Kazakhstan leaves the customs union",
      effect: .withdrawal(.customsUnion, .preferentialAgreement),
      pairs: .between(["KAZ"], ["RUS", "BLR", "KGZ", "ARM"]))
    let costs = try PolicyCosts([policy], on: baseline)
    for closure in [DeficitClosure.multiplicative, .purged, .additive(.worldOutput)] {
      let result = try TradeCounterfactual(
        baseline: baseline, costs: costs.costs, elasticity: 5, closure: closure, reference: "USA"
      ).equilibrium()
      #expect(result.certificate.largestResidual <= 1e-12)
      #expect(result.certificate.isReachedFromTwoStarts == true)
      let least = try #require(result.figures.min { $0.welfare < $1.welfare })
      #expect(least.country == "KAZ")
      #expect(least.welfare < -0.5 && least.welfare > -3)
    }
  }

  /// The constant with which sales at home are built, from the data that it names.
  @Test(
    "sales of manufactures at home over gross domestic product have the median 0.347",
    .enabled(if: EquilibriumData.isPresent, EquilibriumData.absence))
  func ratio() throws {
    func indicator(_ path: String) throws -> [String: Double] {
      let file = try FileContents.read("\(EquilibriumData.folder)/\(path)").expanded()
      let found = try WorldDevelopmentIndicators(file).figures.filter { $0.year == 2006 }
      return Dictionary(found.map { ($0.area, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    let perHead = try indicator("macro/WDI_GDP_per_capita_current_usd.csv.gz")
    let people = try indicator("macro/WDI_POPULATION.csv.gz")
    var ratios: [Double] = []
    for row in try EquilibriumData.rows("trade/agtpa/agtpa_applications.csv.gz")
    where row["year"] == "2006" && row["exporter"] == row["importer"] {
      let area = GoodsTrade.iso3(row["exporter"] ?? "")
      guard let sales = Double(row["trade"] ?? ""), let income = perHead[area],
        let population = people[area]
      else { continue }
      ratios.append(1e6 * sales / (income * population))
    }
    ratios.sort()
    #expect(ratios.count == 69)
    #expect(abs(ratios[34] - 0.347) < 5e-4)
    #expect(abs(ratios[17] - 0.242) < 1e-3 && abs(ratios[51] - 0.447) < 1e-3)
  }
}
