import COpenBLAS

extension DenseMatrix {
  /// The matrix product of two matrices. O(rows · inner · columns).
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless the inner numbers agree.
  public func times(_ other: DenseMatrix) throws(LinearAlgebraError) -> DenseMatrix {
    guard columnCount == other.rowCount else {
      throw .shape(
        "\(rowCount) × \(columnCount) times \(other.rowCount) × \(other.columnCount)")
    }
    var result = DenseMatrix(rowCount: rowCount, columnCount: other.columnCount)
    guard !storage.isEmpty, !other.storage.isEmpty else { return result }
    OpenBLAS.useOneThread()
    let (rows, columns, inner) = (rowCount, other.columnCount, columnCount)
    result.storage.withUnsafeMutableBufferPointer { target in
      storage.withUnsafeBufferPointer { left in
        other.storage.withUnsafeBufferPointer { right in
          blas_gemm(
            OpenBLAS.plain, OpenBLAS.plain, blasint(rows), blasint(columns), blasint(inner), 1,
            left.baseAddress, blasint(rows), right.baseAddress, blasint(inner), 0,
            target.baseAddress)
        }
      }
    }
    return result
  }

  /// The product of the matrix, or of its transpose, and a vector. O(rows · columns).
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless the lengths agree.
  public func times(
    _ vector: [Double], transposed: Bool = false
  ) throws(LinearAlgebraError) -> [Double] {
    guard vector.count == (transposed ? rowCount : columnCount) else {
      throw .shape(
        "\(rowCount) × \(columnCount)\(transposed ? ", transposed," : "") times a vector of"
          + " \(vector.count)")
    }
    var result = [Double](repeating: 0, count: transposed ? columnCount : rowCount)
    guard !storage.isEmpty else { return result }
    OpenBLAS.useOneThread()
    result.withUnsafeMutableBufferPointer { target in
      storage.withUnsafeBufferPointer { matrix in
        vector.withUnsafeBufferPointer { vector in
          blas_gemv(
            transposed ? OpenBLAS.transposed : OpenBLAS.plain, blasint(rowCount),
            blasint(columnCount), 1, matrix.baseAddress, vector.baseAddress, 0,
            target.baseAddress)
        }
      }
    }
    return result
  }

  /// The product of the matrix and its own transpose, computed for one triangle and mirrored.
  ///
  /// O(rows² · columns), half of what ``times(_:)`` would need.
  public func timesOwnTranspose() -> DenseMatrix {
    var result = DenseMatrix(rowCount: rowCount, columnCount: rowCount)
    guard !storage.isEmpty else { return result }
    OpenBLAS.useOneThread()
    let (order, inner) = (rowCount, columnCount)
    result.storage.withUnsafeMutableBufferPointer { target in
      storage.withUnsafeBufferPointer { matrix in
        blas_syrk(
          blasint(order), blasint(inner), 1, matrix.baseAddress, 0, target.baseAddress)
      }
      for column in 0..<order {
        for row in (column + 1)..<max(order, column + 1) {
          target[row * order + column] = target[column * order + row]
        }
      }
    }
    return result
  }
}
