import Corridors
import WorldModel

extension RouteReport {
  /// The routes as a feature collection: a line for each link of each route, a point for each stop.
  ///
  /// A line is straight between its two nodes: a scheme, not the way of the track or ship. Where a node
  /// has no coordinates its features have no geometry. What is common to a route stands in the member
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
      "geometryNote": "Straight lines between nodes: a scheme, not the way of the track or ship",
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
    guard abs(start.longitude - end.longitude) > 180 else {
      return ["type": "LineString", "coordinates": [start.json, end.json]]
    }
    // The shorter way leads over the meridian of 180°.
    let side = start.longitude > 0 ? 180.0 : -180
    let rest = end.longitude + 2 * side
    let part = (side - start.longitude) / (rest - start.longitude)
    let latitude = start.latitude + part * (end.latitude - start.latitude)
    return [
      "type": "MultiLineString",
      "coordinates": [
        [start.json, [.number(side), .number(latitude)]],
        [[.number(-side), .number(latitude)], end.json],
      ],
    ]
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
