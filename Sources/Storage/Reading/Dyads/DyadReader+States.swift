import Dyads

extension DyadReader {
  mutating func organisations(_ source: DyadSource) throws -> SharedOrganisations {
    let count = try RowCursor("SELECT count(*) FROM igo_organisations", in: db)
    _ = try count.next()
    var join = SharedOrganisations(organisations: count.integer(0), source: source)
    _ = try count.next()
    try eachStateYear("SELECT state_code, state, year, standings FROM igo_state_years") { row in
      try join.append(state: row.state, year: row.year, standings: row.rows.bytes(3)[...])
    }
    return join
  }

  mutating func capabilities(_ source: DyadSource) throws -> Capabilities {
    var join = Capabilities(source: source)
    try eachStateYear("SELECT state_code, state, year, cinc FROM cow_capabilities") { row in
      join.append(state: row.state, year: row.year, value: row.rows.number(3))
    }
    return join
  }

  /// The first row of each state and year; rows whose code has no state are counted as left out.
  ///
  /// - Parameter sql: chooses a state's code and key, the year, and a figure.
  private mutating func eachStateYear(
    _ sql: String, _ body: ((state: Int, year: Int, rows: RowCursor)) throws -> Void
  ) throws {
    let rows = try RowCursor(sql, in: db)
    var seen: Set<Int> = []
    while try rows.next() {
      let year = rows.integer(2)
      let state = number(rows, code: 0, actor: 1, year)
      guard state != 0 else {
        leaveOut()
        continue
      }
      guard isNew(state, 0, year, &seen) else { continue }
      try body((state, year, rows))
    }
  }
}
