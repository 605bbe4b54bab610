import Testing

@testable import Datasets

@Suite("Sea lanes, ports and pipelines")
struct SeaAndPipelineFileTests {
  static func contents(_ text: String, path: String = "lanes.geojson") -> FileContents {
    FileContents(path: path, bytes: Array(text.utf8), sha256: "")
  }

  static func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[" + features.joined(separator: ",") + "]}"
  }

  static func line(_ coordinates: String, passage: String? = nil) -> String {
    let properties = passage.map { "{\"passage\":\"\($0)\"}" } ?? "{}"
    return
      "{\"type\":\"Feature\",\"properties\":\(properties),\"geometry\":{\"type\":\"LineString\","
      + "\"coordinates\":[\(coordinates)]}}"
  }

  /// Along the equator a degree is 2π · 6371.0088 / 360 = 111.195 08 km. The line from 179° goes on at
  /// −179°, which another line writes as 181°.
  @Test("Lines meet in their points, across the antimeridian too, with great-circle lengths")
  func lanes() throws {
    let file = try SeaLanesFile(
      Self.contents(
        Self.collection(
          Self.line("[178,0],[179,0],[181,0]", passage: "strait"), Self.line("[-179,0],[-178,0]"),
          Self.line("[179,0],[178,0]", passage: "a"))))
    #expect(file.lines == 3 && file.repeated == 1)
    #expect(file.network.longitudes == [178, 179, -179, -178])
    #expect(file.network.passages == ["a", "strait"])
    let lengths = file.network.stretches.map(\.kilometres)
    for (length, degrees) in zip(lengths, [1.0, 2, 1]) {
      #expect(abs(length - degrees * 111.195_080) < 1e-4)
    }
    #expect(file.network.stretches.map(\.passage) == [1, 1, -1])
    #expect(file.network.stretches.map(\.isMiddle) == [true, false, false])
  }

  @Test(
    "What is no sea lane is refused at its place",
    arguments: [
      (
        collection("{\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"),
        "a sea lane must be a line", "Point"
      ),
      (collection(line("[1,2]")), "a line has two points or more", "1 points"),
      (collection(line("[1,95],[2,3]")), "a latitude lies between -90 and 90", "95.0"),
      (collection(line("[1],[2,3]")), "a position has a longitude and a latitude", "one number"),
      (collection(line("[400,2],[2,3]")), "a longitude lies between -360 and 360", "400.0"),
      (collection(line("[\"x\",2],[2,3]")), "a coordinate must stand here", "‘x’"),
      ("{\"type\":\"FeatureCollection\"}", "the collection must have this member", "features"),
      (collection(), "the collection must have lines", ""),
    ])
  func refusal(_ text: String, _ rule: String, _ value: String) throws {
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try SeaLanesFile(Self.contents(text))
    }
    #expect(thrown.faults.map(\.rule) == [rule])
    #expect(thrown.faults.first?.value == value)
  }

  @Test("Ports have a code, a name, a country and a place; a point without a name is refused")
  func ports() throws {
    let point = "\"geometry\":{\"coordinates\":[51.2,43.6],\"type\":\"Point\"}"
    let file = try SeaPortsFile(
      Self.contents(
        Self.collection(
          "{\(point),\"properties\":{\"cty\":\"Kazakhstan\",\"name\":\"Aktau\",\"port\":\"KZAAU\",\"t\":1.0,"
            + "\"to_cty\":[\"AZ\"]}}")))
    #expect(
      file.ports == [
        SeaPort(
          code: "KZAAU", name: "Aktau", country: "Kazakhstan", latitude: 43.6, longitude: 51.2)
      ])
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try SeaPortsFile(Self.contents(Self.collection("{\(point),\"properties\":{}}")))
    }
    #expect(thrown.faults.first?.rule == "a port is a point with a name")
  }

  static let oilHeader =
    "project,unit,type,parent,countries,status,start_year,capacity,geom,route,url\n"
  static let gasHeader =
    "project,unit,type,owner,parent,countries,status_tabular,start_year,capacity,production,units,"
    + "geom,lat,lng,route,url,status\n"

  /// 733,000 barrels a day are 100,000 t a day, 36.5 Mt a year.
  @Test(
    "Barrels a day become megatonnes a year; parts, repeated points and empty capacities are read")
  func oil() throws {
    let file = try PipelinesFile(
      Self.contents(
        Self.oilHeader
          + "A,North,oil_pipelines,X [100%],\"Kazakhstan, Russia\",operating,2001,733000,line,"
          + "\"0,0:0,1:0,1;1,0:1,2\",https://a\n"
          + "B,,ngl_pipelines,,Qatar,proposed,,,line,\"1,1:2,2\",https://b\n"))
    #expect(file.pipelines.count == 2 && file.others == 0)
    let first = try #require(file.pipelines.first)
    #expect(abs(try #require(first.capacity) - 36.5) < 1e-12)
    #expect(first.countries == ["Kazakhstan", "Russia"])
    #expect(first.parts.map(\.count) == [2, 2])
    #expect(first.line == 2 && first.unit == "North" && first.content == .oil)
    // One degree on the equator, two on the first parallel, which is cos 1° as long.
    #expect(abs(first.kilometres - 111.195_080 * (1 + 2 * 0.999_848)) < 0.01)
    #expect(file.pipelines[1].capacity == nil && file.pipelines[1].content == .liquids)
  }

  /// 100 million cubic feet a day · 0.028 316 85 · 365 = 1.033 565 bcm a year.
  @Test("Gas in any published unit becomes billion cubic metres a year; other rows are left out")
  func gas() throws {
    let rows = [
      "A,,gas_pipeline,,,China,operating,2009,15.0,,bcm/y,line,,,\"0,0:0,1\",u,operating",
      "B,,gas_pipeline,,,China,operating,2009,100,,MMcf/d,line,,,\"0,0:0,1\",u,operating",
      "C,,gas_pipeline,,,China,operating,2009,10,,MMSCMD,line,,,\"0,0:0,1\",u,operating",
      "D,,gas_pipeline,,,China,operating,2009,10,,furlongs,line,,,\"0,0:0,1\",u,operating",
      "E,,lng_terminal,,,China,operating,2009,10,,MTPA,point,1,2,,u,operating",
    ]
    let file = try PipelinesFile(
      Self.contents(Self.gasHeader + rows.joined(separator: "\n") + "\n"))
    let capacities = file.pipelines.map(\.capacity)
    #expect(capacities.count == 4 && file.others == 1)
    #expect(capacities[0] == 15)
    #expect(abs(try #require(capacities[1]) - 1.033_565) < 1e-6)
    #expect(abs(try #require(capacities[2]) - 3.65) < 1e-12)
    #expect(capacities[3] == nil)
    #expect(file.unknownUnits.map(\.unit) == ["furlongs"])
  }

  @Test(
    "A faulty route or capacity is refused with line, column and value",
    arguments: [
      (
        "1,\"0,0:0;1\"", 12, "0",
        "a point of a route is a latitude and a longitude, such as 43.6,51.2"
      ),
      ("1,\"0,0\"", 12, "0,0", "a part of a route has two points or more"),
      (
        "1,\"0,0:0,200\"", 12, "0,200",
        "a point of a route is a latitude and a longitude, such as 43.6,51.2"
      ),
      (
        "1,\"0,0:nan,2\"", 12, "nan,2",
        "a point of a route is a latitude and a longitude, such as 43.6,51.2"
      ),
      ("-1,\"0,0:0,2\"", 10, "-1", "a capacity is a number that is not negative, or empty"),
      ("many,\"0,0:0,2\"", 10, "many", "a capacity is a number that is not negative, or empty"),
    ])
  func faults(_ fields: String, _ column: Int, _ value: String, _ rule: String) throws {
    let header = "project,unit,type,parent,countries,status,start_year,capacity,route,url\n"
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try PipelinesFile(
        Self.contents(header + "A,,oil_pipelines,,,,,\(fields),u\n", path: "oil.csv"))
    }
    let fault = try #require(thrown.faults.first)
    #expect(
      fault.rule == rule && fault.value == value && fault.line == 2 && fault.file == "oil.csv")
    #expect(fault.column >= column)
  }

  @Test("A table without a column says which")
  func columns() throws {
    let thrown = try #require(throws: DatasetFaults.self) {
      _ = try PipelinesFile(Self.contents("project,unit\nA,B\n"))
    }
    #expect(thrown.faults.first?.value == "type" && thrown.faults.first?.line == 1)
  }
}
