import Datasets
import Foundation
import GRDB

extension Workspace {
  /// The maps of every public network that was imported.
  ///
  /// Complexity: linear in the number of points and stretches.
  public func networkSources() throws(WorkspaceError) -> NetworkSources {
    try read { db in
      var sources = NetworkSources()
      sources.rail = try NetworkTables.rail.network(in: db)
      sources.road = try NetworkTables.highways.network(in: db)
      sources.sea = try NetworkTables.sealanes.network(in: db)
      sources.ports = try NetworkTables.ports(in: db)
      if let network = try NetworkTables.pipelines.network(in: db) {
        let records = try NetworkTables.pipelineRecords(in: db)
        sources.pipelines = [PipelineNetwork(network: network, records: records)]
      }
      return sources
    }
  }

  /// What was repaired when a network was imported, in order: the rule, how often, and the kilometres
  /// where they say something; empty where the kind is no network or was not imported.
  public func repairs(
    of kind: String
  ) throws(WorkspaceError) -> [(rule: String, count: Int, kilometres: Double?)] {
    let tables: [String: NetworkTables] = [
      "rail": .rail, "highways": .highways, "sealanes": .sealanes, "pipelines": .pipelines,
    ]
    guard let table = tables[kind]?.repairs else { return [] }
    return try read { db in
      guard try db.tableExists(table.name) else { return [] }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT (SELECT text FROM texts WHERE id = rule), count, kilometres
          FROM \(table.name) ORDER BY repair
          """
      ).map { ($0[0], $0[1], $0[2]) }
    }
  }
}

extension NetworkTables {
  /// The network; `nil` where it was not imported.
  fileprivate func network(in db: Database) throws -> PublicNetwork? {
    guard try db.tableExists(points.name), try db.tableExists(stretches.name) else { return nil }
    var network = PublicNetwork()
    try readPoints(into: &network, db)
    try readStretches(into: &network, db)
    return network
  }

  private func readPoints(into network: inout PublicNetwork, _ db: Database) throws {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(points.name)") ?? 0
    network.latitudes.reserveCapacity(count)
    network.longitudes.reserveCapacity(count)
    network.countries.reserveCapacity(count)
    network.others.reserveCapacity(count)
    // Countries in the order of their codes.
    let keys = try Row.fetchAll(
      db,
      sql: """
        SELECT id, text FROM texts WHERE id IN (SELECT country_code FROM \(points.name)
          UNION SELECT other_code FROM \(points.name)) ORDER BY text
        """)
    var numbers: [Int: Int16] = [:]
    for row in keys {
      numbers[row[0]] = Int16(clamping: network.countryKeys.count)
      network.countryKeys.append(row[1])
    }
    let rows = try RowCursor(
      "SELECT latitude, longitude, country_code, other_code FROM \(points.name) ORDER BY point",
      in: db)
    while try rows.next() {
      network.latitudes.append(rows.number(0) ?? 0)
      network.longitudes.append(rows.number(1) ?? 0)
      network.countries.append(rows.isMissing(2) ? -1 : numbers[rows.integer(2)] ?? -1)
      network.others.append(rows.isMissing(3) ? -1 : numbers[rows.integer(3)] ?? -1)
    }
    // Nothing was located: the network says so by having no countries at all.
    if network.countryKeys.isEmpty { (network.countries, network.others) = ([], []) }
  }

  private func readStretches(into network: inout PublicNetwork, _ db: Database) throws {
    let columns = Set(stretches.columns.map(\.name))
    let extra =
      columns.contains("gauge")
      ? "gauge"
      : columns.contains("record") ? "record" : columns.contains("passage") ? "passage" : "NULL"
    let middle = columns.contains("is_middle") ? "is_middle" : "0"
    var passages: [Int: Int16] = [:]
    if extra == "passage" {
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT id, text FROM texts WHERE id IN (SELECT passage FROM \(stretches.name))
          ORDER BY text
          """)
      {
        passages[row[0]] = Int16(clamping: network.passages.count)
        network.passages.append(row[1])
      }
    }
    var origins: [Int: PublicNetwork.Origin] = [:]
    for origin in PublicNetwork.Origin.allCases {
      let row = try Int.fetchOne(
        db, sql: "SELECT id FROM texts WHERE text = ?", arguments: ["\(origin)"])
      if let row { origins[row] = origin }
    }
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(stretches.name)") ?? 0
    network.stretches.reserveCapacity(count)
    let rows = try RowCursor(
      """
      SELECT from_point, to_point, kilometres, origin, \(extra), \(middle)
      FROM \(stretches.name) ORDER BY stretch
      """, in: db)
    while try rows.next() {
      var stretch = PublicNetwork.Stretch(
        from: Int32(clamping: rows.integer(0)), to: Int32(clamping: rows.integer(1)),
        kilometres: rows.number(2) ?? 0, origin: origins[rows.integer(3)] ?? .published,
        isMiddle: rows.integer(5) == 1)
      if !rows.isMissing(4) {
        switch extra {
        case "gauge": stretch.gauge = Int16(clamping: rows.integer(4))
        case "record": stretch.record = Int16(clamping: rows.integer(4))
        default: stretch.passage = passages[rows.integer(4)] ?? -1
        }
      }
      network.stretches.append(stretch)
    }
  }

  fileprivate static func ports(in db: Database) throws -> [SeaPort] {
    guard try db.tableExists(ports.name) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT code, name, (SELECT text FROM texts WHERE id = country), latitude, longitude
        FROM \(ports.name) ORDER BY port
        """
    ).map { row in
      SeaPort(
        code: row[0] ?? "", name: row[1] ?? "", country: row[2] ?? "", latitude: row[3],
        longitude: row[4])
    }
  }

  /// The pipelines without their routes, which stand as stretches.
  fileprivate static func pipelineRecords(in db: Database) throws -> [PipelineRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT project, unit, (SELECT text FROM texts WHERE id = content),
          (SELECT text FROM texts WHERE id = status), owner, countries, start_year, capacity,
          address, line
        FROM \(pipelineRecords.name) ORDER BY record
        """
    ).map { row in
      let countries: String = row[5] ?? ""
      return PipelineRecord(
        project: row[0] ?? "", unit: row[1] ?? "",
        content: PipelineRecord.Content(rawValue: row[2] ?? "") ?? .oil, status: row[3] ?? "",
        owner: row[4] ?? "",
        countries: countries.isEmpty ? [] : countries.components(separatedBy: "; "),
        startYear: row[6] ?? "", capacity: row[7], parts: [], address: row[8] ?? "", line: row[9])
    }
  }
}
