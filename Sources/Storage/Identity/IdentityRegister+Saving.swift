import GRDB

extension IdentityRegister {
  /// Writes every code with what it was taken for.
  func save(import id: Int64, in db: Database) throws {
    for entry in entries {
      switch entry.outcome {
      case .state(_, let rule):
        try db.execute(
          sql: "INSERT INTO identities VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            id, entry.scheme.rawValue, entry.code, entry.actor, rule, entry.firstYear,
            entry.lastYear, entry.rows,
          ])
      case .unmapped(let reason, let note):
        try db.execute(
          sql: "INSERT INTO unmapped VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            id, entry.scheme.rawValue, entry.code, reason.rawValue, note, entry.firstYear,
            entry.lastYear, entry.rows, SurveyedFile.name(of: entry.file), entry.firstLine,
          ])
      }
    }
  }
}
