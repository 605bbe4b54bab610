import WorldModel

extension RouteSearch {
  /// The best route that follows each of some named corridors, for those that can be followed.
  ///
  /// Such a route passes all nodes of the corridor in order, the ends of the journey aside. Routes that
  /// take more than twice the generalised cost of the best route of all are no sensible way and left out.
  ///
  /// Complexity: a search with requirements for each corridor.
  /// - Returns: sorted by generalised cost, then by the corridor's key.
  public func bestByCorridor(
    from: Int, to: Int, _ corridors: [NetworkCorridor], _ cost: GeneralisedCost,
    _ constraints: RouteConstraints = .init()
  ) throws(RouteError) -> [(corridor: NetworkCorridor, route: Route)] {
    guard let best = try shortest(from: from, to: to, cost, constraints).routes.first else {
      return []
    }
    let positions = graph.network.nodePositions
    let ends = [from, to].map { graph.network.nodes[$0].id }
    let room = SearchSpace.requirementLimit - constraints.required.count
    var found: [(corridor: NetworkCorridor, route: Route)] = []
    for corridor in corridors {
      let inner = corridor.through.filter { !ends.contains($0) }
      guard inner.allSatisfy({ positions[$0] != nil }) else { continue }
      var wanted = constraints
      wanted.required += Self.spread(inner, over: room).map { .node($0) }
      let answer = try shortest(from: from, to: to, cost, wanted)
      if let route = answer.routes.first, route.runs(through: inner),
        route.generalisedCost <= 2 * best.generalisedCost
      {
        found.append((corridor, route))
      }
    }
    return found.sorted { left, right in
      (left.route.generalisedCost, left.corridor.id)
        < (right.route.generalisedCost, right.corridor.id)
    }
  }

  /// At most so many of the nodes, first and last among them.
  private static func spread(_ nodes: [EntityID], over limit: Int) -> [EntityID] {
    guard nodes.count > limit else { return nodes }
    guard limit > 1 else { return Array(nodes.prefix(max(0, limit))) }
    return (0..<limit).map { nodes[$0 * (nodes.count - 1) / (limit - 1)] }
  }
}
