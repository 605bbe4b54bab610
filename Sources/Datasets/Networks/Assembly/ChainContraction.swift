/// Takes the points in the middle of lines into the lines.
///
/// A point goes where exactly two stretches of one kind meet and nothing is to happen: the way over it is
/// the sum of both. So every distance between the points that stay is what it was. Lines that only lead
/// back to their beginning are left out, for no shortest way uses them.
struct ChainContraction {
  /// A line between two points that stay.
  struct Chain {
    var from: Int32
    var to: Int32
    var kilometres: Double
    /// The kind that its stretches have in common.
    var kind: Int32
    /// The smallest number among its stretches, which names it.
    var stretch: Int32
    /// Its points from the first to the last, as a range of ``ChainContraction/points``.
    var points: Range<Int>
  }

  private(set) var chains: [Chain] = []
  private(set) var points: [Int32] = []
  /// Of each point whether it stays.
  private(set) var stays: [Bool]
  private(set) var contracted = 0
  private(set) var loops = 0
  private(set) var loopKilometres = 0.0

  /// - Parameters:
  ///   - kinds: of each stretch a number; stretches of other numbers are not joined into one line, and
  ///     those below 0 are left out.
  ///   - kept: points that must stay.
  ///
  /// Complexity: O(n).
  init(
    pointCount: Int, stretches: [PublicNetwork.Stretch], kinds: [Int32], kept: [Bool]
  ) {
    stays = kept
    var starts = [Int32](repeating: 0, count: pointCount + 1)
    for (index, stretch) in stretches.enumerated() where kinds[index] >= 0 {
      starts[Int(stretch.from) + 1] += 1
      starts[Int(stretch.to) + 1] += 1
    }
    for point in 0..<pointCount { starts[point + 1] += starts[point] }
    var incident = [Int32](repeating: 0, count: Int(starts[pointCount]))
    var next = starts
    for (index, stretch) in stretches.enumerated() where kinds[index] >= 0 {
      for point in [stretch.from, stretch.to] {
        incident[Int(next[Int(point)])] = Int32(index)
        next[Int(point)] += 1
      }
    }
    for point in 0..<pointCount where !kept[point] {
      let own = Int(starts[point])..<Int(starts[point + 1])
      stays[point] =
        own.count != 2
        || kinds[Int(incident[own.lowerBound])] != kinds[Int(incident[own.lowerBound + 1])]
        || incident[own.lowerBound] == incident[own.lowerBound + 1]
      // A point without a stretch is no part of the network.
      if own.isEmpty { stays[point] = false }
    }
    var walk = Walk(stretches: stretches, kinds: kinds, starts: starts, incident: incident)
    for point in 0..<pointCount where stays[point] { follow(point, &walk) }
    // Rings without a point that stays are led round to their first point, and left out as loops.
    for point in 0..<pointCount where !stays[point] && starts[point] < starts[point + 1] {
      if walk.isUsed[Int(incident[Int(starts[point])])] {
        contracted += 1
        continue
      }
      stays[point] = true
      follow(point, &walk)
      stays[point] = false
    }
  }

  private struct Walk {
    let stretches: [PublicNetwork.Stretch]
    let kinds: [Int32]
    let starts: [Int32]
    let incident: [Int32]
    var isUsed: [Bool]

    init(
      stretches: [PublicNetwork.Stretch], kinds: [Int32], starts: [Int32], incident: [Int32]
    ) {
      self.stretches = stretches
      self.kinds = kinds
      self.starts = starts
      self.incident = incident
      isUsed = Array(repeating: false, count: stretches.count)
    }
  }

  /// Follows every unused line that begins at a point.
  private mutating func follow(_ start: Int, _ walk: inout Walk) {
    for entry in Int(walk.starts[start])..<Int(walk.starts[start + 1]) {
      var index = Int(walk.incident[entry])
      if walk.isUsed[index] { continue }
      var chain = Chain(
        from: Int32(start), to: 0, kilometres: 0, kind: walk.kinds[index], stretch: Int32(index),
        points: points.count..<points.count)
      points.append(Int32(start))
      var point = start
      while true {
        let stretch = walk.stretches[index]
        walk.isUsed[index] = true
        chain.kilometres += stretch.kilometres
        chain.stretch = min(chain.stretch, Int32(index))
        point = Int(stretch.from) == point ? Int(stretch.to) : Int(stretch.from)
        points.append(Int32(point))
        if stays[point] { break }
        let first = Int(walk.incident[Int(walk.starts[point])])
        index = first == index ? Int(walk.incident[Int(walk.starts[point]) + 1]) : first
      }
      chain.to = Int32(point)
      if point == start {
        loops += 1
        loopKilometres += chain.kilometres
        points.removeSubrange(chain.points.lowerBound...)
      } else {
        chain.points = chain.points.lowerBound..<points.count
        chains.append(chain)
      }
    }
  }
}
