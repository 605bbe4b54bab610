import Foundation
import Testing

@Suite("import of networks", .enabled(if: Command.isThere, Command.absence))
struct ImportNetworkCommandTests {
  /// The gap between 1 and 2 is 1.1 km; the border lies between 2 and 3.
  private static let graph = """
    {"meta": {"network": "world_railways"}, "nodes": [[0, 0], [0, 0.1], [0, 0.11], [0, 0.4]],
     "graph": [{"1": 12}, {"0": 12}, {"3": 33}, {"2": 33}]}
    """
  private static let shapes = """
    {"type": "FeatureCollection", "features": [
    {"properties": {"iso3": "KAZ"}, "geometry": {"type": "Polygon",
     "coordinates": [[[-1, -1], [0.25, -1], [0.25, 1], [-1, 1], [-1, -1]]]}},
    {"properties": {"iso3": "CHN"}, "geometry": {"type": "Polygon",
     "coordinates": [[[0.25, -1], [1, -1], [1, 1], [0.25, 1], [0.25, -1]]]}}]}
    """

  @Test("Railways import with what was repaired, are listed, verified and dropped")
  func rail() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let graph = try own.write(Self.graph, to: "rail.json")
    let shapes = try own.write(Self.shapes, to: "shapes.geojson")
    let words = ["import", "rail", graph, "countries=\(shapes)"]
    let rail = try own.json(words).element(of: "imports", where: "kind", is: "rail")
    #expect(try rail.text("change") == "imported")
    #expect(try rail.element(of: "tables", where: "table", is: "rail_points")["rows"]?.number == 5)
    let joined = try rail.element(of: "repairs", where: "rule", is: "gaps joined")
    #expect(joined["count"]?.number == 1)
    #expect(abs((joined["kilometres"]?.number ?? 0) - 1.112) < 0.001)
    // The table of gauges comes with the program: 1,520 mm for Kazakhstan, 1,435 mm for China.
    let broad = try rail.element(of: "repairs", where: "rule", is: "stretches of 1520 mm")
    #expect(broad["count"]?.number == 3)
    let again = try own.succeed(words).text
    #expect(again.contains("rail: unchanged") && again.contains("gaps joined"))
    #expect(try own.succeed(["data", "list"]).text.contains("OpenStreetMap"))
    #expect(try own.succeed(["data", "verify"]).text.contains("no faults"))
    #expect(try own.succeed(["data", "drop", "rail"]).text.contains("rail_stretches"))
  }

  @Test(
    "The file is known without the name of its data set, and a faulty one is told with its place")
  func recognition() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let graph = try own.write(Self.graph, to: "rail.json")
    let imports = try own.json(["import", graph]).list("imports")
    #expect(try imports.map { try $0.text("kind") } == ["rail"])
    let faulty = try own.write(
      Self.graph.replacingOccurrences(of: "{\"0\": 12}", with: "{\"0\": -12}"), to: "bad.json")
    let outcome = try own.run(["import", "rail", faulty])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.json:2:"))
    #expect(outcome.errors.contains("a length must not be negative: ‘-12.0’"))
    #expect(outcome.errors.contains("a stretch must have the same length both ways"))
    let other = try own.run(["import", "highways", graph])
    #expect(other.status == 2 && other.errors.contains("‘world_railways’"))
  }

  @Test("The list tells the form of a file that is no table")
  func list() throws {
    let text = try Command.succeed("import", "--list", "rail").text
    #expect(text.contains("graph: JSON with nodes and graph"))
    #expect(text.contains("countries (may be missing): GeoJSON with areas of countries"))
  }
}
