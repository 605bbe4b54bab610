/// The order in which a hierarchy takes vertices out of a graph, and the edges that this adds.
///
/// The vertex with the fewest neighbours goes first, and its neighbours are joined to each other: minimum
/// degree, W. F. Tinney and J. W. Walker, "Direct solutions of sparse network equations by optimally ordered
/// triangular factorization", Proc. IEEE 55, 1967, doi:10.1109/PROC.1967.6011. Of several, the one with
/// the smaller number. It depends on which vertices are joined, never on weights.
struct EliminationOrder {
  /// By rank, the vertex.
  let vertices: [Int32]
  /// By rank, the ranks of the neighbours that remained when the vertex was taken out, ascending.
  let higher: [[Int32]]

  /// Complexity: O(sum of the squared numbers of neighbours at the time of removal).
  init(_ graph: DirectedGraph) {
    let count = graph.vertexCount
    var neighbours = Self.neighbours(graph)
    var order: [Int32] = []
    order.reserveCapacity(count)
    var removed = [[Int32]](repeating: [], count: count)
    var queue = DegreeQueue(neighbours.map(\.count))
    var merged: [Int32] = []
    while let vertex = queue.next() {
      order.append(vertex)
      let around = neighbours[Int(vertex)]
      neighbours[Int(vertex)] = []
      removed[Int(vertex)] = around
      for other in around {
        Self.merge(neighbours[Int(other)], around, without: (vertex, other), into: &merged)
        swap(&neighbours[Int(other)], &merged)
        queue.change(other, to: neighbours[Int(other)].count)
      }
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, vertex) in order.enumerated() { ranks[Int(vertex)] = Int32(rank) }
    vertices = order
    higher = order.map { vertex in removed[Int(vertex)].map { ranks[Int($0)] }.sorted() }
  }

  /// By vertex, those joined to it in either direction, sorted, once each.
  private static func neighbours(_ graph: DirectedGraph) -> [[Int32]] {
    (0..<graph.vertexCount).map { vertex in
      let out = graph.heads[Int(graph.offsets[vertex])..<Int(graph.offsets[vertex + 1])]
      let into = graph.inTails[Int(graph.inOffsets[vertex])..<Int(graph.inOffsets[vertex + 1])]
      var result: [Int32] = []
      for other in (Array(out) + into).sorted() where other != vertex && other != result.last {
        result.append(other)
      }
      return result
    }
  }

  /// The union of two sorted lists, less two vertices.
  private static func merge(
    _ left: [Int32], _ right: [Int32], without: (Int32, Int32), into result: inout [Int32]
  ) {
    result.removeAll(keepingCapacity: true)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let next: Int32
      if j == right.count || (i < left.count && left[i] <= right[j]) {
        next = left[i]
        if j < right.count, right[j] == next { j += 1 }
        i += 1
      } else {
        next = right[j]
        j += 1
      }
      if next != without.0, next != without.1 { result.append(next) }
    }
  }
}

/// Vertices by their number of neighbours, fewest first.
private struct DegreeQueue {
  private var heap: [UInt64]
  private var degrees: [Int]
  private var isGone: [Bool]

  init(_ degrees: [Int]) {
    self.degrees = degrees
    isGone = [Bool](repeating: false, count: degrees.count)
    heap = degrees.indices.map { Self.entry(degrees[$0], Int32($0)) }
    // A sorted list is a heap.
    heap.sort()
  }

  private static func entry(_ degree: Int, _ vertex: Int32) -> UInt64 {
    UInt64(degree) << 32 | UInt64(UInt32(bitPattern: vertex))
  }

  mutating func change(_ vertex: Int32, to degree: Int) {
    guard degrees[Int(vertex)] != degree else { return }
    degrees[Int(vertex)] = degree
    heap.append(Self.entry(degree, vertex))
    var hole = heap.count - 1
    while hole > 0, heap[(hole - 1) / 2] > heap[hole] {
      heap.swapAt(hole, (hole - 1) / 2)
      hole = (hole - 1) / 2
    }
  }

  /// Takes out the vertex; `nil` when all are out.
  mutating func next() -> Int32? {
    while let top = heap.first {
      removeTop()
      let vertex = Int32(truncatingIfNeeded: top)
      if !isGone[Int(vertex)], degrees[Int(vertex)] == Int(top >> 32) {
        isGone[Int(vertex)] = true
        return vertex
      }
    }
    return nil
  }

  private mutating func removeTop() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
  }
}
