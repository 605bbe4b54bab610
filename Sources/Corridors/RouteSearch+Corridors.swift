import WorldModel

extension RouteSearch {
  /// The best route that follows each of some named corridors, for those that can be followed.
  ///
  /// Such a route passes all nodes of the corridor in order, the ends of the journey aside, and does not
  /// leave it for the way of another family: behind the corridor's last node it comes to no node that
  /// only corridors of other families name. Routes that take more than twice the generalised cost of the
  /// best route of all are no sensible way and left out.
  ///
  /// Complexity: one or two searches with requirements for each corridor.
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
      func following(_ wanted: RouteConstraints) throws(RouteError) -> Route? {
        let route = try shortest(from: from, to: to, cost, wanted).routes.first
        return route.flatMap { $0.runs(through: inner) ? $0 : nil }
      }
      guard var route = try following(wanted) else { continue }
      let (way, rest) = route.nodes(before: inner)
      let foreign = Self.nodes(foreignTo: corridor.family, among: corridors)
        .subtracting(way).subtracting(ends)
      if !foreign.isDisjoint(with: rest) {
        wanted.avoidedNodes.formUnion(foreign)
        guard let other = try following(wanted) else { continue }
        route = other
      }
      if route.generalisedCost <= 2 * best.generalisedCost { found.append((corridor, route)) }
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

  /// What only corridors of other families pass.
  private static func nodes(
    foreignTo family: NetworkCorridor.Family, among corridors: [NetworkCorridor]
  ) -> Set<EntityID> {
    let own = corridors.filter { $0.family == family }.flatMap(\.through)
    let others = corridors.filter { $0.family != family }.flatMap(\.through)
    return Set(others).subtracting(own)
  }
}

extension Route {
  /// The nodes up to the last of some that it comes by in order, and those behind.
  fileprivate func nodes(
    before wanted: [EntityID]
  ) -> (way: ArraySlice<EntityID>, rest: ArraySlice<EntityID>) {
    var missing = wanted[...]
    var end = nodes.startIndex
    for (place, node) in nodes.enumerated() where node == missing.first {
      missing.removeFirst()
      end = place + 1
    }
    return (nodes[..<end], nodes[end...])
  }
}
