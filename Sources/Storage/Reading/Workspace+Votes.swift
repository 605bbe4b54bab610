import GRDB

/// One vote of one state.
public struct ImportedVote: Hashable, Sendable {
  public enum Answer: Int, Sendable {
    case yes = 1
    case abstain = 2
    case no = 3
  }

  public let rollCall: Int
  /// Session of the General Assembly; its year is session + 1945.
  public let session: Int
  /// The code, or where there is none the name, under which the voter stands in the data.
  public let code: String
  /// Key of the state; `nil` where the code was mapped to none.
  public let state: String?
  public let answer: Answer
}

extension Workspace {
  /// Calls `body` for each vote of some sessions, by roll call.
  ///
  /// - Parameter withParts: whether votes on paragraphs and on amendments count; a vote without a
  ///   mark counts as none.
  ///
  /// Complexity: O(n) in the number of votes; memory for the codes and one vote.
  public func votes(
    sessions: ClosedRange<Int>, withParts: Bool = true, _ body: (ImportedVote) -> Void
  ) throws(WorkspaceError) {
    try read { db in
      guard try db.tableExists("un_votes") else { throw notImported("un-votes") }
      let texts = try Dictionaries(db)
      let parts =
        withParts ? "1" : "coalesce(is_amendment, 0) = 0 AND coalesce(is_paragraph, 0) = 0"
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT c.roll_call, c.session, v.voter_code, v.voter, v.vote
          FROM un_roll_calls AS c JOIN un_votes AS v ON v.roll_call = c.roll_call
          WHERE c.session BETWEEN ? AND ? AND \(parts) ORDER BY c.roll_call, v.voter_code
          """, arguments: [sessions.lowerBound, sessions.upperBound])
      while let row = try rows.next() {
        guard let answer = ImportedVote.Answer(rawValue: row[4]) else { continue }
        body(
          ImportedVote(
            rollCall: row[0], session: row[1], code: texts.text(row[2]),
            state: texts.actor(row[3]), answer: answer))
      }
    }
  }

  func notImported(_ kind: String) -> WorkspaceError {
    WorkspaceError(
      .notFound, path: path, rule: "\(kind) was not imported", fix: "import the data set first")
  }
}

/// The texts and actors of a workspace in memory.
struct Dictionaries {
  private let texts: [Int64: String]
  private let actors: [Int64: String]

  init(_ db: Database) throws {
    func all(_ sql: String) throws -> [Int64: String] {
      var entries: [Int64: String] = [:]
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() { entries[row[0]] = row[1] as String }
      return entries
    }
    texts = try all("SELECT id, text FROM texts")
    actors = try all("SELECT id, key FROM actors")
  }

  func text(_ id: Int64) -> String { texts[id] ?? "" }

  func actor(_ id: Int64?) -> String? { id.flatMap { actors[$0] } }
}
