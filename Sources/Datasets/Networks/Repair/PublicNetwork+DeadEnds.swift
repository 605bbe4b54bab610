/// What bridging dead ends did.
public struct DeadEndReport: Hashable, Sendable {
  /// Points with exactly one neighbour.
  public let deadEnds: Int
  /// Stretches that were added.
  public let bridges: Int
  public let componentsAfter: Int
  /// Points of the largest component.
  public let largestAfter: Int
}

extension PublicNetwork {
  /// How far from a dead end its continuation may lie, in kilometres.
  public static let deadEndReach = 5.0
  /// A point that is near by the map and farther than this by the network, in kilometres, is taken for
  /// the continuation of a line that was cut.
  public static let deadEndDetour = 50.0

  /// Bridges cuts inside components: a dead end is tied to the nearest point near it to which the network
  /// leads only by a long way round, or not at all.
  ///
  /// Maps have cuts that no comparison of components sees, where a line is cut and both halves hang
  /// together by way of others. The detours are those of the network before any bridge; equally near
  /// points give way to the one with the smaller number. The stretches come in the order of their points,
  /// with ``Origin/bridged``.
  ///
  /// Complexity: a bounded search for each dead end, which ends once all points near it are reached.
  public func bridgingDeadEnds(
    within reach: Double = PublicNetwork.deadEndReach,
    detour: Double = PublicNetwork.deadEndDetour
  ) -> (network: PublicNetwork, report: DeadEndReport) {
    let adjacency = Adjacency(self)
    let grid = PointGrid(latitudes: latitudes, longitudes: longitudes, side: reach)
    var search = BoundedSearch(adjacency)
    var deadEnds = 0
    var pairs: [(from: Int32, to: Int32, gap: Double)] = []
    for point in 0..<pointCount where adjacency.neighbourCount(of: point) == 1 {
      deadEnds += 1
      var near: [(point: Int, gap: Double)] = []
      grid.forEach(near: latitudes[point], longitudes[point], within: reach) { other, gap in
        if other != point { near.append((other, gap)) }
      }
      if near.isEmpty { continue }
      near.sort { ($0.gap, $0.point) < ($1.gap, $1.point) }
      search.run(from: point, to: near.map(\.point), within: detour)
      guard let (other, gap) = near.first(where: { !search.isReached($0.point) }) else { continue }
      pairs.append((Int32(min(point, other)), Int32(max(point, other)), gap))
    }
    pairs.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    var network = self
    for (index, pair) in pairs.enumerated() {
      // Two dead ends that look at each other have one bridge.
      if index > 0, pairs[index - 1].from == pair.from, pairs[index - 1].to == pair.to { continue }
      network.stretches.append(
        .init(from: pair.from, to: pair.to, kilometres: pair.gap, origin: .bridged))
    }
    let after = ComponentLabels(network)
    return (
      network,
      DeadEndReport(
        deadEnds: deadEnds, bridges: network.stretches.count - stretches.count,
        componentsAfter: after.sizes.count, largestAfter: after.sizes.max() ?? 0)
    )
  }
}
