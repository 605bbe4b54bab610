import Datasets
import Foundation
import Testing

/// The public data sets that the tests read: `TARAZY_DATA`, or `../shared/data` beside the repository.
enum PublicData {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    let beside = repository.deletingLastPathComponent().appending(path: "shared/data").path
    return FileManager.default.fileExists(atPath: beside) ? beside : "../shared/data"
  }()

  /// The repository that holds this source file: `Tests/DatasetsTests/PublicData.swift` below it.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let isPresent = FileManager.default.fileExists(atPath: folder)
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Why a test was skipped.
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static func read(_ path: String) throws -> FileContents {
    try FileContents.read("\(folder)/\(path)")
  }

  static func read(_ dataset: PublicDataset, _ index: Int = 0) throws -> FileContents {
    try read(dataset.files[index])
  }

  /// The codes that resolve every other data set; read once for all tests.
  static func codes() throws -> CountryCodes { try readCodes.get() }

  /// The votes of the General Assembly; read once for all tests.
  static func votes() throws -> UNVotes { try readVotes.get() }

  /// The panel of goods trade; read once for all tests.
  static func trade() throws -> GoodsTrade { try readTrade.get() }

  private static let readCodes = Result {
    try CountryCodes(
      geonames: read(.geonames), names: read(.isoNames),
      correlatesOfWar: SystemMembership.correlatesOfWar(read(.stateSystem)),
      gleditschWard: SystemMembership.gleditschWard(read(.independentStates)),
      idealPoints: IdealPoints(read(.idealPoints)))
  }
  private static let readVotes = Result {
    try UNVotes(votes: read(.unVotes, 0), rollCalls: read(.unVotes, 1))
  }
  private static let readTrade = Result { try GoodsTrade(read(.goodsTrade)) }
}

@Suite("Presence of the public data sets")
struct PublicDataPresenceTests {
  @Test("In continuous integration the public data sets are there, so that nothing is skipped")
  func presence() {
    #expect(PublicData.isPresent || !PublicData.isRequired, PublicData.absence)
  }

  @Test(
    "Every file of the catalogue is there", .enabled(if: PublicData.isPresent, PublicData.absence))
  func catalogue() {
    for path in PublicDataset.all.flatMap(\.files) {
      #expect(FileManager.default.fileExists(atPath: "\(PublicData.folder)/\(path)"), "\(path)")
    }
  }

  @Test("Each key of the catalogue is used once, and every citation names an address and terms")
  func citations() {
    #expect(Set(PublicDataset.all.map(\.key)).count == PublicDataset.all.count)
    for dataset in PublicDataset.all {
      #expect(dataset.citation.contains(dataset.address))
      #expect(!dataset.licence.isEmpty && !dataset.address.isEmpty && !dataset.title.isEmpty)
    }
  }
}
