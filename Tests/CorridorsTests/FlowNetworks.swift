import Numerics
import WorldModel

@testable import Corridors

/// Small networks for tests of flows, written as lists of links.
struct FlowNetwork {
  /// A link from one node to another; nodes are made as they are named.
  struct Link {
    var id: String
    var from: String
    var to: String
    var cost = 0.0
    var days = 0.0
    var capacity: Double?
    var risk: Double?
    var countries: [EntityID] = []
    var bothWays = false
  }

  var links: [Link]
  /// By node, its country; `nil` or missing for none.
  var countries: [String: EntityID] = [:]

  var network: TransportNetwork {
    var network = TransportNetwork()
    var positions: [String: Int] = [:]
    for name in links.flatMap({ [$0.from, $0.to] }) where positions[name] == nil {
      positions[name] = network.nodes.count
      network.nodes.append(
        .init(id: EntityID(name), countries: countries[name].map { [$0] } ?? []))
    }
    for link in links {
      let made = TransportNetwork.Link(
        id: EntityID(link.id), from: positions[link.from] ?? 0, to: positions[link.to] ?? 0,
        countries: link.countries, kilometres: 100, days: link.days, cost: link.cost,
        capacity: link.capacity, closureProbability: link.risk)
      network.links.append(made)
      if link.bothWays { network.links.append(made.reversed) }
    }
    return network
  }

  func graph() throws -> RoutingGraph { try RoutingGraph(network) }

  /// A random connected network of cities, both ways, with costs, capacities and risks in whole steps.
  static func random(seed: UInt64, nodes: Int, extraLinks: Int, bounded: Bool = true) -> FlowNetwork
  {
    var random = SplitMix64(seed: seed)
    var links: [Link] = []
    func link(_ from: Int, _ to: Int) {
      links.append(
        Link(
          id: "l\(links.count)", from: "n\(from)", to: "n\(to)",
          cost: Double(Int.random(in: 1...60, using: &random)) * 10,
          days: Double(Int.random(in: 1...9, using: &random)),
          capacity: bounded && Int.random(in: 0...2, using: &random) > 0
            ? Double(Int.random(in: 5...40, using: &random)) : nil,
          risk: Double(Int.random(in: 0...4, using: &random)) * 0.05,
          countries: [EntityID("C\(Int.random(in: 0...3, using: &random))")], bothWays: true))
    }
    for node in 1..<nodes { link(Int.random(in: 0..<node, using: &random), node) }
    for _ in 0..<extraLinks {
      let from = Int.random(in: 0..<nodes, using: &random)
      let to = Int.random(in: 0..<nodes, using: &random)
      if from != to { link(from, to) }
    }
    return FlowNetwork(links: links)
  }

  /// Demand between random pairs of its nodes.
  static func demand(seed: UInt64, nodes: Int, pairs: Int) throws -> DemandTable {
    var random = SplitMix64(seed: seed &+ 1_000)
    var made: [DemandTable.Pair] = []
    for _ in 0..<pairs {
      let from = EntityID("n\(Int.random(in: 0..<nodes, using: &random))")
      let to = EntityID("n\(Int.random(in: 0..<nodes, using: &random))")
      let amount = Double(Int.random(in: 1...20, using: &random))
      if from != to, !made.contains(where: { $0.origin == from && $0.destination == to }) {
        made.append(.init(from: from, to: to, amount: amount))
      }
    }
    return try DemandTable(made)
  }
}

/// Whether two numbers agree to a relative 10⁻⁹, or as told.
func agree(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  left == right || abs(left - right) <= tolerance * (1 + max(abs(left), abs(right)))
}
