import WorldModel

/// The best routes by one generalised cost, prepared so that each is found in milliseconds in a network of
/// a continent: see ``RoutingHierarchy``.
///
/// Not for use by two threads at once: each makes one of its own with the same hierarchy.
public final class PreparedRoutes {
  public let graph: RoutingGraph
  private let weights: HierarchyWeights
  private let cost: GeneralisedCost
  private let constraints: RouteConstraints
  private let search: RouteSearch

  /// - Parameters:
  ///   - hierarchy: of the graph; it holds for any cost and constraints.
  ///   - constraints: without requirements, which need a search of their own.
  /// - Throws: ``RouteError`` for a weight or a constraint that can't be used.
  ///
  /// Complexity: O(triangles); see ``RoutingHierarchy/triangleCount``.
  public init(
    _ graph: RoutingGraph, _ hierarchy: RoutingHierarchy, _ cost: GeneralisedCost,
    _ constraints: RouteConstraints = .init()
  ) throws(RouteError) {
    guard constraints.required.isEmpty else {
      throw .tooManyRequirements(constraints.required.count)
    }
    self.graph = graph
    self.cost = cost
    self.constraints = constraints
    search = RouteSearch(graph)
    do {
      weights = HierarchyWeights(hierarchy, try graph.weights(cost, constraints))
    } catch {
      throw .graph(error)
    }
  }

  /// The route of the least generalised cost, as ``RouteSearch/shortest(from:to:_:_:)`` finds it; of several
  /// that cost the same another may be chosen.
  ///
  /// Where there is none, or the best way comes to a node twice, the plain search answers.
  public func shortest(from: Int, to: Int) throws(RouteError) -> RouteAnswer {
    for node in [from, to] where !graph.network.nodes.indices.contains(node) {
      throw .unknownNode(node, count: graph.network.nodes.count)
    }
    if let reason = search.reason(from, to, constraints, ends: true) { return .none(reason) }
    guard
      let path = weights.path(
        from: Int(graph.origins[from]), to: Int(graph.destinations[to])), isSimple(path)
    else { return try search.shortest(from: from, to: to, cost, constraints) }
    return .routes([graph.route(path.edges, generalisedCost: path.cost)])
  }

  /// The least generalised cost; infinite where there is no route.
  public func leastCost(from: Int, to: Int) -> Double {
    weights.distance(from: Int(graph.origins[from]), to: Int(graph.destinations[to]))
  }

  /// Whether no node is left and come to again.
  private func isSimple(_ path: GraphPath) -> Bool {
    var seen: Set<Int32> = []
    var current: Int32 = -1
    for edge in path.edges {
      for vertex in [graph.graph.tails[Int(edge)], graph.graph.heads[Int(edge)]] {
        let node = graph.nodeOfVertex[Int(vertex)]
        if node != current, !seen.insert(node).inserted { return false }
        current = node
      }
    }
    return true
  }
}
