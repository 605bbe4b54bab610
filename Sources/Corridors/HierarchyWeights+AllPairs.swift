extension RoutingHierarchy {
  /// The lengths of the shortest ways from several vertices to all: row `i` holds those from `sources[i]`,
  /// in the order of the vertices, infinite where there is no way.
  ///
  /// Goes up from each source and then down through all ranks, eight sources at a time: D. Delling,
  /// A. V. Goldberg, A. Nowatzyk, R. F. Werneck, "PHAST: Hardware-Accelerated Shortest Path Trees", J.
  /// Parallel and Distributed Computing 73(7), 2013, doi:10.1016/j.jpdc.2012.02.007.
  ///
  /// Complexity: O(sources · arcs).
  /// - Parameter threads: how many stretches are computed at the same time; the result is the same for
  ///   any number.
  public func distances(
    from sources: [Int], _ weights: EdgeWeights, threads: Int = 1
  ) -> [Double] {
    let count = graph.vertexCount
    let customized = HierarchyWeights(self, weights)
    nonisolated(unsafe) let arcs = customized.arcs
    defer { withExtendedLifetime(customized) {} }
    return [Double](unsafeUninitializedCapacity: sources.count * count) { buffer, initialized in
      nonisolated(unsafe) let rows = buffer
      let groups = (sources.count + SourceGroup.width - 1) / SourceGroup.width
      ParallelRows(count: groups, threads: threads).run { range in
        let group = SourceGroup(self, arcs)
        for number in range {
          let first = number * SourceGroup.width
          let end = min(sources.count, first + SourceGroup.width)
          group.sweep(sources[first..<end])
          group.write(
            end - first,
            into: UnsafeMutableBufferPointer(rebasing: rows[first * count..<end * count]))
        }
        group.deallocate()
      }
      initialized = sources.count * count
    }
  }

  /// The lengths of the shortest ways between all pairs: row `s` holds those from vertex `s`.
  public func allDistances(_ weights: EdgeWeights, threads: Int = 1) -> [Double] {
    distances(from: Array(0..<graph.vertexCount), weights, threads: threads)
  }
}

/// A number for each of eight sources.
private struct Lanes {
  static let width = 8
  static let infinite = Lanes()

  var first = SIMD2<Double>(repeating: .infinity)
  var second = SIMD2<Double>(repeating: .infinity)
  var third = SIMD2<Double>(repeating: .infinity)
  var fourth = SIMD2<Double>(repeating: .infinity)

  /// Takes the way over another rank where it is shorter.
  @inline(__always)
  mutating func shorten(_ other: Lanes, and weight: Double) {
    first = first.lesser(other.first + weight)
    second = second.lesser(other.second + weight)
    third = third.lesser(other.third + weight)
    fourth = fourth.lesser(other.fourth + weight)
  }
}

/// Several sources that go down through a hierarchy together.
private struct SourceGroup {
  static let width = Lanes.width

  let hierarchy: RoutingHierarchy
  let arcs: UnsafeMutablePointer<SIMD2<Double>>
  /// By rank, the distance from each source.
  let distances: UnsafeMutablePointer<Lanes>

  init(_ hierarchy: RoutingHierarchy, _ arcs: UnsafeMutablePointer<SIMD2<Double>>) {
    self.hierarchy = hierarchy
    self.arcs = arcs
    distances = .allocate(capacity: hierarchy.graph.vertexCount)
  }

  func deallocate() { distances.deallocate() }

  func sweep(_ sources: ArraySlice<Int>) {
    let count = hierarchy.graph.vertexCount
    distances.initialize(repeating: .infinite, count: count)
    hierarchy.offsets.withUnsafeBufferPointer { offsets in
      hierarchy.heads.withUnsafeBufferPointer { heads in
        for (lane, source) in sources.enumerated() { climb(lane, source, offsets, heads) }
        var rank = count - 1
        while rank >= 0 {
          var best = distances[rank]
          for arc in Int(offsets[rank])..<Int(offsets[rank + 1]) {
            best.shorten(distances[Int(heads[arc])], and: arcs[arc].y)
          }
          distances[rank] = best
          rank -= 1
        }
      }
    }
  }

  private func climb(
    _ lane: Int, _ source: Int, _ offsets: UnsafeBufferPointer<Int32>,
    _ heads: UnsafeBufferPointer<Int32>
  ) {
    let lanes = UnsafeMutableRawPointer(distances).assumingMemoryBound(to: Double.self)
    let width = Self.width
    var rank = hierarchy.ranks[source]
    lanes[Int(rank) * width + lane] = 0
    while rank >= 0 {
      let distance = lanes[Int(rank) * width + lane]
      if distance < .infinity {
        for arc in Int(offsets[Int(rank)])..<Int(offsets[Int(rank) + 1]) {
          let place = Int(heads[arc]) * width + lane
          lanes[place] = min(lanes[place], distance + arcs[arc].x)
        }
      }
      rank = hierarchy.parents[Int(rank)]
    }
  }

  func write(_ sources: Int, into rows: UnsafeMutableBufferPointer<Double>) {
    let count = hierarchy.graph.vertexCount
    let lanes = UnsafeMutableRawPointer(distances).assumingMemoryBound(to: Double.self)
    hierarchy.ranks.withUnsafeBufferPointer { ranks in
      for vertex in 0..<count {
        let place = Int(ranks[vertex]) * Self.width
        for lane in 0..<sources { rows[lane * count + vertex] = lanes[place + lane] }
      }
    }
  }
}
