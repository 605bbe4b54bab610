/// A directed or undirected graph with lengths.
///
/// Where lengths come from a similarity, the caller says how; a higher similarity must become a shorter length.
public struct DistanceGraph: Sendable {
  public struct Edge: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let length: Double

    public init(from: Int, to: Int, length: Double) {
      self.from = from
      self.to = to
      self.length = length
    }
  }

  public let nodes: Int
  public let isDirected: Bool
  /// Compressed rows: the edges that leave node i stand from starts[i] up to starts[i + 1].
  let starts: [Int]
  let targets: [Int]
  let lengths: [Double]

  /// - Throws: ``StructureFault`` for a node that is not there, an edge from a node to itself, or a length
  ///   that is not positive and finite.
  public init(nodes: Int, isDirected: Bool, edges: [Edge]) throws(StructureFault) {
    for edge in edges {
      for node in [edge.from, edge.to] where node < 0 || node >= nodes {
        throw .unknownNode(node, nodes: nodes)
      }
      guard edge.from != edge.to else { throw .loop(edge.from) }
      guard edge.length > 0, edge.length.isFinite else {
        throw .length(edge.from, edge.to, edge.length)
      }
    }
    let back = edges.map { Edge(from: $0.to, to: $0.from, length: $0.length) }
    let all = (isDirected ? edges : edges + back).sorted {
      ($0.from, $0.to, $0.length) < ($1.from, $1.to, $1.length)
    }
    var starts = [Int](repeating: 0, count: nodes + 1)
    for edge in all { starts[edge.from + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    self.nodes = nodes
    self.isDirected = isDirected
    self.starts = starts
    targets = all.map(\.to)
    lengths = all.map(\.length)
  }
}
