import COpenBLAS

/// A symmetric positive semidefinite matrix factored with the largest remaining diagonal entry first.
///
/// Pᵀ A P = L Lᵀ with the rows and columns in ``order``; the first ``rank`` of them are independent, the
/// others depend on them to the tolerance. LAPACK's `dpstrf` (C. Lucas, "LAPACK-style codes for level
/// 2 and 3 pivoted Cholesky factorizations", LAPACK Working Note 161, 2004) on one thread. Only the lower
/// triangle of the matrix is read. Checked against matrices of known rank.
public struct PivotedCholeskyFactorization: Sendable {
  public let size: Int
  /// Positions in the matrix, from zero, in the order in which they were taken.
  public let order: [Int]
  public let rank: Int
  /// The diagonal entry, left after the columns taken before, below which a column counts as dependent.
  public let tolerance: Double
  private let triangle: [Double]

  /// - Parameter tolerance: in the unit of the diagonal; scale the matrix to a unit diagonal to make it
  ///   a number without a unit. `nil` takes LAPACK's n · 2⁻⁵³ · (largest diagonal entry).
  /// - Throws: ``LinearAlgebraError`` if the matrix is not square or has an entry that is not finite.
  public init(
    _ matrix: DenseMatrix, tolerance: Double? = nil
  ) throws(LinearAlgebraError) {
    guard matrix.isSquare else {
      throw .shape("a square matrix expected, \(matrix.rowCount) × \(matrix.columnCount) given")
    }
    try matrix.requireFinite()
    OpenBLAS.useOneThread()
    let size = matrix.rowCount
    let largest = (0..<size).reduce(0) { max($0, matrix[$1, $1]) }
    let threshold = max(tolerance ?? Double(size) * 0x1p-53 * largest, 0)
    var triangle = matrix.storage
    var pivots = [blasint](repeating: 0, count: size)
    var work = [Double](repeating: 0, count: 2 * size)
    var rank: blasint = 0
    // Without a positive diagonal entry there is nothing to take, and dpstrf leaves its rank unset.
    if largest > threshold {
      _ = lapack_pstrf(blasint(size), &triangle, &pivots, &rank, threshold, &work)
      order = pivots.map { Int($0) - 1 }
    } else {
      order = Array(0..<size)
    }
    self.size = size
    self.rank = Int(rank)
    self.tolerance = threshold
    self.triangle = triangle
  }

  /// The positions that depend on the others, ascending.
  public var dependent: [Int] { order[rank...].sorted() }

  /// L, `size` × `rank`; its rows are in ``order``.
  public var lower: DenseMatrix { lowerTriangle(of: triangle, order: size, columns: rank) }
}
