import Foundation
import Numerics
import Testing

@testable import Trade

@Suite("Multilateral resistances")
struct MultilateralResistanceTests {
  // Two countries, k = 1 at home and ¼ abroad, Y = E = 1 each: u (1 + ¼) v = ½ with u = v by symmetry
  // of the shares, so that flows are 4/5 and 1/5. With P = 1, Π^(1−σ) = Σ k E/Y = ½ (1 + ¼) = 5/8.
  @Test("of two equal countries are those by hand")
  func byHand() throws {
    let result = try MultilateralResistance(
      countries: ["A", "B"], terms: DenseMatrix(rows: [[1, 0.25], [0.25, 1]]), output: [1, 1],
      expenditure: [1, 1], elasticity: 3, reference: "B")
    #expect(abs(result.flows[0, 0] - 0.8) < 1e-13 && abs(result.flows[1, 0] - 0.2) < 1e-13)
    for index in 0..<2 {
      #expect(abs(result.inward[index] - 1) < 1e-13)
      #expect(abs(result.outward[index] - pow(5.0 / 8, -0.5)) < 1e-12)
    }
  }

  /// P. Herman, gegravity 0.3 (USITC), example of 30 countries with σ = 5 and Germany as reference.
  @Test(
    "of the example of gegravity are those that it reports",
    .enabled(if: EquilibriumData.isPresent, EquilibriumData.absence))
  func gegravity() throws {
    let names = ["lndist", "contiguity", "common_language", "pta", "international"]
    let (countries, columns) = try EquilibriumData.pairs(
      "trade/gegravity_sample_data_set.dlm", columns: names + ["Y", "E"])
    let coefficients = [-0.3898623, 0.891577, 0.0326249, 0.4711383, -3.412584]
    let count = countries.count
    var terms = DenseMatrix(rowCount: count, columnCount: count)
    for index in terms.storage.indices {
      terms.storage[index] = exp(
        zip(names, coefficients).reduce(16.32434) {
          $0 + $1.1 * (columns[$1.0]?.storage[index] ?? .nan)
        })
    }
    let output = try (0..<count).map { try #require(columns["Y"])[$0, 0] }
    let bought = try (0..<count).map { try #require(columns["E"])[0, $0] }
    let scale = output.reduce(0, +) / bought.reduce(0, +)
    let result = try MultilateralResistance(
      countries: countries, terms: terms, output: output, expenditure: bought.map { $0 * scale },
      elasticity: 5, reference: "DEU")
    let germany = try #require(countries.firstIndex(of: "DEU"))
    #expect(count == 30)
    #expect(result.largestResidual <= 1e-12)
    #expect(abs(result.inward[germany] - 1) < 1e-14)
    #expect(abs(result.outward[germany] - 0.050346) < 5e-7, "\(result.outward[germany])")
  }

  @Test("sums that differ and negative terms are refused")
  func refusals() {
    #expect(throws: EquilibriumError.self) {
      try MultilateralResistance(
        countries: ["A", "B"], terms: DenseMatrix(rows: [[1, 1], [1, 1]]), output: [1, 1],
        expenditure: [1, 2], elasticity: 3, reference: "B")
    }
    #expect(throws: EquilibriumError.self) {
      try MultilateralResistance(
        countries: ["A", "B"], terms: DenseMatrix(rows: [[1, -1], [1, 1]]), output: [1, 1],
        expenditure: [1, 1], elasticity: 3, reference: "B")
    }
  }
}
