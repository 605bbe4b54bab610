import Numerics
import WorldModel

extension RoutingGraph {
  /// What each of some closures does to the best routes of a demand.
  ///
  /// Exact: a pair whose best route avoids the closed edges keeps it, every other is routed anew.
  /// Capacities do not bind; ``leastCostAssignment(of:_:solver:)`` before and after a closure shows what
  /// they do. In the order of the closures. Checked against routing every pair anew for every closure.
  ///
  /// Complexity: one tree for each origin or destination, whichever are fewer, and one search around the
  /// closure for each pair that it affects.
  public func criticality(
    of closures: [Closure], for demand: DemandTable, by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), threads: Int = 1
  ) throws(AssignmentError) -> [Criticality] {
    let resolved = try resolve(demand)
    let weights = try edgeWeights(cost, constraints)
    let rooted = RootedDemand(resolved)
    let closuresOfEdge = ClosuresOfEdges(closures, edgeCount: graph.edgeCount)
    let parts = parallelMap(
      rooted.groups.count, threads: threads,
      scratch: { (ShortestPathSearch(graph), DetourSearch(graph)) }
    ) { searches, number in
      let group = rooted.groups[number]
      let tree = rooted.tree(group, searches.0, weights)
      return group.pairs.map { pair in
        reroutings(
          pair, end: rooted.ends[pair], tree, weights, searches.1, closures, closuresOfEdge)
      }
    }
    var found = [PairReroutings](repeating: PairReroutings(), count: resolved.count)
    for (group, part) in zip(rooted.groups, parts) {
      for (pair, reroutings) in zip(group.pairs, part) { found[pair] = reroutings }
    }
    return summary(closures, demand, found)
  }

  /// The best route of a pair, and that around each closure that touches it.
  private func reroutings(
    _ pair: Int, end: Int, _ tree: PathTree, _ weights: EdgeWeights, _ search: DetourSearch,
    _ closures: [Closure], _ closuresOfEdge: ClosuresOfEdges
  ) -> PairReroutings {
    guard let path = tree.path(end, in: graph) else { return PairReroutings() }
    var touched = Set<Int32>()
    for edge in path.edges { touched.formUnion(closuresOfEdge[edge]) }
    let before = RouteFigures(path, in: self)
    let reroutings = touched.sorted().map { number in
      let edges = closures[Int(number)].edges
      search.set(edges, isClosed: true)
      let detour = search.path(end, tree, weights)
      search.set(edges, isClosed: false)
      return (
        Int(number),
        Criticality.Rerouting(
          pair: pair, before: before, after: detour.map { RouteFigures($0, in: self) })
      )
    }
    return PairReroutings(before: before, byClosure: reroutings)
  }

  private func summary(
    _ closures: [Closure], _ demand: DemandTable, _ found: [PairReroutings]
  ) -> [Criticality] {
    let positions = network.nodePositions
    let ends = demand.pairs.map { [positions[$0.origin], positions[$0.destination]] }
    var affected = [[Criticality.Rerouting]](repeating: [], count: closures.count)
    for pair in found {
      for (closure, rerouting) in pair.byClosure { affected[closure].append(rerouting) }
    }
    let dollars = network.cargo.costQuantitiesPerCapacityUnit
    return closures.indices.map { number in
      let exempt = closures[number].exemptNodes
      let isExempt = ends.map { ends in ends.contains { $0.map(exempt.contains) ?? false } }
      let counted = affected[number].filter { !isExempt[$0.pair] }
      let served = found.indices.reduce(0.0) {
        found[$1].before == nil || isExempt[$1] ? $0 : $0 + demand.pairs[$1].amount
      }
      var unserved = 0.0
      var cost = 0.0
      var days = 0.0
      for rerouting in counted {
        let amount = demand.pairs[rerouting.pair].amount
        guard let after = rerouting.after else {
          unserved += amount
          continue
        }
        cost += amount * (after.cost - rerouting.before.cost)
        days += amount * (after.days - rerouting.before.days)
      }
      let left = served - unserved
      return Criticality(
        closure: closures[number], affected: counted, demand: served, unserved: unserved,
        addedDollars: cost * dollars, addedDays: left > 1e-12 * served ? days / left : nil)
    }
  }
}

/// What was found for one pair.
private struct PairReroutings: Sendable {
  /// `nil` where there is no route even without closures.
  var before: RouteFigures?
  var byClosure: [(Int, Criticality.Rerouting)] = []
}

/// By edge, the positions of the closures that it belongs to.
private struct ClosuresOfEdges: Sendable {
  private let offsets: [Int32]
  private let closures: [Int32]

  init(_ closures: [Closure], edgeCount: Int) {
    var offsets = [Int32](repeating: 0, count: edgeCount + 1)
    for edge in closures.lazy.flatMap(\.edges) { offsets[Int(edge) + 1] += 1 }
    for edge in 0..<edgeCount { offsets[edge + 1] += offsets[edge] }
    var next = offsets
    var order = [Int32](repeating: 0, count: Int(offsets[edgeCount]))
    for (number, closure) in closures.enumerated() {
      for edge in closure.edges {
        order[Int(next[Int(edge)])] = Int32(number)
        next[Int(edge)] += 1
      }
    }
    self.offsets = offsets
    self.closures = order
  }

  subscript(edge: Int32) -> ArraySlice<Int32> {
    closures[Int(offsets[Int(edge)])..<Int(offsets[Int(edge) + 1])]
  }
}
