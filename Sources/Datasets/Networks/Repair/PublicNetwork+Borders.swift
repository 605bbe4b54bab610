extension PublicNetwork {
  /// Puts a point on every border that a stretch crosses.
  ///
  /// - Parameter limit: crossings of one border nearer to each other, in kilometres, share a point, that
  ///   of the first.
  mutating func splitAtBorders(
    _ shapes: CountryShapes, merging limit: Double, _ report: inout LocationReport
  ) {
    var known: [Int32: [Int32]] = [:]
    for index in stretches.indices {
      let stretch = stretches[index]
      let (from, to) = (Int(stretch.from), Int(stretch.to))
      let (first, second) = (countries[from], countries[to])
      guard first >= 0, second >= 0, first != second else { continue }
      report.crossings += 1
      let share = crossing(from, to, first, second, shapes)
      let place = point(on: stretch, at: share)
      let pair = Int32(min(first, second)) << 16 | Int32(max(first, second))
      let border: Int32
      let same = known[pair, default: []].first { other in
        GreatCircle.kilometres(
          place.latitude, place.longitude, to: latitudes[Int(other)], longitudes[Int(other)])
          < limit
      }
      if let same {
        border = same
      } else {
        border = Int32(pointCount)
        latitudes.append(place.latitude)
        longitudes.append(place.longitude)
        countries.append(min(first, second))
        others.append(max(first, second))
        known[pair, default: []].append(border)
        report.borders += 1
      }
      stretches[index].to = border
      stretches[index].kilometres = stretch.kilometres * share
      var rest = stretch
      rest.from = stretch.to
      rest.to = border
      rest.kilometres = stretch.kilometres * (1 - share)
      stretches.append(rest)
    }
  }

  /// The place on a stretch after a share of it; the shorter way round the globe.
  func point(on stretch: Stretch, at share: Double) -> GeographicPoint {
    let (from, to) = (Int(stretch.from), Int(stretch.to))
    var turn = longitudes[to] - longitudes[from]
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    var east = longitudes[from] + turn * share
    if east >= 180 { east -= 360 }
    if east < -180 { east += 360 }
    return GeographicPoint(
      latitude: latitudes[from] + (latitudes[to] - latitudes[from]) * share, longitude: east)
  }

  /// The share of a stretch at which the second country begins, to a thousandth; a half where the map
  /// does not tell.
  private func crossing(
    _ from: Int, _ to: Int, _ first: Int16, _ second: Int16, _ shapes: CountryShapes
  ) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<10 {
      let middle = (low + high) / 2
      let latitude = latitudes[from] + (latitudes[to] - latitudes[from]) * middle
      let longitude = longitudes[from] + (longitudes[to] - longitudes[from]) * middle
      switch shapes.country(at: latitude, longitude) {
      case Int(first): low = middle
      case Int(second): high = middle
      default: return 0.5
      }
    }
    // Where an end got its country from nearby, the halving may run into that end.
    let share = (low + high) / 2
    return share < 0.001 || share > 0.999 ? 0.5 : share
  }
}
