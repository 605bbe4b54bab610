import GRDB

/// The standings of one state in all organisations in a year.
public struct ImportedStandings: Hashable, Sendable {
  /// Correlates of War number.
  public let code: String
  /// Key of the state; `nil` where the number was mapped to none.
  public let state: String?
  public let year: Int
  /// In the order of ``Workspace/organisations()``: 0 none, 1 full, 2 associate, 3 observer, −1 no
  /// organisation, −9 missing.
  public let standings: [Int8]
}

extension Workspace {
  /// The organisations of the imported data, by their columns' names.
  public func organisations() throws(WorkspaceError) -> [String] {
    try read { db in
      guard try db.tableExists("igo_organisations") else { throw notImported("cow-igo") }
      return try String.fetchAll(db, sql: "SELECT name FROM igo_organisations ORDER BY place")
    }
  }

  /// Calls `body` for each state and year, by number, then year.
  public func standings(
    years: ClosedRange<Int>, _ body: (ImportedStandings) -> Void
  ) throws(WorkspaceError) {
    try read { db in
      guard try db.tableExists("igo_state_years") else { throw notImported("cow-igo") }
      let texts = try Dictionaries(db)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT state_code, state, year, standings FROM igo_state_years
          WHERE year BETWEEN ? AND ? ORDER BY state_code, year
          """, arguments: [years.lowerBound, years.upperBound])
      while let row = try rows.next() {
        let standings = try row.withUnsafeData(atIndex: 3) { data in
          data.map { $0.map { Int8(bitPattern: $0) } } ?? []
        }
        body(
          ImportedStandings(
            code: texts.text(row[0]), state: texts.actor(row[1]), year: row[2],
            standings: standings))
      }
    }
  }
}
