import Corridors
import Datasets
import Formats
import Foundation
import Scenarios
import Testing
import WorldModel

/// What of the embedded world the tests need.
enum EmbeddedNetwork {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Worlds/eurasia").path

  static let world = Result { try WorldFolder.read(folder).world }

  /// Whether the tables give a network that routes can be found in.
  static let hasNetwork: Bool = {
    guard let world = try? world.get(), !world.facts.networkNodes.isEmpty else { return false }
    return (try? TransportNetwork(world: world)) != nil
  }()

  static let absence: Comment =
    "the tables of Worlds/eurasia/network give no network without faults"

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder + "/scenarios")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()
}

/// The scenarios of the embedded world against its network.
@Suite(
  "Embedded scenarios",
  .enabled(if: EmbeddedNetwork.hasNetwork, EmbeddedNetwork.absence))
struct EmbeddedScenariosTests {
  private func scenario(_ name: String) throws -> Scenario {
    let path = EmbeddedNetwork.folder + "/scenarios/\(name).yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try ScenarioReader.read(text, file: name, world: EmbeddedNetwork.world.get())
  }

  private func compare(
    _ name: String, from: EntityID, to: EntityID, by cost: GeneralisedCost = .time
  ) throws -> ScenarioComparison {
    let scenario = try scenario(name)
    let world = try EmbeddedNetwork.world.get()
    let demand = try DemandTable([.init(from: from, to: to, amount: 1)])
    return try ScenarioComparison(
      world, scenario.applied(to: world),
      .init(on: scenario.date, demand: demand), by: cost)
  }

  @Test("There are eleven")
  func count() { #expect(EmbeddedNetwork.names.count == 11) }

  @Test(
    "Each is read without a fault, bears its file's name and changes a network",
    arguments: EmbeddedNetwork.names)
  func read(_ name: String) throws {
    let scenario = try scenario(name)
    #expect(scenario.id == name)
    let changed = try scenario.applied(to: EmbeddedNetwork.world.get())
    #expect(!changed.networkChanges.isEmpty)
    #expect(changed.networkChanges.allSatisfy { !$0.cargoes.isEmpty })
  }

  @Test("With the Northern Corridor closed nothing crosses Russia or Belarus, and days are added")
  func northern() throws {
    let comparison = try compare(
      "northern-corridor-closed", from: "chn-xian", to: "deu-duisburg")
    let pair = try #require(comparison.pairs.first)
    let before = try #require(pair.before)
    let after = try #require(pair.after)
    #expect(before.days < after.days)
    let crossed = comparison.transit.filter { ($0.shareAfter ?? 0) > 0 }.map(\.country)
    #expect(!crossed.contains("RUS") && !crossed.contains("BLR"))
    let earlier = comparison.transit.filter { ($0.shareBefore ?? 0) > 0 }.map(\.country)
    #expect(earlier.contains("RUS"))
  }

  @Test("What begins in Russia still moves when the corridor is closed to transit")
  func own() throws {
    let comparison = try compare(
      "northern-corridor-closed", from: "rus-moscow", to: "deu-duisburg")
    #expect(comparison.pairs.first?.isRerouted == false)
  }

  @Test("Ships that avoid the Red Sea go round the Cape")
  func redSea() throws {
    // Of the cheapest routes, as the fastest lead overland.
    let comparison = try compare(
      "red-sea-diversion", from: "chn-shanghai", to: "nld-rotterdam", by: .money)
    let cape = comparison.flows.filter { "\($0.subject)".contains("cape-of-good-hope") }
    #expect(cape.contains { $0.after == 1 })
  }

  @Test("The loss of a mooring halves the capacity of oil and touches no container")
  func mooring() throws {
    let world = try scenario("cpc-mooring-lost-2025").applied(to: EmbeddedNetwork.world.get())
    #expect(world.networkChanges.map(\.cargoes) == [[.oil]])
  }

  @Test("The measures of export routes are computed in less than a second each")
  func speed() throws {
    let world = try EmbeddedNetwork.world.get()
    for measure in CorridorMeasures.all {
      let arguments: [String: MeasureArgument] =
        switch measure.description.name {
        case "transit-dependence": ["country": .text("RUS")]
        case "route-time", "route-advantage":
          ["from": .text("chn-xian"), "to": .text("deu-duisburg")]
        default: [:]
        }
      var values: [MeasureValue] = []
      let time = try ContinuousClock().measure {
        values = try measure.values(
          for: MeasureRequest(subject: "KAZ", arguments: arguments), in: world)
      }
      let value = try #require(values.first)
      #expect(value.value != nil, "\(measure.description.name): \(value.coverage.missing)")
      #expect(!value.evidence.isEmpty)
      // Without optimisation; the program is some ten times faster.
      #expect(time < .seconds(5), "\(measure.description.name): \(time)")
    }
  }
}
