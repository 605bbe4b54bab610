/// The course of the links of an assembled network, for maps.
public struct NetworkGeometry: Sendable {
  /// Of each link the number of its line; both directions share one.
  public private(set) var lines: [Int32] = []
  /// Where the points of each line begin; one more than there are lines.
  public private(set) var offsets: [Int32] = [0]
  /// In degrees; a hundred-thousandth of a degree, a metre, is kept.
  public private(set) var latitudes: [Float] = []
  public private(set) var longitudes: [Float] = []

  public init() {}

  /// The points of a link in the direction of a line's first link.
  ///
  /// - Parameter isReverse: as the link says of itself.
  public func points(ofLink link: Int, isReverse: Bool) -> [GeographicPoint] {
    let line = Int(lines[link])
    let range = Int(offsets[line])..<Int(offsets[line + 1])
    let points = range.map {
      GeographicPoint(latitude: Double(latitudes[$0]), longitude: Double(longitudes[$0]))
    }
    return isReverse ? points.reversed() : points
  }

  mutating func beginLine() { offsets.append(Int32(latitudes.count)) }

  mutating func append(_ latitude: Double, _ longitude: Double) {
    latitudes.append(Float(latitude))
    longitudes.append(Float(longitude))
    offsets[offsets.count - 1] = Int32(latitudes.count)
  }

  /// Notes that a link follows the line begun last.
  mutating func appendLink() { lines.append(Int32(offsets.count - 2)) }

  mutating func reserve(points: Int, links: Int) {
    latitudes.reserveCapacity(latitudes.count + points)
    longitudes.reserveCapacity(longitudes.count + points)
    lines.reserveCapacity(lines.count + links)
    offsets.reserveCapacity(offsets.count + links / 2)
  }
}
