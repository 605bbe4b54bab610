import GRDB

/// What a check of a workspace found.
public struct VerificationFault: Hashable, Sendable {
  /// Key of the data set; empty where the fault concerns the file as a whole.
  public let kind: String
  /// The table; empty where the fault concerns no single one.
  public let table: String
  public let rule: String
  /// What was found.
  public let value: String
}

extension Workspace {
  /// Checks the file, its references, and that every import still has the rows that it wrote.
  ///
  /// Complexity: O(n) in the number of rows.
  public func verify() throws(WorkspaceError) -> [VerificationFault] {
    try read { db in
      var faults: [VerificationFault] = []
      for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" {
        faults.append(.init(kind: "", table: "", rule: "the file must be sound", value: line))
      }
      // A damaged file may not be readable any further.
      if !faults.isEmpty { return faults }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        let child: String = row[0]
        let parent: String = row[2]
        faults.append(
          .init(
            kind: "", table: child, rule: "a row must not refer to one that is not there",
            value: "refers to \(parent)"))
      }
      let current = try Row.fetchAll(
        db, sql: "SELECT id, kind, digest FROM imports WHERE status = 'current' ORDER BY id")
      for row in current {
        faults += try Self.check(row["id"], kind: row["kind"], digest: row["digest"], in: db)
      }
      return faults
    }
  }

  private static func check(
    _ id: Int64, kind: String, digest: String, in db: Database
  ) throws -> [VerificationFault] {
    var faults: [VerificationFault] = []
    let definitions = ImportKind.named(kind)?.tables ?? []
    let tables = try Row.fetchAll(
      db, sql: "SELECT name, rows, digest FROM import_tables WHERE import = ?", arguments: [id])
    for row in tables {
      let name: String = row["name"]
      guard let table = definitions.first(where: { $0.name == name }) else {
        faults.append(
          .init(kind: kind, table: name, rule: "the program must know the table", value: ""))
        continue
      }
      guard try db.tableExists(name) else {
        faults.append(.init(kind: kind, table: name, rule: "the table must be there", value: ""))
        continue
      }
      let found = try RowDigest(table.selection, in: db)
      let rows: Int = row["rows"]
      if found.rows != rows {
        faults.append(
          .init(
            kind: kind, table: name, rule: "the table must have as many rows as were imported",
            value: "\(found.rows) instead of \(rows)"))
      } else if found.hex != row["digest"] {
        faults.append(
          .init(
            kind: kind, table: name, rule: "the rows must be those that were imported",
            value: found.hex))
      }
    }
    let whole = try RowDigest.ofImport(id, in: db)
    if whole.hex != digest {
      faults.append(
        .init(
          kind: kind, table: "",
          rule: "the record of the import and of its codes must be as it was written",
          value: whole.hex))
    }
    return faults
  }
}
