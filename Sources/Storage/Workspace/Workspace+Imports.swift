import GRDB

/// An import as the workspace remembers it.
public struct ImportRecord: Hashable, Sendable {
  public enum Status: String, Sendable {
    case current, replaced, dropped
  }

  public let id: Int64
  /// Key of the data set.
  public let kind: String
  /// When it was made, as the caller had it.
  public let importedAt: String
  public let readerVersion: Int
  public let citation: String
  public let licence: String
  public let status: Status
  public let files: [ImportedFile]
  /// Rows of each table; empty unless the import is current.
  public let rows: [String: Int]
}

extension Workspace {
  /// Every import in the order in which they were made, those too whose rows are gone.
  public func imports() throws(WorkspaceError) -> [ImportRecord] {
    try read { db in
      let tables = try Dictionary(
        grouping: Row.fetchAll(db, sql: "SELECT import, name, rows FROM import_tables"),
        by: { row -> Int64 in row["import"] })
      return try Row.fetchAll(db, sql: "SELECT * FROM imports ORDER BY id").map { row in
        let id: Int64 = row["id"]
        return ImportRecord(
          id: id, kind: row["kind"], importedAt: row["imported_at"],
          readerVersion: row["reader_version"], citation: row["citation"],
          licence: row["licence"],
          status: ImportRecord.Status(rawValue: row["status"]) ?? .dropped,
          files: try ImportedFile.all(of: id, in: db),
          rows: Dictionary(
            (tables[id] ?? []).map { ($0["name"], $0["rows"]) },
            uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// Takes the rows of a data set out; the record of the import stays.
  ///
  /// - Returns: `false` where nothing was imported of that kind.
  @discardableResult
  public func drop(_ kind: String) throws(WorkspaceError) -> Bool {
    try write { db in
      guard let current = try CurrentImport(kind, in: db) else { return false }
      try current.takeOut(as: "dropped", in: db)
      return true
    }
  }
}
