import Corridors
import Datasets
import Measuring
import Numerics
import WorldModel

/// Searches between places of the imported network, plain and by a hierarchy, and the closure of every
/// border crossing.
struct Searches {
  private let network: TransportNetwork
  private let pairs: [(from: Int, to: Int)]
  private let cost = GeneralisedCost(valueOfTime: 1000)

  /// 50 pairs of terminals and ports of different countries, drawn with the seed 2026.
  init(_ assembled: AssembledNetwork) {
    network = assembled.network
    let known = Set(assembled.places.filter(\.isReached).map(\.id))
    let ends = network.nodes.indices.filter { position in
      let node = assembled.network.nodes[position]
      return (node.kind == .terminal || node.kind == .port) && known.contains(node.id)
        && !node.id.text.hasPrefix("port-")
    }
    var random = SplitMix64(seed: 2026)
    var pairs: [(from: Int, to: Int)] = []
    while pairs.count < 50, ends.count > 1 {
      let from = ends[Int.random(in: 0..<ends.count, using: &random)]
      let to = ends[Int.random(in: 0..<ends.count, using: &random)]
      let isKnown = pairs.contains { $0.from == from && $0.to == to }
      if !isKnown, network.nodes[from].countries != network.nodes[to].countries {
        pairs.append((from, to))
      }
    }
    self.pairs = pairs
  }

  func run() throws {
    let graph = try ImportedNetwork.measure("routing graph") {
      let graph = try RoutingGraph(network)
      return (graph, Double(graph.graph.edgeCount))
    }
    ImportedNetwork.memory("with the routing graph")
    let hierarchy = ImportedNetwork.measure("hierarchy, building") {
      let hierarchy = RoutingHierarchy(graph.graph)
      return (hierarchy, Double(hierarchy.triangleCount))
    }
    ImportedNetwork.memory("with the hierarchy")
    let prepared = try ImportedNetwork.measure("hierarchy, weights") {
      (try PreparedRoutes(graph, hierarchy, cost), Double(hierarchy.arcCount))
    }
    let plain = try ImportedNetwork.measure("route, plain", count: pairs.count) {
      try sum { try RouteSearch(graph).shortest(from: $0, to: $1, cost) }
    }
    let fast = try ImportedNetwork.measure("route, hierarchy", count: pairs.count) {
      try sum { try prepared.shortest(from: $0, to: $1) }
    }
    ImportedNetwork.measure("cost of a route, hierarchy", count: pairs.count) {
      let sum = pairs.reduce(0.0) { sum, pair in
        let least = prepared.leastCost(from: pair.from, to: pair.to)
        return least < .infinity ? sum + least : sum
      }
      return ((), check: sum)
    }
    guard abs(plain - fast) <= 1e-9 * plain else {
      fatalError("the hierarchy answers otherwise than the plain search: \(fast), \(plain)")
    }
    try closeCrossings(graph)
    ImportedNetwork.memory("at the end")
  }

  private func sum(
    _ route: (_ from: Int, _ to: Int) throws -> RouteAnswer
  ) rethrows -> (Double, check: Double) {
    var sum = 0.0
    for pair in pairs {
      guard let found = try route(pair.from, pair.to).routes.first else {
        let ends = [pair.from, pair.to].map { network.nodes[$0].id.text }
        ImportedNetwork.note("no route from \(ends[0]) to \(ends[1])")
        continue
      }
      sum += found.generalisedCost
    }
    return (sum, sum)
  }

  /// Closes each border crossing by itself and routes all pairs anew; some are compared with a network in
  /// which the crossing is closed.
  private func closeCrossings(_ graph: RoutingGraph) throws {
    let demand = try DemandTable(
      pairs.map {
        .init(from: network.nodes[$0.from].id, to: network.nodes[$0.to].id, amount: 1)
      })
    let (closures, found) = try ImportedNetwork.measure("criticality of border crossings") {
      let closures = graph.nodeClosures([.borderCrossing])
      let found = try graph.criticality(of: closures, for: demand, by: cost)
      let sum = found.reduce(0.0) { $0 + $1.addedDollars }
      return ((closures, found), check: sum)
    }
    let used = found.filter { !$0.affected.isEmpty }
    Measurement(name: "crossings", count: 1, seconds: 0, check: Double(closures.count)).print()
    Measurement(name: "crossings on a route", count: 1, seconds: 0, check: Double(used.count))
      .print()
    let reroutings = used.reduce(0) { $0 + $1.affected.count }
    Measurement(name: "routes lost and found anew", count: 1, seconds: 0, check: Double(reroutings))
      .print()
    try check(Array(used.sorted { $0.addedDollars > $1.addedDollars }.prefix(3)), graph, demand)
  }

  private func check(
    _ critical: [Criticality], _ graph: RoutingGraph, _ demand: DemandTable
  ) throws {
    let positions = network.nodePositions
    let open = try graph.weights(cost)
    let search = ShortestPathSearch(graph.graph)
    for one in critical {
      var values = open.values
      for edge in one.closure.edges { values[Int(edge)] = .infinity }
      let closed = try EdgeWeights(values, for: graph.graph)
      for rerouting in one.affected {
        let pair = demand.pairs[rerouting.pair]
        guard let from = positions[pair.origin], let to = positions[pair.destination] else {
          continue
        }
        let cost = search.distance(
          from: Int(graph.origins[from]), to: Int(graph.destinations[to]), closed)
        let other = rerouting.after?.cost ?? .infinity
        guard cost == other || abs(cost - other) <= 1e-9 * cost else {
          fatalError("\(one.closure.subject): \(other) around the closure, \(cost) without it")
        }
      }
    }
  }
}
