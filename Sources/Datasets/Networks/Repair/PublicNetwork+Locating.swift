/// What finding the countries of points did.
public struct LocationReport: Hashable, Sendable {
  public let pointCount: Int
  /// Points outside every area that were given the country nearest to them.
  public internal(set) var near = 0
  /// Points without a country.
  public internal(set) var unknown = 0
  /// Points of short stretches across a border and back that were given the country around them.
  public internal(set) var smoothed = 0
  /// Stretches that cross a border.
  public internal(set) var crossings = 0
  /// Points that were set on a border: lines side by side share one.
  public internal(set) var borders = 0

  init(pointCount: Int) { self.pointCount = pointCount }
}

/// How exactly a map of countries is taken.
public struct LocationLimits: Hashable, Sendable {
  /// How far outside an area a point may lie, in kilometres: harbours, bridges, causeways.
  public var near = 25.0
  /// The longest piece of line in another country, in kilometres, that is taken for an error of the
  /// map's boundary; 0 for none.
  public var excursion = 3.0
  /// Lines that cross a border nearer to each other, in kilometres, cross it at one point: the tracks of
  /// one line, the carriageways of one road.
  public var crossing = 2.0

  public init() {}
}

extension PublicNetwork {
  /// The network with the country of every point, and a point on the border where a stretch leads from
  /// one country into another.
  ///
  /// The border point lies where the map's boundary is, found by halving the stretch. Pieces of line
  /// that touch another country for less than ``LocationLimits/excursion`` and come back are left with
  /// the country around them: drawn boundaries are coarser than lines.
  ///
  /// Complexity: a look-up for a point; O(n) for the rest.
  public func located(
    in shapes: CountryShapes, limits: LocationLimits = LocationLimits()
  ) -> (network: PublicNetwork, report: LocationReport) {
    var (network, report) = locatedInside(shapes)
    for point in 0..<pointCount where network.countries[point] < 0 {
      let country = shapes.nearest(
        to: latitudes[point], longitudes[point], within: limits.near)
      guard let country else { continue }
      network.countries[point] = Int16(country)
      report.near += 1
      report.unknown -= 1
    }
    if limits.excursion > 0 { report.smoothed = network.smooth(limits.excursion) }
    network.splitAtBorders(shapes, merging: limits.crossing, &report)
    return (network, report)
  }

  /// The network with the country of every point that lies inside one, and no border points: for sea
  /// lanes, of which those inside a country are rivers and canals.
  ///
  /// Complexity: a look-up for a point.
  public func locatedInside(
    _ shapes: CountryShapes
  ) -> (network: PublicNetwork, report: LocationReport) {
    var network = self
    var report = LocationReport(pointCount: pointCount)
    network.countries = shapes.countries(latitudes: latitudes, longitudes: longitudes, within: 0)
    network.others = Array(repeating: -1, count: pointCount)
    network.countryKeys = shapes.keys
    report.unknown = network.countries.count { $0 < 0 }
    return (network, report)
  }

  /// Gives short pieces of line the country around them; returns the number of points.
  private mutating func smooth(_ limit: Double) -> Int {
    let inner = stretches.filter { countries[Int($0.from)] == countries[Int($0.to)] }
    let pieces = ComponentLabels(pointCount: pointCount, stretches: inner)
    var lengths = [Double](repeating: 0, count: pieces.sizes.count)
    // How often a piece is left: an excursion begins and ends, a line to a station at the border does not.
    var crossings = [Int](repeating: 0, count: pieces.sizes.count)
    // −1: none yet; −2: several.
    var around = [Int16](repeating: -1, count: pieces.sizes.count)
    for stretch in stretches {
      let (from, to) = (Int(stretch.from), Int(stretch.to))
      let (a, b) = (Int(pieces.labels[from]), Int(pieces.labels[to]))
      if a == b {
        lengths[a] += stretch.kilometres
        continue
      }
      for (piece, other) in [(a, countries[to]), (b, countries[from])] {
        crossings[piece] += 1
        around[piece] = around[piece] == -1 || around[piece] == other ? other : -2
      }
    }
    var count = 0
    let before = countries
    for point in 0..<pointCount where before[point] >= 0 {
      let piece = Int(pieces.labels[point])
      guard around[piece] >= 0, crossings[piece] > 1, lengths[piece] < limit else { continue }
      countries[point] = around[piece]
      count += 1
    }
    return count
  }
}
