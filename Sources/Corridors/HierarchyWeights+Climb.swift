extension HierarchyWeights {
  /// Goes up from both ends until they have met in all common ancestors.
  ///
  /// - Parameter noting: whether to note the arcs, from which a path can be put together.
  @inline(__always)
  func climb(
    _ source: Int, _ target: Int, noting: Bool
  ) -> (rank: Int, distance: Double) {
    let (arcs, reached) = (arcs, reached)
    var best = Double.infinity
    var meeting = -1
    hierarchy.offsets.withUnsafeBufferPointer { offsets in
      hierarchy.heads.withUnsafeBufferPointer { heads in
        hierarchy.parents.withUnsafeBufferPointer { parents in
          let start = hierarchy.ranks[source]
          let end = hierarchy.ranks[target]
          reached[Int(start)].x = 0
          reached[Int(end)].y = 0
          var (near, far) = (start, end)
          // The lower of the two goes up alone until both are the same.
          while near != far {
            if far < 0 || (near >= 0 && near < far) {
              let distance = reached[Int(near)].x
              if distance < .infinity {
                for arc in Int(offsets[Int(near)])..<Int(offsets[Int(near) + 1]) {
                  let way = distance + arcs[arc].x
                  if way < reached[Int(heads[arc])].x {
                    reached[Int(heads[arc])].x = way
                    if noting { forwardArcs[Int(heads[arc])] = Int32(arc) }
                  }
                }
              }
              near = parents[Int(near)]
            } else {
              let distance = reached[Int(far)].y
              if distance < .infinity {
                for arc in Int(offsets[Int(far)])..<Int(offsets[Int(far) + 1]) {
                  let way = distance + arcs[arc].y
                  if way < reached[Int(heads[arc])].y {
                    reached[Int(heads[arc])].y = way
                    if noting { backwardArcs[Int(heads[arc])] = Int32(arc) }
                  }
                }
              }
              far = parents[Int(far)]
            }
          }
          while near >= 0 {
            let distance = reached[Int(near)]
            let whole = distance.x + distance.y
            if whole < best { (best, meeting) = (whole, Int(near)) }
            // What is as far as the best way already can't be on a shorter one.
            if distance.x < best || distance.y < best {
              for arc in Int(offsets[Int(near)])..<Int(offsets[Int(near) + 1]) {
                let head = Int(heads[arc])
                let way = distance + arcs[arc]
                if noting {
                  if way.x < reached[head].x { forwardArcs[head] = Int32(arc) }
                  if way.y < reached[head].y { backwardArcs[head] = Int32(arc) }
                }
                reached[head] = reached[head].lesser(way)
              }
            }
            near = parents[Int(near)]
          }
          clear(start, parents)
          clear(end, parents)
        }
      }
    }
    return (meeting, best)
  }

  /// Distances of a rank and its ancestors become infinite again.
  @inline(__always)
  private func clear(_ rank: Int32, _ parents: UnsafeBufferPointer<Int32>) {
    let unreached = SIMD2(repeating: Double.infinity)
    var rank = rank
    while rank >= 0 {
      reached[Int(rank)] = unreached
      rank = parents[Int(rank)]
    }
  }
}

extension SIMD2<Double> {
  /// The smaller of each two; neither may be a NaN. Lane by lane, because the comparison of whole vectors
  /// becomes a call.
  @inline(__always)
  func lesser(_ other: Self) -> Self {
    SIMD2(other.x < x ? other.x : x, other.y < y ? other.y : y)
  }
}
