import Testing
import WorldModel

@testable import Corridors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Stochastic equilibrium")
struct StochasticEquilibriumTests {
  private func options(tolerance: Double = 1e-10, iterations: Int = 2_000) -> EquilibriumOptions {
    EquilibriumOptions(
      cost: .time, congestion: Congestion(growthAtCapacity: 1, exponent: 1), tolerance: tolerance,
      iterations: iterations)
  }

  private func choice(_ scale: Double, _ pathSizeWeight: Double = 1) throws -> RouteChoice {
    try #require(RouteChoice(scale: scale, pathSizeWeight: pathSizeWeight))
  }

  @Test("two links without a queue split by the logit")
  func logit() throws {
    // Odds exp(−0.5 · (2 − 1)) of the longer one.
    let network = FlowNetwork(links: [
      .init(id: "short", from: "a", to: "b", days: 1),
      .init(id: "long", from: "a", to: "b", days: 2),
    ])
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 10)])
    let graph = try network.graph()
    let sets = try graph.choiceSets(for: demand, routes: 5, by: .time)
    #expect(sets.map(\.count) == [2])
    let result = try graph.stochasticEquilibrium(
      of: demand, by: choice(0.5), among: sets, options())
    let odds = exp(-0.5)
    #expect(agree(result.flows.routes[0].amount, 10 / (1 + odds)))
    #expect(agree(result.flows.routes[1].amount, 10 * odds / (1 + odds)))
    #expect(result.gap <= 1e-10)
  }

  @Test("with a queue the split solves the equation of the fixed point")
  func fixedPoint() throws {
    // Short: 1 + v days; long: 3 days. v = 10 / (1 + exp(−(3 − (1 + v)))) has one root, found here by
    // halving: the left side rises, the right side falls.
    let network = FlowNetwork(links: [
      .init(id: "short", from: "a", to: "b", days: 1, capacity: 1),
      .init(id: "long", from: "a", to: "b", days: 3),
    ])
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 10)])
    var (low, high) = (0.0, 10.0)
    for _ in 0..<60 {
      let v = (low + high) / 2
      if v < 10 / (1 + exp(-(2 - v))) { low = v } else { high = v }
    }
    let graph = try network.graph()
    let result = try graph.stochasticEquilibrium(
      of: demand, by: choice(1),
      among: try graph.choiceSets(for: demand, routes: 5, by: .time), options())
    let short = try #require(result.flows.loads.first { $0.id == "short" })
    #expect(agree(short.amount, low, within: 1e-8))
    #expect(agree(result.flows.days[0], 1 + low, within: 1e-8))
  }

  @Test("routes that share their way count less")
  func overlap() throws {
    // Three routes of 10 days: one alone, two that share 9 days and differ in 1. Sizes 1 and
    // 0.9/2 + 0.1 = 0.55. With β = 1 the one alone gets 1/2.1 of the freight, with β = 0 a third.
    let network = FlowNetwork(links: [
      .init(id: "alone", from: "a", to: "b", days: 10),
      .init(id: "shared", from: "a", to: "m", days: 9),
      .init(id: "left", from: "m", to: "b", days: 1),
      .init(id: "right", from: "m", to: "b", days: 1),
    ])
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 1)])
    let graph = try network.graph()
    let sets = try graph.choiceSets(for: demand, routes: 5, by: .time)
    for (exponent, share) in [(1.0, 1 / 2.1), (0, 1.0 / 3)] {
      let result = try graph.stochasticEquilibrium(
        of: demand, by: choice(2, exponent), among: sets,
        options())
      let alone = try #require(result.flows.loads.first { $0.id == "alone" })
      #expect(agree(alone.amount, share))
    }
  }

  @Test("a route that the choice sets lack is taken in when the queue makes it the cheapest")
  func missingRoute() throws {
    let network = FlowNetwork(links: [
      .init(id: "short", from: "a", to: "b", days: 1, capacity: 1),
      .init(id: "long", from: "a", to: "b", days: 3),
    ])
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 10)])
    let graph = try network.graph()
    let whole = try graph.stochasticEquilibrium(
      of: demand, by: choice(1),
      among: try graph.choiceSets(for: demand, routes: 5, by: .time), options())
    let grown = try graph.stochasticEquilibrium(
      of: demand, by: choice(1), among: [[]], options())
    #expect(grown.flows.routes.count == 2)
    #expect(
      zip(whole.flows.routes, grown.flows.routes).allSatisfy {
        agree($0.amount, $1.amount, within: 1e-7)
      })
  }

  @Test(
    "flows are those that the logit gives at their costs",
    arguments: Array(1...12 as ClosedRange<UInt64>))
  func consistency(seed: UInt64) throws {
    let graph = try FlowNetwork.random(seed: seed, nodes: 9, extraLinks: 12).graph()
    let demand = try FlowNetwork.demand(seed: seed, nodes: 9, pairs: 12)
    let cost = GeneralisedCost(valueOfTime: 40)
    let choice = try self.choice(0.02, 0)
    let sets = try graph.choiceSets(for: demand, routes: 4, by: cost)
    let result = try graph.stochasticEquilibrium(
      of: demand, by: choice, among: sets,
      EquilibriumOptions(cost: cost, tolerance: 1e-8, iterations: 5_000))
    #expect(agree(result.flows.totalServed, demand.total), "seed \(seed)")
    for pair in demand.pairs.indices {
      // Without path sizes the logarithm of the odds of two routes is −θ times their difference in cost.
      let routes = result.flows.routes.filter { $0.pair == pair }
      guard let first = routes.first else { continue }
      let firstCost = result.flows.figures(of: first).generalisedCost
      for route in routes where route.amount > 1e-4 {
        let difference = result.flows.figures(of: route).generalisedCost - firstCost
        #expect(
          agree(log(route.amount / first.amount), -0.02 * difference, within: 1e-3),
          "seed \(seed), pair \(pair)")
      }
    }
  }

  @Test("too few iterations, and a choice set too few, are errors")
  func refusals() throws {
    let graph = try FlowNetwork.random(seed: 2, nodes: 9, extraLinks: 12).graph()
    let demand = try FlowNetwork.demand(seed: 2, nodes: 9, pairs: 12)
    let sets = try graph.choiceSets(for: demand, routes: 4, by: .time)
    #expect(throws: AssignmentError.self) {
      try graph.stochasticEquilibrium(
        of: demand, by: choice(1), among: sets, options(iterations: 1))
    }
    #expect(throws: AssignmentError.self) {
      try graph.stochasticEquilibrium(
        of: demand, by: choice(1), among: [], options())
    }
  }
}
