/// A directed graph in compressed sparse rows, for searches alone: vertices and edges are numbers.
///
/// Edges are numbered by their tail, in the order given among those of one tail, so that the edges of a
/// vertex lie side by side: those that leave vertex `v` are `offsets[v]..<offsets[v + 1]`. Parallel edges
/// and loops are allowed.
public struct DirectedGraph: Sendable {
  public let vertexCount: Int
  /// Where the edges of each vertex begin; one entry more than vertices.
  public let offsets: [Int32]
  /// By edge.
  public let tails: [Int32]
  public let heads: [Int32]
  /// Where the edges that arrive at each vertex begin in ``inEdges``; one entry more than vertices.
  public let inOffsets: [Int32]
  /// The edges by head, in ascending order among those of one head.
  public let inEdges: [Int32]
  /// The tails of ``inEdges``.
  public let inTails: [Int32]
  /// The edge that each pair given became.
  public let edgeOfInput: [Int32]

  public var edgeCount: Int { heads.count }

  /// Makes a graph from pairs of vertices in any order.
  ///
  /// Complexity: O(vertices + edges).
  /// - Throws: ``GraphError`` if the two lists differ in length or name a vertex that is not there.
  public init(vertexCount: Int, tails: [Int32], heads: [Int32]) throws(GraphError) {
    guard tails.count == heads.count else {
      throw .unequalLists(tails: tails.count, heads: heads.count)
    }
    for vertex in [tails, heads].joined() where vertex < 0 || vertex >= vertexCount {
      throw .unknownVertex(Int(vertex), count: vertexCount)
    }
    self.vertexCount = vertexCount
    let out = Self.grouped(tails, vertexCount)
    offsets = out.offsets
    self.tails = out.order.map { tails[Int($0)] }
    self.heads = out.order.map { heads[Int($0)] }
    var edgeOfInput = [Int32](repeating: 0, count: tails.count)
    for (edge, input) in out.order.enumerated() { edgeOfInput[Int(input)] = Int32(edge) }
    self.edgeOfInput = edgeOfInput
    let into = Self.grouped(self.heads, vertexCount)
    inOffsets = into.offsets
    inEdges = into.order
    let ownTails = self.tails
    inTails = into.order.map { ownTails[Int($0)] }
  }

  /// Positions sorted by key, stable, by counting.
  private static func grouped(
    _ keys: [Int32], _ count: Int
  ) -> (offsets: [Int32], order: [Int32]) {
    var offsets = [Int32](repeating: 0, count: count + 1)
    for key in keys { offsets[Int(key) + 1] += 1 }
    for vertex in 0..<count { offsets[vertex + 1] += offsets[vertex] }
    var next = offsets
    var order = [Int32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = Int32(position)
      next[Int(key)] += 1
    }
    return (offsets, order)
  }

  /// Values given in the order of the pairs, in the order of the edges.
  public func ordered(_ values: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: edgeCount)
    for (input, edge) in edgeOfInput.enumerated() { result[Int(edge)] = values[input] }
    return result
  }

  /// The same graph with every edge turned round; edge `e` of the result is not edge `e` of this one,
  /// but ``edgeOfInput`` of the result says which it became.
  public func reversed() -> DirectedGraph {
    DirectedGraph(reversing: self)
  }

  private init(reversing graph: DirectedGraph) {
    vertexCount = graph.vertexCount
    let out = Self.grouped(graph.heads, graph.vertexCount)
    offsets = out.offsets
    tails = out.order.map { graph.heads[Int($0)] }
    heads = out.order.map { graph.tails[Int($0)] }
    var edgeOfInput = [Int32](repeating: 0, count: graph.edgeCount)
    for (edge, input) in out.order.enumerated() { edgeOfInput[Int(input)] = Int32(edge) }
    self.edgeOfInput = edgeOfInput
    let into = Self.grouped(heads, graph.vertexCount)
    inOffsets = into.offsets
    inEdges = into.order
    let ownTails = tails
    inTails = into.order.map { ownTails[Int($0)] }
  }
}

/// Why a graph or its weights can't be used.
public enum GraphError: Error, Hashable, Sendable, CustomStringConvertible {
  case unequalLists(tails: Int, heads: Int)
  case unknownVertex(Int, count: Int)
  case unequalWeights(Int, edges: Int)
  /// A weight that is negative or not a number; searches would never end, or answer wrongly.
  case weight(Double, edge: Int)

  public var description: String {
    switch self {
    case .unequalLists(let tails, let heads):
      "\(tails) tails and \(heads) heads; every edge needs one of each"
    case .unknownVertex(let vertex, let count):
      "there is no vertex \(vertex); vertices are numbered from 0 to \(count - 1)"
    case .unequalWeights(let count, let edges):
      "\(count) weights for \(edges) edges; every edge needs one"
    case .weight(let value, let edge):
      "the weight of edge \(edge) is \(value); weights must be 0 or more, infinite for a closed edge"
    }
  }
}
