import Corridors
import WorldModel

extension RouteReport {
  /// The routes as a feature collection: a line for each link of each route, a point for each stop.
  ///
  /// In the network of the world a line is straight between its two nodes: a scheme, not the way of the
  /// track or ship; in an imported one it is that of the map. Where a node has no coordinates its features
  /// have no geometry. What is common to a route stands in the member
  /// `routes`, beside `features`.
  ///
  /// Source: H. Butler et al., RFC 7946, "The GeoJSON Format", 2016,
  /// <https://www.rfc-editor.org/rfc/rfc7946>; lines that cross 180° are cut there (section 3.1.9).
  public var geoJSON: JSONValue {
    let features = lines.flatMap { line in
      line.legs.enumerated().map { position, leg -> JSONValue in
        [
          "type": "Feature", "geometry": leg.geometry,
          "properties": leg.properties(route: line, position: position + 1),
        ]
      }
    }
    let summaries = lines.map { line -> JSONValue in
      [
        "route": .integer(line.number), "corridor": .optional(line.corridor?.name),
        "family": .optional(line.corridor?.family.rawValue), "days": .number(line.route.days),
        "costUSD": .number(line.route.cost),
        "unknownCosts": .integer(line.route.unknownCosts), "km": .number(line.route.kilometres),
        "beaten": .bool(line.number > routes.count), "risk": .optional(line.risk),
        "countries": .strings(line.route.countries.map(\.text)),
      ]
    }
    let collection: JSONValue = [
      "type": "FeatureCollection", "name": .string(title),
      "geometryNote": .string(
        imported == nil
          ? "Straight lines between nodes: a scheme, not the way of the track or ship"
          : "Lines of the imported maps; straight where no map has the way"),
      "routes": .array(summaries), "features": .array(features),
    ]
    return collection.with("reason", reason.map { .string($0.sentence) })
  }
}

extension LegLine {
  fileprivate var geometry: JSONValue {
    guard let start = from.position else { return nil }
    guard leg.element.isLink else {
      return ["type": "Point", "coordinates": start.json]
    }
    guard let end = to.position else { return nil }
    let points =
      course.isEmpty
      ? [start, end].map { .init(latitude: $0.latitude, longitude: $0.longitude) } : course
    let lines = Self.cut(points).map { line in
      JSONValue.array(line.map { [.number($0.longitude), .number($0.latitude)] })
    }
    return lines.count == 1
      ? ["type": "LineString", "coordinates": lines[0]]
      : ["type": "MultiLineString", "coordinates": .array(lines)]
  }

  /// The line in pieces that end where it crosses the meridian of 180°.
  private static func cut(
    _ points: [ImportedNetworkNote.Point]
  ) -> [[ImportedNetworkNote.Point]] {
    var lines: [[ImportedNetworkNote.Point]] = []
    var line: [ImportedNetworkNote.Point] = []
    for point in points {
      if let last = line.last, abs(last.longitude - point.longitude) > 180 {
        // The shorter way leads over the meridian of 180°.
        let side = last.longitude > 0 ? 180.0 : -180
        let part = (side - last.longitude) / (point.longitude + 2 * side - last.longitude)
        let latitude = last.latitude + part * (point.latitude - last.latitude)
        lines.append(line + [.init(latitude: latitude, longitude: side)])
        line = [.init(latitude: latitude, longitude: -side)]
      }
      line.append(point)
    }
    return lines + [line]
  }

  fileprivate func properties(route line: RouteLine, position: Int) -> JSONValue {
    [
      "route": .integer(line.number), "leg": .integer(position), "id": .string(leg.id.text),
      "kind": .string(leg.element.isLink ? "link" : "stop"), "type": .string(leg.element.key),
      "title": .string(title), "from": .string(leg.from.text), "to": .string(leg.to.text),
      "countries": .strings(leg.countries.map(\.text)), "km": .number(leg.kilometres),
      "days": .number(leg.days), "costUSD": .optional(leg.isCostKnown ? leg.cost : nil),
      "defaulted": .strings(defaulted.map(\.rawValue)), "sources": .strings(sources.map(\.text)),
    ]
  }
}

extension TransportNetwork.Node {
  /// Where the node lies; `nil` where it is not known.
  var position: (longitude: Double, latitude: Double, json: JSONValue)? {
    guard let latitude, let longitude else { return nil }
    return (longitude, latitude, [.number(longitude), .number(latitude)])
  }
}
