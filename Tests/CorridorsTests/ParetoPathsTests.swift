import Numerics
import Testing

@testable import Corridors

@Suite("Paths that no other path beats")
struct ParetoPathsTests {
  private struct Case {
    let graph: DirectedGraph
    let criteria: [EdgeWeights]
    let marks: [MarkSet]

    init(seed: UInt64, vertices: Int, edges: Int, criteria: Int) throws {
      let random = RandomGraph(seed: seed, vertices: vertices, edges: edges)
      graph = try random.graph()
      var weights = [try random.weights(graph)]
      for number in 1..<max(1, criteria) {
        let other = RandomGraph(
          seed: seed &+ UInt64(number) * 1000, vertices: vertices, edges: edges, weights: 1...9)
        weights.append(try EdgeWeights(graph.ordered(other.edges.map(\.weight)), for: graph))
      }
      self.criteria = weights
      var generator = SplitMix64(seed: seed &+ 7)
      marks = (0..<edges).map { _ in MarkSet([Int.random(in: 0...4, using: &generator)]) }
    }

    /// What a path is compared by; the number of marks last.
    func values(_ path: [Int32]) -> [Double] {
      let sums = criteria.map { path.cost($0) }
      let gathered = path.reduce(MarkSet()) { set, edge in set.union(marks[Int(edge)]) }
      return sums + [Double(gathered.count)]
    }
  }

  private static func beats(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { $0 <= $1 } && left != right
  }

  ///         ┌─ 1 day,  9 USD ─┐
  ///     0 ──┼─ 5 days, 5 USD ─┼── 1
  ///         ├─ 9 days, 1 USD ─┤
  ///         └─ 6 days, 6 USD ─┘   beaten by the second
  @Test("Of four ways three are not beaten")
  func hand() throws {
    let graph = try DirectedGraph(vertexCount: 2, tails: [0, 0, 0, 0], heads: [1, 1, 1, 1])
    let days = try EdgeWeights([1, 5, 9, 6], for: graph)
    let money = try EdgeWeights([9, 5, 1, 6], for: graph)
    let found = try ParetoPaths(in: graph, [days, money]).find(from: 0, to: 1)
    #expect(found.map(\.edges) == [[0], [1], [2]])
    #expect(found.map { [$0.sums.x, $0.sums.y] } == [[1, 9], [5, 5], [9, 1]])
    #expect(try ParetoPaths(in: graph, [days]).find(from: 0, to: 1).map(\.edges) == [[0]])
    #expect(try ParetoPaths(in: graph, [days]).find(from: 1, to: 0).isEmpty)
  }

  /// A country crossed already costs nothing more, so the way with more countries so far may be better:
  ///
  ///     0 ─ A,B ─ 1 ─ B ─ 2      by A and B: 2 countries, 3 days
  ///     0 ──  C ─ 1 ─ B ─ 2      by C: 2 countries, 4 days, though 1 country against 2 at vertex 1
  @Test("Distinct countries are counted, not crossings")
  func distinct() throws {
    let graph = try DirectedGraph(vertexCount: 3, tails: [0, 0, 1], heads: [1, 1, 2])
    let days = try EdgeWeights([2, 3, 1], for: graph)
    let marks = [MarkSet([0, 1]), MarkSet([2]), MarkSet([1])]
    let found = try ParetoPaths(in: graph, [days], marks: marks).find(from: 0, to: 2)
    #expect(found.map(\.edges) == [[0, 2]])
    #expect(found.map(\.marks) == [MarkSet([0, 1])])
  }

  @Test(
    "They are those that no simple path beats, one for each value",
    arguments: 0..<60 as Range<UInt64>, 1...3)
  func bruteForce(seed: UInt64, criteria: Int) throws {
    let example = try Case(seed: seed, vertices: 7, edges: 20, criteria: criteria)
    for target in [3, 6] {
      let all = Set(
        allSimplePaths(example.graph, from: 0, to: target).map { example.values($0) })
      let best = all.filter { one in !all.contains { Self.beats($0, one) } }
      let found = try ParetoPaths(in: example.graph, example.criteria, marks: example.marks)
        .find(from: 0, to: target)
      #expect(Set(found.map { example.values($0.edges) }) == best, "seed \(seed)")
      #expect(found.count == best.count, "seed \(seed)")
      for path in found {
        #expect(path.edges.leads(from: 0, to: target, in: example.graph), "seed \(seed)")
        let values = example.values(path.edges)
        #expect((0..<criteria).map { path.sums[$0] } == values.dropLast())
        #expect(Double(path.marks.count) == values.last)
      }
    }
  }

  @Test(
    "With a tolerance each best path has one found that is nowhere worse by more",
    arguments: 0..<60 as Range<UInt64>, [0.1, 0.5])
  func tolerance(seed: UInt64, tolerance: Double) throws {
    let example = try Case(seed: seed, vertices: 12, edges: 50, criteria: 3)
    let search = { tolerance in
      try ParetoPaths(
        in: example.graph, example.criteria, marks: example.marks, tolerance: tolerance
      ).find(from: 0, to: 11).map { example.values($0.edges) }
    }
    let (exact, near) = (try search(0), try search(tolerance))
    #expect(near.count <= exact.count, "seed \(seed)")
    for best in exact {
      let isCovered = near.contains { found in
        zip(found, best).dropLast().allSatisfy { $0 <= $1 * (1 + tolerance) + 1e-9 }
          && (found.last ?? 0) <= (best.last ?? 0)
      }
      #expect(isCovered, "seed \(seed): \(best)")
    }
  }

  @Test("A search that needs more labels than it may use says so instead of answering")
  func limit() throws {
    let example = try Case(seed: 1, vertices: 12, edges: 60, criteria: 3)
    let search = ParetoPaths(in: example.graph, example.criteria, marks: example.marks, limit: 5)
    let error = #expect(throws: ParetoPaths.TooManyLabels.self) { try search.find(from: 0, to: 11) }
    #expect("\(try #require(error))".contains("5 partial routes"))
  }

  @Test("A set of marks is a set")
  func markSets() {
    var set = MarkSet([0, 63, 64, 255])
    #expect(set.count == 4)
    #expect([0, 63, 64, 255].allSatisfy(set.contains))
    #expect(!set.contains(1) && !set.contains(256) && !set.contains(-1))
    set.insert(256)
    #expect(set.count == 4)
    #expect(MarkSet([63]).isSubset(of: set) && !set.isSubset(of: MarkSet([63])))
    #expect(MarkSet([1]).union(MarkSet([200])) == MarkSet([200, 1]))
  }
}
