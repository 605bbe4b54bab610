import Datasets
import Dyads
import Storage
import Testing

@Suite(
  "Pairs of states from the imported public data sets",
  .enabled(if: PublicSources.isPresent, "\(PublicSources.absence)"))
struct PublicImportsTests {
  /// The joins of every topic, of a workspace that is gone again.
  struct Imported {
    let states: DyadStates
    let joins: [ImportedJoin]

    init() throws {
      let folder = try ImportFolder()
      defer { folder.remove() }
      for topic in DyadTopic.allCases {
        let files = topic.kind.dataset.files
        try folder.take(files: files.map { "\(PublicSources.folder)/\($0)" }, as: topic.kind.key)
      }
      states = try DyadStates(ImportFolder.identity(), .correlatesOfWar)
      joins = try folder.open().joins(DyadTopic.allCases, of: states)
    }

    static func read() throws -> Imported { try result.get() }

    private static let result = Result { try Imported() }

    func table(
      _ years: ClosedRange<Int>, _ topics: [DyadTopic] = DyadTopic.allCases
    ) throws -> DyadYears {
      try DyadYears(
        system: states.system, years: years,
        joins: topics.compactMap { topic in joins.first { $0.topic == topic }?.join })
    }
  }

  @Test("The workspace gives the bytes that other readers of the files give")
  func files() throws {
    let imported = try Imported.read()
    for years in [1938...1939, 1989...1991, 2012...2014] {
      let table = try imported.table(years, [.igo, .atop, .cowAlliances, .contiguity, .cinc])
      let other = try DyadYears(
        system: PublicSources.correlatesOfWar(), years: years,
        joins: [
          .organisations(PublicSources.organisations()), .obligations(PublicSources.atop()),
          .obligations(PublicSources.alliances()), .contiguity(PublicSources.contiguity()),
          .capabilities(PublicSources.capabilities()),
        ])
      #expect(Small.bytes(table) == Small.bytes(other), "\(years)")
      #expect(table.rowCount > 4000)
    }
  }

  @Test("Trade, agreement and distance of Kazakhstan are the published figures")
  func figures() throws {
    let table = try Imported.read().table(1992...2014, [.trade, .agreement, .distance])
    let lines = Small.lines(table).filter { $0.hasPrefix("705,") }
    func row(_ state: Int, _ year: Int) throws -> [String: String] {
      let line = try #require(lines.first { $0.hasPrefix("705,\(state),\(year),") })
      return Dictionary(
        uniqueKeysWithValues: zip(
          table.columns.map(\.name),
          line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)))
    }
    for (year, share) in [(1995, 0.2840), (2000, 0.2667), (2005, 0.1370)] {
      let value = try #require(Double(try row(2, year)["agreement"] ?? ""))
      #expect(abs(value - share) < 0.00005, "\(year)")
    }
    let china = try row(710, 2012)
    let exports = try #require(Double(china["exports"] ?? ""))
    #expect(abs(exports / 1e9 - 16.48) < 0.005)
    #expect(china["distance"] == "3277.2" || china["distance"]?.hasPrefix("3277.") == true)
    #expect(try row(710, 2013)["exports_status"] == "out-of-coverage")
    // The panel has no figure of either for the other in 1996.
    #expect(try row(365, 1996)["exports"] == "")
  }

  @Test("A table of fewer years has the rows of the longer one, and every status adds up")
  func slices() throws {
    let imported = try Imported.read()
    let long = try imported.table(1989...1991)
    var tallies: [FigureTally] = []
    var bytes: [UInt8] = []
    tallies = long.forEachBlock { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let slice = Small.lines(try imported.table(1990...1990))
    let wanted = lines.filter {
      let fields = $0.split(separator: ",", maxSplits: 3)
      return fields[2] == "1990" || fields[2] == "year"
    }
    #expect(slice == wanted.map(String.init))
    #expect(tallies.allSatisfy { $0.total == long.rowCount })
    // Germany enters with the unification, so both 255 and 260 have pairs in 1990, but not with
    // each other.
    #expect(slice.contains { $0.hasPrefix("255,2,1990,") })
    #expect(slice.contains { $0.hasPrefix("260,2,1990,") })
    #expect(!slice.contains { $0.hasPrefix("255,260,1990,") })
  }
}
