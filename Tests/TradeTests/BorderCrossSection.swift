import Foundation
import Numerics
import Testing
import Trade

/// The cross-section of 2006 of the *Advanced Guide to Trade Policy Analysis* (Y. Yotov et al., WTO and
/// UNCTAD, 2016), chapter 2, application 1, fitted anew.
struct BorderCrossSection {
  let countries: [String]
  /// ln_DIST, CNTG, INTL_BRDR.
  let coefficients: [Double]
  let border: DenseMatrix
  let baseline: TradeBaseline
  /// By country, the published row.
  let published: [String: [String: Double]]
  /// Germany, in this file.
  static let reference = "ZZZ"

  /// Read and fitted once for all tests.
  static func shared() throws -> BorderCrossSection { try result.get() }
  private static let result = Result { try BorderCrossSection() }

  private init() throws {
    let names = ["ln_DIST", "CNTG", "INTL_BRDR"]
    let (countries, columns) = try EquilibriumData.pairs(
      "trade/agtpa/1_TradeWithoutBorder.csv.gz", columns: names + ["trade"])
    let trade = try #require(columns["trade"])
    let regressors = names.compactMap { columns[$0] }
    let count = countries.count
    let output = (0..<count).map { row in (0..<count).reduce(0) { $0 + trade[row, $1] } }
    let spending = (0..<count).map { column in (0..<count).reduce(0) { $0 + trade[$1, column] } }

    // Poisson pseudo-maximum likelihood by Newton steps for the coefficients, the exporter and importer
    // effects being those that give μ the row and column sums of trade: at each step the balancing is
    // exact, and the derivative of the conditions is that of the regression with all dummies.
    var coefficients = [-0.7912879, 0.6736456, -2.47445]
    var flows = trade
    for _ in 0..<6 {
      var terms = DenseMatrix(rowCount: count, columnCount: count)
      for index in terms.storage.indices {
        terms.storage[index] = exp(
          (0..<3).reduce(0) { $0 + coefficients[$1] * regressors[$1].storage[index] })
      }
      flows = try MultilateralResistance(
        countries: countries, terms: terms, output: output, expenditure: spending, elasticity: 7,
        reference: Self.reference
      ).flows
      let step = try Self.step(trade, flows, regressors)
      for index in 0..<3 { coefficients[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-13 }) { break }
    }
    self.countries = countries
    self.coefficients = coefficients
    border = regressors[2]
    baseline = try TradeBaseline(
      countries: countries, flows: flows, unit: "million USD",
      source: "Advanced Guide to Trade Policy Analysis, chapter 2, application 1, fitted")
    var published: [String: [String: Double]] = [:]
    for row in try EquilibriumData.rows("trade/agtpa/results/1_TradeWithoutBorder_FULL.csv") {
      let name = try #require(row["country"])
      published[name == "DEU" ? Self.reference : name] = row.compactMapValues { Double($0) }
    }
    self.published = published
  }

  /// The Newton step of the coefficients: X′M(y − μ) over X′MX, M taking out weighted row and column
  /// means by the normal equations of all dummies but one.
  private static func step(
    _ trade: DenseMatrix, _ fitted: DenseMatrix, _ regressors: [DenseMatrix]
  ) throws -> [Double] {
    let count = trade.rowCount
    let size = 2 * count - 1 + 3
    var normal = DenseMatrix(rowCount: size, columnCount: size)
    var score = [Double](repeating: 0, count: size)
    for importer in 0..<count {
      for exporter in 0..<count {
        let weight = fitted[exporter, importer]
        let residual = trade[exporter, importer] - weight
        var entries = [(exporter, 1.0)]
        if importer < count - 1 { entries.append((count + importer, 1)) }
        for index in 0..<3 {
          entries.append((2 * count - 1 + index, regressors[index][exporter, importer]))
        }
        for (row, left) in entries {
          score[row] += left * residual
          for (column, right) in entries { normal[row, column] += left * weight * right }
        }
      }
    }
    return Array(try LUFactorization(normal).solution(score).suffix(3))
  }

  /// All borders removed: the estimated border effect taken back on every international flow.
  func withoutBorders() throws -> CostChanges {
    var ratios = border
    for index in ratios.storage.indices {
      ratios.storage[index] = exp(-coefficients[2] * border.storage[index])
    }
    return try CostChanges(countries: countries, termRatios: ratios)
  }
}
