import Numerics
import WorldModel

extension RoutingGraph {
  /// The first routes of every pair of a demand, shortest first, as choice sets for
  /// ``stochasticEquilibrium(of:by:among:_:)``; empty for a pair without a route.
  ///
  /// Complexity: one search for the k shortest simple paths a pair.
  /// - Parameter count: routes a pair, at most.
  public func choiceSets(
    for demand: DemandTable, routes count: Int, by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), threads: Int = 1
  ) throws(AssignmentError) -> [[GraphPath]] {
    guard count > 0 else {
      throw .parameter("the number of routes", Double(count), rule: "it must be above 0")
    }
    let resolved = try resolve(demand)
    let weights = try edgeWeights(cost, constraints)
    return parallelMap(
      resolved.count, threads: threads, scratch: { ShortestPathSearch(graph) }
    ) { search, pair in
      var paths = KShortestPaths(
        in: graph, from: resolved.sources[pair], to: resolved.targets[pair], weights,
        places: nodeOfVertex, search: search)
      return paths.first(count)
    }
  }
}
