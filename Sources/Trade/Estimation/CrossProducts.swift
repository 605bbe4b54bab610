import Numerics

/// Weighted cross-products of columns, summed chunk by chunk in a fixed order.
enum CrossProducts {
  /// Rows that are multiplied at a time, few enough to stay in the first cache.
  private static let tile = 256

  /// The lower triangle of X'WX and the products X'Wr, for columns X and a last column r.
  ///
  /// Complexity: O(rows × columns²).
  static func compute(
    _ columns: [ColumnBlocks.Column], weights: FlatBuffer<Double>, absorber: Absorber
  ) -> DenseMatrix {
    let layout = absorber.layout
    let count = columns.count
    let weights = UncheckedPointer(weights.base)
    let parts = absorber.overChunks { _, runs -> [Double] in
      var sums = [Double](repeating: 0, count: count * count)
      var weighted = [Double](repeating: 0, count: tile)
      let end = Int(layout.starts[runs.upperBound])
      var begin = Int(layout.starts[runs.lowerBound])
      while begin < end {
        let rows = begin..<min(begin + tile, end)
        for left in 0..<count {
          let column = columns[left]
          weighted.withUnsafeMutableBufferPointer { weighted in
            for row in rows { weighted[row - begin] = column[row] * weights.base[row] }
            for right in 0...left {
              let other = columns[right]
              var sum = 0.0
              for row in rows { sum += weighted[row - begin] * other[row] }
              sums[right * count + left] += sum
            }
          }
        }
        begin = rows.upperBound
      }
      return sums
    }
    var matrix = DenseMatrix(rowCount: count, columnCount: count)
    for part in parts {
      for index in part.indices { matrix.storage[index] += part[index] }
    }
    for column in 0..<count {
      for row in 0..<column { matrix[row, column] = matrix[column, row] }
    }
    return matrix
  }

  /// The products X'Wr of columns X with a column r.
  ///
  /// Complexity: O(rows × columns).
  static func right(
    _ columns: [ColumnBlocks.Column], with last: ColumnBlocks.Column,
    weights: FlatBuffer<Double>, absorber: Absorber
  ) -> [Double] {
    let layout = absorber.layout
    let weights = UncheckedPointer(weights.base)
    let parts = absorber.overChunks { _, runs -> [Double] in
      let rows = Int(layout.starts[runs.lowerBound])..<Int(layout.starts[runs.upperBound])
      return columns.map { column in
        var sum = 0.0
        for row in rows { sum += column[row] * weights.base[row] * last[row] }
        return sum
      }
    }
    var sums = [Double](repeating: 0, count: columns.count)
    for part in parts {
      for index in part.indices { sums[index] += part[index] }
    }
    return sums
  }
}
