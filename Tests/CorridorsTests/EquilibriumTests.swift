import Testing
import WorldModel

@testable import Corridors

@Suite("Deterministic equilibrium")
struct EquilibriumTests {
  /// Days that grow by 1 for each unit of load above those of the empty link.
  private static let linear = Congestion(growthAtCapacity: 1, exponent: 1)

  private func options(
    _ tolerance: Double = 1e-9, iterations: Int = 2_000, threads: Int = 1
  ) -> EquilibriumOptions {
    EquilibriumOptions(
      cost: .time, congestion: Self.linear, tolerance: tolerance, iterations: iterations,
      threads: threads)
  }

  @Test("Pigou's two links: freight fills the short one until both take as long")
  func pigou() throws {
    // Short: 1 + v days. Long: 2 days whatever the load (its capacity is unknown). Of 3 units one takes
    // the short link, which then takes 2 days as well.
    let network = FlowNetwork(links: [
      .init(id: "short", from: "a", to: "b", days: 1, capacity: 1),
      .init(id: "long", from: "a", to: "b", days: 2),
    ])
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 3)])
    let result = try network.graph().deterministicEquilibrium(of: demand, options())
    #expect(result.gap <= 1e-9)
    #expect(result.flows.loads.map(\.id) == ["short", "long"])
    #expect(agree(result.flows.loads[0].amount, 1, within: 1e-6))
    #expect(agree(result.flows.loads[1].amount, 2, within: 1e-6))
    #expect(agree(try #require(result.flows.average).days, 2, within: 1e-6))
    #expect(result.flows.unknownCapacities == ["long"])
  }

  /// Braess's network: days of the outer links 1 + 10 v and 50 + v, of the bridge 10 + v.
  ///
  ///          u
  ///    1+10v/ \50+v
  ///        a   b        bridge u → w
  ///    50+v \ /1+10v
  ///          w
  private func braess(bridge: Bool) -> FlowNetwork {
    var links: [FlowNetwork.Link] = [
      .init(id: "au", from: "a", to: "u", days: 1, capacity: 0.1),
      .init(id: "ub", from: "u", to: "b", days: 50, capacity: 50),
      .init(id: "aw", from: "a", to: "w", days: 50, capacity: 50),
      .init(id: "wb", from: "w", to: "b", days: 1, capacity: 0.1),
    ]
    if bridge { links.append(.init(id: "uw", from: "u", to: "w", days: 10, capacity: 10)) }
    return FlowNetwork(links: links)
  }

  @Test("Braess's bridge makes everybody slower")
  func braessParadox() throws {
    // Without the bridge 3 of 6 units on each side: (1 + 30) + (50 + 3) = 84 days. With it, f on each
    // side and g over the bridge, f + f + g = 6: 51 + 11 f + 10 g = 12 + 20 f + 21 g, so f = 27/13,
    // g = 24/13, and each takes 1200/13 = 92.3 days. After D. Braess, "Über ein Paradoxon aus der
    // Verkehrsplanung", Unternehmensforschung 12, 1968.
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 6)])
    let without = try braess(bridge: false).graph()
      .deterministicEquilibrium(of: demand, options())
    #expect(agree(try #require(without.flows.average).days, 84, within: 1e-6))
    let with = try braess(bridge: true).graph().deterministicEquilibrium(of: demand, options())
    #expect(agree(try #require(with.flows.average).days, 1_200 / 13, within: 1e-6))
    let bridge = try #require(with.flows.loads.first { $0.id == "uw" })
    #expect(agree(bridge.amount, 24 / 13, within: 1e-5))
    #expect(with.flows.routes.count == 3)
  }

  @Test(
    "no freight can gain by another route, and all of it is somewhere",
    arguments: Array(1...15 as ClosedRange<UInt64>))
  func wardrop(seed: UInt64) throws {
    let network = FlowNetwork.random(seed: seed, nodes: 9, extraLinks: 12)
    let demand = try FlowNetwork.demand(seed: seed, nodes: 9, pairs: 16)
    let graph = try network.graph()
    let cost = GeneralisedCost(valueOfTime: 40)
    let result = try graph.deterministicEquilibrium(
      of: demand,
      EquilibriumOptions(cost: cost, tolerance: 1e-7, iterations: 5_000))
    let flows = result.flows
    #expect(agree(flows.totalServed, demand.total), "seed \(seed)")
    // Delays written out anew: cost + 40 days (1 + 0.15 (load / capacity)⁴).
    let edgeFlows = flows.edgeFlows
    var spent = 0.0
    for edge in edgeFlows.indices {
      var weight = graph.cost[edge] + 40 * graph.days[edge]
      if graph.linkOfEdge[edge] >= 0 {
        let link = graph.network.links[Int(graph.linkOfEdge[edge])]
        if let capacity = link.capacity {
          let ratio = edgeFlows[edge] / capacity
          weight += 40 * link.days * 0.15 * ratio * ratio * ratio * ratio
        }
      }
      #expect(agree(weight, flows.weights[edge], within: 1e-6), "seed \(seed), edge \(edge)")
      spent += weight * edgeFlows[edge]
    }
    let search = ShortestPathSearch(graph.graph)
    let resolved = try ResolvedDemand(demand, in: graph)
    let least = (0..<resolved.count).reduce(0.0) {
      $0 + resolved.amount($1)
        * search.distance(from: resolved.sources[$1], to: resolved.targets[$1], flows.weights)
    }
    #expect((spent - least) / spent <= 1.1e-7, "seed \(seed)")
    for route in flows.routes where route.amount > 1e-3 {
      let least = search.distance(
        from: resolved.sources[route.pair], to: resolved.targets[route.pair], flows.weights)
      #expect(flows.figures(of: route).generalisedCost <= least * 1.01, "seed \(seed)")
    }
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let graph = try FlowNetwork.random(seed: 3, nodes: 9, extraLinks: 12).graph()
    let demand = try FlowNetwork.demand(seed: 3, nodes: 9, pairs: 16)
    let results = try [1, 2].map { threads in
      try graph.deterministicEquilibrium(
        of: demand,
        EquilibriumOptions(cost: GeneralisedCost(valueOfTime: 40), threads: threads))
    }
    #expect(results[0].flows.routes == results[1].flows.routes)
    #expect(results[0].gap == results[1].gap)
  }

  @Test("freight without a route is reported, not lost")
  func unserved() throws {
    let network = FlowNetwork(links: [
      .init(id: "l", from: "a", to: "b", days: 1, capacity: 1)
    ])
    let demand = try DemandTable([
      .init(from: "a", to: "b", amount: 3), .init(from: "b", to: "a", amount: 2),
    ])
    let result = try network.graph().deterministicEquilibrium(of: demand, options())
    #expect(result.flows.unserved == [0, 2])
    // 1 + 3 days.
    #expect(result.flows.averagesByPair[0]?.days == 4)
  }

  @Test("too few iterations, a capacity of 0 and an exponent below 1 are errors")
  func refusals() throws {
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 6)])
    let error = #expect(throws: AssignmentError.self) {
      try braess(bridge: true).graph().deterministicEquilibrium(
        of: demand, options(iterations: 1))
    }
    guard case .notConverged(_, 1, let gap, 1e-9) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(gap > 1e-9)
    var blocked = braess(bridge: false)
    blocked.links[0].capacity = 0
    #expect(throws: AssignmentError.zeroCapacity("au")) {
      try blocked.graph().deterministicEquilibrium(of: demand, options())
    }
    #expect(throws: AssignmentError.self) {
      try braess(bridge: false).graph().deterministicEquilibrium(
        of: demand,
        EquilibriumOptions(cost: .time, congestion: Congestion(exponent: 0.5)))
    }
  }
}
