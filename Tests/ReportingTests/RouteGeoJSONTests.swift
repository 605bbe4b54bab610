import Corridors
import Reporting
import Testing
import WorldModel

@Suite("Routes as GeoJSON")
struct RouteGeoJSONTests {
  private static func features(_ json: JSONValue) -> [JSONValue] {
    if case .array(let features) = json["features"] { return features }
    return []
  }

  @Test("Links are lines from west to east as they run, stops are points, longitude first")
  func geometry() throws {
    let json = try RouteWorld.report(.best(1)).geoJSON
    #expect(json["type"] == "FeatureCollection")
    let features = Self.features(json)
    #expect(features.count == 7)
    #expect(
      features[0]["geometry"]
        == ["type": "LineString", "coordinates": [[108.9, 34.3], [80.4, 44.2]]])
    #expect(features[1]["geometry"] == ["type": "Point", "coordinates": [80.4, 44.2]])
    #expect(features[1]["properties"]?["kind"] == "stop")
    #expect(features[0]["properties"]?["days"] == .number(3))
  }

  @Test("Without coordinates there is no geometry, and the feature stays")
  func noCoordinates() throws {
    let features = Self.features(try RouteWorld.report().geoJSON)
    let ship = try #require(features.first { $0["properties"]?["id"] == "l-sea" })
    #expect(ship["geometry"] == .null)
  }

  @Test("A line over the meridian of 180° is cut there")
  func antimeridian() throws {
    let network = TransportNetwork(
      nodes: [
        .init(id: "west", latitude: 10, longitude: 170),
        .init(id: "east", latitude: 30, longitude: -170),
      ],
      links: [.init(id: "sea", from: 0, to: 1, mode: .sea, kilometres: 1, days: 1, cost: 1)])
    let answer = try RouteSearch(RoutingGraph(network)).shortest(from: 0, to: 1, .time)
    let question = RouteQuestion(from: "west", to: "east", on: try #require(EDTFDate("2025")))
    let report = RouteReport(question, answer, in: network, of: RouteWorld.world)
    // Half of the way lies on each side, so that the cut is at 20° north.
    #expect(
      Self.features(report.geoJSON).first?["geometry"]
        == [
          "type": "MultiLineString",
          "coordinates": [[[170.0, 10.0], [180.0, 20.0]], [[-180.0, 20.0], [-170.0, 30.0]]],
        ])
  }
}
