import Datasets
import GRDB

extension ImportedSource {
  func idealPoints() throws -> IdealPoints {
    var estimates: [IdealPoints.Estimate] = []
    try forEach(
      """
      SELECT \(text("state_code")), (SELECT key FROM actors WHERE actors.id = state), year, value,
        low, high FROM ideal_points WHERE series = 'all' AND \(among("state"))
      ORDER BY state_code, year
      """
    ) { row in
      guard let number = Int(row[0] as String) else { return }
      estimates.append(
        .init(
          cow: number, iso3: row[1], name: "", year: row[2], value: row[3], low: row[4],
          high: row[5]))
    }
    return IdealPoints(estimates: estimates)
  }

  func indicators() throws -> [WorldDevelopmentIndicators] {
    // The bank's aggregate of the European Union is no state.
    let sql = """
      SELECT indicator, \(text("area_code")), year, value FROM wdi
      WHERE value IS NOT NULL
        AND (\(among("area")) OR area_code IN (SELECT id FROM texts WHERE text = 'EUU'))
      ORDER BY indicator, area_code, year
      """
    var figures: [String: [WorldDevelopmentIndicators.Figure]] = [:]
    try forEach(sql) { row in
      figures[row[0], default: []].append(.init(area: row[1], year: row[2], value: row[3]))
    }
    return figures.sorted { $0.key < $1.key }.map { .init(indicator: $0.key, figures: $0.value) }
  }

  func organisations() throws -> COWIntergovernmentalOrganisations {
    let names = try String.fetchAll(db, sql: "SELECT name FROM igo_organisations ORDER BY place")
    var keys: [COWIntergovernmentalOrganisations.StateYear] = []
    var standings: [Int8] = []
    try forEach(
      """
      SELECT \(text("state_code")), year, standings FROM igo_state_years WHERE \(among("state"))
      ORDER BY state_code, year
      """
    ) { row in
      guard let number = Int(row[0] as String) else { return }
      keys.append(.init(cow: number, year: row[1]))
      try row.withUnsafeData(atIndex: 2) { data in
        standings.append(contentsOf: (data ?? .init()).map { Int8(bitPattern: $0) })
      }
    }
    guard
      let data = COWIntergovernmentalOrganisations(
        organisations: names, stateYears: keys, standings: standings)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "standings are not complete") }
    return data
  }

  func obligations() throws -> ATOPObligations {
    let last = try Int.fetchOne(db, sql: "SELECT max(year) FROM atop_obligations") ?? 0
    let kinds: [ATOPObligations.Kind] = [
      .defence, .offence, .neutrality, .nonAggression, .consultation,
    ]
    var rows: [ATOPObligations.DyadYear] = []
    try forEach(
      """
      SELECT \(text("from_state_code")), \(text("to_state_code")), year, defence, offence,
        neutrality, non_aggression, consultation FROM atop_obligations
      WHERE \(among("from_state")) AND \(among("to_state"))
      ORDER BY from_state_code, to_state_code, year
      """, times: 2
    ) { row in
      guard let from = Int(row[0] as String), let to = Int(row[1] as String) else { return }
      var held: ATOPObligations.Kind = []
      for (place, kind) in kinds.enumerated() where row[3 + place] as Int? == 1 {
        held.insert(kind)
      }
      rows.append(.init(from: from, to: to, year: row[2], kinds: held))
    }
    return ATOPObligations(dyadYears: rows, lastYear: last)
  }
}
