import Datasets
import GRDB

/// The imported votes of the General Assembly, as their files would give them.
public struct ImportedUNVotes: Sendable {
  public let votes: UNVotes
  /// Empty where the file of issues was not imported.
  public let issues: UNRollCallIssues
  /// Pairs of roll calls of the same text; empty where no file tells them.
  public let links: [(Int, Int)]
  /// Whether it is known which roll calls were on paragraphs and amendments, and which were important.
  public let tellsParts: Bool
}

extension Workspace {
  /// All votes, issues and links.
  ///
  /// Complexity: O(n) in the number of votes; a byte for each voter and roll call.
  public func unVotes() throws(WorkspaceError) -> ImportedUNVotes {
    try read { db in
      guard try db.tableExists("un_votes"), try CurrentImport("un-votes", in: db) != nil else {
        throw notImported("un-votes")
      }
      let votes = try ImportedSource(db, states: []).allUNVotes()
      var entries: [(rollCall: Int, code: String, name: String)] = []
      if try db.tableExists("un_issues") {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT roll_call, short_name, (SELECT text FROM texts WHERE texts.id = issue)
            FROM un_issues ORDER BY roll_call, short_name
            """)
        while let row = try rows.next() {
          entries.append((row[0], row[1] as String? ?? "", row[2] as String? ?? ""))
        }
      }
      var links: [(Int, Int)] = []
      if try db.tableExists("un_links") {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT first_roll_call, second_roll_call FROM un_links
            ORDER BY first_roll_call, second_roll_call
            """)
        while let row = try rows.next() { links.append((row[0], row[1])) }
      }
      let marks = try VoteMarks(db)
      if marks.areChosen {
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT roll_call, item FROM un_item_calls WHERE roll_call <> item
            ORDER BY roll_call
            """)
        while let row = try rows.next() { links.append((row[0], row[1])) }
      }
      return ImportedUNVotes(
        votes: votes, issues: UNRollCallIssues(entries), links: links,
        tellsParts: marks.tellParts)
    }
  }
}
