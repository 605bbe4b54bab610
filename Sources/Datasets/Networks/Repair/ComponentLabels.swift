/// Which points of a network hang together.
struct ComponentLabels {
  /// Of each point the number of its component; components are numbered by their first point.
  let labels: [Int32]
  /// Points of each component.
  let sizes: [Int]

  /// Complexity: nearly linear in points and stretches.
  ///
  /// Source: R. E. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", Journal of the ACM
  /// 22(2), 1975, doi:10.1145/321879.321884; with path halving, and without ranks, whose gain is small
  /// once paths are halved.
  init(pointCount: Int, stretches: [PublicNetwork.Stretch]) {
    var parents = (0..<Int32(pointCount)).map(\.self)
    parents.withUnsafeMutableBufferPointer { parents in
      for stretch in stretches {
        let a = Self.root(of: stretch.from, &parents)
        let b = Self.root(of: stretch.to, &parents)
        // The smaller one stays, so that the numbering does not depend on the order of stretches.
        if a < b { parents[Int(b)] = a } else { parents[Int(a)] = b }
      }
    }
    var labels = [Int32](repeating: -1, count: pointCount)
    var sizes: [Int] = []
    parents.withUnsafeMutableBufferPointer { parents in
      for point in 0..<pointCount {
        let root = Int(Self.root(of: Int32(point), &parents))
        if root == point {
          labels[point] = Int32(sizes.count)
          sizes.append(0)
        } else {
          labels[point] = labels[root]
        }
        sizes[Int(labels[point])] += 1
      }
    }
    self.labels = labels
    self.sizes = sizes
  }

  init(_ network: PublicNetwork) {
    self.init(pointCount: network.pointCount, stretches: network.stretches)
  }

  /// The component with the most points; the first of equals. `nil` without points.
  var main: Int32? {
    var best: Int?
    for label in sizes.indices where best.map({ sizes[label] > sizes[$0] }) ?? true { best = label }
    return best.map(Int32.init)
  }

  private static func root(
    of point: Int32, _ parents: inout UnsafeMutableBufferPointer<Int32>
  ) -> Int32 {
    var point = point
    while parents[Int(point)] != point {
      parents[Int(point)] = parents[Int(parents[Int(point)])]
      point = parents[Int(point)]
    }
    return point
  }
}
