import Datasets
import GRDB
import GRDBSQLite

/// SHA-256 over the rows of a query: each value with its type, in the order of the rows.
///
/// Guards against damage and stray edits, not against an adversary, who would write a new digest
/// too.
struct RowDigest {
  /// 64 hexadecimal digits.
  let hex: String
  let rows: Int

  private static let blockSize = 1 << 16

  init(_ sql: String, arguments: StatementArguments = [], in db: Database) throws {
    let owner = try db.makeStatement(sql: sql)
    owner.arguments = arguments
    let statement = owner.sqliteStatement
    let digest = SHA256Digest.Stream()
    var block: [UInt8] = []
    block.reserveCapacity(Self.blockSize * 2)
    var rows = 0
    let columns = sqlite3_column_count(statement)
    while true {
      let status = sqlite3_step(statement)
      if status == SQLITE_DONE { break }
      guard status == SQLITE_ROW else {
        let words = sqlite3_errmsg(db.sqliteConnection).map { String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: status), message: words)
      }
      for column in 0..<columns { Self.append(statement, column, to: &block) }
      rows += 1
      if block.count >= Self.blockSize {
        block.withUnsafeBufferPointer { digest.add($0) }
        block.removeAll(keepingCapacity: true)
      }
    }
    sqlite3_reset(statement)
    block.withUnsafeBufferPointer { digest.add($0) }
    hex = digest.finish().hex
    self.rows = rows
  }

  /// The digest of all that is kept about an import beside its rows.
  static func ofImport(_ id: Int64, in db: Database) throws -> RowDigest {
    // A workspace of the first form has no figures until something is imported into it.
    let figures =
      try db.tableExists("figures")
      ? """
      UNION ALL SELECT * FROM (SELECT name, basis, body, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM figures WHERE import = :id ORDER BY name)
      """ : ""
    // The keys of actors and the codes are read as text: the rows only hold their numbers.
    return try RowDigest(
      """
      SELECT kind, imported_at, reader_version, citation, licence, NULL, NULL, NULL, NULL, NULL
        FROM imports WHERE id = :id
      UNION ALL SELECT * FROM (SELECT role, place, name, sha256, bytes, expanded_bytes, encoding,
        rows_read, rows_kept, NULL FROM import_files WHERE import = :id ORDER BY role, place)
      UNION ALL SELECT * FROM (SELECT name, rows, digest, NULL, NULL, NULL, NULL, NULL, NULL, NULL
        FROM import_tables WHERE import = :id ORDER BY name)
      UNION ALL SELECT * FROM (SELECT scheme, code, actor, rule, first_year, last_year, rows,
        actors.key, texts.id, NULL
        FROM identities JOIN actors ON actors.id = actor LEFT JOIN texts ON texts.text = code
        WHERE import = :id ORDER BY scheme, code, actor, rule)
      UNION ALL SELECT * FROM (SELECT scheme, code, reason, note, first_year, last_year, rows,
        file, first_line, texts.id FROM unmapped LEFT JOIN texts ON texts.text = code
        WHERE import = :id ORDER BY scheme, code, reason)
      \(figures)
      """, arguments: ["id": id], in: db)
  }

  private static func append(
    _ statement: OpaquePointer?, _ column: Int32, to block: inout [UInt8]
  ) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER:
      block.append(1)
      append(UInt64(bitPattern: sqlite3_column_int64(statement, column)), to: &block)
    case SQLITE_FLOAT:
      block.append(2)
      append(sqlite3_column_double(statement, column).bitPattern, to: &block)
    case SQLITE_TEXT: append(3, sqlite3_column_blob(statement, column), statement, column, &block)
    case SQLITE_BLOB: append(4, sqlite3_column_blob(statement, column), statement, column, &block)
    default: block.append(0)
    }
  }

  private static func append(_ value: UInt64, to block: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { block.append(contentsOf: $0) }
  }

  private static func append(
    _ mark: UInt8, _ start: UnsafeRawPointer?, _ statement: OpaquePointer?, _ column: Int32,
    _ block: inout [UInt8]
  ) {
    let count = Int(sqlite3_column_bytes(statement, column))
    block.append(mark)
    append(UInt64(count), to: &block)
    if let start { block.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count)) }
  }
}
