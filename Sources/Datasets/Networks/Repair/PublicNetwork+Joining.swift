/// What closing the gaps of a map did.
public struct GapReport: Hashable, Sendable {
  public let componentsBefore: Int
  public let componentsAfter: Int
  /// Points of the largest component.
  public let largestBefore: Int
  public let largestAfter: Int
  public let pointCount: Int
  /// Stretches that were added.
  public let joins: Int
}

extension PublicNetwork {
  /// The gap within which the ends of different components are taken for one line, in kilometres.
  ///
  /// Maps made of single lines lack a few hundred metres at borders, yards and edits; at 2 km the
  /// railways of Eurasia go from 510 components to 175, and published distances come out.
  public static let gapLimit = 2.0

  /// Joins every two points that lie in different components and nearer than a limit, by a straight
  /// stretch of ``Origin/joined``.
  ///
  /// Components are those of the network before any join: two lines that touch at several places are
  /// joined at each of them, and no way is forced through the nearest one. The stretches come in the
  /// order of their points.
  ///
  /// Complexity: O(n log n), and the number of pairs that near.
  public func joiningGaps(
    within kilometres: Double = PublicNetwork.gapLimit
  ) -> (network: PublicNetwork, report: GapReport) {
    let before = ComponentLabels(self)
    var joined = self
    if before.sizes.count > 1, kilometres > 0 {
      let grid = PointGrid(latitudes: latitudes, longitudes: longitudes, side: kilometres)
      for point in 0..<pointCount {
        let first = joined.stretches.count
        grid.forEach(near: latitudes[point], longitudes[point], within: kilometres) { other, gap in
          guard other > point, before.labels[other] != before.labels[point] else { return }
          joined.stretches.append(
            .init(from: Int32(point), to: Int32(other), kilometres: gap, origin: .joined))
        }
        if joined.stretches.count - first > 1 {
          joined.stretches[first...].sort { $0.to < $1.to }
        }
      }
    }
    let after = ComponentLabels(joined)
    let report = GapReport(
      componentsBefore: before.sizes.count, componentsAfter: after.sizes.count,
      largestBefore: before.sizes.max() ?? 0, largestAfter: after.sizes.max() ?? 0,
      pointCount: pointCount, joins: joined.stretches.count - stretches.count)
    return (joined, report)
  }
}
