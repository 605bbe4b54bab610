#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Numerics

/// The observations of a three-way gravity sorted by pair, with absorbed regressors and means.
struct PairDesign {
  let columnCount: Int
  /// The inverse of the absorbed normal matrix.
  let inverse: DenseMatrix
  /// Pair g has the sorted rows `starts[g]..<starts[g + 1]`.
  let starts: [Int]
  /// For exporter-time and importer-time, the level of each sorted row.
  let levels: [[Int32]]
  let levelCounts: [Int]
  let means: [Double]
  private let residuals: [Double]
  /// Absorbed regressors, row by row.
  private let columns: [Double]

  var pairCount: Int { starts.count - 1 }

  init(
    _ fit: RegressionFit, panel: FixedEffectsPanel, sides: [String], pair: String,
    settings: EstimationSettings
  ) throws(EstimationError) {
    func effect(_ name: String) throws(EstimationError) -> Grouping {
      guard let found = panel.effects.first(where: { $0.name == name }) else {
        throw .unknownCluster(name: name, known: panel.effects.map(\.name))
      }
      return found
    }
    guard let outcome = panel.outcomes.first(where: { $0.name == fit.outcome }) else {
      throw .notThreeWay("the panel has no outcome ‘\(fit.outcome)’")
    }
    let kept = fit.rows.map { Int32($0) }
    let layout = AbsorptionLayout(effects: panel.effects, kept: kept)
    let absorber = Absorber(layout, threads: settings.threads)
    var places = [Int](repeating: 0, count: panel.count)
    for (place, row) in fit.rows.enumerated() { places[row] = place }
    for row in 0..<layout.count {
      absorber.weights.base[row] = exp(fit.linearPredictor[places[Int(layout.rows[row])]])
    }
    absorber.updateWeights()
    let regressors = fit.names.compactMap { name in
      panel.regressors.firstIndex { $0.name == name }
    }
    let sample = EstimationSample(
      panel, outcome: outcome, layout: layout, regressors: regressors)
    let work = ColumnBlocks(rowCount: layout.count, columnCount: regressors.count)
    for (place, regressor) in regressors.enumerated() {
      sample.fill(work.columns[place], regressor: regressor, scale: 1)
    }
    _ = work.absorb(
      absorber, goals: .init(repeating: .init(ofNorm: 1e-10), count: regressors.count), rounds: 6,
      limit: settings.passLimit)
    let products = CrossProducts.compute(
      work.columns, weights: absorber.weights, absorber: absorber)
    guard let factor = try? CholeskyFactorization(products),
      let inverse = try? factor.solution(DenseMatrix.identity(regressors.count))
    else { throw .notThreeWay("the normal matrix can't be inverted") }
    self.inverse = inverse
    columnCount = regressors.count
    let pairs = CompactCodes(try effect(pair), kept: layout.rows)
    let codes = [
      CompactCodes(try effect(sides[0]), kept: layout.rows),
      CompactCodes(try effect(sides[1]), kept: layout.rows),
    ]
    var starts = [Int](repeating: 0, count: pairs.levels.count + 1)
    for code in pairs.codes { starts[Int(code) + 1] += 1 }
    for code in 0..<pairs.levels.count { starts[code + 1] += starts[code] }
    var next = starts
    var order = [Int](repeating: 0, count: layout.count)
    for (row, code) in pairs.codes.enumerated() {
      order[next[Int(code)]] = row
      next[Int(code)] += 1
    }
    self.starts = starts
    levels = codes.map { side in order.map { side.codes[$0] } }
    levelCounts = codes.map(\.levels.count)
    means = order.map { absorber.weights.base[$0] }
    residuals = order.map { sample.outcome.base[$0] - absorber.weights.base[$0] }
    columns = order.flatMap { row in work.columns.map { $0[row] } }
  }

  func rows(of pair: Int) -> Range<Int> { starts[pair]..<starts[pair + 1] }

  func regressor(_ column: Int, _ row: Int) -> Double { columns[row * columnCount + column] }

  /// The derivative of a pair's likelihood by the level of each row; the means add up to the outcomes.
  func score(_ rows: Range<Int>) -> [Double] { Array(residuals[rows]) }

  /// Σ x̃ v over the rows, for each regressor.
  func products(_ vector: [Double], _ rows: Range<Int>) -> [Double] {
    (0..<columnCount).map { column in
      rows.reduce(0) { $0 + regressor(column, $1) * vector[$1 - rows.lowerBound] }
    }
  }

  /// diag(μ) − μ μ' / Σ μ.
  func hessian(_ rows: Range<Int>) -> DenseMatrix {
    var matrix = DenseMatrix(rowCount: rows.count, columnCount: rows.count)
    let total = rows.reduce(0) { $0 + means[$1] }
    for (column, second) in rows.enumerated() {
      for (row, first) in rows.enumerated() {
        matrix[row, column] =
          (row == column ? means[first] : 0) - means[first] * means[second] / total
      }
    }
    return matrix
  }
}
