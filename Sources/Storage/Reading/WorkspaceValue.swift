import Foundation
import GRDB

/// A value of a row in the workspace; a missing one is not zero.
public enum WorkspaceValue: Hashable, Sendable {
  case missing
  case integer(Int)
  case number(Double)
  case text(String)
  case bytes([UInt8])

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .missing
    case .int64(let value): self = .integer(Int(value))
    case .double(let value): self = .number(value)
    case .string(let value): self = .text(value)
    case .blob(let value): self = .bytes([UInt8](value))
    }
  }

  var argument: DatabaseValue {
    switch self {
    case .missing: .null
    case .integer(let value): value.databaseValue
    case .number(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .bytes(let value): Data(value).databaseValue
    }
  }
}

/// Which rows are wanted; all filters must hold.
public enum RowFilter: Hashable, Sendable {
  /// The column has this value; codes and states are given as text.
  case equals(String, WorkspaceValue)
  /// The number lies between two, both included.
  case between(String, Int, Int)
  /// The value is missing.
  case missing(String)

  var column: String {
    switch self {
    case .equals(let column, _), .between(let column, _, _), .missing(let column): column
    }
  }
}

/// A row of a table, its codes, words and states as text.
public struct WorkspaceRow: Hashable, Sendable {
  public let columns: [String]
  public let values: [WorkspaceValue]

  /// The value of a column; `nil` where the table has no such.
  public subscript(_ column: String) -> WorkspaceValue? {
    columns.firstIndex(of: column).map { values[$0] }
  }
}
