import COpenBLAS

/// A symmetric positive definite matrix as the product of a lower triangle and its transpose, A = L Lᵀ.
///
/// O(n³ / 3) once, then O(n²) for each right-hand side. LAPACK's `dpotrf` and `dpotrs` (E. Anderson et
/// al., *LAPACK Users' Guide*, 3rd ed., SIAM 1999, doi:10.1137/1.9780898719604) on one thread. Only the
/// lower triangle of the matrix is read. For a matrix that may be short of rank take
/// ``PivotedCholeskyFactorization``. Checked against a triangle derived by hand.
public struct CholeskyFactorization: Sendable {
  public let order: Int
  private let triangle: [Double]

  /// - Throws: ``LinearAlgebraError`` if the matrix is not square, has an entry that is not finite, or
  ///   is not positive definite.
  public init(_ matrix: DenseMatrix) throws(LinearAlgebraError) {
    guard matrix.isSquare else {
      throw .shape("a square matrix expected, \(matrix.rowCount) × \(matrix.columnCount) given")
    }
    try matrix.requireFinite()
    OpenBLAS.useOneThread()
    let order = matrix.rowCount
    var triangle = matrix.storage
    if order > 0 {
      let info = lapack_potrf(blasint(order), &triangle)
      guard info <= 0 else { throw .notPositiveDefinite(pivot: Int(info) - 1) }
    }
    self.order = order
    self.triangle = triangle
  }

  /// L, with zeros above the diagonal.
  public var lower: DenseMatrix { lowerTriangle(of: triangle, order: order, columns: order) }

  /// The solution x of A x = b.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless b has `order` entries.
  public func solution(_ rightHandSide: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard rightHandSide.count == order else {
      throw .shape("a right-hand side of \(order) expected, \(rightHandSide.count) given")
    }
    var result = rightHandSide
    if order > 0 { _ = lapack_potrs(blasint(order), 1, triangle, &result) }
    return result
  }

  /// The solutions of all columns of B at once; of the identity, the inverse.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless B has `order` rows.
  public func solution(_ rightHandSides: DenseMatrix) throws(LinearAlgebraError) -> DenseMatrix {
    guard rightHandSides.rowCount == order else {
      throw .shape("\(order) rows expected on the right, \(rightHandSides.rowCount) given")
    }
    var result = rightHandSides
    if order > 0, result.columnCount > 0 {
      _ = lapack_potrs(blasint(order), blasint(result.columnCount), triangle, &result.storage)
    }
    return result
  }
}

/// The first columns of a lower triangle, with zeros above the diagonal.
func lowerTriangle(of storage: [Double], order: Int, columns: Int) -> DenseMatrix {
  var result = DenseMatrix(rowCount: order, columnCount: columns)
  for column in 0..<columns {
    for row in column..<order { result[row, column] = storage[column * order + row] }
  }
  return result
}
