/// Shortest ways around closed edges, led by the distances from before the closure.
///
/// Closing edges never shortens a way, so the old distance to the goal never exceeds the new one: the
/// search of P. E. Hart, N. J. Nilsson and B. Raphael ("A Formal Basis for the Heuristic Determination of
/// Minimum Cost Paths", *IEEE Transactions on Systems Science and Cybernetics* 4(2), 1968,
/// doi:10.1109/TSSC.1968.300136) is exact with it, and visits little more than the detour. Not for two
/// threads at once.
final class DetourSearch {
  private let graph: DirectedGraph
  private var memory: Memory

  /// Distances are infinite, no edge is closed and nothing is touched between searches.
  fileprivate struct Memory {
    let distances: UnsafeMutablePointer<Double>
    let arrivals: UnsafeMutablePointer<Int32>
    let isClosed: UnsafeMutablePointer<Bool>
    let touched: UnsafeMutablePointer<Int32>
    var touchedCount = 0
    var heap: VertexHeap
  }

  /// Complexity: O(vertices + edges).
  init(_ graph: DirectedGraph) {
    self.graph = graph
    let count = graph.vertexCount
    memory = Memory(
      distances: .allocate(capacity: count), arrivals: .allocate(capacity: count),
      isClosed: .allocate(capacity: graph.edgeCount), touched: .allocate(capacity: count),
      heap: VertexHeap(capacity: count))
    memory.distances.initialize(repeating: .infinity, count: count)
    memory.isClosed.initialize(repeating: false, count: graph.edgeCount)
  }

  deinit {
    memory.distances.deallocate()
    memory.arrivals.deallocate()
    memory.isClosed.deallocate()
    memory.touched.deallocate()
    memory.heap.deallocate()
  }

  /// Closes or opens edges for the searches that follow.
  func set(_ edges: some Sequence<Int32>, isClosed: Bool) {
    for edge in edges { memory.isClosed[Int(edge)] = isClosed }
  }

  /// The shortest way between a vertex and the root of a tree that leaves out the closed edges; `nil`
  /// where there is none.
  ///
  /// Complexity: O(edges log vertices) at worst.
  /// - Parameter tree: shortest ways by the same weights without closures.
  func path(_ vertex: Int, _ tree: PathTree, _ weights: EdgeWeights) -> GraphPath? {
    guard tree.distances[vertex] < .infinity else { return nil }
    weights.values.withUnsafeBufferPointer { values in
      tree.distances.withUnsafeBufferPointer { potential in
        if let values = values.baseAddress, let potential = potential.baseAddress {
          search(Int32(vertex), Int32(tree.root), tree.isReverse, potential, values)
        }
      }
    }
    defer { clear() }
    guard vertex != tree.root else { return GraphPath(edges: [], cost: 0) }
    guard memory.distances[tree.root] < .infinity else { return nil }
    var edges: [Int32] = []
    var current = tree.root
    while current != vertex {
      let edge = memory.arrivals[current]
      edges.append(edge)
      current = Int(tree.isReverse ? graph.tails[Int(edge)] : graph.heads[Int(edge)])
    }
    if tree.isReverse { edges.reverse() }
    return GraphPath(edges: edges, cost: edges.reduce(0) { $0 + weights[Int($1)] })
  }

  private func search(
    _ start: Int32, _ root: Int32, _ isForward: Bool, _ potential: UnsafePointer<Double>,
    _ weights: UnsafePointer<Double>
  ) {
    graph.withRows { rows in
      // A copy on the stack, so that its counters stay in registers.
      var memory = memory
      memory.reach(start, 0, -1, potential)
      let offsets = isForward ? rows.offsets : rows.inOffsets
      let ends = isForward ? rows.heads : rows.inTails
      while !memory.heap.isEmpty {
        let (key, vertex) = memory.next()
        if vertex == root { break }
        let distance = memory.distances[Int(vertex)]
        // An entry from before the vertex was reached by a shorter way.
        guard key <= distance + potential[Int(vertex)] else { continue }
        for place in offsets[Int(vertex)]..<offsets[Int(vertex) + 1] {
          let edge = isForward ? place : rows.inEdges[Int(place)]
          let next = ends[Int(place)]
          let reached = distance + weights[Int(edge)]
          if reached < memory.distances[Int(next)], !memory.isClosed[Int(edge)],
            potential[Int(next)] < .infinity
          {
            memory.reach(next, reached, edge, potential)
          }
        }
      }
      self.memory = memory
    }
  }

  private func clear() {
    for position in 0..<memory.touchedCount {
      memory.distances[Int(memory.touched[position])] = .infinity
    }
    memory.touchedCount = 0
    memory.heap.removeAll()
  }
}

extension DetourSearch.Memory {
  @inline(__always)
  fileprivate mutating func next() -> (key: Double, vertex: Int32) {
    let entry = heap.pop()
    return (entry.key, entry.vertex)
  }

  @inline(__always)
  fileprivate mutating func reach(
    _ vertex: Int32, _ distance: Double, _ edge: Int32, _ potential: UnsafePointer<Double>
  ) {
    if distances[Int(vertex)] == .infinity {
      touched[touchedCount] = vertex
      touchedCount += 1
    }
    distances[Int(vertex)] = distance
    arrivals[Int(vertex)] = edge
    heap.push(distance + potential[Int(vertex)], vertex)
  }
}
