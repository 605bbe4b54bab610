import Dyads

extension DyadReader {
  mutating func obligations(_ join: AllianceObligations) throws -> AllianceObligations {
    try pacts(
      """
      SELECT from_state_code, from_state, to_state_code, to_state, year, defence, offence,
        neutrality, non_aggression, consultation FROM atop_obligations
      """, into: join)
  }

  mutating func alliances(_ join: AllianceObligations) throws -> AllianceObligations {
    try pacts(
      """
      SELECT a_code, a, b_code, b, year, defence, neutrality, non_aggression, entente
      FROM cow_alliances
      """, into: join)
  }

  /// Flags from the sixth column on.
  private mutating func pacts(
    _ sql: String, into empty: AllianceObligations
  ) throws -> AllianceObligations {
    var join = empty
    let kinds = join.kinds.count
    let rows = try RowCursor(sql, in: db)
    var seen: Set<Int> = []
    while try rows.next() {
      let year = rows.integer(4)
      let first = number(rows, code: 0, actor: 1, year)
      let second = number(rows, code: 2, actor: 3, year)
      guard holds(first, second), isNew(first, second, year, &seen) else { continue }
      var (bits, open) = (UInt8(0), UInt8(0))
      for kind in 0..<kinds {
        let column = Int32(5 + kind)
        if rows.integer(column) == 1 { bits |= 1 << UInt8(kind) }
        if rows.isMissing(column) { open |= 1 << UInt8(kind) }
      }
      join.append(from: first, to: second, year: year, obligations: bits, unknown: open)
    }
    return join
  }

  mutating func contiguity(_ source: DyadSource) throws -> Contiguity {
    var join = Contiguity(source: source)
    let rows = try RowCursor(
      """
      SELECT from_state_code, from_state, to_state_code, to_state, type,
        CAST(substr(start, 1, 4) AS INTEGER), CAST(substr(finish, 1, 4) AS INTEGER)
      FROM cow_contiguity
      """, in: db)
    while try rows.next() {
      let from = rows.integer(5)
      let to = rows.integer(6)
      let first = number(rows, code: 0, actor: 1, from)
      let second = number(rows, code: 2, actor: 3, from)
      guard holds(first, second) else { continue }
      try join.append(first, second, type: rows.integer(4), from: from, to: to)
    }
    return join
  }

  mutating func trade(_ source: DyadSource) throws -> BilateralTrade {
    var join = BilateralTrade(source: source)
    let rows = try RowCursor("SELECT exporter, importer, year, value FROM goods_trade", in: db)
    var seen: Set<Int> = []
    while try rows.next() {
      let year = rows.integer(2)
      let exporter = number(ofActor: rows.integer(0), year)
      let importer = number(ofActor: rows.integer(1), year)
      guard holds(exporter, importer),
        isNew(exporter, importer, year, &seen, inAnySystem: true)
      else { continue }
      join.append(exporter: exporter, importer: importer, year: year, value: rows.number(3))
    }
    return join
  }

  /// A present state gives its distances to every number that it has had.
  mutating func distances(_ source: DyadSource) throws -> Distances {
    var join = Distances(source: source)
    var known: [Int: [Int]] = [:]
    // Two codes of one state, and both directions of a pair: the first figure stands.
    var seen: Set<Int> = []
    let rows = try RowCursor("SELECT from_state, to_state, distance FROM distances", in: db)
    while try rows.next() {
      let (from, to) = (rows.integer(0), rows.integer(1))
      for actor in [from, to] where known[actor] == nil {
        known[actor] = numbers(everOfActor: actor)
      }
      let (firsts, seconds) = (known[from] ?? [], known[to] ?? [])
      if firsts.isEmpty || seconds.isEmpty { leaveOut() }
      for first in firsts {
        for second in seconds where first != second {
          let key = min(first, second) << 16 | max(first, second)
          if seen.insert(key).inserted {
            join.append(first, second, kilometres: rows.number(2))
          }
        }
      }
    }
    return join
  }
}
