import WorldModel

@testable import Corridors

/// Three countries with railway borders, for tests of closures and transit.
///
///     x ──10── (X|Y) ──10── y        straight: 10 + 5 + 10 = 25
///     └─10─ (X|Z) ─10─ z ─10─ (Y|Z) ─10─ y      by z: 40 + two borders of 5 = 50
enum BorderNetwork {
  static let straight = 25.0
  static let detour = 50.0

  struct Made {
    let network: TransportNetwork

    func graph() throws -> RoutingGraph { try RoutingGraph(network) }
  }

  /// - Parameter capacities: of the borders X–Y, X–Z and Y–Z.
  static func network(capacities: [Double?] = [nil, nil, nil], risks: [Double?] = [nil, nil, nil])
    -> Made
  {
    var network = TransportNetwork()
    func node(_ id: String, _ countries: [EntityID]) {
      network.nodes.append(
        .init(
          id: EntityID(id), kind: countries.count == 2 ? .borderCrossing : .city,
          countries: countries))
    }
    node("x", ["X"])
    node("y", ["Y"])
    node("z", ["Z"])
    node("xy", ["X", "Y"])
    node("xz", ["X", "Z"])
    node("yz", ["Y", "Z"])
    for (from, to, country) in [
      (0, 3, "X"), (3, 1, "Y"), (0, 4, "X"), (4, 2, "Z"), (2, 5, "Z"), (5, 1, "Y"),
    ] {
      let link = TransportNetwork.Link(
        id: EntityID("\(network.nodes[from].id)-\(network.nodes[to].id)"), from: from, to: to,
        countries: [EntityID(country)], kilometres: 10, days: 1, cost: 10, capacity: 100,
        closureProbability: 0)
      network.links += [link, link.reversed]
    }
    for (node, (capacity, risk)) in zip(3...5, zip(capacities, risks)) {
      network.passages.append(
        .init(
          id: EntityID("border-\(network.nodes[node].id)"), node: node, kind: .border, days: 1,
          cost: 5, capacity: capacity, closureProbability: risk))
    }
    return Made(network: network)
  }
}
