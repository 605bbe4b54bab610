/// Points of the Earth in cells of a cubic grid, to find those that lie near a place.
///
/// The cells cut the space around the globe, not its map: the antimeridian and the poles are places
/// like any other, and no cell is narrower than the next one.
struct PointGrid {
  /// Side of a cell in kilometres.
  let side: Double
  private let latitudes: [Double]
  private let longitudes: [Double]
  /// Indices of the points, cell after cell, ascending within each.
  private var members: [Int32] = []
  /// Where each cell's members begin; one more than there are cells.
  private var starts: [Int32] = []
  /// Cells by open addressing: keys, and their places in `starts`.
  private var keys: [Int64] = []
  private var places: [Int32] = []

  /// - Parameters:
  ///   - latitudes: in degrees, as many as `longitudes`.
  ///   - side: of a cell in kilometres; the distance that is asked for most often.
  ///
  /// Complexity: O(n log n).
  init(latitudes: [Double], longitudes: [Double], side: Double) {
    self.side = side
    self.latitudes = latitudes
    self.longitudes = longitudes
    var order: [(key: Int64, point: Int32)] = []
    order.reserveCapacity(latitudes.count)
    for index in latitudes.indices {
      let (x, y, z) = Self.cell(latitudes[index], longitudes[index], side)
      order.append((Self.key(x, y, z), Int32(index)))
    }
    order.sort { $0.key != $1.key ? $0.key < $1.key : $0.point < $1.point }
    members.reserveCapacity(order.count)
    var cells: [Int64] = []
    for (key, point) in order {
      if cells.last != key {
        cells.append(key)
        starts.append(Int32(members.count))
      }
      members.append(point)
    }
    starts.append(Int32(members.count))
    fill(cells)
  }

  /// Calls `body` with each point nearer than a distance, in an order that depends on the points
  /// alone.
  func forEach(
    near latitude: Double, _ longitude: Double, within kilometres: Double,
    _ body: (_ point: Int, _ kilometres: Double) -> Void
  ) {
    let reach = Int(max(1, (kilometres / side).rounded(.up)))
    let (x, y, z) = Self.cell(latitude, longitude, side)
    for i in (x - reach)...(x + reach) {
      for j in (y - reach)...(y + reach) {
        for k in (z - reach)...(z + reach) {
          guard let cell = place(of: Self.key(i, j, k)) else { continue }
          for member in Int(starts[cell])..<Int(starts[cell + 1]) {
            let point = Int(members[member])
            let distance = GreatCircle.kilometres(
              latitude, longitude, to: latitudes[point], longitudes[point])
            if distance < kilometres { body(point, distance) }
          }
        }
      }
    }
  }

  /// The nearest point among those that a condition admits; of two equally near ones the first.
  func nearest(
    to latitude: Double, _ longitude: Double, within kilometres: Double,
    where isAdmitted: (Int) -> Bool = { _ in true }
  ) -> (point: Int, kilometres: Double)? {
    // The near cells first: most places have a point there.
    var reach = min(side, kilometres)
    while true {
      var best: (point: Int, kilometres: Double)?
      forEach(near: latitude, longitude, within: reach) { point, distance in
        let isBetter = best.map {
          distance < $0.kilometres || (distance == $0.kilometres && point < $0.point)
        }
        if isBetter ?? true, isAdmitted(point) { best = (point, distance) }
      }
      if best != nil || reach >= kilometres { return best }
      reach = min(reach * 2, kilometres)
    }
  }

  private mutating func fill(_ cells: [Int64]) {
    var capacity = 16
    while capacity < cells.count * 2 { capacity *= 2 }
    keys = Array(repeating: -1, count: capacity)
    places = Array(repeating: 0, count: capacity)
    for (place, key) in cells.enumerated() {
      var slot = Self.hash(key) & (capacity - 1)
      while keys[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      places[slot] = Int32(place)
    }
  }

  private func place(of key: Int64) -> Int? {
    var slot = Self.hash(key) & (keys.count - 1)
    while keys[slot] >= 0 {
      if keys[slot] == key { return Int(places[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private static func cell(
    _ latitude: Double, _ longitude: Double, _ side: Double
  ) -> (Int, Int, Int) {
    let (x, y, z) = GreatCircle.position(latitude, longitude)
    return (
      Int((x / side).rounded(.down)), Int((y / side).rounded(.down)), Int((z / side).rounded(.down))
    )
  }

  /// 20 bits for each coordinate: sides down to 13 metres.
  private static func key(_ x: Int, _ y: Int, _ z: Int) -> Int64 {
    let half = 1 << 19
    return Int64(((x + half) << 20 | (y + half)) << 20 | (z + half))
  }

  /// The finaliser of SplitMix64 (doi:10.1145/2660193.2660195).
  private static func hash(_ key: Int64) -> Int {
    var mixed = UInt64(bitPattern: key)
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 1)
  }
}
