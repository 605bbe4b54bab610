import Numerics
import WorldModel

extension RoutingGraph {
  /// Draws closures of links and passages by their probabilities, and routes the demand around them.
  ///
  /// A pair whose best route is open keeps it, every other is routed anew, so that each draw is exact.
  /// Freight knows what is closed before it sets out. The numbers of threads changes nothing. Checked
  /// against the probability of one route with two links, and against routing all pairs in all draws.
  ///
  /// Complexity: one tree for each origin or destination, whichever are fewer, and one search for each
  /// draw and pair that it affects.
  /// - Throws: ``AssignmentError``.
  public func failureSimulation(
    of demand: DemandTable, by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), draws: Int, seed: UInt64, threads: Int = 1
  ) throws(AssignmentError) -> FailureSimulation {
    guard draws > 0 else {
      throw .parameter("the number of draws", Double(draws), rule: "it must be above 0")
    }
    let resolved = try resolve(demand)
    let weights = try edgeWeights(cost, constraints)
    let rooted = RootedDemand(resolved)
    let failures = FailureDraws(self, draws: draws, seed: seed, threads: threads)
    let keysOfEdge = Self.keys(ofEdges: failures.edges, edgeCount: graph.edgeCount)
    let parts = parallelMap(
      rooted.groups.count, threads: threads,
      scratch: { (ShortestPathSearch(graph), DetourSearch(graph)) }
    ) { searches, number in
      let group = rooted.groups[number]
      let tree = rooted.tree(group, searches.0, weights)
      return pairDraws(
        group.pairs.map { rooted.ends[$0] }, tree, weights, searches.1, failures, keysOfEdge)
    }
    var undisturbed = [RouteFigures?](repeating: nil, count: resolved.count)
    var disturbances = [[FailureSimulation.Disturbance]](repeating: [], count: resolved.count)
    for (group, part) in zip(rooted.groups, parts) {
      for (pair, found) in zip(group.pairs, part) {
        undisturbed[pair] = found.usual
        disturbances[pair] = found.disturbances
      }
    }
    return FailureSimulation(
      demand: demand, seed: seed, draws: draws, undisturbed: undisturbed,
      disturbances: disturbances, unknownProbabilities: failures.unknown)
  }

  private typealias PairDraws = (
    usual: RouteFigures?, disturbances: [FailureSimulation.Disturbance]
  )

  /// The draws of the pairs of one tree.
  private func pairDraws(
    _ ends: [Int], _ tree: PathTree, _ weights: EdgeWeights, _ search: DetourSearch,
    _ failures: FailureDraws, _ keysOfEdge: [[Int32]]
  ) -> [PairDraws] {
    let paths = ends.map { tree.path($0, in: graph) }
    // By key, the pairs whose best route it is on.
    var users = [[Int32]](repeating: [], count: failures.keys.count)
    for (position, path) in paths.enumerated() {
      for key in Set((path?.edges ?? []).flatMap { keysOfEdge[Int($0)] }).sorted() {
        users[Int(key)].append(Int32(position))
      }
    }
    var found: [PairDraws] = paths.map { path in (path.map { RouteFigures($0, in: self) }, []) }
    for (draw, failed) in failures.failures.enumerated() {
      let affected = Set(failed.flatMap { users[Int($0)] }).sorted()
      guard !affected.isEmpty else { continue }
      search.set(failed.lazy.flatMap { failures.edges[Int($0)] }, isClosed: true)
      for position in affected.lazy.map(Int.init) {
        let detour = search.path(ends[position], tree, weights)
        found[position].disturbances.append(
          .init(draw: Int32(draw), route: detour.map { RouteFigures($0, in: self) }))
      }
      search.set(failed.lazy.flatMap { failures.edges[Int($0)] }, isClosed: false)
    }
    return found
  }

  private static func keys(ofEdges edges: [[Int32]], edgeCount: Int) -> [[Int32]] {
    var keys = [[Int32]](repeating: [], count: edgeCount)
    for (key, edges) in edges.enumerated() {
      for edge in edges { keys[Int(edge)].append(Int32(key)) }
    }
    return keys
  }
}
