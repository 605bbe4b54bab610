/// Reads the features of a GeoJSON collection one after the other.
///
/// Source: H. Butler et al., *The GeoJSON Format*, RFC 7946, 2016, doi:10.17487/RFC7946.
struct GeoJSONReader {
  /// Coordinates of a geometry, flat: rings or lines one after the other.
  struct Geometry {
    var type = ""
    var latitudes: [Double] = []
    var longitudes: [Double] = []
    /// Where each line or ring ends.
    var ends: [Int] = []
    /// Of every polygon, how many rings lie before its end; empty for other geometries.
    var polygonEnds: [Int] = []
    /// Where it begins in the text.
    var place: (line: Int, column: Int) = (0, 0)
  }

  struct Feature {
    /// The properties that were asked for and are texts; others are left out.
    var properties: [String: String] = [:]
    var geometry = Geometry()
    /// Number in the collection, from 0.
    var number = 0
  }

  /// Calls `body` for each feature.
  ///
  /// - Parameter properties: the names of those that are kept.
  static func forEachFeature(
    of survey: FileSurvey, properties: Set<String>,
    _ body: (Feature) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    var stream = try JSONStream(TextStream(survey), file: survey.path)
    var hasFeatures = false
    try stream.expect(.beginObject, "a collection of features")
    while try stream.next() == .name {
      guard stream.holds("features") else {
        try stream.skipValue()
        continue
      }
      hasFeatures = true
      try stream.expect(.beginArray, "an array of features")
      var number = 0
      while true {
        let token = try stream.next()
        if token == .endArray { break }
        guard token == .beginObject else { throw stream.misplaced(token, wanted: "a feature") }
        var feature = try read(&stream, properties)
        feature.number = number
        number += 1
        try body(feature)
      }
    }
    _ = try stream.next()
    if hasFeatures { return }
    throw DatasetError(
      file: survey.path, value: "features", rule: "the collection must have this member",
      fix: "this reader knows another form of the file")
  }

  /// Reads a feature that has begun.
  static func read(
    _ stream: inout JSONStream, _ wanted: Set<String>
  ) throws(DatasetError) -> Feature {
    var feature = Feature()
    while try stream.next() == .name {
      if stream.holds("properties") {
        try readProperties(&stream, wanted, into: &feature)
      } else if stream.holds("geometry") {
        try readGeometry(&stream, into: &feature.geometry)
      } else {
        try stream.skipValue()
      }
    }
    return feature
  }

  private static func readProperties(
    _ stream: inout JSONStream, _ wanted: Set<String>, into feature: inout Feature
  ) throws(DatasetError) {
    let token = try stream.next()
    if token == .null { return }
    guard token == .beginObject else { throw stream.misplaced(token, wanted: "properties") }
    while try stream.next() == .name {
      let name = stream.text
      guard wanted.contains(name) else {
        try stream.skipValue()
        continue
      }
      let depth = stream.depth
      if try stream.next() == .string {
        feature.properties[name] = stream.text
      } else {
        while stream.depth > depth { _ = try stream.next() }
      }
    }
  }

  private static func readGeometry(
    _ stream: inout JSONStream, into geometry: inout Geometry
  ) throws(DatasetError) {
    let token = try stream.next()
    if token == .null { return }
    guard token == .beginObject else { throw stream.misplaced(token, wanted: "a geometry") }
    geometry.place = stream.place
    while try stream.next() == .name {
      if stream.holds("type") {
        let found = try stream.next()
        guard found == .string else {
          throw stream.misplaced(found, wanted: "the type of the geometry")
        }
        geometry.type = stream.text
      } else if stream.holds("coordinates") {
        try readCoordinates(&stream, into: &geometry)
      } else {
        try stream.skipValue()
      }
    }
  }

  /// Coordinates of any geometry: an array of numbers is a point, an array of points a line, an array
  /// of lines a polygon.
  private static func readCoordinates(
    _ stream: inout JSONStream, into geometry: inout Geometry
  ) throws(DatasetError) {
    let outer = stream.depth
    try stream.expect(.beginArray, "an array of coordinates")
    var last = JSONStream.Token.beginArray
    var numbers = 0
    // How deep the array that just ended lay below the points: 0 a point, 1 a line, 2 a polygon.
    var height = 0
    while stream.depth > outer {
      let token = try stream.next()
      switch token {
      case .beginArray: numbers = 0
      case .number:
        if numbers == 0 {
          geometry.longitudes.append(stream.number)
        } else if numbers == 1 {
          try append(latitude: stream.number, stream, to: &geometry)
        }
        numbers += 1
      case .endArray:
        height = last == .endArray ? height + 1 : 0
        if last == .number, numbers < 2 {
          throw stream.fault("a position has a longitude and a latitude", value: "one number")
        }
        if height == 1 { geometry.ends.append(geometry.latitudes.count) }
        if height == 2 { geometry.polygonEnds.append(geometry.ends.count) }
      default: throw stream.misplaced(token, wanted: "a coordinate")
      }
      last = token
    }
  }

  private static func append(
    latitude: Double, _ stream: borrowing JSONStream, to geometry: inout Geometry
  ) throws(DatasetError) {
    guard (-90...90).contains(latitude) else {
      throw stream.fault("a latitude lies between -90 and 90", value: "\(latitude)")
    }
    // Maps of the Pacific count on beyond the antimeridian.
    guard let longitude = geometry.longitudes.last, (-360...360).contains(longitude) else {
      throw stream.fault(
        "a longitude lies between -360 and 360",
        value: geometry.longitudes.last.map { "\($0)" } ?? "none")
    }
    geometry.latitudes.append(latitude)
  }
}
