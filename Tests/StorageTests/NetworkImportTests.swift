import Datasets
import Foundation
import Storage
import Testing
import WorldModel

@Suite("Public networks in a workspace")
struct NetworkImportTests {
  static let shapes = """
    {"type": "FeatureCollection", "features": [
    {"properties": {"iso3": "KAZ"}, "geometry": {"type": "Polygon",
     "coordinates": [[[-1, -1], [0.25, -1], [0.25, 1], [-1, 1], [-1, -1]]]}},
    {"properties": {"iso3": "CHN"}, "geometry": {"type": "MultiPolygon",
     "coordinates": [[[[0.25, -1], [1, -1], [1, 1], [0.25, 1], [0.25, -1]]]]}}]}
    """
  static let gauges = "country,gauge,route,kilometres\nKAZ,1520,,\nCHN,1435,,\n"
  /// The gap between 1 and 2 is 1.1 km, the border lies between 2 and 3.
  static let graph = """
    {"meta": {"network": "world_railways"}, "nodes": [[0, 0], [0, 0.1], [0, 0.11], [0, 0.4]],
     "graph": [{"1": 12}, {"0": 12}, {"3": 33}, {"2": 33}]}
    """
  static let lanes = """
    {"type": "FeatureCollection", "features": [{"properties": {"passage": "suez"}, "geometry":
     {"type": "LineString", "coordinates": [[2, 0], [3, 0], [4, 0]]}}]}
    """
  static let ports = """
    {"type": "FeatureCollection", "features": [{"properties": {"name": "Aktau", "port": "KZAAU",
     "cty": "Kazakhstan"}, "geometry": {"type": "Point", "coordinates": [2, 0]}}]}
    """
  static let oil =
    "project,unit,type,parent,countries,status,start_year,capacity,geom,route,url\n"
    + "Line,,oil_pipelines,O,\"Kazakhstan, China\",operating,2001,733000,line,\"0,0:0,0.4\",u\n"
  static let gas =
    "project,unit,type,owner,parent,countries,status_tabular,start_year,capacity,production,units,"
    + "geom,lat,lng,route,url,status\n"
    + "Gas,A,gas_pipeline,,P,China,operating,2009,15,,bcm/y,line,,,\"0,0.5:0,0.6\",u,operating\n"

  private func take(
    _ kind: String, _ files: [ImportFile], into workspace: Workspace,
    defaults: [ImportFile] = []
  ) throws -> ImportReport {
    try workspace.importFiles(
      files, defaults: defaults, as: try #require(ImportKind.named(kind)),
      identity: TestIdentity.embedded(), at: "2026-11-29")
  }

  @Test(
    "Railways come back with joins, countries, border points and gauges, and are not made twice")
  func rail() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let files = [
      try test.file("rail.json", Self.graph), try test.file("shapes.geojson", Self.shapes),
      try test.file("gauges.csv", Self.gauges),
    ]
    let report = try take("rail", files, into: workspace)
    #expect(report.change == .imported)
    #expect(report.rows["rail_points"] == 5 && report.rows["rail_stretches"] == 4)
    #expect(report.mapped == 2 && report.unmapped == 0)
    #expect(report.files.map(\.role) == ["countries", "gauges", "graph"])
    #expect(report.files.map(\.rowsRead) == [2, 2, 2])
    let rail = try #require(try workspace.networkSources().rail)
    #expect(rail.countryKeys == ["CHN", "KAZ"])
    #expect(rail.countries == [1, 1, 1, 0, 1] && rail.others == [-1, -1, -1, -1, 0])
    #expect(rail.stretches.map(\.origin) == [.published, .published, .joined, .published])
    #expect(rail.stretches.map(\.gauge) == [1520, 1520, 1520, 1435])
    #expect(abs(rail.stretches.reduce(0) { $0 + $1.kilometres } - 46.112) < 1e-3)
    let repairs = try workspace.repairs(of: "rail")
    #expect(repairs.first { $0.rule == "gaps joined" }?.count == 1)
    #expect(repairs.first { $0.rule == "points set on a border" }?.count == 1)
    #expect(try workspace.verify() == [])
    #expect(try take("rail", files, into: workspace).change == .unchanged)
    #expect(try workspace.drop("rail"))
    #expect(try workspace.networkSources().rail == nil)
    #expect(try workspace.repairs(of: "rail").isEmpty)
  }

  @Test("Without shapes nothing is located; default files serve where none is named")
  func defaults() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let graph = try test.file("rail.json", Self.graph)
    _ = try take("rail", [graph], into: workspace)
    let plain = try #require(try workspace.networkSources().rail)
    #expect(!plain.isLocated && plain.pointCount == 4)
    #expect(plain.stretches.allSatisfy { $0.gauge == 0 })
    let defaults = [
      try test.file("shapes.geojson", Self.shapes, role: "countries"),
      try test.file("gauges.csv", Self.gauges, role: "gauges"),
    ]
    let report = try take("rail", [graph], into: workspace, defaults: defaults)
    #expect(report.change == .replaced && report.files.count == 3)
    #expect(try workspace.networkSources().rail?.isLocated == true)
    // Roads have no gauge, and take no such file.
    let roads = try test.file(
      "roads.json", Self.graph.replacingOccurrences(of: "railways", with: "highways"))
    #expect(
      try take("highways", [roads], into: workspace, defaults: defaults).files.map(\.role)
        == ["countries", "graph"])
  }

  @Test("Sea lanes, ports and pipelines come back, and make a network")
  func seaAndPipelines() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    _ = try take(
      "sealanes",
      [try test.file("lanes.geojson", Self.lanes), try test.file("ports.geojson", Self.ports)],
      into: workspace)
    let report = try take(
      "pipelines",
      [
        try test.file("gas.csv", Self.gas), try test.file("oil.csv", Self.oil),
        try test.file("shapes.geojson", Self.shapes),
      ], into: workspace)
    #expect(report.files.map(\.role) == ["countries", "gas", "oil"])
    let sources = try workspace.networkSources()
    let sea = try #require(sources.sea)
    #expect(sea.passages == ["suez"] && sea.stretches.map(\.isMiddle) == [true, false])
    #expect(sources.ports.map(\.code) == ["KZAAU"])
    let pipelines = try #require(sources.pipelines.first)
    #expect(pipelines.records.map(\.project) == ["Line", "Gas"])
    #expect(pipelines.records[0].countries == ["Kazakhstan", "China"])
    #expect(abs(try #require(pipelines.records[0].capacity) - 36.5) < 1e-9)
    #expect(pipelines.network.stretches.map(\.record) == [0, 0, 1])
    #expect(pipelines.network.others.filter { $0 >= 0 }.count == 1)
    let network = try AssembledNetwork(sources, plan: NetworkPlan(cargo: .oil)).network
    #expect(Set(network.links.map(\.mode)) == [.sea, .oilPipeline])
    #expect(try workspace.verify() == [])
  }

  @Test("A file is known by its form; a graph that names itself is taken by its own kind alone")
  func forms() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    func found(_ name: String, _ text: String) throws -> [String] {
      try ImportKind.recognised(FileSurvey(try test.file(name, text).path)).map {
        "\($0.kind.key) \($0.role.name)"
      }
    }
    #expect(try found("a.json", Self.graph) == ["rail graph"])
    #expect(try found("b.json", Self.lanes) == ["sealanes lanes"])
    #expect(try found("c.json", Self.ports) == ["sealanes ports"])
    #expect(try found("d.csv", Self.oil) == ["pipelines oil"])
    #expect(try found("e.csv", Self.gas) == ["pipelines gas"])
    let nameless = Self.graph.replacingOccurrences(of: "network", with: "n")
    #expect(try found("f.json", nameless) == ["highways graph", "rail graph"])
    #expect(try found("g.json", "{\"a\": 1}") == [])
    let workspace = try test.open()
    let failure = #expect(throws: ImportFailure.self) {
      _ = try take("highways", [try test.file("a.json", Self.graph)], into: workspace)
    }
    #expect(
      failure?.description.contains("no file of highways looks like this: ‘world_railways’") == true
    )
  }

  @Test("A faulty graph is refused with every fault, and the workspace stays as it was")
  func refusal() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let bad = Self.graph.replacingOccurrences(of: "{\"0\": 12}", with: "{\"0\": -13}")
      .replacingOccurrences(of: "[0, 0.4]", with: "[0, 940]")
    let failure = #expect(throws: ImportFailure.self) {
      _ = try take("rail", [try test.file("bad.json", bad)], into: workspace)
    }
    let text = failure?.description ?? ""
    #expect(text.contains("a longitude lies between -180 and 180: ‘940.0’"))
    #expect(text.contains("a length must not be negative: ‘-13.0’"))
    #expect(text.contains("a stretch must have the same length both ways"))
    #expect(try workspace.imports().isEmpty)
  }
}
