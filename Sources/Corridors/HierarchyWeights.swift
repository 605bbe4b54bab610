/// A hierarchy with weights on it, to search for shortest paths: see ``RoutingHierarchy``.
///
/// Not for use by two threads at once: each makes one of its own.
public final class HierarchyWeights {
  public let hierarchy: RoutingHierarchy
  /// By arc, the shortest way up it and down it over vertices of lower ranks.
  let arcs: UnsafeMutablePointer<SIMD2<Double>>
  /// By rank, the distances from the source and to the target during a query; infinite between queries.
  let reached: UnsafeMutablePointer<SIMD2<Double>>
  /// By rank, the arcs by which those distances came about; only while a path is looked for.
  let forwardArcs: UnsafeMutablePointer<Int32>
  let backwardArcs: UnsafeMutablePointer<Int32>
  /// The weights of the edges, for paths.
  var weights: EdgeWeights

  /// Complexity: O(triangles).
  public init(_ hierarchy: RoutingHierarchy, _ weights: EdgeWeights) {
    self.hierarchy = hierarchy
    self.weights = weights
    let count = hierarchy.graph.vertexCount
    arcs = .allocate(capacity: hierarchy.arcCount)
    arcs.initialize(repeating: SIMD2(repeating: .infinity), count: hierarchy.arcCount)
    reached = .allocate(capacity: count)
    reached.initialize(repeating: SIMD2(repeating: .infinity), count: count)
    forwardArcs = .allocate(capacity: count)
    backwardArcs = .allocate(capacity: count)
    forwardArcs.initialize(repeating: -1, count: count)
    backwardArcs.initialize(repeating: -1, count: count)
    customize()
  }

  deinit {
    arcs.deallocate()
    reached.deallocate()
    forwardArcs.deallocate()
    backwardArcs.deallocate()
  }

  /// Puts other weights on, for searches that are repeated with drawn weights.
  ///
  /// Complexity: O(triangles), without an allocation.
  /// - Throws: ``GraphError`` for a weight that is negative or not a number; the weights are then those
  ///   from before.
  public func replaceWeights(with values: [Double]) throws(GraphError) {
    try weights.replace(with: values)
    customize()
  }

  /// First the edges' own weights, then every way over a lower vertex, from the lowest rank up.
  private func customize() {
    let arcs = arcs
    for arc in 0..<hierarchy.arcCount { arcs[arc] = SIMD2(repeating: .infinity) }
    weights.values.withUnsafeBufferPointer { weights in
      hierarchy.arcOfEdge.withUnsafeBufferPointer { arcOfEdge in
        hierarchy.leadsDown.withUnsafeBufferPointer { leadsDown in
          for edge in weights.indices where arcOfEdge[edge] >= 0 {
            let arc = Int(arcOfEdge[edge])
            let weight = weights[edge]
            if leadsDown[edge] {
              if weight < arcs[arc].y { arcs[arc].y = weight }
            } else {
              if weight < arcs[arc].x { arcs[arc].x = weight }
            }
          }
        }
      }
    }
    hierarchy.offsets.withUnsafeBufferPointer { offsets in
      hierarchy.triangles.withUnsafeBufferPointer { triangles in
        var triangle = 0
        var begin = 0
        for rank in 1..<max(1, offsets.count) {
          let end = Int(offsets[rank])
          var first = begin
          while first < end {
            // From the one head down to the rank, and from the rank up to the other.
            let up = arcs[first]
            let turned = SIMD2(up.y, up.x)
            var second = first + 1
            while second < end {
              let arc = Int(triangles[triangle])
              triangle += 1
              let way = turned + arcs[second]
              arcs[arc] = arcs[arc].lesser(way)
              second += 1
            }
            first += 1
          }
          begin = end
        }
      }
    }
  }

  /// The length of the shortest way; infinite where there is none. It may differ in the last digits from
  /// the sum in the order of travel, which ``path(from:to:)`` gives.
  ///
  /// Complexity: O(arcs above the two vertices).
  public func distance(from source: Int, to target: Int) -> Double {
    climb(source, target, noting: false).distance
  }
}
