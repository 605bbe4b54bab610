/// The part of the Earth that a map shows: what its places need, and some room around them.
struct FlowMapFrame {
  let width: Double
  let height: Double
  let projection: EqualEarth

  init(_ places: [BriefDocument.Map.Place], screen: ChartScreen) {
    width = screen == .wide ? 1000 : 356
    let greatest = (screen == .wide ? 0.8 : 1.5) * width
    let longitudes = places.map(\.longitude)
    let latitudes = places.map(\.latitude)
    var west = (longitudes.min() ?? 40) - 4
    var east = (longitudes.max() ?? 90) + 4
    // A closer view would show coasts coarser than they are drawn.
    let least = 40.0
    let lack = least - (east - west)
    if lack > 0 {
      west -= lack / 2
      east += lack / 2
    }
    let north = min(82, (latitudes.max() ?? 60) + 8)
    let south = max(-60, (latitudes.min() ?? 20) - 5)
    var frame = Self.frame(west, east, north, south, width)
    // A tall part of the Earth gets land on both sides rather than a tall map.
    while frame.height > greatest, east - west < 300 {
      west -= 4
      east += 4
      frame = Self.frame(west, east, north, south, width)
    }
    projection = frame.projection
    height = frame.height
  }

  private static func frame(
    _ west: Double, _ east: Double, _ north: Double, _ south: Double, _ width: Double
  ) -> (projection: EqualEarth, height: Double) {
    // The parallel on which the frame is narrowest in degrees: the one nearest to the equator.
    let along = south > 0 ? south : north < 0 ? north : 0
    let projection = EqualEarth(
      west: west, east: east, along: along, north: north, width: width)
    return (projection, projection.height(to: south))
  }
}
