import Datasets
import Dyads
import Foundation
import WorldModel

/// The public data sets as sources for pairs of states; `TARAZY_DATA`, or `../shared/data` beside
/// the repository.
enum PublicSources {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = repository.deletingLastPathComponent().appending(path: "shared/data").path
    return FileManager.default.fileExists(atPath: beside) ? beside : "../shared/data"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder)
  static let absence = "the public data sets are not here: set TARAZY_DATA to their folder"

  static func file(_ path: String) throws -> FileContents {
    try FileContents.read("\(folder)/\(path)")
  }

  /// Calls `body` with the whole numbers of some columns of each record; an empty field is −1.
  static func forEachRow(
    _ path: String, _ columns: [String], _ body: ([Int]) throws -> Void
  ) throws {
    let table = CSVTable(bytes: try file(path).expanded().bytes)
    let indices = columns.compactMap(table.index(of:))
    precondition(indices.count == columns.count, "a column of \(path) is not there")
    var values = [Int](repeating: 0, count: columns.count)
    try table.forEachRecord { record in
      for (place, index) in indices.enumerated() { values[place] = record.integer(index) ?? -1 }
      try body(values)
    }
  }

  static func source(_ name: String, years: YearSet? = nil) -> DyadSource {
    DyadSource(name: name, citation: "\(name), as published", years: years)
  }

  static func day(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  static func spells(_ list: [SystemMembership]) -> [StateSystem.Spell] {
    list.compactMap { entry in
      day(entry.start).map {
        StateSystem.Spell(code: entry.code, first: $0, last: entry.end.flatMap(day))
      }
    }
  }

  /// The Correlates of War list ends with 2016, that of Gleditsch and Ward with 2017.
  static func correlatesOfWar(until last: Int = 2016) throws -> StateSystem {
    try StateSystem(
      .correlatesOfWar,
      spells: spells(try SystemMembership.correlatesOfWar(file("codes/cow_system_membership.csv"))),
      years: 1816...last, citation: "Correlates of War, State System Membership (v2016)")
  }

  static func gleditschWard() throws -> StateSystem {
    try StateSystem(
      .gleditschWard,
      spells: spells(try SystemMembership.gleditschWard(file("codes/gw_system_membership.csv"))),
      years: 1816...2017, citation: "Gleditsch and Ward 1999")
  }

  static func organisations() throws -> SharedOrganisations {
    let data = try COWIntergovernmentalOrganisations(file("igo/cow_igo_state_year_v3.csv.gz"))
    var join = SharedOrganisations(
      organisations: data.organisations.count, source: source("COW IGO v3"))
    for (row, key) in data.stateYears.enumerated() {
      try join.append(state: key.cow, year: key.year, standings: data.standings(row))
    }
    return join
  }

  static func atop() throws -> AllianceObligations {
    let data = try ATOPObligations(file("alliances/atop_alliance_dyad_year.csv.gz"))
    var join = AllianceObligations.atop(source("ATOP 5.1"))
    for row in data.dyadYears {
      join.append(from: row.from, to: row.to, year: row.year, obligations: row.kinds.rawValue)
    }
    return join
  }

  static func alliances() throws -> AllianceObligations {
    var join = AllianceObligations.correlatesOfWar(source("COW Formal Alliances v4.1"))
    let kinds = ["cow_defense", "cow_neutral", "cow_nonagg", "cow_entente"]
    try forEachRow(
      "alliances/cow_alliance_dyad_year_v41.csv.gz", ["ccode1", "ccode2", "year"] + kinds
    ) { row in
      var bits: UInt8 = 0
      for place in kinds.indices where row[3 + place] == 1 { bits |= 1 << UInt8(place) }
      join.append(from: row[0], to: row[1], year: row[2], obligations: bits)
    }
    return join
  }

  static func contiguity() throws -> Contiguity {
    var join = Contiguity(source: source("COW Direct Contiguity v3.2"))
    let table = CSVTable(bytes: try file("alliances/cow_contiguity_dir.csv").bytes)
    try table.forEachRecord { record in
      // Columns: ccode1, ccode2, conttype, stdate, enddate; days are written `1920-01-01`.
      let from = Int(record.text(3).prefix(4)) ?? 0
      let to = Int(record.text(4).prefix(4)) ?? 0
      try join.append(
        record.integer(0) ?? -1, record.integer(1) ?? -1, type: record.integer(2) ?? -1,
        from: from, to: to)
    }
    return join
  }

  static func capabilities() throws -> Capabilities {
    var join = Capabilities(source: source("COW NMC"))
    let table = CSVTable(bytes: try file("power/cow_nmc.csv.gz").expanded().bytes)
    let cinc = table.index(of: "cinc") ?? 0
    table.forEachRecord { record in
      join.append(
        state: record.integer(0) ?? -1, year: record.integer(1) ?? -1, value: record.number(cinc))
    }
    return join
  }
}
