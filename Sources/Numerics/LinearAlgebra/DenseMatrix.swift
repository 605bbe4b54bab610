/// A matrix of doubles, stored column by column without gaps, as LAPACK expects it.
///
/// Entry (row, column), counted from 0, is `storage[column * rowCount + row]`. Reading one entry is
/// checked; loops take ``withColumn(_:_:)`` or the storage as a whole.
public struct DenseMatrix: Hashable, Sendable {
  public let rowCount: Int
  public let columnCount: Int
  public var storage: [Double]

  public init(rowCount: Int, columnCount: Int, repeating value: Double = 0) {
    precondition(rowCount >= 0 && columnCount >= 0, "a matrix has no negative number of rows")
    self.rowCount = rowCount
    self.columnCount = columnCount
    storage = [Double](repeating: value, count: rowCount * columnCount)
  }

  /// A matrix from entries that are in columns already.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` unless there are `rowCount` × `columnCount` entries.
  public init(rowCount: Int, columnCount: Int, columnMajor storage: [Double])
    throws(LinearAlgebraError)
  {
    guard rowCount >= 0, columnCount >= 0, storage.count == rowCount * columnCount else {
      throw .shape("\(rowCount) × \(columnCount) entries expected, \(storage.count) given")
    }
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.storage = storage
  }

  /// A matrix written out row by row, as on paper.
  ///
  /// - Throws: ``LinearAlgebraError/shape(_:)`` for rows of unequal length.
  public init(rows: [[Double]]) throws(LinearAlgebraError) {
    self.init(rowCount: rows.count, columnCount: rows.first?.count ?? 0)
    for (row, entries) in rows.enumerated() {
      guard entries.count == columnCount else {
        throw .shape("row \(row) has \(entries.count) entries, row 0 has \(columnCount)")
      }
      for (column, entry) in entries.enumerated() { self[row, column] = entry }
    }
  }

  public static func identity(_ order: Int) -> DenseMatrix {
    var matrix = DenseMatrix(rowCount: order, columnCount: order)
    for index in 0..<order { matrix[index, index] = 1 }
    return matrix
  }

  public var isSquare: Bool { rowCount == columnCount }

  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rowCount, "row outside the matrix")
      return storage[column * rowCount + row]
    }
    set {
      precondition(row >= 0 && row < rowCount, "row outside the matrix")
      storage[column * rowCount + row] = newValue
    }
  }

  public func column(_ column: Int) -> ArraySlice<Double> {
    storage[(column * rowCount)..<((column + 1) * rowCount)]
  }

  /// Runs a loop over one column without copying it.
  public func withColumn<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    precondition(column >= 0 && column < columnCount, "column outside the matrix")
    return storage.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(column * rowCount)..<((column + 1) * rowCount)]))
    }
  }

  public func transposed() -> DenseMatrix {
    var result = DenseMatrix(rowCount: columnCount, columnCount: rowCount)
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The first entry that is not finite, column by column.
  func requireFinite() throws(LinearAlgebraError) {
    guard let index = storage.firstIndex(where: { !$0.isFinite }) else { return }
    throw .notFinite(row: index % rowCount, column: index / rowCount)
  }
}
