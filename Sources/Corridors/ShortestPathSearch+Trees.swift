import Dispatch

extension ShortestPathSearch {
  /// The shortest ways from a vertex to all others.
  ///
  /// Complexity: O((vertices + edges) log vertices).
  public func tree(from source: Int, _ weights: EdgeWeights) -> PathTree {
    grow(from: source, weights, isReverse: false)
  }

  /// The shortest ways from all vertices to one.
  public func tree(to target: Int, _ weights: EdgeWeights) -> PathTree {
    grow(from: target, weights, isReverse: true)
  }

  /// The lengths of the shortest ways from a vertex to all others, written in the order of the vertices.
  public func distances(
    from source: Int, _ weights: EdgeWeights, into row: UnsafeMutableBufferPointer<Double>
  ) {
    weights.values.withUnsafeBufferPointer { values in
      settle(source, values, isReverse: false)
    }
    for vertex in row.indices { row[vertex] = forward.distances[vertex] }
    forward.clear()
  }

  private func grow(from root: Int, _ weights: EdgeWeights, isReverse: Bool) -> PathTree {
    weights.values.withUnsafeBufferPointer { values in
      settle(root, values, isReverse: isReverse)
    }
    let distances = Array(
      UnsafeBufferPointer(start: forward.distances, count: graph.vertexCount))
    var edges = [Int32](repeating: -1, count: graph.vertexCount)
    for position in 0..<forward.touchedCount {
      let vertex = Int(forward.touched[position])
      edges[vertex] = forward.edges[vertex]
    }
    forward.clear()
    return PathTree(distances: distances, edges: edges, root: root, isReverse: isReverse)
  }

  /// Leaves distances and edges in the forward side, which the caller clears.
  func settle(_ root: Int, _ weights: UnsafeBufferPointer<Double>, isReverse: Bool) {
    graph.withRows { rows in
      var side = forward
      side.start(Int32(root))
      while !side.heap.isEmpty {
        let (key, vertex) = side.next()
        guard key <= side.distances[Int(vertex)] else { continue }
        if isReverse {
          for place in rows.places(into: vertex) {
            let tail = rows.inTails[place]
            let edge = rows.inEdges[place]
            let reached = key + weights[Int(edge)]
            if reached < side.distances[Int(tail)] { side.reach(tail, reached, by: edge) }
          }
        } else {
          for edge in rows.edges(from: vertex) {
            let head = rows.heads[edge]
            let reached = key + weights[edge]
            if reached < side.distances[Int(head)] { side.reach(head, reached, by: Int32(edge)) }
          }
        }
      }
      forward = side
    }
  }

  /// The lengths of the shortest ways between all pairs: row `s` holds those from vertex `s`.
  ///
  /// Complexity: O(vertices · (vertices + edges) log vertices); ``RoutingHierarchy`` does it faster.
  /// - Parameter threads: how many rows are computed at the same time; the result is the same for any.
  public static func allDistances(
    in graph: DirectedGraph, _ weights: EdgeWeights, threads: Int = 1
  ) -> [Double] {
    let count = graph.vertexCount
    return [Double](unsafeUninitializedCapacity: count * count) { buffer, initialized in
      nonisolated(unsafe) let matrix = buffer
      ParallelRows(count: count, threads: threads).run { rows in
        let search = ShortestPathSearch(graph)
        for row in rows {
          search.distances(
            from: row, weights,
            into: UnsafeMutableBufferPointer(rebasing: matrix[row * count..<(row + 1) * count]))
        }
      }
      initialized = count * count
    }
  }
}

/// Work on rows that are independent of each other, shared among threads.
struct ParallelRows {
  let count: Int
  let threads: Int

  /// Calls the body with stretches of rows that together are all rows, once each.
  func run(_ body: @Sendable (Range<Int>) -> Void) {
    let threads = max(1, min(threads, count))
    guard threads > 1 else {
      body(0..<count)
      return
    }
    // More stretches than threads, so that a slow one does not keep the others waiting.
    let stretches = min(count, threads * 4)
    let count = count
    DispatchQueue.concurrentPerform(iterations: stretches) { stretch in
      body(count * stretch / stretches..<count * (stretch + 1) / stretches)
    }
  }
}
