/// Searches for shortest paths in one graph, again and again on the same memory.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959,
/// doi:10.1007/BF01386390; from both ends at once after I. Pohl, "Bi-directional Search", Machine
/// Intelligence 6, 1971. Not for use by two threads at once: each makes one of its own.
///
/// Checked against search by all simple paths on small random graphs, and against python-igraph and scipy
/// on a network of 500 vertices.
public final class ShortestPathSearch {
  public let graph: DirectedGraph
  var forward: Side
  var backward: Side

  /// One end of a search. Distances are infinite and the list of touched vertices is empty between
  /// searches.
  struct Side {
    let distances: UnsafeMutablePointer<Double>
    /// By vertex the edge that it was reached by.
    let edges: UnsafeMutablePointer<Int32>
    let touched: UnsafeMutablePointer<Int32>
    var touchedCount = 0
    var heap: VertexHeap

    init(_ graph: DirectedGraph) {
      distances = .allocate(capacity: graph.vertexCount)
      distances.initialize(repeating: .infinity, count: graph.vertexCount)
      edges = .allocate(capacity: graph.vertexCount)
      edges.initialize(repeating: -1, count: graph.vertexCount)
      touched = .allocate(capacity: graph.vertexCount)
      heap = VertexHeap(capacity: graph.vertexCount)
    }

    func deallocate() {
      distances.deallocate()
      edges.deallocate()
      touched.deallocate()
      heap.deallocate()
    }

    @inline(__always)
    mutating func start(_ vertex: Int32) {
      reach(vertex, 0, by: -1)
    }

    /// Notes a shorter distance.
    @inline(__always)
    mutating func reach(_ vertex: Int32, _ distance: Double, by edge: Int32) {
      if distances[Int(vertex)] == .infinity {
        touched[touchedCount] = vertex
        touchedCount += 1
      }
      distances[Int(vertex)] = distance
      edges[Int(vertex)] = edge
      heap.push(distance, vertex)
    }

    @inline(__always)
    mutating func clear() {
      for position in 0..<touchedCount { distances[Int(touched[position])] = .infinity }
      touchedCount = 0
      heap.removeAll()
    }
  }

  /// Complexity: O(vertices).
  public init(_ graph: DirectedGraph) {
    self.graph = graph
    forward = Side(graph)
    backward = Side(graph)
  }

  deinit {
    forward.deallocate()
    backward.deallocate()
  }

  /// The length of the shortest way; infinite where there is none.
  ///
  /// Complexity: O((vertices + edges) log vertices) at worst, by far less where both ends are near.
  public func distance(from source: Int, to target: Int, _ weights: EdgeWeights) -> Double {
    let meeting = weights.values.withUnsafeBufferPointer { meet(source, target, $0) }
    forward.clear()
    backward.clear()
    return meeting.distance
  }

  /// The shortest way; `nil` where there is none. Of several of the same length one, always the same.
  public func path(from source: Int, to target: Int, _ weights: EdgeWeights) -> GraphPath? {
    weights.values.withUnsafeBufferPointer { values -> GraphPath? in
      let meeting = meet(source, target, values)
      defer {
        forward.clear()
        backward.clear()
      }
      guard meeting.distance < .infinity else { return nil }
      var edges: [Int32] = []
      var vertex = meeting.vertex
      while vertex != source {
        let edge = forward.edges[vertex]
        edges.append(edge)
        vertex = Int(graph.tails[Int(edge)])
      }
      edges.reverse()
      vertex = meeting.vertex
      while vertex != target {
        let edge = backward.edges[vertex]
        edges.append(edge)
        vertex = Int(graph.heads[Int(edge)])
      }
      return GraphPath(edges: edges, weights: values)
    }
  }

  /// Where the two searches meet on the shortest way, and how long it is.
  private func meet(
    _ source: Int, _ target: Int, _ weights: UnsafeBufferPointer<Double>
  ) -> (vertex: Int, distance: Double) {
    guard source != target else { return (source, 0) }
    return graph.withRows { rows in
      // Copies on the stack, so that their counters stay in registers.
      var near = forward
      var far = backward
      near.start(Int32(source))
      far.start(Int32(target))
      var best = Double.infinity
      var meeting = Int32(source)
      while near.heap.smallest + far.heap.smallest < best {
        if near.heap.smallest <= far.heap.smallest {
          let (key, vertex) = near.next()
          guard key <= near.distances[Int(vertex)] else { continue }
          for edge in rows.edges(from: vertex) {
            let head = rows.heads[edge]
            let reached = key + weights[edge]
            guard reached < near.distances[Int(head)] else { continue }
            let whole = reached + far.distances[Int(head)]
            if whole < best {
              (best, meeting) = (whole, head)
            } else if reached + far.heap.smallest >= best {
              // What the other end has not reached yet is too far from it to be on a shorter way.
              continue
            }
            near.reach(head, reached, by: Int32(edge))
          }
        } else {
          let (key, vertex) = far.next()
          guard key <= far.distances[Int(vertex)] else { continue }
          for place in rows.places(into: vertex) {
            let tail = rows.inTails[place]
            let edge = rows.inEdges[place]
            let reached = key + weights[Int(edge)]
            guard reached < far.distances[Int(tail)] else { continue }
            let whole = reached + near.distances[Int(tail)]
            if whole < best {
              (best, meeting) = (whole, tail)
            } else if reached + near.heap.smallest >= best {
              continue
            }
            far.reach(tail, reached, by: edge)
          }
        }
      }
      forward = near
      backward = far
      return (Int(meeting), best)
    }
  }
}

extension ShortestPathSearch.Side {
  @inline(__always)
  mutating func next() -> (key: Double, vertex: Int32) {
    let entry = heap.pop()
    return (entry.key, entry.vertex)
  }
}
