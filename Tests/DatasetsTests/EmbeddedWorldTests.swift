import Datasets
import Foundation
import Testing
import WorldModel

/// What holds for the world that ships with this package.
@Suite("The embedded world")
struct EmbeddedWorldTests {
  @Test("It has no faults")
  func noFaults() {
    #expect(WorldFolder.check(EmbeddedWorld.path) == [])
  }

  @Test("Its description lists every CSV file once, each with a licence, and no other")
  func description() throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        struct Licence: Decodable { let name: String }
        struct Schema: Decodable {
          struct Field: Decodable { let name: String }
          let fields: [Field]
        }
        let path: String
        let licenses: [Licence]
        let schema: Schema
      }
      let title: String
      let resources: [Resource]
    }
    let package = try JSONDecoder().decode(
      Package.self, from: Data(contentsOf: URL(filePath: EmbeddedWorld.path + "/datapackage.json")))
    let files = try tables()
    #expect(package.resources.map(\.path).sorted() == files)
    for resource in package.resources {
      #expect(resource.licenses.first?.name.isEmpty == false, "\(resource.path)")
      let header = CSVTable(bytes: try read(resource.path)).header
      #expect(resource.schema.fields.map(\.name) == header, "\(resource.path)")
    }
    #expect(try EmbeddedWorld.read().inputs.count == files.count + 1)
  }

  private func tables() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: EmbeddedWorld.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
  }

  private func read(_ path: String) throws -> [UInt8] {
    try FileContents.read(EmbeddedWorld.path + "/" + path).bytes
  }

  @Test("All its tables together stay under 5 MB")
  func size() throws {
    let size = try tables().reduce(0) { try $0 + read($1).count }
    #expect(size < 5_000_000)
    #expect(size > 100_000)
  }

  @Test("Every fact has a source that exists, and a locator or a date of record")
  func provenance() throws {
    let world = try EmbeddedWorld.world()
    let sources = Set(world.sources.map(\.id))
    let without = world.records().filter { record in
      let envelope = record.envelope
      let isPlaced = !envelope.locator.isEmpty || envelope.recorded != nil
      return record.table != .sources && !(sources.contains(envelope.source) && isPlaced)
    }
    #expect(without.map(\.id) == [])
  }

  @Test("Every fact has a key of its own")
  func keys() throws {
    var seen: Set<FactID> = []
    let twice = try EmbeddedWorld.world().records().filter { !seen.insert($0.id).inserted }
    #expect(twice.map(\.id) == [])
  }

  @Test("Every source names its terms, and its date or else where it stands")
  func sources() throws {
    let sources = try EmbeddedWorld.world().sources
    #expect(sources.count > 20)
    for source in sources {
      #expect(!source.licence.isEmpty, "\(source.id)")
      let isDated = source.published != nil || source.accessed != nil
      #expect(isDated || !source.address.isEmpty, "\(source.id)")
    }
  }

  @Test("Every series that figures refer to is described, and says how late it is published")
  func series() throws {
    let world = try EmbeddedWorld.world()
    let used = Set(
      world.facts.flows.map(\.content.series) + world.facts.scores.map(\.content.series)
        + world.facts.coverage.map(\.content.series))
    for series in used { #expect(world.series(series) != nil, "\(series)") }
    #expect(world.series.allSatisfy { $0.lagMonths >= 0 && !$0.counts.isEmpty })
  }

  @Test(
    "The agreement with the European Union stands where the sources had put it by each date",
    arguments: [
      ("2014-06", nil, nil), ("2016-01", .concluded, nil), ("2018-11", .concluded, "2015"),
    ] as [(String, Stage.Step?, String?)])
  func agreement(known: String, agreed: Stage.Step?, signed: String?) throws {
    let view = try EmbeddedWorld.world().asOf(#require(EDTFDate(known)))
    let stages = view.stages(of: "epca").filter { $0.envelope.status == .reported }
    #expect(stages.contains { $0.content.step == .concluded } == (agreed != nil))
    #expect(stages.first { $0.content.step == .signed }?.valid.description == signed)
    #expect(view.kind(of: "epca") == (agreed == nil ? nil : "agreement"))
    #expect(view.title(of: "EU") != "EU", "names stay in every view")
    #expect(!stages.contains { $0.content.step == .inForce })
  }

  @Test("What is known today of the agreement keeps all that was said before")
  func agreementToday() throws {
    let world = try EmbeddedWorld.world()
    let view = try world.asOf(#require(world.latestRecorded))
    #expect(view.records() == world.records())
    let steps = Set(world.stages(of: "epca").map(\.content.step))
    #expect(steps.isSuperset(of: [.intended, .concluded, .signed]))
  }

  @Test(
    "Codes lead to the state that bore them at the time",
    arguments: [
      ("255", CodeScheme.cow, "2000", ["DEU"]), ("260", .cow, "1970", ["DEU"]),
      ("265", .cow, "1970", ["DDR"]), ("260", .cow, "2000", []), ("705", .cow, "2000", ["KAZ"]),
      ("678", .cow, "1970", ["YAR"]), ("679", .cow, "2000", ["YEM"]),
      ("680", .cow, "1970", ["YMD"]),
      ("KZK", .cowLetters, "2000", ["KAZ"]), ("GMY", .cowLetters, "2000", ["DEU"]),
      ("NA", .iso2, "2000", ["NAM"]), ("KZ", .iso2, "2000", ["KAZ"]),
    ] as [(String, CodeScheme, String, [EntityID])])
  func codes(code: String, scheme: CodeScheme, at: String, actors: [EntityID]) throws {
    let time = try #require(EDTFInterval(at))
    #expect(
      try EmbeddedWorld.world().actors(code: code, in: scheme, at: time) == actors)
  }

  @Test("In the panels, partners not listed come with their number and their sum of squares")
  func others() throws {
    let panels: Set<SeriesID> = ["goods-trade", "fdi-stock", "arms-imports"]
    let rests = try EmbeddedWorld.world().facts.flows.filter {
      $0.content.partner == Flow.other && panels.contains($0.content.series)
    }
    #expect(!rests.isEmpty)
    for fact in rests {
      #expect(fact.content.count != nil && fact.content.squares != nil, "\(fact.id)")
    }
  }

  @Test("It answers for each of the 14 states and says where it is silent")
  func coverage() throws {
    let world = try EmbeddedWorld.world()
    let states: [EntityID] = [
      "KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "GEO", "ARM", "MNG", "TUR", "SRB", "IND", "VNM",
      "IDN",
    ]
    for state in states {
      #expect(world.actor(state)?.kind == .state, "\(state)")
      let covered = world.facts.coverage.filter { $0.content.reporter == state }
      #expect(!covered.isEmpty, "\(state)")
    }
    let silent = try #require(EDTFInterval("2012"))
    let investment = world.coverage("fdi-stock", reporter: "UZB", direction: .inward)
      .filter { $0.valid.overlap(silent) != .none }
    #expect(investment.allSatisfy { $0.content.state != .covered })
  }

  @Test("A contradiction is two facts or more with different values")
  func contradictions() throws {
    for contradiction in try EmbeddedWorld.world().contradictions() {
      #expect(contradiction.facts.count > 1)
      #expect(
        Set(contradiction.facts.map(\.statement.value)).count > 1
          || Set(contradiction.facts.map(\.statement.attribute)).count > 1
          || Set(contradiction.facts.map(\.statement.comparator)).count > 1
          || Set(contradiction.facts.map(\.statement.unit)).count > 1, "\(contradiction.owner)")
    }
  }
}
