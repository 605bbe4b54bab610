import Testing

@testable import Trade

@Suite("Sales at home, built")
struct HomeSalesTests {
  private func flow(_ exporter: String, _ importer: String, _ value: Double?) -> BilateralFlow {
    BilateralFlow(exporter: exporter, importer: importer, value: value, place: "made up")
  }

  private var rows: [BilateralFlow] {
    [flow("A", "B", 30), flow("B", "A", 20), flow("B", "B", 70), flow("A", "A", nil)]
  }

  private func home(_ rule: HomeSales) throws -> Double? {
    let rows = try rule.completing(rows)
    #expect(rows.count == 4)
    #expect(rows.first { $0.exporter == "B" && $0.importer == "B" }?.value == 70)
    return rows.first { $0.exporter == "A" && $0.importer == "A" }?.value
  }

  @Test("are output less exports, product less exports, or a share of product; known ones stay")
  func rules() throws {
    #expect(try home(.outputLessExports(["A": 100])) == 70)
    #expect(try home(.productLessExports(["A": 50])) == 20)
    #expect(try home(.productTimes(0.25, ["A": 80])) == 20)
  }

  @Test("that come out negative, or without a figure, are refused")
  func refusals() {
    #expect(throws: EquilibriumError.self) { try home(.productLessExports(["A": 25])) }
    #expect(throws: EquilibriumError.self) { try home(.outputLessExports([:])) }
  }

  // Twins with a quarter imported; doubled sales at home make that one in seven.
  @Test("can be scaled, which lowers the share of imports")
  func scaling() throws {
    let baseline = try SampleWorlds.twins(imports: 0.25).scalingHomeSales(by: 2)
    #expect(abs(baseline.flows[1, 0] / baseline.spending[0] - 1.0 / 7) < 1e-15)
    #expect(throws: EquilibriumError.self) { try baseline.scalingHomeSales(by: 0) }
  }
}
