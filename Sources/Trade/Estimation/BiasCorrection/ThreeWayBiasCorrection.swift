import Numerics

/// Coefficients and standard errors of three-way gravity, corrected for incidental parameters.
///
/// With exporter-time, importer-time and pair effects and few periods, estimates by Poisson regression have a
/// bias of the order of one over the number of countries, as large as a standard error, and clustered
/// standard errors are too small. Both are estimated from the fit and taken away. The bias of coefficient k
/// is W⁻¹ (B + D), where W is the absorbed normal matrix and, with sums over the exporters i,
/// ```
/// B_k = Σ_i { −Tr[ A_i† Σ_j H_ij x̃_ijk S_ij' ] + ½ Tr[ (Σ_j G_ij x̃_ijk) A_i† (Σ_j S_ij S_ij') A_i† ] }
/// ```
/// D_k the same over importers; S, H and G are the score, the negative second and the third derivatives of
/// the likelihood of a pair over time, A_i = Σ_j H_ij, † the pseudo-inverse. B and D are multiplied by I / (I − 1) and
/// J / (J − 1), the numbers of exporters and importers, as the authors' own program does since a country has no
/// partner in itself. For the covariance each pair's score
/// is divided by one less its leverage, (I − H A_i† − H A_j† − H x̃ W⁻¹ x̃')⁻¹ S.
/// Source: M. Weidner, T. Zylkin, "Bias and consistency in three-way gravity models", *Journal of International
/// Economics* 132, 2021, 103513, doi:10.1016/j.jinteco.2021.103513, arXiv:1909.01327. Checked in the tests by
/// simulation with known coefficients.
public struct ThreeWayBiasCorrection: Sendable {
  public let names: [String]
  /// What was taken from each estimate.
  public let bias: [Double]
  public let estimates: [Double]
  /// Clustered by pair with leverages, without another factor.
  public let covariance: DenseMatrix
  /// Pairs whose leverage reaches one, so that their scores were taken as they are.
  public let saturatedPairs: Int

  public var standardErrors: [Double?] {
    estimates.indices.map {
      covariance[$0, $0] > 0 ? covariance[$0, $0].squareRoot() : nil
    }
  }

  /// - Parameters:
  ///   - exporterTime: the name of the panel's effect of exporter and period.
  ///   - importerTime: the name of its effect of importer and period.
  ///   - pair: the name of its effect of the directed pair.
  /// - Throws: ``EstimationError`` for unknown names, a weighted panel, or effects that are not those of a
  ///   three-way gravity of directed pairs.
  /// - Complexity: O(pairs × periods³).
  public init(
    _ fit: RegressionFit, panel: FixedEffectsPanel, exporterTime: String, importerTime: String,
    pair: String, settings: EstimationSettings = .init()
  ) throws(EstimationError) {
    guard panel.weights == nil, panel.effects.count == 3 else {
      throw .notThreeWay("it is derived for exactly three effects and observations without weights")
    }
    let work = try PairDesign(
      fit, panel: panel, sides: [exporterTime, importerTime], pair: pair, settings: settings)
    let count = fit.names.count
    let inverse = work.inverse
    let sides = try [
      SideBlocks(work, side: 0, name: exporterTime), SideBlocks(work, side: 1, name: importerTime),
    ]
    let sums = sides.reduce([Double](repeating: 0, count: count)) { total, side in
      zip(total, side.biasSums(work)).map { $0 + $1 }
    }
    do {
      bias = try inverse.times(sums)
      names = fit.names
      estimates = zip(fit.estimates, bias).map { $0 - $1 }
      let (middle, saturated) = Self.scatter(work, sides: sides)
      saturatedPairs = saturated
      covariance = try inverse.times(middle).times(inverse)
    } catch {
      throw .notThreeWay("\(error)")
    }
  }

  /// Σ x̃'(I − L)⁻¹ S S' x̃ over pairs, made symmetric.
  private static func scatter(_ work: PairDesign, sides: [SideBlocks]) -> (DenseMatrix, Int) {
    let count = work.columnCount
    var total = DenseMatrix(rowCount: count, columnCount: count)
    var saturated = 0
    for pair in 0..<work.pairCount {
      let rows = work.rows(of: pair)
      let (score, corrected) = (work.score(rows), Self.corrected(work, rows, sides: sides))
      if corrected == nil { saturated += 1 }
      let (left, right) = (work.products(corrected ?? score, rows), work.products(score, rows))
      for column in 0..<count {
        for row in 0..<count {
          total[row, column] += 0.5 * (left[row] * right[column] + left[column] * right[row])
        }
      }
    }
    return (total, saturated)
  }

  /// (I − L)⁻¹ S of a pair; `nil` where that is singular.
  private static func corrected(
    _ work: PairDesign, _ rows: Range<Int>, sides: [SideBlocks]
  ) -> [Double]? {
    let size = rows.count
    let hessian = work.hessian(rows)
    var middle = DenseMatrix(rowCount: size, columnCount: size)
    for side in sides { side.add(to: &middle, work, rows) }
    for column in 0..<size {
      for row in 0..<size {
        var sum = 0.0
        for first in 0..<work.columnCount {
          for second in 0..<work.columnCount {
            sum +=
              work.regressor(first, rows.lowerBound + row) * work.inverse[first, second]
              * work.regressor(second, rows.lowerBound + column)
          }
        }
        middle[row, column] += sum
      }
    }
    guard let leverage = try? hessian.times(middle) else { return nil }
    var system = DenseMatrix.identity(size)
    for index in system.storage.indices { system.storage[index] -= leverage.storage[index] }
    guard let factors = try? LUFactorization(system), factors.reciprocalCondition > 1e-8 else {
      return nil
    }
    return try? factors.solution(work.score(rows))
  }
}
