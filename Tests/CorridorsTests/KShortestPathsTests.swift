import Testing

@testable import Corridors

@Suite("The k shortest simple paths")
struct KShortestPathsTests {
  /// The network by which textbooks show Yen's method, C to H; C, D, E, F, G, H are 0 to 5.
  ///
  ///     C ─3→ D ─4→ F ─1→ H
  ///     C ─2→ E ─2→ F ─2→ G ─2→ H
  ///           E ─1→ D,  E ─3→ G
  private static let yen = RandomGraph(
    count: 6,
    edges: [
      (0, 1, 3), (0, 2, 2), (1, 3, 4), (2, 1, 1), (2, 3, 2), (2, 4, 3), (3, 4, 2), (3, 5, 1),
      (4, 5, 2),
    ])

  @Test("The textbook network has its paths of 5, 7 and 8 first, and seven in all")
  func textbook() throws {
    let graph = try Self.yen.graph()
    let weights = try Self.yen.weights(graph)
    var paths = KShortestPaths(in: graph, from: 0, to: 5, weights)
    #expect(paths.first(3).map(\.cost) == [5, 7, 8])
    // C-D-F-H 3+4+1, C-E-D-F-H 2+1+4+1, C-E-F-G-H 2+2+2+2, then C-D-F-G-H 11, C-E-D-F-G-H 11.
    #expect(paths.first(9).map(\.cost) == [8, 8, 11, 11])
    #expect(paths.next() == nil)
  }

  @Test(
    "They are the least of all simple paths, each once, in ascending order",
    arguments: 0..<80 as Range<UInt64>)
  func bruteForce(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 7, edges: 10 + Int(seed % 15))
    let graph = try random.graph()
    let weights = try random.weights(graph)
    for target in 1..<7 {
      let all = allSimplePaths(graph, from: 0, to: target)
      var paths = KShortestPaths(in: graph, from: 0, to: target, weights)
      let found = paths.first(1000)
      #expect(Set(found.map(\.edges)) == Set(all), "seed \(seed)")
      #expect(found.count == all.count, "seed \(seed)")
      #expect(
        found.map(\.cost) == all.map { $0.cost(weights) }.sorted(), "seed \(seed)")
    }
  }

  @Test(
    "With places of several vertices, no path comes to a place twice",
    arguments: 0..<80 as Range<UInt64>)
  func places(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, vertices: 9, edges: 14 + Int(seed % 14))
    let graph = try random.graph()
    let weights = try random.weights(graph)
    // Vertices 0, 1, 2 are one place, 3, 4, 5 another, and so on.
    let places = (0..<9).map { Int32($0 / 3) }
    func isSimple(_ path: [Int32], from source: Int) -> Bool {
      let passed = [places[source]] + path.map { places[Int(graph.heads[Int($0)])] }
      let stays = zip(passed, passed.dropFirst()).filter { $0 != $1 }.map { $1 } + [passed[0]]
      return Set(stays).count == stays.count
    }
    for target in [4, 8] {
      let all = allSimplePaths(graph, from: 0, to: target).filter { isSimple($0, from: 0) }
      var paths = KShortestPaths(in: graph, from: 0, to: target, weights, places: places)
      let found = paths.first(1000)
      #expect(Set(found.map(\.edges)) == Set(all), "seed \(seed)")
      #expect(found.map(\.cost) == all.map { $0.cost(weights) }.sorted(), "seed \(seed)")
    }
  }

  @Test("A closed edge is on none of them")
  func closed() throws {
    let graph = try Self.yen.graph()
    var values = try Self.yen.weights(graph).values
    let closed = try #require((0..<9).first { graph.tails[$0] == 2 && graph.heads[$0] == 3 })
    values[closed] = .infinity
    var paths = KShortestPaths(in: graph, from: 0, to: 5, try EdgeWeights(values, for: graph))
    let found = paths.first(100)
    // Without E-F: C-E-G-H 7, C-D-F-H 8, C-E-D-F-H 8, C-D-F-G-H 11, C-E-D-F-G-H 11.
    #expect(found.map(\.cost) == [7, 8, 8, 11, 11])
    #expect(found.allSatisfy { !$0.edges.contains(Int32(closed)) })
  }

  @Test("From a vertex to itself leads one path without edges; where no way leads, none")
  func ends() throws {
    let graph = try Self.yen.graph()
    let weights = try Self.yen.weights(graph)
    var same = KShortestPaths(in: graph, from: 2, to: 2, weights)
    #expect(same.first(5) == [GraphPath(edges: [], cost: 0)])
    var none = KShortestPaths(in: graph, from: 5, to: 0, weights)
    #expect(none.next() == nil)
  }
}
