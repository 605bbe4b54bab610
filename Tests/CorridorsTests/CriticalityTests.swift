import Testing
import WorldModel

@testable import Corridors

@Suite("Criticality")
struct CriticalityTests {
  @Test("the detour around a closed line is counted by hand")
  func byHand() throws {
    // a–b by the near line at 100 (4 days), by the far ones at 90 + 60 (5 days); c only beyond b.
    let network = FlowNetwork(links: [
      .init(id: "near", from: "a", to: "b", cost: 100, days: 4, bothWays: true),
      .init(id: "far-1", from: "a", to: "m", cost: 90, days: 3, bothWays: true),
      .init(id: "far-2", from: "m", to: "b", cost: 60, days: 2, bothWays: true),
      .init(id: "last", from: "b", to: "c", cost: 10, days: 1, bothWays: true),
    ])
    let demand = try DemandTable([
      .init(from: "a", to: "b", amount: 6), .init(from: "a", to: "c", amount: 2),
      .init(from: "m", to: "b", amount: 2),
    ])
    let graph = try network.graph()
    let found = try graph.criticality(of: graph.lineClosures, for: demand, by: .money)
    #expect(
      found.map(\.closure.subject) == [
        .line("far-1"), .line("far-2"), .line("last"), .line("near"),
      ])
    // near: 8 TEU pay 50 USD per FEU more, 25 per TEU, and take one day more; spread over 10 TEU.
    let near = found[3]
    #expect(near.affected.map(\.pair) == [0, 1])
    #expect(near.unserved == 0)
    #expect(near.addedDollars == 200)
    #expect(near.addedDays == 0.8)
    // last: the 2 TEU to c are lost.
    #expect(found[2].unserved == 2)
    #expect(found[2].unservedShare == 0.2)
    #expect(found[2].addedDollars == 0)
    // far-1 is no pair's best route; far-2 sends m's 2 TEU round by a at 190 instead of 60.
    #expect(found[0].affected.isEmpty)
    #expect(found[1].addedDollars == 130)
    #expect(found.ranked.map(\.closure.subject).first == .line("last"))
  }

  @Test("freight of a closed node or country itself is left out of account")
  func exempt() throws {
    let network = FlowNetwork(
      links: [
        .init(id: "ab", from: "a", to: "b", cost: 1, countries: ["X"]),
        .init(id: "bc", from: "b", to: "c", cost: 1, countries: ["Y"]),
        .init(id: "ac", from: "a", to: "c", cost: 9, countries: ["Z"]),
      ], countries: ["a": "X", "b": "Y", "c": "Z"])
    let demand = try DemandTable([
      .init(from: "a", to: "b", amount: 5), .init(from: "a", to: "c", amount: 1),
    ])
    let graph = try network.graph()
    let nodes = try graph.criticality(
      of: graph.nodeClosures([.city]), for: demand, by: .money)
    let b = try #require(nodes.first { $0.closure.subject == .node("b") })
    #expect(b.demand == 1)
    #expect(b.unserved == 0)
    #expect(b.addedDollars == 3.5)
    let countries = try graph.criticality(of: graph.countryClosures, for: demand, by: .money)
    #expect(countries.map(\.closure.subject) == [.country("X"), .country("Y"), .country("Z")])
    #expect(countries.map(\.demand) == [0, 1, 5])
    #expect(countries.map(\.addedDollars) == [0, 3.5, 0])
  }

  @Test("a border is closed by its passages and by links in both countries")
  func border() throws {
    let graph = try BorderNetwork.network().graph()
    #expect(
      graph.borderClosures.map(\.subject)
        == [.border("X", "Y"), .border("X", "Z"), .border("Y", "Z")])
    let demand = try DemandTable([.init(from: "x", to: "y", amount: 2)])
    let found = try graph.criticality(of: graph.borderClosures, for: demand, by: .money)
    // Straight: 10 + 5 + 10. By z over the road in both countries: 10 + 40, and 10 + 5 … see the network.
    #expect(found[0].affected.count == 1)
    #expect(found[0].unserved == 0)
    #expect(found[0].addedDollars == BorderNetwork.detour - BorderNetwork.straight)
  }

  @Test(
    "it equals routing every pair anew for every closure",
    arguments: Array(1...20 as ClosedRange<UInt64>))
  func bruteForce(seed: UInt64) throws {
    let network = FlowNetwork.random(seed: seed, nodes: 12, extraLinks: 8)
    let demand = try FlowNetwork.demand(seed: seed, nodes: 12, pairs: 20)
    let graph = try network.graph()
    let cost = GeneralisedCost(valueOfTime: 25)
    let closures =
      graph.lineClosures + graph.nodeClosures([.city]) + graph.countryClosures
    let found = try graph.criticality(of: closures, for: demand, by: cost)
    let twice = try graph.criticality(of: closures, for: demand, by: cost, threads: 2)
    #expect(found.map(\.addedDollars) == twice.map(\.addedDollars))
    #expect(found.map(\.affected) == twice.map(\.affected))
    let before = try graph.bestRouteAssignment(of: demand, by: cost)
    let positions = graph.network.nodePositions
    for result in found {
      var values = before.weights.values
      for edge in result.closure.edges { values[Int(edge)] = .infinity }
      let weights = try EdgeWeights(values, for: graph.graph)
      let best = BestRoutes(
        try ResolvedDemand(demand, in: graph), in: graph.graph, weights, threads: 1)
      var unserved = 0.0
      var added = 0.0
      for (pair, row) in demand.pairs.enumerated() {
        let ends = [row.origin, row.destination].compactMap { positions[$0] }
        guard result.closure.exemptNodes.isDisjoint(with: ends),
          let usual = before.averagesByPair[pair]?.generalisedCost
        else { continue }
        if best.distances[pair] == .infinity {
          unserved += row.amount
        } else {
          added += row.amount * (best.distances[pair] - usual) / 2
        }
      }
      #expect(agree(result.unserved, unserved), "seed \(seed), \(result.closure.subject)")
      #expect(agree(result.addedDollars, added), "seed \(seed), \(result.closure.subject)")
      #expect(result.addedDollars >= -1e-9, "seed \(seed), \(result.closure.subject)")
    }
  }
}
