/// Pipelines as a network: their routes, and the places where the end of one meets another.
public struct PipelineNetwork: Sendable {
  /// How near the end of a route must come to another route to be tied to it, in kilometres. Routes are
  /// drawn from small-scale maps.
  public static let gapLimit = 5.0

  /// Every stretch has the number of its record; one that ties two records has none.
  public var network: PublicNetwork
  public var records: [PipelineRecord]

  public init(network: PublicNetwork, records: [PipelineRecord]) {
    self.network = network
    self.records = records
  }

  /// Lays out the routes and ties their ends to the nearest point of each other record near them.
  ///
  /// Complexity: O(n log n) in the number of points.
  public init(_ records: [PipelineRecord], joining kilometres: Double = PipelineNetwork.gapLimit) {
    var network = PublicNetwork()
    var owners: [Int16] = []
    var ends: [Int32] = []
    for (number, record) in records.enumerated() {
      for part in record.parts {
        ends.append(Int32(network.pointCount))
        for point in part {
          if point != part[0] || network.pointCount != Int(ends[ends.count - 1]) {
            let last = network.pointCount - 1
            var stretch = PublicNetwork.Stretch(
              from: Int32(last), to: Int32(last + 1),
              kilometres: GreatCircle.kilometres(
                network.latitudes[last], network.longitudes[last], to: point.latitude,
                point.longitude))
            stretch.record = Int16(clamping: number)
            network.stretches.append(stretch)
          }
          network.latitudes.append(point.latitude)
          network.longitudes.append(point.longitude)
          owners.append(Int16(clamping: number))
        }
        ends.append(Int32(network.pointCount - 1))
      }
    }
    self.records = records
    self.network = network
    if kilometres > 0 { tie(ends, owners, kilometres) }
  }

  private mutating func tie(_ ends: [Int32], _ owners: [Int16], _ limit: Double) {
    let grid = PointGrid(
      latitudes: network.latitudes, longitudes: network.longitudes, side: limit)
    var known: Set<Int64> = []
    for end in ends {
      var nearest: [Int16: (point: Int, gap: Double)] = [:]
      let place = Int(end)
      grid.forEach(near: network.latitudes[place], network.longitudes[place], within: limit) {
        point, gap in
        let owner = owners[point]
        guard owner != owners[place] else { return }
        if let found = nearest[owner], (found.gap, found.point) <= (gap, point) { return }
        nearest[owner] = (point, gap)
      }
      for owner in nearest.keys.sorted() {
        guard let (point, gap) = nearest[owner] else { continue }
        let (from, to) = (min(end, Int32(point)), max(end, Int32(point)))
        guard known.insert(Int64(from) << 32 | Int64(to)).inserted else { continue }
        network.stretches.append(.init(from: from, to: to, kilometres: gap, origin: .joined))
      }
    }
  }
}
