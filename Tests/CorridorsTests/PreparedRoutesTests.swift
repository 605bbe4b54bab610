import Testing
import WorldModel

@testable import Corridors

@Suite("Prepared routes, and links told as one")
struct PreparedRoutesTests {
  @Test("They cost what the plain search finds, around what is avoided and closed, too")
  func sameAsPlain() throws {
    let made = FreightNetwork.eurasia
    let search = try made.search()
    let hierarchy = RoutingHierarchy(search.graph.graph)
    for constraints in [RouteConstraints(), .init(avoidedCountries: ["RUS"])] {
      let prepared = try PreparedRoutes(search.graph, hierarchy, .time, constraints)
      for from in made.network.nodes.indices {
        for to in made.network.nodes.indices {
          let plain = try search.shortest(from: from, to: to, .time, constraints)
          let found = try prepared.shortest(from: from, to: to)
          let cost = plain.routes.first?.generalisedCost
          #expect(found.routes.first?.generalisedCost == cost)
          #expect(found.reason == plain.reason)
          if from != to { #expect(prepared.leastCost(from: from, to: to) == cost ?? .infinity) }
        }
      }
    }
  }

  @Test("Random networks are searched alike", arguments: 1...20)
  func random(seed: UInt64) throws {
    let graph = try FlowNetwork.random(seed: seed, nodes: 14, extraLinks: 10).graph()
    let prepared = try PreparedRoutes(graph, RoutingHierarchy(graph.graph), .money)
    let search = RouteSearch(graph)
    for to in 1..<14 {
      let plain = try search.shortest(from: 0, to: to, .money).routes.first?.cost
      let found = try prepared.shortest(from: 0, to: to).routes.first?.cost
      #expect(found == plain, "seed \(seed), node \(to)")
    }
  }

  @Test("Requirements and unknown nodes are refused")
  func refused() throws {
    let graph = try FreightNetwork.eurasia.search().graph
    let hierarchy = RoutingHierarchy(graph.graph)
    #expect(throws: RouteError.tooManyRequirements(1)) {
      _ = try PreparedRoutes(graph, hierarchy, .time, .init(required: [.country("RUS")]))
    }
    let prepared = try PreparedRoutes(graph, hierarchy, .time)
    #expect(throws: RouteError.unknownNode(99, count: graph.network.nodes.count)) {
      _ = try prepared.shortest(from: 0, to: 99)
    }
  }

  /// hub–omsk lies in two countries' links: KAZ to the border, RUS behind it, which stay apart.
  @Test("Links in a row of one mode and country become one leg with their sums; others stay apart")
  func merged() throws {
    let route = try #require(try FreightNetwork.eurasia.route("xian", "lodz").routes.first)
    let merged = route.merged { links, first in EntityID("\(first)+\(links.count)") }
    let links = merged.legs.filter { !$0.links.isEmpty }
    #expect(
      links.map(\.id) == [
        "xian-chn-kaz+1", "chn-kaz-hub+2", "kaz-rus-omsk+2", "pol-rus-lodz+1",
      ])
    #expect(links.map(\.kilometres) == [500, 1000, 1000, 500])
    #expect(links[1].from == "chn-kaz" && links[1].to == "kaz-rus" && links[1].cost == 200)
    #expect(merged.days == route.days && merged.borders == route.borders)
    #expect(merged.legs.reduce(0) { $0 + $1.days } == route.days)
    let apart = route.merged(apart: ["hub-kaz-rus"]).legs.filter { !$0.links.isEmpty }
    #expect(apart.count == 5)
  }
}
