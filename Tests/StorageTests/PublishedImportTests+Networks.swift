import Datasets
import Storage
import Testing
import WorldModel

extension PublishedImportTests {
  private static let shapes = "transport/map/ne_50m_admin_0_countries.json.gz"

  /// Public networks, located on Natural Earth's countries.
  static let networks: [Expectation] = [
    Expectation(
      kind: "rail", extra: [shapes],
      rows: ["rail_points": 217_478, "rail_stretches": 266_352, "rail_repairs": 14]
    ) { workspace in
      let repairs = try workspace.repairs(of: "rail")
      func count(_ rule: String) -> Int { repairs.first { $0.rule == rule }?.count ?? -1 }
      #expect(count("components before") == 510)
      #expect(count("components after") == 175)
      #expect(count("components after bridging") == 118)
      let rail = try #require(try workspace.networkSources().rail)
      // Of the file 217,149 points and 263,099 stretches, and one more for each that a border cuts.
      #expect(rail.pointCount == 217_149 + count("points set on a border"))
      #expect(
        rail.stretches.count == 263_099 + count("gaps joined") + count("dead ends bridged")
          + count("stretches across a border"))
      let kazakhstan = try #require(rail.countryKeys.firstIndex(of: "KAZ"))
      let china = try #require(rail.countryKeys.firstIndex(of: "CHN"))
      let crossings = rail.others.indices.filter {
        rail.others[$0] >= 0
          && Set([Int(rail.countries[$0]), Int(rail.others[$0])]) == [kazakhstan, china]
      }
      // Dostyk–Alashankou and Altynkol–Khorgos.
      #expect(crossings.count == 2)
    },
    Expectation(
      kind: "highways", extra: [shapes],
      rows: ["highway_points": 381_551, "highway_stretches": 574_098, "highway_repairs": 14]
    ) { workspace in
      let road = try #require(try workspace.networkSources().road)
      #expect(road.isLocated)
    },
    Expectation(
      kind: "sealanes", extra: [shapes],
      rows: [
        "sealane_points": 9_686, "sealane_stretches": 15_933, "sealane_repairs": 2,
        "sea_ports": 3_962,
      ]
    ) { workspace in
      let sources = try workspace.networkSources()
      let sea = try #require(sources.sea)
      #expect(sea.passages.count == 13 && sea.passages.contains("suez"))
      #expect(sources.ports.count == 3_962)
    },
    Expectation(
      kind: "pipelines", extra: [shapes],
      rows: [
        "pipelines": 1_018 + 1_174, "pipeline_points": 39_734, "pipeline_stretches": 42_275,
        "pipeline_repairs": 16,
      ]
    ) { workspace in
      let pipelines = try #require(try workspace.networkSources().pipelines.first)
      let caspian = try #require(pipelines.records.first { $0.project == "Caspian Pipeline" })
      #expect(close(caspian.capacity, 66.73, 0.01))
      #expect(caspian.status == "operating")
    },
  ]
}
