/// A way through a graph.
public struct GraphPath: Hashable, Sendable {
  /// In the order of travel; none where it begins and ends at the same vertex.
  public let edges: [Int32]
  /// The weights of its edges, added up in the order of travel.
  public let cost: Double

  public init(edges: [Int32], cost: Double) {
    self.edges = edges
    self.cost = cost
  }

  init(edges: [Int32], weights: UnsafeBufferPointer<Double>) {
    self.edges = edges
    var cost = 0.0
    for edge in edges { cost += weights[Int(edge)] }
    self.cost = cost
  }
}

/// The shortest ways from one vertex to all others, or from all others to one.
public struct PathTree: Sendable {
  /// By vertex; infinite where there is no way.
  public let distances: [Double]
  /// By vertex the edge next to it on its way; −1 for the root and where there is no way.
  public let edges: [Int32]
  /// The vertex that the ways begin at, or end at where `isReverse`.
  public let root: Int
  public let isReverse: Bool

  /// The way between the root and a vertex, in the order of travel; `nil` where there is none.
  public func path(_ vertex: Int, in graph: DirectedGraph) -> GraphPath? {
    guard distances[vertex] < .infinity else { return nil }
    var path: [Int32] = []
    var current = vertex
    while current != root {
      let edge = edges[current]
      path.append(edge)
      current = Int(isReverse ? graph.heads[Int(edge)] : graph.tails[Int(edge)])
    }
    if !isReverse { path.reverse() }
    return GraphPath(edges: path, cost: distances[vertex])
  }
}
