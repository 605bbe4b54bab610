import WorldModel

/// Freight on routes: the common result of every kind of assignment.
public struct AssignedFlows: Sendable {
  /// Freight of one pair on one route.
  public struct Route: Hashable, Sendable {
    /// Position in the pairs of the demand table.
    public let pair: Int
    /// Edges of the routing graph, in the order of travel.
    public let edges: [Int32]
    /// In ``Cargo/capacityUnit``.
    public let amount: Double
  }

  public let graph: RoutingGraph
  public let demand: DemandTable
  /// Sorted by pair, then by amount from large to small.
  public let routes: [Route]
  /// By pair, what of its amount is on no route, in ``Cargo/capacityUnit``.
  public let unserved: [Double]
  /// By edge, days with the freight that is on it.
  public let days: [Double]
  /// By edge, generalised cost with the freight that is on it; without prices of capacities.
  public let weights: EdgeWeights

  init(
    graph: RoutingGraph, demand: DemandTable, routes: [Route], days: [Double],
    weights: EdgeWeights
  ) {
    self.graph = graph
    self.demand = demand
    self.routes = routes.sorted(by: Self.comesFirst)
    self.days = days
    self.weights = weights
    var unserved = demand.pairs.map(\.amount)
    for route in self.routes { unserved[route.pair] -= route.amount }
    // What is left of a sum of parts that make up the whole is rounding.
    for (pair, rest) in unserved.enumerated() where rest < 1e-9 * demand.pairs[pair].amount {
      unserved[pair] = 0
    }
    self.unserved = unserved
  }

  private static func comesFirst(_ left: Route, _ right: Route) -> Bool {
    if left.pair != right.pair { return left.pair < right.pair }
    if left.amount != right.amount { return left.amount > right.amount }
    return left.edges.lexicographicallyPrecedes(right.edges)
  }

  /// The flows of the edges, in ``Cargo/capacityUnit``.
  public var edgeFlows: [Double] {
    var flows = [Double](repeating: 0, count: graph.graph.edgeCount)
    for route in routes {
      for edge in route.edges { flows[Int(edge)] += route.amount }
    }
    return flows
  }

  /// A link or passage with the freight on it.
  public struct Load: Hashable, Sendable {
    public let element: FlowElement
    public let id: EntityID
    /// In ``Cargo/capacityUnit``.
    public let amount: Double
    /// In ``Cargo/capacityUnit``; `nil` where unknown: the flow was then not bounded.
    public let capacity: Double?
  }

  /// Links, then passages, with freight on them, in the order of the network.
  public var loads: [Load] {
    let index = EdgeElements(graph)
    return index.loads(ofEdgeFlows: edgeFlows).enumerated().compactMap { number, amount in
      guard amount > 0 else { return nil }
      let element = index.element(number)
      return Load(
        element: element, id: graph.network.id(element), amount: amount,
        capacity: graph.network.capacity(element))
    }
  }

  /// The keys of links and passages that carry freight although their capacity is unknown, each once,
  /// sorted. They were treated as unbounded.
  public var unknownCapacities: [EntityID] {
    Set(loads.filter { $0.capacity == nil }.map(\.id)).sorted()
  }

  public var totalServed: Double { routes.reduce(0) { $0 + $1.amount } }
  public var totalUnserved: Double { unserved.reduce(0, +) }
}
