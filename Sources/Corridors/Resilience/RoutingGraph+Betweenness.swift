import Numerics
import WorldModel

extension RoutingGraph {
  /// Betweenness over the shortest routes between all pairs of some nodes, each pair counted once in
  /// each direction, and all shortest routes of a pair alike.
  ///
  /// Source: U. Brandes, "On variants of shortest-path betweenness centrality and their generic
  /// computation", *Social Networks* 30(2), 2008, doi:10.1016/j.socnet.2007.11.001. Routes whose costs
  /// differ by less than one part in 10¹² count as equal. Checked against counting all simple paths on
  /// small random networks.
  ///
  /// Complexity: O(nodes given · (vertices + edges) log vertices).
  /// - Parameter ends: positions of nodes; repeated ones count once.
  public func betweenness(
    between ends: [Int], by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), threads: Int = 1
  ) throws(BetweennessError) -> Betweenness {
    let weights: EdgeWeights
    do { weights = try self.weights(cost, constraints) } catch { throw .graph(error) }
    let ends = Set(ends).sorted()
    var isTarget = [Bool](repeating: false, count: graph.vertexCount)
    for node in ends { isTarget[Int(destinations[node])] = true }
    let targets = isTarget
    let parts = try parallelMap(
      ends.count, threads: threads, scratch: { ShortestPathSearch(graph) }
    ) { (search: inout ShortestPathSearch, position: Int) throws(BetweennessError) -> RouteCounts in
      let source = Int(origins[ends[position]])
      let tree = search.tree(from: source, weights)
      var counts = RouteCounts(tree, graph, weights)
      guard counts.isAcyclic else {
        throw .freeCircle(network.nodes[Int(nodeOfVertex[counts.stuckVertex])].id)
      }
      let own = Int(destinations[ends[position]])
      counts.accumulate(graph) { targets[$0] && $0 != own }
      return counts
    }
    return summary(parts)
  }

  private func summary(_ parts: [RouteCounts]) -> Betweenness {
    var nodes = [Double](repeating: 0, count: network.nodes.count)
    var lines: [EntityID: Double] = [:]
    var pairs = 0
    for part in parts {
      pairs += part.targetCount
      for edge in 0..<graph.edgeCount where part.edgeScores[edge] > 0 && linkOfEdge[edge] >= 0 {
        lines[network.links[Int(linkOfEdge[edge])].id, default: 0] += part.edgeScores[edge]
        // Every route that comes to a node comes by a link; those that end there are taken off.
        nodes[Int(nodeOfVertex[Int(graph.heads[edge])])] += part.edgeScores[edge]
      }
      for vertex in part.targets { nodes[Int(nodeOfVertex[vertex])] -= 1 }
    }
    func ranked(_ scores: [(id: EntityID, score: Double)]) -> [Betweenness.Score] {
      // Ends taken off leave rounding behind.
      scores.filter { $0.score > 1e-9 }
        .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
        .map {
          .init(id: $0.id, score: $0.score, share: pairs > 0 ? $0.score / Double(pairs) : nil)
        }
    }
    return Betweenness(
      nodes: ranked(network.nodes.indices.map { (network.nodes[$0].id, nodes[$0]) }),
      lines: ranked(lines.keys.sorted().map { ($0, lines[$0] ?? 0) }), pairs: pairs)
  }
}
