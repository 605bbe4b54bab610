import Numerics

/// Which columns depend on the columns before them.
///
/// The columns are taken in their order, so that of several that depend on each other the first ones
/// stay, which a factorisation that pivots by size would not grant. A column counts as dependent when
/// the share of its own sum of squares that is left after the columns before it is below a tolerance.
enum Collinearity {
  /// The share of a regressor's variation that must be left.
  static let tolerance = 1e-9

  /// - Parameters:
  ///   - products: cross-products of the absorbed columns.
  ///   - scales: the sum of squares of each column before anything was absorbed.
  /// - Returns: positions of dependent columns, ascending.
  static func dependent(_ products: DenseMatrix, scales: [Double]) -> [Int] {
    let count = products.rowCount
    var dependent: [Int] = []
    // The rows of an upper triangle, as a Cholesky factorisation leaves them.
    var triangle = DenseMatrix(rowCount: count, columnCount: count)
    for column in 0..<count {
      var left = products[column, column]
      for row in 0..<column { left -= triangle[row, column] * triangle[row, column] }
      guard left > tolerance * scales[column], left.isFinite, scales[column] > 0 else {
        dependent.append(column)
        continue
      }
      let root = left.squareRoot()
      triangle[column, column] = root
      for other in (column + 1)..<max(count, column + 1) {
        var product = products[column, other]
        for row in 0..<column { product -= triangle[row, column] * triangle[row, other] }
        triangle[column, other] = product / root
      }
    }
    return dependent
  }
}
