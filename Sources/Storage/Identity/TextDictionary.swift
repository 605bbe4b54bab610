import GRDB

/// Gives published texts and actors the numbers of their rows in `texts` and `actors`.
final class TextDictionary {
  private let insertText: Statement
  private let findText: Statement
  private let insertActor: Statement
  private let findActor: Statement

  init(_ db: Database) throws {
    insertText = try db.makeStatement(sql: "INSERT OR IGNORE INTO texts (text) VALUES (?)")
    findText = try db.makeStatement(sql: "SELECT id FROM texts WHERE text = ?")
    insertActor = try db.makeStatement(sql: "INSERT OR IGNORE INTO actors (key) VALUES (?)")
    findActor = try db.makeStatement(sql: "SELECT id FROM actors WHERE key = ?")
  }

  func text(_ text: String) throws -> Int64 { try row(text, insertText, findText) }

  func actor(_ key: String) throws -> Int64 { try row(key, insertActor, findActor) }

  private func row(_ value: String, _ insert: Statement, _ find: Statement) throws -> Int64 {
    try insert.execute(arguments: [value])
    guard let id = try Int64.fetchOne(find, arguments: [value]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text was not kept")
    }
    return id
  }
}
