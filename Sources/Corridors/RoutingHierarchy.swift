/// What is known of a graph beforehand, so that shortest paths in it are found in microseconds.
///
/// Vertices are ranked (``EliminationOrder``); each is joined to those above it that its removal joins.
/// With weights put on (``customized(with:)``), every shortest path goes up and then down, and the way
/// up from a vertex follows its ancestors in a tree. The ranks hold for any weights: J. Dibbelt,
/// B. Strasser, D. Wagner, "Customizable Contraction Hierarchies", ACM J. Exp. Algorithmics 21, 2016,
/// doi:10.1145/2886843. Paths are those of Dijkstra's algorithm; of several of the same length another
/// may be chosen.
///
/// Worth it where many paths are asked for, or the same with many weights.
public final class RoutingHierarchy: Sendable {
  public let graph: DirectedGraph
  /// By rank, the vertex, and by vertex, the rank.
  let vertices: [Int32]
  let ranks: [Int32]
  /// Arcs that lead up from each rank: `offsets[r]..<offsets[r + 1]`, by ascending head.
  let offsets: [Int32]
  /// By arc, the rank that it leads to and the one that it leads from.
  let heads: [Int32]
  let tails: [Int32]
  /// By rank, the lowest rank above that it is joined to; −1 at a root.
  let parents: [Int32]
  /// The arc between each two heads of a rank, in the order in which the ranks are taken out.
  let triangles: [Int32]
  /// By edge, its arc, and whether it leads down; −1 for a loop.
  let arcOfEdge: [Int32]
  let leadsDown: [Bool]
  /// Arcs that arrive at each rank from below: `inOffsets[r]..<inOffsets[r + 1]` in `inArcs`.
  let inOffsets: [Int32]
  let inArcs: [Int32]

  /// The arcs of all ranks.
  public var arcCount: Int { heads.count }
  /// How many pairs of arcs are weighed against a third when weights are put on.
  public var triangleCount: Int { triangles.count }

  /// Complexity: O(triangles); see ``triangleCount``.
  public init(_ graph: DirectedGraph) {
    self.graph = graph
    let order = EliminationOrder(graph)
    let count = graph.vertexCount
    vertices = order.vertices
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, vertex) in order.vertices.enumerated() { ranks[Int(vertex)] = Int32(rank) }
    self.ranks = ranks
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(count + 1)
    for higher in order.higher { offsets.append(offsets[offsets.count - 1] + Int32(higher.count)) }
    self.offsets = offsets
    let heads = order.higher.flatMap(\.self)
    self.heads = heads
    var tails = [Int32](repeating: 0, count: heads.count)
    for rank in 0..<count {
      for arc in Int(offsets[rank])..<Int(offsets[rank + 1]) { tails[arc] = Int32(rank) }
    }
    self.tails = tails
    parents = order.higher.map { $0.first ?? -1 }
    triangles = Self.triangles(offsets, heads)
    (arcOfEdge, leadsDown) = Self.arcs(graph, ranks, offsets, heads)
    var inOffsets = [Int32](repeating: 0, count: count + 1)
    for head in heads { inOffsets[Int(head) + 1] += 1 }
    for rank in 0..<count { inOffsets[rank + 1] += inOffsets[rank] }
    var next = inOffsets
    var inArcs = [Int32](repeating: 0, count: heads.count)
    for (arc, head) in heads.enumerated() {
      inArcs[Int(next[Int(head)])] = Int32(arc)
      next[Int(head)] += 1
    }
    self.inOffsets = inOffsets
    self.inArcs = inArcs
  }

  /// For each rank and each two of its heads the arc between these.
  private static func triangles(_ offsets: [Int32], _ heads: [Int32]) -> [Int32] {
    let count = offsets.count - 1
    var total = 0
    for rank in 0..<count {
      let degree = Int(offsets[rank + 1] - offsets[rank])
      total += degree * (degree - 1) / 2
    }
    return [Int32](unsafeUninitializedCapacity: total) { result, initialized in
      offsets.withUnsafeBufferPointer { offsets in
        heads.withUnsafeBufferPointer { heads in
          for rank in 0..<count {
            let end = Int(offsets[rank + 1])
            for first in Int(offsets[rank])..<end {
              // The heads above the first one are among those that it is joined to, in the same order.
              var arc = Int(offsets[Int(heads[first])])
              for second in first + 1..<max(first + 1, end) {
                while heads[arc] != heads[second] { arc += 1 }
                result[initialized] = Int32(arc)
                initialized += 1
              }
            }
          }
        }
      }
    }
  }

  private static func arcs(
    _ graph: DirectedGraph, _ ranks: [Int32], _ offsets: [Int32], _ heads: [Int32]
  ) -> ([Int32], [Bool]) {
    var arcs = [Int32](repeating: -1, count: graph.edgeCount)
    var down = [Bool](repeating: false, count: graph.edgeCount)
    for edge in 0..<graph.edgeCount {
      let tail = ranks[Int(graph.tails[edge])]
      let head = ranks[Int(graph.heads[edge])]
      guard tail != head else { continue }
      let (low, high) = (min(tail, head), max(tail, head))
      var arc = Int(offsets[Int(low)])
      while heads[arc] != high { arc += 1 }
      arcs[edge] = Int32(arc)
      down[edge] = head < tail
    }
    return (arcs, down)
  }
}
