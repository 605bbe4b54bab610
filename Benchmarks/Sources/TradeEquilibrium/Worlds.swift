import Foundation
import Numerics
import Trade

/// A world from a file of numbers: count and σ; outputs; expenditures; cost terms before, by exporter;
/// cost terms after. The first country is the reference.
struct GivenWorld {
  let countries: [String]
  let elasticity: Double
  let output: [Double]
  let expenditure: [Double]
  let before: DenseMatrix
  let after: DenseMatrix

  init(path: String) throws {
    let numbers = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    let count = Int(numbers[0])
    elasticity = numbers[1]
    countries = (0..<count).map { "C\($0)" }
    output = Array(numbers[2..<(2 + count)])
    expenditure = Array(numbers[(2 + count)..<(2 + 2 * count)])
    let first = 2 + 2 * count
    let second = first + count * count
    before = try DenseMatrix(
      rowCount: count, columnCount: count, columnMajor: Array(numbers[first..<second])
    ).transposed()
    after = try DenseMatrix(
      rowCount: count, columnCount: count,
      columnMajor: Array(numbers[second..<(second + count * count)])
    ).transposed()
  }

  func baseline() throws -> TradeBaseline {
    let fitted = try MultilateralResistance(
      countries: countries, terms: before, output: output, expenditure: expenditure,
      elasticity: elasticity, reference: countries[0])
    return try TradeBaseline(
      countries: countries, flows: fitted.flows, unit: "coins", source: "seeded")
  }

  func question(on baseline: TradeBaseline) throws -> TradeCounterfactual {
    var ratios = after
    for index in ratios.storage.indices { ratios.storage[index] /= before.storage[index] }
    return try TradeCounterfactual(
      baseline: baseline, costs: CostChanges(countries: countries, termRatios: ratios),
      elasticity: elasticity, reference: countries[0])
  }
}

/// A world of countries on a plane, with a border effect and agreements of a twentieth of the pairs.
struct SeededWorld {
  let countries: [String]
  let output: [Double]
  let expenditure: [Double]
  let terms: DenseMatrix
  let agreements: DenseMatrix
  static let coefficient = 0.5
  static let elasticity = 5.0

  init(count: Int) {
    var random = SplitMix64(seed: 7)
    countries = (0..<count).map { "C\($0)" }
    let places = (0..<count).map { _ in
      (1e4 * random.unitInterval(), 1e4 * random.unitInterval())
    }
    output = (0..<count).map { _ in exp(10 + 2 * random.normalPair().0) }
    let wanted = output.map { $0 * exp(0.1 * random.normalPair().0) }
    let scale = output.reduce(0, +) / wanted.reduce(0, +)
    expenditure = wanted.map { $0 * scale }
    var terms = DenseMatrix(rowCount: count, columnCount: count)
    var agreements = terms
    for importer in 0..<count {
      for exporter in 0..<count {
        let (one, other) = (places[exporter], places[importer])
        let distance = hypot(one.0 - other.0, one.1 - other.1) + 50
        terms[exporter, importer] = exp(
          -0.8 * log(distance) - (exporter == importer ? 0 : 2.5))
      }
      for exporter in 0..<importer where random.unitInterval() < 0.05 {
        agreements[exporter, importer] = 1
        agreements[importer, exporter] = 1
      }
    }
    self.terms = terms
    self.agreements = agreements
  }

  func baseline() throws -> TradeBaseline {
    let fitted = try MultilateralResistance(
      countries: countries, terms: terms, output: output, expenditure: expenditure,
      elasticity: Self.elasticity, reference: countries[0])
    return try TradeBaseline(
      countries: countries, flows: fitted.flows, unit: "coins", source: "seeded")
  }

  func question(on baseline: TradeBaseline) throws -> TradeCounterfactual {
    try uncertain(on: baseline).central
  }

  func uncertain(on baseline: TradeBaseline) throws -> UncertainCounterfactual {
    try UncertainCounterfactual(
      baseline: baseline, costs: CostChanges(countries: countries),
      terms: [
        EstimatedCostTerm(
          name: "agreement", coefficient: Self.coefficient, change: agreements)
      ], covariance: DenseMatrix(rows: [[0.01]]),
      elasticity: .logNormal(median: Self.elasticity, logDeviation: 0.2), reference: countries[0])
  }
}
