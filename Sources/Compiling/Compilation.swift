import Datasets
import WorldModel

/// Makes the tables of public figures of a world from the data sets as their producers publish them.
///
/// What every part needs: the data sets, the codes, the world that the tables add to, and whose figures of
/// which years are wanted.
public final class Compilation {
  let source: any DatasetSource
  let world: WorldKeys
  let codes: any StateCodes
  let panel: Panel
  let years: CompiledYears
  /// Names and codes in the data that stand for no actor, by data set, with the years in which they occur
  /// where the data have years; reported, never dropped silently.
  public private(set) var unknown: [String: [String: Set<Int>]] = [:]

  /// The files behind every question of which state a code means.
  static let codeInputs =
    PublicDataset.geonames.files + PublicDataset.isoNames.files + PublicDataset.stateSystem.files
    + PublicDataset.independentStates.files + PublicDataset.idealPoints.files

  public init(
    source: any DatasetSource, codes: any StateCodes, world: WorldKeys,
    panel: Panel = .embedded, years: CompiledYears = .embedded
  ) {
    self.source = source
    self.codes = codes
    self.world = world
    self.panel = panel
    self.years = years
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

  /// The data sets that figures of states are made from.
  public static let datasets: [PublicDataset] = [
    .goodsTrade, .directInvestment, .armsTransfers, .chineseVisits, .unVotes, .organisations,
    .obligations, .idealPoints, .developmentIndicators,
  ]

  /// The tables of figures of one data set that have rows; none for a data set that gives no figures.
  public func tables(of dataset: PublicDataset) throws -> [CompiledTable] {
    let tables =
      switch dataset {
      case .goodsTrade: try goodsTradeTables()
      case .directInvestment: try investmentTables()
      case .armsTransfers: try armsTables()
      case .chineseVisits: try visitTables()
      case .unVotes: try voteTables()
      case .organisations: try organisationTables()
      case .obligations: try obligationTables()
      case .idealPoints: [try idealPointTable()]
      case .developmentIndicators: [try economyTable()]
      default: [CompiledTable]()
      }
    return tables.filter { !$0.rows.isEmpty }.sorted { $0.fileName < $1.fileName }
  }

  /// Every table but the sources, in the order of their file names.
  ///
  /// - Parameters:
  ///   - lists: the published lists of states.
  ///   - places: where their capitals lie.
  ///   - events: the country codes of event data.
  public func tables(
    lists: CountryCodes, places: CapitalPlaces, events: CAMEOCountries
  ) throws -> [CompiledTable] {
    // The baseline stands here alone: it is made for one year, whatever was imported.
    var tables = try [
      actorTable(lists, places), organisationActors(), codeTable(lists, events),
      tradeBaselineTable(),
    ]
    for dataset in Self.datasets { tables += try self.tables(of: dataset) }
    return tables.filter { !$0.rows.isEmpty }.sorted { $0.fileName < $1.fileName }
  }

  /// The rows of `sources.csv` for the data sets that the tables name.
  public static func sourceTable(for tables: [CompiledTable]) -> CompiledTable {
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
