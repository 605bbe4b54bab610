/// Why a matrix operation has no result that can be relied on.
public enum LinearAlgebraError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Numbers of rows or columns that do not fit together, in words.
  case shape(String)
  /// The first entry that is not a finite number, with its position from zero.
  case notFinite(row: Int, column: Int)
  /// An exact zero on the diagonal of U, at this position from zero.
  case singular(pivot: Int)
  /// The leading minor that ends at this position, from zero, is not positive.
  case notPositiveDefinite(pivot: Int)

  public var description: String {
    switch self {
    case .shape(let words): "the shapes of the matrices do not fit: \(words)"
    case .notFinite(let row, let column):
      "the matrix has an entry that is not finite in row \(row), column \(column), counted from 0"
    case .singular(let pivot):
      "the matrix is singular: pivot \(pivot), counted from 0, is exactly zero, so the column"
        + " depends on those before it; leave it out"
    case .notPositiveDefinite(let pivot):
      "the matrix is not positive definite: the leading minor that ends at \(pivot), counted from"
        + " 0, is not positive; factor it with pivoting to learn its rank"
    }
  }
}
