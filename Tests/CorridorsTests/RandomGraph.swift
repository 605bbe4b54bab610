import Numerics

@testable import Corridors

/// A random directed graph with whole weights, so that sums are exact and ties are frequent.
struct RandomGraph {
  let count: Int
  let edges: [(tail: Int, head: Int, weight: Double)]

  init(count: Int, edges: [(tail: Int, head: Int, weight: Double)]) {
    self.count = count
    self.edges = edges
  }

  init(seed: UInt64, vertices: Int, edges: Int, weights: ClosedRange<Int> = 0...9) {
    var random = SplitMix64(seed: seed)
    count = vertices
    self.edges = (0..<edges).map { _ in
      (
        Int.random(in: 0..<vertices, using: &random), Int.random(in: 0..<vertices, using: &random),
        Double(Int.random(in: weights, using: &random))
      )
    }
  }

  func graph() throws -> DirectedGraph {
    try DirectedGraph(
      vertexCount: count, tails: edges.map { Int32($0.tail) }, heads: edges.map { Int32($0.head) })
  }

  func weights(_ graph: DirectedGraph) throws -> EdgeWeights {
    try EdgeWeights(graph.ordered(edges.map(\.weight)), for: graph)
  }

  /// The same graph with vertex `v` renamed to `names[v]`, its edges in another order.
  func renamed(_ names: [Int]) -> RandomGraph {
    RandomGraph(
      count: count,
      edges: edges.reversed().map { (names[$0.tail], names[$0.head], $0.weight) })
  }

  /// A permutation of the vertices.
  func names(seed: UInt64) -> [Int] {
    var random = SplitMix64(seed: seed)
    return Array(0..<count).shuffled(using: &random)
  }
}

/// All simple paths between two vertices of a small graph, found by trying everything.
func allSimplePaths(_ graph: DirectedGraph, from source: Int, to target: Int) -> [[Int32]] {
  var found: [[Int32]] = []
  var path: [Int32] = []
  var isOn = [Bool](repeating: false, count: graph.vertexCount)
  func extend(_ vertex: Int) {
    if vertex == target {
      found.append(path)
      return
    }
    isOn[vertex] = true
    for edge in graph.offsets[vertex]..<graph.offsets[vertex + 1] {
      let head = Int(graph.heads[Int(edge)])
      guard !isOn[head] else { continue }
      path.append(edge)
      extend(head)
      path.removeLast()
    }
    isOn[vertex] = false
  }
  extend(source)
  return found
}

extension [Int32] {
  func cost(_ weights: EdgeWeights) -> Double { reduce(0) { $0 + weights[Int($1)] } }

  /// Whether the edges join a source to a target one after the other.
  func leads(from source: Int, to target: Int, in graph: DirectedGraph) -> Bool {
    var vertex = source
    for edge in self {
      guard Int(graph.tails[Int(edge)]) == vertex else { return false }
      vertex = Int(graph.heads[Int(edge)])
    }
    return vertex == target
  }
}
