import Testing

@testable import Corridors

@Suite("Shortest paths")
struct ShortestPathTests {
  ///     0 ──2── 1 ──2── 2
  ///     └──────5─────── 2      2 ──1── 3, and 4 alone
  private static let kite = RandomGraph(
    count: 5, edges: [(0, 1, 2), (1, 2, 2), (0, 2, 5), (2, 3, 1)])

  @Test("Two links of 2 and one of 1 beat one of 5 and one of 1")
  func kite() throws {
    let graph = try Self.kite.graph()
    let weights = try Self.kite.weights(graph)
    let search = ShortestPathSearch(graph)
    let path = try #require(search.path(from: 0, to: 3, weights))
    #expect(path.cost == 5)
    #expect(path.edges.map { Int(graph.heads[Int($0)]) } == [1, 2, 3])
    #expect(search.distance(from: 0, to: 4, weights) == .infinity)
    #expect(search.path(from: 3, to: 0, weights) == nil)
    #expect(search.path(from: 2, to: 2, weights) == GraphPath(edges: [], cost: 0))
    let tree = search.tree(from: 0, weights)
    #expect(tree.distances == [0, 2, 4, 5, .infinity])
    #expect(search.tree(to: 3, weights).distances == [5, 3, 1, 0, .infinity])
    #expect(tree.path(3, in: graph) == path)
  }

  @Test("A graph without edges has a way from each vertex to itself alone")
  func empty() throws {
    let graph = try DirectedGraph(vertexCount: 3, tails: [], heads: [])
    let weights = try EdgeWeights([], for: graph)
    #expect(
      ShortestPathSearch.allDistances(in: graph, weights)
        == [0, .infinity, .infinity, .infinity, 0, .infinity, .infinity, .infinity, 0])
    #expect(RoutingHierarchy(graph).allDistances(weights)[4] == 0)
    #expect(try DirectedGraph(vertexCount: 0, tails: [], heads: []).edgeCount == 0)
  }

  @Test("Negative weights, weights that are no number and vertices that are not there are refused")
  func refusals() throws {
    let graph = try Self.kite.graph()
    for bad in [-1, Double.nan, -Double.infinity] {
      let error = #expect(throws: GraphError.self) { try EdgeWeights([1, 1, bad, 1], for: graph) }
      #expect("\(try #require(error))".contains("edge 2"))
    }
    #expect(throws: GraphError.unequalWeights(1, edges: 4)) { try EdgeWeights([1], for: graph) }
    #expect(throws: GraphError.unknownVertex(7, count: 5)) {
      try DirectedGraph(vertexCount: 5, tails: [0], heads: [7])
    }
    #expect(throws: GraphError.unequalLists(tails: 1, heads: 0)) {
      try DirectedGraph(vertexCount: 5, tails: [0], heads: [])
    }
    var weights = try Self.kite.weights(graph)
    let before = weights.values
    #expect(throws: GraphError.self) { try weights.replace(with: [1, .nan, 1, 1]) }
    #expect(weights.values == before)
  }

  @Test("Every search finds what trying all simple paths finds", arguments: 0..<60 as Range<UInt64>)
  func bruteForce(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 8, edges: 6 + Int(seed % 20))
    let graph = try random.graph()
    let weights = try random.weights(graph)
    let search = ShortestPathSearch(graph)
    let hierarchy = RoutingHierarchy(graph)
    let customized = HierarchyWeights(hierarchy, weights)
    let plain = ShortestPathSearch.allDistances(in: graph, weights)
    let swept = hierarchy.allDistances(weights)
    for source in 0..<8 {
      let forward = search.tree(from: source, weights)
      for target in 0..<8 {
        let paths = allSimplePaths(graph, from: source, to: target)
        let least = paths.map { $0.cost(weights) }.min() ?? .infinity
        #expect(search.distance(from: source, to: target, weights) == least, "seed \(seed)")
        #expect(customized.distance(from: source, to: target) == least, "seed \(seed)")
        #expect(forward.distances[target] == least, "seed \(seed)")
        #expect(search.tree(to: target, weights).distances[source] == least, "seed \(seed)")
        #expect(plain[source * 8 + target] == least && swept[source * 8 + target] == least)
        for path in [
          search.path(from: source, to: target, weights),
          customized.path(from: source, to: target), forward.path(target, in: graph),
        ] {
          #expect((path == nil) == paths.isEmpty, "seed \(seed)")
          guard let path else { continue }
          #expect(path.cost == least && path.edges.cost(weights) == least, "seed \(seed)")
          #expect(path.edges.leads(from: source, to: target, in: graph), "seed \(seed)")
          let visited = path.edges.map { graph.heads[Int($0)] } + [Int32(source)]
          #expect(Set(visited).count == visited.count, "seed \(seed): a circle")
        }
      }
    }
  }

  @Test("Closing an edge never shortens a way", arguments: 0..<20 as Range<UInt64>)
  func closing(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 20, edges: 60)
    let graph = try random.graph()
    let weights = try random.weights(graph)
    let open = ShortestPathSearch.allDistances(in: graph, weights)
    for edge in stride(from: 0, to: graph.edgeCount, by: 7) {
      var values = weights.values
      values[edge] = .infinity
      let closed = ShortestPathSearch.allDistances(in: graph, try EdgeWeights(values, for: graph))
      #expect(zip(open, closed).allSatisfy { $0 <= $1 }, "seed \(seed), edge \(edge)")
    }
  }

  @Test("Other names for the vertices change no distance", arguments: 0..<20 as Range<UInt64>)
  func renaming(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 20, edges: 70)
    let names = random.names(seed: seed &+ 99)
    let other = random.renamed(names)
    let (graph, renamed) = (try random.graph(), try other.graph())
    let plain = ShortestPathSearch.allDistances(in: graph, try random.weights(graph))
    let hierarchy = RoutingHierarchy(renamed).allDistances(try other.weights(renamed))
    for source in 0..<20 {
      for target in 0..<20 {
        #expect(
          plain[source * 20 + target] == hierarchy[names[source] * 20 + names[target]],
          "seed \(seed)")
      }
    }
  }

  @Test("The reversed graph gives the reversed ways", arguments: 0..<20 as Range<UInt64>)
  func reversal(seed: UInt64) throws {
    // Weights that are powers of 2 leave no ties.
    let whole = RandomGraph(seed: seed, vertices: 12, edges: 30)
    let random = RandomGraph(
      count: 12,
      edges: whole.edges.enumerated().map { ($1.tail, $1.head, Double(1 << $0)) })
    let graph = try random.graph()
    let weights = try random.weights(graph)
    let reversed = graph.reversed()
    let turned = try EdgeWeights(reversed.ordered(weights.values), for: reversed)
    let (forward, backward) = (ShortestPathSearch(graph), ShortestPathSearch(reversed))
    for source in 0..<12 {
      for target in 0..<12 {
        let path = forward.path(from: source, to: target, weights)
        let other = backward.path(from: target, to: source, turned)
        #expect(path?.cost == other?.cost, "seed \(seed)")
        let expected = path?.edges.reversed().map { reversed.edgeOfInput[Int($0)] }
        #expect(expected == other?.edges, "seed \(seed)")
      }
    }
  }

  @Test("One thread and two give the same numbers")
  func threads() throws {
    let random = RandomGraph(seed: 5, vertices: 100, edges: 400)
    let graph = try random.graph()
    let weights = try random.weights(graph)
    let hierarchy = RoutingHierarchy(graph)
    let one = ShortestPathSearch.allDistances(in: graph, weights, threads: 1)
    #expect(one == ShortestPathSearch.allDistances(in: graph, weights, threads: 2))
    #expect(one == hierarchy.allDistances(weights, threads: 1))
    #expect(one == hierarchy.allDistances(weights, threads: 2))
    #expect(hierarchy.distances(from: [7, 3], weights)[100..<200] == one[300..<400])
  }

  @Test(
    "A hierarchy takes other weights without being made anew", arguments: 0..<10 as Range<UInt64>)
  func otherWeights(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 30, edges: 100)
    let other = RandomGraph(seed: seed &+ 1000, vertices: 30, edges: 100)
    let graph = try random.graph()
    let customized = HierarchyWeights(RoutingHierarchy(graph), try random.weights(graph))
    var values = graph.ordered(other.edges.map(\.weight))
    for edge in stride(from: Int(seed), to: values.count, by: 9) { values[edge] = .infinity }
    try customized.replaceWeights(with: values)
    let weights = try EdgeWeights(values, for: graph)
    let search = ShortestPathSearch(graph)
    for source in 0..<30 {
      for target in 0..<30 {
        #expect(
          customized.distance(from: source, to: target)
            == search.distance(from: source, to: target, weights), "seed \(seed)")
      }
    }
    #expect(throws: GraphError.self) {
      try customized.replaceWeights(with: values.map { -$0 })
    }
  }
}
