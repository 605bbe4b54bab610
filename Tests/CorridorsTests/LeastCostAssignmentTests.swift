import Numerics
import Testing
import WorldModel

@testable import Corridors

@Suite(
  "Least-cost assignment",
  .enabled(if: AssignmentSolver.isPresentOrRequired, AssignmentSolver.absence))
struct LeastCostAssignmentTests {
  private func assign(
    _ network: FlowNetwork, _ demand: DemandTable, unservedPrice: Double = 10_000, threads: Int = 1
  ) throws -> LeastCostAssignment {
    try network.graph().leastCostAssignment(
      of: demand,
      LeastCostOptions(cost: .money, unservedPrice: unservedPrice, threads: threads),
      solver: try AssignmentSolver.solver())
  }

  /// Two ways from a to b: one of USD 100 per FEU and 10 TEU a year, one of USD 150.
  private func twoWays(second capacity: Double?) -> FlowNetwork {
    FlowNetwork(links: [
      .init(id: "near", from: "a", to: "b", cost: 100, capacity: 10),
      .init(id: "far", from: "a", to: "b", cost: 150, capacity: capacity),
    ])
  }

  @Test("a full link sends the rest over the next one and has a price")
  func fullLink() throws {
    // 16 TEU: 10 at 100 and 6 at 150 per FEU, which is half for a TEU: 500 + 450 = 950 USD. One more TEU
    // on the near link saves 50 USD per FEU, 25 per TEU.
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 16)])
    let result = try assign(twoWays(second: nil), demand)
    #expect(agree(result.total, 950))
    #expect(agree(result.bound, 950))
    #expect(result.flows.routes.map(\.amount) == [10, 6])
    #expect(result.capacityPrices.map(\.id) == ["near"])
    #expect(agree(result.capacityPrices[0].price, 50))
    #expect(agree(result.capacityPrices[0].dollarsPerCapacityUnit, 25))
    #expect(result.flows.unknownCapacities == ["far"])
    #expect(result.shortfalls == [nil])
  }

  @Test("what finds no place is reported and priced")
  func unserved() throws {
    // 10 and 4 TEU find a place, 2 do not: 500 + 300 + 2 · 10,000 / 2 = 10,800 USD. One more TEU on either
    // link would save 10,000 less its cost.
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 16)])
    let result = try assign(twoWays(second: 4), demand)
    #expect(agree(result.total, 10_800))
    #expect(agree(result.flows.totalUnserved, 2))
    #expect(result.shortfalls == [.capacity])
    #expect(result.capacityPrices.map(\.id) == ["near", "far"])
    #expect(agree(result.capacityPrices[0].price, 9_900))
    #expect(agree(result.capacityPrices[1].price, 9_850))
    #expect(result.flows.unknownCapacities == [])
  }

  @Test("no route, a route too dear and full links are told apart")
  func shortfalls() throws {
    let network = FlowNetwork(links: [
      .init(id: "near", from: "a", to: "b", cost: 100, capacity: 10),
      .init(id: "dear", from: "b", to: "c", cost: 5_000),
      .init(id: "other", from: "d", to: "a", cost: 1),
    ])
    let demand = try DemandTable([
      .init(from: "a", to: "b", amount: 16), .init(from: "a", to: "c", amount: 3),
      .init(from: "a", to: "d", amount: 2), .init(from: "d", to: "a", amount: 0),
    ])
    let result = try assign(network, demand, unservedPrice: 1_000)
    #expect(result.shortfalls == [.capacity, .tooDear, .noRoute, nil])
    #expect(result.flows.unserved == [6, 3, 2, 0])
  }

  @Test("all freight that uses a passage shares its capacity")
  func sharedPassage() throws {
    // Trains and lorries change to a ship in the port p, 10 TEU a year together; the detour costs 500.
    // Lorries save 440 by the port, trains 400, so lorries go first.
    var network = FlowNetwork(links: [
      .init(id: "rail", from: "a", to: "p", cost: 40),
      .init(id: "road", from: "b", to: "p"),
      .init(id: "ship", from: "p", to: "c", cost: 60),
      .init(id: "land-a", from: "a", to: "c", cost: 500),
      .init(id: "land-b", from: "b", to: "c", cost: 500),
    ]).network
    network.links[1].mode = .road
    network.links[2].mode = .sea
    network.passages = [
      .init(id: "port", node: 1, kind: .transfer, days: 1, cost: 0, capacity: 10)
    ]
    let demand = try DemandTable([
      .init(from: "a", to: "c", amount: 8), .init(from: "b", to: "c", amount: 8),
    ])
    let result = try RoutingGraph(network).leastCostAssignment(
      of: demand, LeastCostOptions(cost: .money, unservedPrice: 10_000),
      solver: try AssignmentSolver.solver())
    // 8 lorries at 60, 2 trains at 100, 6 by land at 500; half for a TEU.
    #expect(agree(result.total, (480 + 200 + 3_000) / 2))
    #expect(result.capacityPrices.map(\.id) == ["port"])
    #expect(agree(result.capacityPrices[0].price, 400))
    #expect(result.flows.loads.first { $0.id == "port" }?.amount == 10)
  }

  @Test(
    "it costs what the same problem written out edge by edge costs",
    arguments: Array(1...25 as ClosedRange<UInt64>))
  func edgeFormulation(seed: UInt64) throws {
    let network = FlowNetwork.random(seed: seed, nodes: 9, extraLinks: 9)
    let demand = try FlowNetwork.demand(seed: seed, nodes: 9, pairs: 14)
    let result = try assign(network, demand, unservedPrice: 3_000)
    let solver = try AssignmentSolver.solver()
    let whole = try solver.solve(
      EdgeProgramme.of(try network.graph(), demand, unservedPrice: 3_000))
    #expect(agree(result.total * 2, whole.objective, within: 1e-6), "seed \(seed)")
    #expect(result.gap <= 1e-6, "seed \(seed)")
    for load in result.flows.loads {
      #expect(load.amount <= (load.capacity ?? .infinity) * (1 + 1e-7), "seed \(seed)")
    }
    // A price only where the capacity is used up.
    for price in result.capacityPrices {
      let load = result.flows.loads.first { $0.element == price.element }
      #expect(agree(load?.amount ?? 0, price.capacity, within: 1e-6), "seed \(seed)")
    }
  }

  @Test(
    "widening never raises the total, and saves no more than its price says",
    arguments: Array(1...10 as ClosedRange<UInt64>))
  func widening(seed: UInt64) throws {
    var network = FlowNetwork.random(seed: seed, nodes: 8, extraLinks: 6)
    let demand = try FlowNetwork.demand(seed: seed, nodes: 8, pairs: 14)
    let before = try assign(network, demand, unservedPrice: 3_000)
    for price in before.capacityPrices {
      guard case .link(let link) = price.element else { continue }
      let isReverse = before.flows.graph.network.links[link].isReverse
      let position = try #require(network.links.firstIndex { EntityID($0.id) == price.id })
      network.links[position].capacity = price.capacity + 1
      let after = try assign(network, demand, unservedPrice: 3_000)
      network.links[position].capacity = price.capacity
      // The way back is widened too, so both prices count.
      let both = before.capacityPrices.filter { $0.id == price.id }
        .reduce(0) { $0 + $1.dollarsPerCapacityUnit }
      #expect(after.total <= before.total + 1e-6, "seed \(seed), \(price.id) \(isReverse)")
      #expect(before.total - after.total <= both + 1e-6, "seed \(seed), \(price.id)")
    }
  }

  @Test("order of the network and number of threads change nothing")
  func relabelling() throws {
    var network = FlowNetwork.random(seed: 5, nodes: 9, extraLinks: 9)
    let demand = try FlowNetwork.demand(seed: 5, nodes: 9, pairs: 14)
    let one = try assign(network, demand)
    let two = try assign(network, demand, threads: 2)
    #expect(one.total == two.total)
    #expect(one.flows.routes == two.flows.routes)
    network.links.reverse()
    let turned = try assign(network, demand)
    #expect(agree(one.total, turned.total, within: 1e-6))
  }

  @Test("too few iterations and a price that makes no sense are errors")
  func refusals() throws {
    let network = FlowNetwork.random(seed: 5, nodes: 9, extraLinks: 9)
    let demand = try FlowNetwork.demand(seed: 5, nodes: 9, pairs: 14)
    let solver = try AssignmentSolver.solver()
    let error = #expect(throws: AssignmentError.self) {
      try network.graph().leastCostAssignment(
        of: demand, LeastCostOptions(cost: .money, unservedPrice: 3_000, iterations: 1),
        solver: solver)
    }
    #expect(error?.description.contains("after 1 iterations") == true)
    #expect(throws: AssignmentError.self) {
      try network.graph().leastCostAssignment(
        of: demand, LeastCostOptions(cost: .money, unservedPrice: 0), solver: solver)
    }
  }
}
