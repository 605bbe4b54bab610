import WorldModel

/// What the best routes between many nodes take.
///
/// Every array has a row for each origin and in it a column for each destination; infinite where there
/// is no route, 0 from a node to itself.
public struct RouteMatrix: Hashable, Sendable {
  /// Positions of nodes in the network.
  public let origins: [Int]
  public let destinations: [Int]
  /// What was made as small as possible.
  public let generalisedCost: [Double]
  public let days: [Double]
  public let cost: [Double]
  public let kilometres: [Double]
  public let risk: [Double]

  /// Finds the best routes by generalised cost.
  ///
  /// Complexity: a search of the whole network for each origin.
  /// - Parameter threads: how many searches run at the same time; the result is the same for any number.
  /// - Throws: ``RouteError`` for a node or weight that can't be used, or where requirements are given.
  public init(
    _ graph: RoutingGraph, from origins: [Int], to destinations: [Int], _ cost: GeneralisedCost,
    _ constraints: RouteConstraints = .init(), threads: Int = 1
  ) throws(RouteError) {
    for node in origins + destinations where !graph.network.nodes.indices.contains(node) {
      throw .unknownNode(node, count: graph.network.nodes.count)
    }
    guard constraints.required.isEmpty else {
      throw .tooManyRequirements(constraints.required.count)
    }
    let weights: EdgeWeights
    do { weights = try graph.weights(cost, constraints) } catch { throw .graph(error) }
    let avoided = graph.network.nodes.map { constraints.avoids($0) }
    let width = destinations.count
    var values = [SIMD8<Double>](
      repeating: SIMD8(repeating: .infinity), count: origins.count * width)
    values.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let cells = buffer
      ParallelRows(count: origins.count, threads: threads).run { rows in
        let search = ShortestPathSearch(graph.graph)
        for row in rows where !avoided[origins[row]] {
          let tree = search.tree(from: Int(graph.origins[origins[row]]), weights)
          let sums = graph.sums(along: tree)
          for (column, node) in destinations.enumerated() where !avoided[node] {
            let isSame = node == origins[row]
            cells[row * width + column] =
              isSame ? SIMD8(repeating: 0) : sums[Int(graph.destinations[node])]
          }
        }
      }
    }
    self.origins = origins
    self.destinations = destinations
    generalisedCost = values.map { $0[0] }
    days = values.map { $0[1] }
    self.cost = values.map { $0[2] }
    kilometres = values.map { $0[3] }
    risk = values.map { $0[4] }
  }

  /// Place of a pair in the arrays.
  public func cell(origin: Int, destination: Int) -> Int {
    origin * destinations.count + destination
  }
}

extension RoutingGraph {
  /// By vertex the generalised cost, days, cost, kilometres and risk of its way from the root.
  fileprivate func sums(along tree: PathTree) -> [SIMD8<Double>] {
    let count = graph.vertexCount
    var sums = [SIMD8<Double>](repeating: SIMD8(repeating: .infinity), count: count)
    var isKnown = [Bool](repeating: false, count: count)
    sums[tree.root] = SIMD8(repeating: 0)
    isKnown[tree.root] = true
    var chain: [Int] = []
    for vertex in 0..<count where tree.distances[vertex] < .infinity {
      // Back to where the sums are known, and forth again: edges of weight 0 allow no order by distance.
      var at = vertex
      while !isKnown[at] {
        chain.append(at)
        at = Int(graph.tails[Int(tree.edges[at])])
      }
      while let next = chain.popLast() {
        let edge = Int(tree.edges[next])
        var sum = sums[at]
        sum[1] += days[edge]
        sum[2] += cost[edge]
        sum[3] += kilometres[edge]
        sum[4] += risk[edge]
        sum[0] = tree.distances[next]
        sums[next] = sum
        isKnown[next] = true
        at = next
      }
    }
    return sums
  }
}
