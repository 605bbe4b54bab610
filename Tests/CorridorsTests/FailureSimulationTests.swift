import Testing
import WorldModel

@testable import Corridors

@Suite("Random closures")
struct FailureSimulationTests {
  @Test("the share of draws without a route comes near its probability")
  func probability() throws {
    // Both links must be open: 0.9 · 0.8 = 0.72 open, 0.28 closed. Standard error of 20,000 draws:
    // √(0.28 · 0.72 / 20,000) = 0.0032.
    let network = FlowNetwork(links: [
      .init(id: "l1", from: "a", to: "b", cost: 10, days: 1, risk: 0.1),
      .init(id: "l2", from: "b", to: "c", cost: 10, days: 2, risk: 0.2),
    ])
    let demand = try DemandTable([.init(from: "a", to: "c", amount: 5)])
    let found = try network.graph().failureSimulation(
      of: demand, by: .money, draws: 20_000, seed: 11)
    let lost = try #require(SampleSummary(found.unservedShares))
    #expect(abs(lost.mean.value - 0.28) < 0.0128)
    #expect(lost.mean.lower < 0.28 && 0.28 < lost.mean.upper)
    #expect(lost.median.value == 0 && lost.high.value == 1)
    let days = try #require(found.daysSummary(ofPair: 0))
    #expect(days.median.value == 3)
    #expect(days.high.value == .infinity && days.mean.value == .infinity)
    #expect(found.unknownProbabilities == [])
  }

  @Test("a closed border sends freight round; one without a probability is named")
  func detour() throws {
    let graph = try BorderNetwork.network(risks: [0.25, 0, nil]).graph()
    let demand = try DemandTable([.init(from: "x", to: "y", amount: 5)])
    let found = try graph.failureSimulation(of: demand, by: .money, draws: 8_000, seed: 3)
    #expect(found.unknownProbabilities == ["border-yz"])
    // 25 more in a quarter of the draws: 6.25, standard error 25 √(0.25 · 0.75 / 8,000) = 0.12.
    let added = try #require(SampleSummary(found.addedCosts))
    #expect(abs(added.mean.value - 6.25) < 0.5)
    #expect(found.addedCosts.allSatisfy { $0 == 0 || $0 == 25 })
    #expect(added.low.value == 0 && added.high.value == 25)
  }

  @Test("every draw equals routing all pairs anew", arguments: Array(1...6 as ClosedRange<UInt64>))
  func bruteForce(seed: UInt64) throws {
    let graph = try FlowNetwork.random(seed: seed, nodes: 10, extraLinks: 8).graph()
    let demand = try FlowNetwork.demand(seed: seed, nodes: 10, pairs: 14)
    let cost = GeneralisedCost(valueOfTime: 25)
    let draws = 60
    let found = try graph.failureSimulation(of: demand, by: cost, draws: draws, seed: seed)
    let failures = FailureDraws(graph, draws: draws, seed: seed, threads: 1)
    let weights = try graph.weights(cost)
    let resolved = try ResolvedDemand(demand, in: graph)
    for draw in 0..<draws {
      var values = weights.values
      for key in failures.failures[draw] {
        for edge in failures.edges[Int(key)] { values[Int(edge)] = .infinity }
      }
      let best = BestRoutes(
        resolved, in: graph.graph, try EdgeWeights(values, for: graph.graph), threads: 1)
      for pair in demand.pairs.indices {
        #expect(
          agree(found.costs(ofPair: pair)[draw], best.distances[pair]),
          "seed \(seed), draw \(draw), pair \(pair)")
      }
    }
  }

  @Test("the number of threads changes nothing, the seed does")
  func threads() throws {
    let graph = try FlowNetwork.random(seed: 4, nodes: 12, extraLinks: 10).graph()
    let demand = try FlowNetwork.demand(seed: 4, nodes: 12, pairs: 20)
    func run(_ seed: UInt64, _ threads: Int) throws -> FailureSimulation {
      try graph.failureSimulation(
        of: demand, by: .money, draws: 500, seed: seed, threads: threads)
    }
    let one = try run(1, 1)
    #expect(try run(1, 2).disturbances == one.disturbances)
    #expect(try run(2, 1).disturbances != one.disturbances)
  }

  @Test("a network with one more line is compared in the same draws")
  func commonRandomNumbers() throws {
    let links: [FlowNetwork.Link] = [
      .init(id: "old-1", from: "a", to: "b", cost: 10, risk: 0.3),
      .init(id: "old-2", from: "a", to: "b", cost: 30, risk: 0.3),
    ]
    let added = FlowNetwork.Link(id: "new", from: "a", to: "b", cost: 20, risk: 0)
    let demand = try DemandTable([.init(from: "a", to: "b", amount: 1)])
    // The new line comes first in the list, and still nothing else changes.
    let before = try FlowNetwork(links: links).graph().failureSimulation(
      of: demand, by: .money, draws: 4_000, seed: 9)
    let after = try FlowNetwork(links: [added] + links).graph().failureSimulation(
      of: demand, by: .money, draws: 4_000, seed: 9)
    for (old, new) in zip(before.costs(ofPair: 0), after.costs(ofPair: 0)) {
      #expect(new == min(old, 20))
    }
    // Lost before in 0.09 of the draws, never after.
    let difference = try #require(
      FailureSimulation.difference(of: \.unservedShares, after, minus: before))
    #expect(abs(difference.mean.value + 0.09) < 0.018)
    let other = try FlowNetwork(links: links).graph().failureSimulation(
      of: demand, by: .money, draws: 4_000, seed: 10)
    #expect(FailureSimulation.difference(of: \.unservedShares, after, minus: other) == nil)
  }

  @Test("quantiles and their intervals are draws of known rank")
  func quantiles() throws {
    // 1 … 100: the median is the 50th draw; 50 ± 1.96 · 5 = 40.2 … 59.8, so the 41st and the 60th.
    let summary = try #require(SampleSummary((1...100).map(Double.init).reversed()))
    #expect(summary.median == .init(value: 50, lower: 41, upper: 60))
    #expect(summary.low.value == 5 && summary.high.value == 95)
    #expect(summary.mean.value == 50.5)
    // Standard deviation of 1 … 100 is 29.011, of the mean 2.9011.
    #expect(abs(summary.mean.upper - 50.5 - 1.96 * 2.9011) < 1e-3)
    #expect(SampleSummary([]) == nil)
  }

  @Test("no draws are an error")
  func refusals() throws {
    let graph = try BorderNetwork.network().graph()
    let demand = try DemandTable([])
    #expect(throws: AssignmentError.self) {
      try graph.failureSimulation(of: demand, by: .money, draws: 0, seed: 1)
    }
  }
}
