import Dyads

extension DyadReader {
  mutating func organisations(_ source: DyadSource) throws -> SharedOrganisations {
    let count = try RowCursor("SELECT count(*) FROM igo_organisations", in: db)
    _ = try count.next()
    var join = SharedOrganisations(organisations: count.integer(0), source: source)
    _ = try count.next()
    let rows = try RowCursor(
      "SELECT state_code, state, year, standings FROM igo_state_years", in: db)
    var seen: Set<Int> = []
    while try rows.next() {
      let year = rows.integer(2)
      let state = number(rows, code: 0, actor: 1, year)
      guard state != 0 else {
        leaveOut()
        continue
      }
      guard isNew(state, 0, year, &seen) else { continue }
      try join.append(state: state, year: year, standings: rows.bytes(3)[...])
    }
    return join
  }

  mutating func capabilities(_ source: DyadSource) throws -> Capabilities {
    var join = Capabilities(source: source)
    let rows = try RowCursor("SELECT state_code, state, year, cinc FROM cow_capabilities", in: db)
    var seen: Set<Int> = []
    while try rows.next() {
      let year = rows.integer(2)
      let state = number(rows, code: 0, actor: 1, year)
      guard state != 0 else {
        leaveOut()
        continue
      }
      guard isNew(state, 0, year, &seen) else { continue }
      join.append(state: state, year: year, value: rows.number(3))
    }
    return join
  }
}
