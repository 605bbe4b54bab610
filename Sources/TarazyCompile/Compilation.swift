import Datasets
import WorldModel

/// What every part of the compilation needs: the files, the codes, the world that it adds to.
final class Compilation {
  let data: DataFolder
  let world: WorldKeys
  let codes: CountryCodes
  let idealPoints: IdealPoints
  let system: [SystemMembership]
  /// Names and codes in the data that stand for no actor, by data set, with the years in which they occur
  /// where the data have years; reported, never dropped silently.
  private(set) var unknown: [String: [String: Set<Int>]] = [:]

  /// The files behind every question of which state a code means.
  static let codeInputs =
    PublicDataset.geonames.files + PublicDataset.isoNames.files + PublicDataset.stateSystem.files
    + PublicDataset.independentStates.files + PublicDataset.idealPoints.files

  init(data: DataFolder, world: WorldKeys) throws {
    self.data = data
    self.world = world
    idealPoints = try IdealPoints(data.read(.idealPoints))
    system = try SystemMembership.correlatesOfWar(data.read(.stateSystem))
    codes = try CountryCodes(
      geonames: data.read(.geonames), names: data.read(.isoNames), correlatesOfWar: system,
      gleditschWard: SystemMembership.gleditschWard(data.read(.independentStates)),
      idealPoints: idealPoints)
  }

  func report(unknown name: String, in dataset: PublicDataset, year: Int? = nil) {
    let years = year.map { [$0] } ?? []
    unknown[dataset.key, default: [:]][name, default: []].formUnion(years)
  }

  /// The panel's name for the state that a Correlates of War number meant in a year.
  func state(cow number: Int, _ year: Int, in dataset: PublicDataset) -> String? {
    guard let state = codes.state(cow: number, year: year) else {
      report(unknown: "\(number)", in: dataset, year: year)
      return nil
    }
    return Panel.state(continuing: state)
  }

  /// Every table but the sources, in the order of their file names.
  func tables() throws -> [CompiledTable] {
    var tables = try actorTables()
    tables += try goodsTradeTables() + investmentTables() + armsTables() + visitTables()
    tables += try voteTables() + organisationTables() + obligationTables() + quantityTables()
    tables.append(try codeTable)
    return tables.filter { !$0.rows.isEmpty }.sorted { $0.fileName < $1.fileName }
  }

  /// The rows of `sources.csv` for the data sets that the tables name.
  static func sourceTable(for tables: [CompiledTable]) -> CompiledTable {
    let used = Set(tables.flatMap { $0.rows.compactMap { $0[.source] } })
    var table = CompiledTable(
      table: .sources, subject: "data", inputs: Set(tables.flatMap(\.inputs)).sorted())
    for dataset in PublicDataset.all where used.contains(dataset.key) {
      table.rows.append([
        .id: dataset.key, .title: dataset.title, .producer: dataset.producer,
        .author: dataset.author, .published: dataset.published, .accessed: "2026-11",
        .address: dataset.address, .licence: dataset.licence,
        .independence: dataset.independence.rawValue, .note: "read from \(dataset.carrier)",
      ])
    }
    return table
  }
}
