import Datasets
import Foundation
import Testing
import Trade
import WorldModel

/// The public panels of trade: `TARAZY_DATA`, or `../shared/data` beside the repository.
enum TradeData {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path + "/trade" }
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return repository.deletingLastPathComponent().appending(path: "shared/data/trade").path
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder)
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static func table(_ path: String, _ reader: TradeTableReader = .init()) throws -> ColumnTable {
    try reader.read(FileSurvey("\(folder)/\(path)"))
  }

  /// The panel of the Advanced Guide; read once for all tests.
  static func guide() throws -> ColumnTable { try readGuide.get() }

  private static let readGuide = Result {
    try table("agtpa/agtpa_applications.csv.gz", .init(text: ["pair_id"]))
  }

  static func panel(
    _ formula: String, _ table: ColumnTable, clusters: [String] = []
  ) throws -> FixedEffectsPanel {
    try Formula(formula).panel(table, clusters: clusters)
  }
}

/// The error with which a call fails, if it does.
func failure(_ body: () throws -> Void) -> (any Error)? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

@Suite("Presence of the panels of trade")
struct TradeDataPresenceTests {
  @Test("In continuous integration the panels are there, so that nothing is skipped")
  func presence() {
    #expect(TradeData.isPresent || !TradeData.isRequired, TradeData.absence)
  }
}
