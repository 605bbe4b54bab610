import Datasets
import GRDB
import GRDBSQLite

/// Writes the rows of one table: a value for each column in order, then ``insert()``.
///
/// Binds through SQLite's own interface: over 870,109 votes, arrays of arguments cost more than the
/// votes.
final class RowWriter {
  /// Two rows have the same key.
  struct KeyTaken: Error {}

  let table: TargetTable
  private(set) var rows = 0
  private let db: Database
  // The statement lives as long as its owner.
  private let owner: Statement
  private let statement: OpaquePointer?
  private var place: Int32 = 0
  private var bound = SQLITE_OK

  init(_ table: TargetTable, in db: Database) throws {
    self.table = table
    self.db = db
    let names = table.columns.map(\.name).joined(separator: ", ")
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    owner = try db.makeStatement(sql: "INSERT INTO \(table.name) (\(names)) VALUES (\(marks))")
    statement = owner.sqliteStatement
  }

  func integer(_ value: Int64?) {
    place += 1
    if let value {
      bound |= sqlite3_bind_int64(statement, place, value)
    } else {
      bound |= sqlite3_bind_null(statement, place)
    }
  }

  func integer(_ value: Int?) { integer(value.map(Int64.init)) }

  func number(_ value: Double?) {
    place += 1
    if let value {
      bound |= sqlite3_bind_double(statement, place, value)
    } else {
      bound |= sqlite3_bind_null(statement, place)
    }
  }

  func text(_ value: String?) {
    place += 1
    guard var value else {
      bound |= sqlite3_bind_null(statement, place)
      return
    }
    value.withUTF8 { bind($0) }
  }

  /// A text in UTF-8, copied.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    place += 1
    bind(bytes)
  }

  func blob(_ bytes: [UInt8]) {
    place += 1
    let at = place
    bytes.withUnsafeBytes { raw in
      bound |= sqlite3_bind_blob(statement, at, raw.baseAddress, Int32(raw.count), Self.copied)
    }
  }

  private func bind(_ bytes: UnsafeBufferPointer<UInt8>) {
    let at = place
    // An empty text has no address, and no address would be NULL.
    guard bytes.count > 0 else {
      bound |= sqlite3_bind_text(statement, at, "", 0, Self.copied)
      return
    }
    bytes.withMemoryRebound(to: CChar.self) { raw in
      bound |= sqlite3_bind_text(statement, at, raw.baseAddress, Int32(raw.count), Self.copied)
    }
  }

  /// Writes the row; one that violates the table's key is not written.
  func insert() throws {
    let isComplete = place == table.columns.count
    place = 0
    precondition(isComplete, "a row of \(table.name) must have every column")
    // A value that could not be bound would leave that of an earlier row in its place.
    guard bound == SQLITE_OK else { throw failure(bound) }
    let status = sqlite3_step(statement)
    sqlite3_reset(statement)
    if status == SQLITE_DONE {
      rows += 1
    } else if status & 0xFF == SQLITE_CONSTRAINT {
      throw KeyTaken()
    } else {
      throw failure(status)
    }
  }

  private func failure(_ status: Int32) -> DatabaseError {
    let words = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
    return DatabaseError(resultCode: ResultCode(rawValue: status), message: words)
  }

  /// Forgets the values of a row that turned out to be faulty.
  func abandon() { place = 0 }

  /// Tells SQLite to copy what it is given before the call returns (`SQLITE_TRANSIENT`).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
