import COpenBLAS

/// A square matrix factored into triangles with partial pivoting, P A = L U.
///
/// O(n³) once, then O(n²) for each right-hand side, of A or of its transpose. LAPACK's `dgetrf`,
/// `dgetrs` and `dgecon` (E. Anderson et al., *LAPACK Users' Guide*, 3rd ed., SIAM 1999,
/// doi:10.1137/1.9780898719604) on one thread, so the result does not depend on the number of threads.
/// Checked against systems solved by hand, and by residuals on random matrices.
public struct LUFactorization: Sendable {
  public let order: Int
  /// An estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁), from 0 to 1: near 2⁻⁵³ the solutions have no correct digit.
  public let reciprocalCondition: Double
  private let factors: [Double]
  private let pivots: [blasint]

  /// - Throws: ``LinearAlgebraError`` if the matrix is not square, has an entry that is not finite, or
  ///   is exactly singular. A matrix that is nearly so passes; see ``reciprocalCondition``.
  public init(_ matrix: DenseMatrix) throws(LinearAlgebraError) {
    guard matrix.isSquare else {
      throw .shape("a square matrix expected, \(matrix.rowCount) × \(matrix.columnCount) given")
    }
    try matrix.requireFinite()
    OpenBLAS.useOneThread()
    let order = matrix.rowCount
    var factors = matrix.storage
    var pivots = [blasint](repeating: 0, count: order)
    var work = [Double](repeating: 0, count: 4 * order)
    var integers = [blasint](repeating: 0, count: order)
    var reciprocal = 1.0
    if order > 0 {
      let norm = lapack_norm1(blasint(order), factors)
      let info = lapack_getrf(blasint(order), &factors, &pivots)
      guard info <= 0 else { throw .singular(pivot: Int(info) - 1) }
      _ = lapack_gecon(blasint(order), factors, norm, &reciprocal, &work, &integers)
    }
    self.order = order
    self.factors = factors
    self.pivots = pivots
    reciprocalCondition = reciprocal
  }

  /// The solution x of A x = b, or of Aᵀ x = b.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless b has `order` entries.
  public func solution(
    _ rightHandSide: [Double], transposed: Bool = false
  ) throws(LinearAlgebraError) -> [Double] {
    guard rightHandSide.count == order else {
      throw .shape("a right-hand side of \(order) expected, \(rightHandSide.count) given")
    }
    var result = rightHandSide
    solve(&result, columns: 1, transposed: transposed)
    return result
  }

  /// The solutions of all columns of B at once.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless B has `order` rows.
  public func solution(
    _ rightHandSides: DenseMatrix, transposed: Bool = false
  ) throws(LinearAlgebraError) -> DenseMatrix {
    guard rightHandSides.rowCount == order else {
      throw .shape("\(order) rows expected on the right, \(rightHandSides.rowCount) given")
    }
    var result = rightHandSides
    solve(&result.storage, columns: result.columnCount, transposed: transposed)
    return result
  }

  private func solve(_ sides: inout [Double], columns: Int, transposed: Bool) {
    guard order > 0, columns > 0 else { return }
    _ = lapack_getrs(
      transposed ? OpenBLAS.transposed : OpenBLAS.plain, blasint(order), blasint(columns),
      factors, pivots, &sides)
  }
}
