import Corridors
import Numerics
import Scenarios
import Testing
import WorldModel

/// What holds for every scenario.
@Suite("Invariants of scenarios")
struct ScenarioInvariantTests {
  private static let nodes = SmallNetwork.network.nodes.map(\.id)

  /// By pair of nodes the days of the fastest route; infinite where there is none.
  private func days(_ shocks: [NetworkShock]) throws -> [Double] {
    let network = try SmallNetwork.network.applying(shocks.flatMap(\.edits).map(\.edit))
    let graph = try RoutingGraph(network)
    let weights = try graph.weights(.time)
    let search = ShortestPathSearch(graph.graph)
    return graph.origins.flatMap { origin in
      graph.destinations.map { search.distance(from: Int(origin), to: Int($0), weights) }
    }
  }

  /// Closures of one node, border, country or operator.
  private static let closures: [NetworkShock] =
    nodes.map { .nodeClosed($0, modes: .all) }
    + ["CHN", "KAZ", "RUS", "POL", "AZE", "GEO", "TUR"].map {
      .countryClosed($0, modes: .all, sparing: [])
    }
    + [
      .borderClosed(CountryPair("KAZ", "RUS"), modes: .all),
      .borderClosed(CountryPair("POL", "RUS"), modes: .all), .operatorSanctioned("KTZ"),
    ]

  @Test("A scenario without shocks is the world itself")
  func empty() throws {
    let world = ScenarioText.world
    let scenario = Scenario(
      id: "none", title: "None", date: try #require(EDTFDate("2025")), shocks: [])
    let same = try scenario.applied(to: world)
    #expect(same.networkChanges.isEmpty)
    #expect(same.facts.actors.count == world.facts.actors.count)
    for cargo in Cargo.allCases { #expect(same.networkEdits(for: cargo).isEmpty) }
  }

  @Test("Closing never shortens a route", arguments: 0..<20)
  func closing(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var shocks: [NetworkShock] = []
    var before = try days([])
    for _ in 0..<4 {
      let next = Int(generator.next() % UInt64(Self.closures.count))
      shocks.append(Self.closures[next])
      let after = try days(shocks)
      #expect(zip(before, after).allSatisfy { $0 <= $1 }, "seed \(seed): \(shocks)")
      before = after
    }
  }

  @Test("The order of shocks that have nothing in common makes no difference", arguments: 0..<20)
  func order(_ seed: UInt64) throws {
    let shocks: [NetworkShock] = [
      .slower(ShockTarget(link: "l-moscow"), .factor(2)),
      .dearer(ShockTarget(country: "AZE"), .share(0.5)),
      .borderClosed(CountryPair("CHN", "KAZ"), modes: .all),
      .capacityChanged(ShockTarget(passage: "p-aktau"), .factor(2)),
      .portStrike("poti", days: 3, lostShare: nil),
    ]
    var generator = SplitMix64(seed: seed)
    var other = shocks
    for place in other.indices.reversed() where place > 0 {
      other.swapAt(place, Int(generator.next() % UInt64(place + 1)))
    }
    let first = try SmallNetwork.network.applying(shocks.flatMap(\.edits).map(\.edit))
    let second = try SmallNetwork.network.applying(other.flatMap(\.edits).map(\.edit))
    #expect(first.links == second.links, "seed \(seed)")
    #expect(first.passages == second.passages, "seed \(seed)")
    #expect(first.nodes == second.nodes)
  }

  @Test("A view of a world keeps what scenarios changed")
  func views() throws {
    let change = NetworkChange(.close(.country("RUS")), for: [.container], sparing: ["RUS"])
    let world = ScenarioText.world.applying([change])
    let date = try #require(EDTFDate("2020"))
    #expect(world.asOf(date).networkChanges == [change])
    #expect(world.adding { _ in }.networkChanges == [change])
    #expect(world.networkEdits(for: .container) == [.close(.country("RUS"))])
    #expect(world.networkEdits(for: .oil) == [])
    #expect(world.forFreight(endingIn: ["RUS", "KAZ"]).networkChanges == [])
    #expect(world.forFreight(endingIn: ["KAZ"]).networkChanges == [change])
  }
}
