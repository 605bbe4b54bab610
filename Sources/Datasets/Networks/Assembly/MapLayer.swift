import WorldModel

/// One public map on its way into a network: what each of its stretches is, and which points stay.
struct MapLayer {
  /// What the stretches of a line have in common.
  struct Class: Hashable {
    var mode: TransportMode
    /// Index among the keys of the map; −1 where not known or at sea.
    var country: Int16
    /// Number of a record; −1 for none.
    var record: Int16
  }

  /// A point that is a node by itself.
  struct Special {
    var id: EntityID
    var kind: NetworkNode.Kind
    var name: String
    /// The key of the place whose name it bears.
    var place: EntityID?
  }

  /// `rail`, `road`, `sea`, `oil` or `gas`: the beginning of the ids of its nodes and links.
  let name: String
  var network: PublicNetwork
  /// How far from a place its nearest point may lie, in kilometres.
  let reach: Double
  var records: [PipelineRecord] = []
  private(set) var classes: [Class] = []
  /// Of each stretch the number of its class; −1 for one that is left out.
  private(set) var kinds: [Int32] = []
  var stays: [Bool] = []
  var specials: [Int: Special] = [:]
  /// Of each point the modes that meet there, as bits by rank.
  private(set) var modes: [UInt8] = []
  /// Of each point on a border the modes on either side, by country.
  private(set) var borderModes: [Int: [Int16: Set<TransportMode>]] = [:]
  private var grid: PointGrid?
  private var components: ComponentLabels?

  init(_ name: String, _ network: PublicNetwork, reach: Double) {
    self.name = name
    self.network = network
    self.reach = reach
  }

  /// Gives every stretch its class, and finds what hangs together.
  mutating func classify(_ classOf: (PublicNetwork.Stretch) -> Class?) {
    var numbers: [Class: Int32] = [:]
    var last: (key: Class, number: Int32)?
    kinds = Array(repeating: -1, count: network.stretches.count)
    modes = Array(repeating: 0, count: network.pointCount)
    for (index, stretch) in network.stretches.enumerated() {
      guard let key = classOf(stretch) else { continue }
      let number: Int32
      if let last, last.key == key {
        number = last.number
      } else if let known = numbers[key] {
        number = known
      } else {
        number = Int32(classes.count)
        numbers[key] = number
        classes.append(key)
      }
      last = (key, number)
      kinds[index] = number
      let bit = UInt8(1) << UInt8(key.mode.rank)
      for point in [Int(stretch.from), Int(stretch.to)] {
        modes[point] |= bit
        if isBorder(point) {
          borderModes[point, default: [:]][key.country, default: []].insert(key.mode)
        }
      }
    }
    stays = Array(repeating: false, count: network.pointCount)
    for point in network.others.indices where network.others[point] >= 0 { stays[point] = true }
    let used = zip(network.stretches, kinds).filter { $0.1 >= 0 }.map(\.0)
    components = ComponentLabels(pointCount: network.pointCount, stretches: used)
    grid = PointGrid(
      latitudes: network.latitudes, longitudes: network.longitudes, side: 5)
  }

  /// The nearest point, on no border, of a component that is large enough.
  func nearest(
    to place: GeographicPoint, smallest: Int
  ) -> (point: Int, kilometres: Double)? {
    guard let grid, let components else { return nil }
    return grid.nearest(to: place.latitude, place.longitude, within: reach) { point in
      modes[point] != 0 && !isBorder(point)
        && components.sizes[Int(components.labels[point])] >= smallest
    }
  }

  /// How far away the nearest such point is, within reach or not; `nil` where there is none.
  ///
  /// Complexity: O(n), as the cells of the grid are too small for long distances.
  func distance(to place: GeographicPoint, smallest: Int) -> Double? {
    guard let components else { return nil }
    var best: Double?
    for point in modes.indices
    where modes[point] != 0 && components.sizes[Int(components.labels[point])] >= smallest
      && !isBorder(point)
    {
      let distance = GreatCircle.kilometres(
        place.latitude, place.longitude, to: network.latitudes[point], network.longitudes[point])
      best = min(best ?? distance, distance)
    }
    return best
  }

  /// The points near a place where lines cross the border of two countries, the nearest first.
  func crossings(
    near place: GeographicPoint, between keys: [String], within kilometres: Double
  ) -> [(point: Int, kilometres: Double)] {
    guard let grid, keys.count == 2 else { return [] }
    var found: [(point: Int, kilometres: Double)] = []
    grid.forEach(near: place.latitude, place.longitude, within: kilometres) { point, distance in
      guard isBorder(point), modes[point] != 0 else { return }
      let own = countryKeys(of: point)
      if own == keys || own == keys.reversed() { found.append((point, distance)) }
    }
    return found.sorted { ($0.kilometres, $0.point) < ($1.kilometres, $1.point) }
  }

  func isBorder(_ point: Int) -> Bool { network.isLocated && network.others[point] >= 0 }

  /// Keys of the countries of a point, sorted; none where not known.
  func countryKeys(of point: Int) -> [String] {
    guard network.isLocated else { return [] }
    return [network.countries[point], network.others[point]].filter { $0 >= 0 }
      .map { network.countryKeys[Int($0)] }.filter { !$0.isEmpty }.sorted()
  }

  func place(_ point: Int) -> GeographicPoint {
    GeographicPoint(latitude: network.latitudes[point], longitude: network.longitudes[point])
  }

  /// The modes that meet at a point, in their order.
  func modes(at point: Int) -> [TransportMode] {
    TransportMode.allCases.filter { modes[point] & UInt8(1) << UInt8($0.rank) != 0 }
  }

  func key(of country: Int16) -> EntityID? {
    let key = network.countryKeys[Int(country)]
    return key.isEmpty ? nil : EntityID(key)
  }

  func modeCount(at point: Int) -> Int { modes[point].nonzeroBitCount }

  func hasBothGauges(at point: Int) -> Bool {
    let both =
      UInt8(1) << UInt8(TransportMode.rail1520.rank) | UInt8(1)
      << UInt8(TransportMode.rail1435.rank)
    return modes[point] & both == both
  }

  /// Lets go of what only the search for near points needs.
  mutating func forgetSearch() {
    grid = nil
    components = nil
  }
}

extension TransportMode {
  /// The name of the layer that has its lines: one for both gauges of rail.
  var mapName: String { isRail ? "rail" : rawValue }
}
