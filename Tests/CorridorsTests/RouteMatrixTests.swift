import Testing
import WorldModel

@testable import Corridors

@Suite("The matrix of routes")
struct RouteMatrixTests {
  @Test("Each cell is what the route between the two takes, whatever the number of threads")
  func cells() throws {
    let made = FreightNetwork.eurasia
    let graph = try RoutingGraph(made.network)
    let all = Array(made.network.nodes.indices)
    let cost = GeneralisedCost(valueOfTime: 60)
    let matrix = try RouteMatrix(graph, from: all, to: all, cost)
    #expect(matrix == (try RouteMatrix(graph, from: all, to: all, cost, threads: 2)))
    for from in all {
      for to in all {
        let cell = matrix.cell(origin: from, destination: to)
        guard from != to else {
          #expect(matrix.generalisedCost[cell] == 0 && matrix.days[cell] == 0)
          continue
        }
        let route = try #require(
          try RouteSearch(graph).shortest(from: from, to: to, cost).routes.first)
        #expect(abs(matrix.generalisedCost[cell] - route.generalisedCost) < 1e-9)
        #expect(abs(matrix.days[cell] - route.days) < 1e-9)
        #expect(abs(matrix.cost[cell] - route.cost) < 1e-9)
        #expect(matrix.kilometres[cell] == route.kilometres && matrix.risk[cell] == route.risk)
      }
    }
  }

  @Test("Where there is no route the cell is infinite, and what can't be used is refused")
  func unreachable() throws {
    let made = FreightNetwork.eurasia
    let graph = try RoutingGraph(made.network)
    let matrix = try RouteMatrix(
      graph, from: [made.at("xian")], to: [made.at("omsk"), made.at("baku")], .time,
      .init(avoidedCountries: ["RUS"]))
    #expect(matrix.days[0] == .infinity && matrix.days[1] == 3 + 1 + 1 + 2 + 1 + 1)
    #expect(throws: RouteError.unknownNode(-1, count: 11)) {
      try RouteMatrix(graph, from: [-1], to: [0], .time)
    }
  }
}
