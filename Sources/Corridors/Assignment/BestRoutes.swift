import Numerics
import WorldModel

/// The shortest route of each pair of a demand table.
struct BestRoutes: Sendable {
  /// By pair; infinite where there is no route.
  var distances: [Double]
  /// By pair; empty where there is no route.
  var paths: [[Int32]]

  /// One search for each origin; the result is the same for any number of threads.
  ///
  /// Complexity: O(origins · (vertices + edges) log vertices).
  init(_ demand: ResolvedDemand, in graph: DirectedGraph, _ weights: EdgeWeights, threads: Int) {
    let parts = parallelMap(
      demand.groups.count, threads: threads, scratch: { ShortestPathSearch(graph) }
    ) { search, group -> [GraphPath?] in
      let range = demand.groups[group]
      let tree = search.tree(from: demand.sources[range.lowerBound], weights)
      return range.map { tree.path(demand.targets[$0], in: graph) }
    }
    distances = []
    paths = []
    for path in parts.joined() {
      distances.append(path?.cost ?? .infinity)
      paths.append(path?.edges ?? [])
    }
  }
}

extension RoutingGraph {
  /// All freight of each pair on its best route, whatever the capacities.
  ///
  /// - Throws: ``AssignmentError`` for nodes that are not there and weights that can't be used.
  public func bestRouteAssignment(
    of demand: DemandTable, by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), threads: Int = 1
  ) throws(AssignmentError) -> AssignedFlows {
    let resolved = try resolve(demand)
    let weights = try edgeWeights(cost, constraints)
    let best = BestRoutes(resolved, in: graph, weights, threads: threads)
    let routes = (0..<resolved.count).compactMap { pair -> AssignedFlows.Route? in
      guard best.distances[pair] < .infinity, resolved.amount(pair) > 0 else { return nil }
      return .init(pair: pair, edges: best.paths[pair], amount: resolved.amount(pair))
    }
    return AssignedFlows(
      graph: self, demand: demand, routes: routes, days: days, weights: weights)
  }

  func resolve(_ demand: DemandTable) throws(AssignmentError) -> ResolvedDemand {
    do { return try ResolvedDemand(demand, in: self) } catch { throw .demand(error) }
  }

  func edgeWeights(
    _ cost: GeneralisedCost, _ constraints: RouteConstraints
  ) throws(AssignmentError) -> EdgeWeights {
    do { return try weights(cost, constraints) } catch { throw .graph(error) }
  }
}
