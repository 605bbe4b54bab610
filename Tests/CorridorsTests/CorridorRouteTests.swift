import Corridors
import Testing
import WorldModel

/// Three ways from west to east: over `near` for 2, over `mid` for 3, over `far` for 10.
@Suite("Routes along named corridors")
struct CorridorRouteTests {
  private static func search() throws -> RouteSearch {
    let nodes = ["west", "near", "mid", "far", "east"].map {
      TransportNetwork.Node(id: EntityID($0))
    }
    let links = [(1, 1.0), (2, 1.5), (3, 5)].flatMap { node, cost in
      [
        TransportNetwork.Link(
          id: EntityID("in-\(node)"), from: 0, to: node, mode: .road, kilometres: 1, days: 1,
          cost: cost),
        TransportNetwork.Link(
          id: EntityID("out-\(node)"), from: node, to: 4, mode: .road, kilometres: 1, days: 1,
          cost: cost),
      ]
    }
    return RouteSearch(try RoutingGraph(TransportNetwork(nodes: nodes, links: links)))
  }

  private static func corridor(_ id: EntityID, _ through: [EntityID]) -> NetworkCorridor {
    NetworkCorridor(id: id, name: id.text, family: .northern, through: through)
  }

  @Test("Each corridor that can be followed gets its best route, the cheapest first")
  func found() throws {
    let best = try Self.search().bestByCorridor(
      from: 0, to: 4,
      [
        Self.corridor("b", ["west", "mid", "east"]), Self.corridor("a", ["near"]),
        // Not in this network, not in this order, and more than twice as dear.
        Self.corridor("c", ["elsewhere"]), Self.corridor("d", ["mid", "near"]),
        Self.corridor("e", ["far"]),
      ], .money)
    #expect(best.map(\.corridor.id) == ["a", "b"])
    #expect(best.map(\.route.cost) == [2, 3])
  }

  @Test("What is to be avoided is on none of them")
  func constraints() throws {
    let best = try Self.search().bestByCorridor(
      from: 0, to: 4, [Self.corridor("a", ["near"]), Self.corridor("b", ["mid"])], .money,
      RouteConstraints(avoidedNodes: ["near"]))
    #expect(best.map(\.corridor.id) == ["b"])
  }

  @Test("Behind its last place a corridor is not left for the way of another family")
  func ownWay() throws {
    // From west over gate to east by rus for 1 or by sea for 4.
    let nodes = ["west", "gate", "rus", "sea", "east"].map {
      TransportNetwork.Node(id: EntityID($0))
    }
    let links = [(0, 1, 1.0), (1, 2, 0.5), (2, 4, 0.5), (1, 3, 1), (3, 4, 1), (0, 2, 2)].map {
      TransportNetwork.Link(
        id: EntityID("\($0)-\($1)"), from: $0, to: $1, mode: .road, kilometres: 1, days: 1, cost: $2
      )
    }
    let search = RouteSearch(try RoutingGraph(TransportNetwork(nodes: nodes, links: links)))
    let middle = NetworkCorridor(id: "m", name: "m", family: .middle, through: ["west", "gate"])
    let northern = NetworkCorridor(
      id: "n", name: "n", family: .northern, through: ["west", "rus", "east"])
    let alone = try search.bestByCorridor(from: 0, to: 4, [middle], .money)
    #expect(alone.map(\.route.nodes) == [["west", "gate", "rus", "east"]])
    let both = try search.bestByCorridor(from: 0, to: 4, [middle, northern], .money)
    #expect(both.first { $0.corridor.id == "m" }?.route.nodes == ["west", "gate", "sea", "east"])
    #expect(both.first { $0.corridor.id == "n" }?.route.cost == 2)
  }
}
