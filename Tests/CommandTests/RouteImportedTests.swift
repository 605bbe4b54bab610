import Foundation
import Testing

/// A railway of 40 stretches of 25 km from Almaty over Khorgos to Ürümqi, with the border at Khorgos.
@Suite("route --network imported", .enabled(if: Command.isThere, Command.absence))
struct RouteImportedTests {
  private static let almaty = (latitude: 43.33, longitude: 76.95)
  private static let khorgos = (latitude: 44.16, longitude: 80.37)
  private static let urumqi = (latitude: 43.80, longitude: 87.55)

  private static let points: [(latitude: Double, longitude: Double)] = {
    func between(
      _ one: (latitude: Double, longitude: Double),
      _ other: (latitude: Double, longitude: Double), _ share: Double
    ) -> (latitude: Double, longitude: Double) {
      (
        one.latitude + share * (other.latitude - one.latitude),
        one.longitude + share * (other.longitude - one.longitude)
      )
    }
    return (0..<20).map { between(almaty, khorgos, (Double($0) + 0.5) / 20 - 0.025) }
      + (0...20).map { between(khorgos, urumqi, Double($0) / 20) }
  }()

  private static let graph: String = {
    let nodes = points.map { "[\($0.latitude), \($0.longitude)]" }.joined(separator: ", ")
    let last = points.count - 1
    let lines = points.indices.map { place in
      "{"
        + [place - 1, place + 1].filter { (0...last).contains($0) }.map { "\"\($0)\": 25" }
        .joined(separator: ", ") + "}"
    }.joined(separator: ", ")
    return #"{"meta": {"network": "world_railways"}, "nodes": [\#(nodes)], "graph": [\#(lines)]}"#
  }()

  private static func area(_ key: String, _ west: Double, _ east: Double) -> String {
    """
    {"properties": {"iso3": "\(key)"}, "geometry": {"type": "Polygon", "coordinates":
     [[[\(west), 40], [\(east), 40], [\(east), 50], [\(west), 50], [\(west), 40]]]}}
    """
  }

  private static let shapes =
    #"{"type": "FeatureCollection", "features": ["#
    + area("KAZ", 70, 80.4) + ", " + area("CHN", 80.4, 100) + "]}"

  private static func imported() throws -> WorkspaceFolder {
    let own = try WorkspaceFolder()
    let graph = try own.write(Self.graph, to: "rail.json")
    let shapes = try own.write(Self.shapes, to: "shapes.geojson")
    _ = try own.succeed(["import", "rail", graph, "countries=\(shapes)"])
    return own
  }

  private static let question = [
    "route", "find", "KAZ:Almaty", "CHN:Urumqi", "--network", "imported",
  ]

  @Test(
    "From files to a route: lines told as legs, the world's gauge change at the border, sources")
  func route() throws {
    let own = try Self.imported()
    defer { own.remove() }
    let answer = try own.json(Self.question)
    let route = try #require(try answer.list("routes").first)
    let legs = try route.list("legs")
    let kinds = try legs.map { try $0.text("type") }
    #expect(kinds == ["rail-1520", "gauge-change", "rail-1435"])
    #expect(try legs[1].text("from") == "chn-kaz-khorgos")
    #expect(try legs[1].text("id").hasPrefix("chn-kaz-khorgos-gauge-change"))
    // 40 stretches, and the two places some kilometres beside the line.
    let km = try #require(route["km"]?.number)
    #expect((1_000...1_012).contains(km), "\(km)")
    #expect(try route.list("countries").compactMap(\.text) == ["KAZ", "CHN"])
    for leg in legs { #expect(try !leg.list("sources").isEmpty) }
    #expect(try legs[0].list("sources").compactMap(\.text).contains("rail"))
    let network = try #require(answer["network"])
    #expect(try network.list("notImported").compactMap(\.text) == ["highways", "sealanes"])
    let tied = try network.list("places").map { try $0.text("place") }
    #expect(tied == ["chn-urumqi", "kaz-almaty"])
    let files = try answer.list("inputs").map { try $0.text("path") }
    #expect(files.contains("workspace/rail/rail.json"))
  }

  @Test("GeoJSON has the way of the map, the table what a reader must know")
  func way() throws {
    let own = try Self.imported()
    defer { own.remove() }
    let drawn = try PrintedJSON(
      own.succeed(Self.question + ["--format", "geojson"]).output)
    let first = try #require(try drawn.list("features").first)
    // Almaty, its 20 points as far as the border, and the border point.
    #expect(try first["geometry"]?.list("coordinates").count ?? 0 > 15)
    let text = try own.succeed(Self.question + ["--legs"]).text
    #expect(text.contains("kaz-almaty is tied to rail"))
    #expect(text.contains("Not imported, and so not used: highways, sealanes"))
  }

  @Test("Conditions hold: a closed border, a country to be avoided")
  func conditions() throws {
    let own = try Self.imported()
    defer { own.remove() }
    let closed = try own.json(Self.question + ["--close", "CHN-KAZ"])
    #expect(try closed.text("reason").contains("chn-kaz-khorgos-gauge-change"))
    let avoided = try own.json(Self.question + ["--avoid", "CHN"])
    #expect(try avoided.text("reason").contains("‘chn-urumqi’ itself is to be avoided"))
    let named = try own.json(Self.question + ["--require", "chn-kaz-khorgos"])
    #expect(try named.list("routes").count == 1)
  }

  @Test("The matrix and the list of places tell what they are of")
  func others() throws {
    let own = try Self.imported()
    defer { own.remove() }
    let matrix = try own.json([
      "route", "matrix", "--from", "KAZ:Almaty", "--to", "CHN:Urumqi,chn-kaz-khorgos",
      "--network", "imported",
    ])
    let pairs = try matrix.list("pairs")
    #expect(pairs.count == 2 && pairs.allSatisfy { $0["days"]?.number ?? 0 > 0 })
    let places = try own.succeed([
      "route", "places", "--network", "imported", "--country", "KAZ",
    ]).text
    #expect(places.contains("Almaty") && places.contains("nothing near enough"))
  }

  @Test("A place too far from every line is refused with the distance, and so is a missing network")
  func refused() throws {
    let own = try Self.imported()
    defer { own.remove() }
    // Bishkek lies some 190 km west of Almaty.
    let far = try own.run(["route", "find", "KGZ:Bishkek", "CHN:Urumqi", "--network", "imported"])
    #expect(far.status == 2)
    #expect(far.errors.contains("‘kgz-bishkek’ lies too far from the imported network"))
    #expect(far.errors.contains("the nearest lines at: rail 19"), "\(far.errors)")
    #expect(far.errors.contains("within 15 km"))
    let gas = try own.run(Self.question + ["--cargo", "gas"])
    #expect(gas.status == 2 && gas.errors.contains("‘tarazy import pipelines FILE…’"))
    let empty = try WorkspaceFolder()
    defer { empty.remove() }
    let missing = try empty.run(Self.question)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("‘tarazy import rail FILE…’"), "\(missing.errors)")
    _ = try empty.succeed(["import", "un-votes"] + empty.voteFiles())
    let other = try empty.run(Self.question)
    #expect(other.status == 2 && other.errors.contains("has no imported network for container"))
    let unknown = try own.run([
      "route", "find", "KAZ:Almatty", "CHN:Urumqi", "--network", "imported",
    ])
    #expect(unknown.status == 2 && unknown.errors.contains("--network imported"))
  }
}
