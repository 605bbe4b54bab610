import GRDB

/// The import of a kind that is in force.
struct CurrentImport {
  let id: Int64
  let kind: String
  let version: Int
  let files: [ImportedFile]

  init?(_ kind: String, in db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT id, reader_version FROM imports WHERE kind = ? AND status = 'current'",
        arguments: [kind])
    else { return nil }
    id = row[0]
    version = row[1]
    self.kind = kind
    files = try ImportedFile.all(of: id, in: db)
  }

  /// Whether it was made from these files by this version of the reader.
  func holds(_ surveyed: [SurveyedFile], version: Int) -> Bool {
    guard version == self.version, surveyed.count == files.count else { return false }
    let known = files.map { "\($0.role) \($0.sha256)" }.sorted()
    return known == surveyed.map { "\($0.role) \($0.survey.sha256)" }.sorted()
  }

  /// Takes the rows out and keeps the record that they were there.
  func takeOut(as status: String, in db: Database) throws {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM import_tables WHERE import = ?", arguments: [id])
    for table in tables { try db.execute(sql: "DROP TABLE \(table.quotedDatabaseIdentifier)") }
    for table in ["import_tables", "identities", "unmapped", "figures"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE import = ?", arguments: [id])
    }
    try db.execute(
      sql: "UPDATE imports SET status = ? WHERE id = ?", arguments: [status, id])
  }

  func report(
    _ change: ImportReport.Change, replaced: [ImportedFile], in db: Database
  ) throws -> ImportReport {
    let tables = try Row.fetchAll(
      db, sql: "SELECT name, rows FROM import_tables WHERE import = ?", arguments: [id])
    let mapped = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM identities WHERE import = ?", arguments: [id])
    let unmapped = try Row.fetchOne(
      db, sql: "SELECT count(*), total(rows) FROM unmapped WHERE import = ?", arguments: [id])
    return ImportReport(
      kind: kind, change: change, files: files, replaced: replaced,
      rows: Dictionary(
        tables.map { ($0["name"], $0["rows"]) }, uniquingKeysWith: { first, _ in first }),
      mapped: mapped ?? 0, unmapped: unmapped?[0] ?? 0, unmappedRows: unmapped?[1] ?? 0,
      notes: kind == ImportKind.unVotes.key ? try VoteMarks(db).notes : [])
  }
}

extension ImportedFile {
  static func all(of id: Int64, in db: Database) throws -> [ImportedFile] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM import_files WHERE import = ? ORDER BY role, place", arguments: [id]
    ).map { row in
      ImportedFile(
        role: row["role"], place: row["place"], name: row["name"], sha256: row["sha256"],
        bytes: row["bytes"], expandedBytes: row["expanded_bytes"], encoding: row["encoding"],
        rowsRead: row["rows_read"], rowsKept: row["rows_kept"])
    }
  }
}
