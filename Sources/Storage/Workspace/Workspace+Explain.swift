import Datasets
import GRDB

/// A code of an import and the state that it was mapped to.
public struct MappedCode: Hashable, Sendable {
  public let scheme: String
  /// The code or name as published.
  public let code: String
  /// Key of the state.
  public let actor: String
  public let rule: String
  /// The years of the rows with it; `nil` in data without years.
  public let firstYear: Int?
  public let lastYear: Int?
  public let rows: Int
}

/// A code of an import that was mapped to no state.
public struct UnmappedCode: Hashable, Sendable {
  public let scheme: String
  public let code: String
  public let reason: String
  /// What the lists say about the code; empty where they have none.
  public let note: String
  public let firstYear: Int?
  public let lastYear: Int?
  public let rows: Int
  /// Name of the file and line of the first row with it.
  public let file: String
  public let firstLine: Int
}

/// How every code of an import was read.
public struct Explanation: Hashable, Sendable {
  public let kind: String
  public let mapped: [MappedCode]
  public let unmapped: [UnmappedCode]
}

extension Workspace {
  /// How the codes of a data set were read, by scheme and code; `nil` where it was not imported.
  public func explain(_ kind: String) throws(WorkspaceError) -> Explanation? {
    try read { db in
      guard let current = try CurrentImport(kind, in: db) else { return nil }
      let mapped = try Row.fetchAll(
        db,
        sql: """
          SELECT scheme, code, key, rule, first_year, last_year, rows
          FROM identities JOIN actors ON actors.id = actor
          WHERE import = ? ORDER BY scheme, code, first_year, key, rule
          """, arguments: [current.id])
      let unmapped = try Row.fetchAll(
        db, sql: "SELECT * FROM unmapped WHERE import = ? ORDER BY scheme, code, reason",
        arguments: [current.id])
      return Explanation(
        kind: kind,
        mapped: mapped.map { row in
          MappedCode(
            scheme: row["scheme"], code: row["code"], actor: row["key"], rule: row["rule"],
            firstYear: row["first_year"], lastYear: row["last_year"], rows: row["rows"])
        },
        unmapped: unmapped.map { row in
          UnmappedCode(
            scheme: row["scheme"], code: row["code"], reason: row["reason"], note: row["note"],
            firstYear: row["first_year"], lastYear: row["last_year"], rows: row["rows"],
            file: row["file"], firstLine: row["first_line"])
        })
    }
  }

  /// How the codes of the import were read to which a file belongs; `nil` where it was not
  /// imported.
  public func explain(_ file: FileSurvey) throws(WorkspaceError) -> Explanation? {
    let kind = try read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT kind FROM imports JOIN import_files ON import = id
          WHERE sha256 = ? AND status = 'current'
          """, arguments: [file.sha256])
    }
    guard let kind else { return nil }
    return try explain(kind)
  }
}
