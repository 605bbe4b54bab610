import Foundation
import Testing

@Suite("route", .enabled(if: Command.isThere, Command.absence))
struct RouteCommandTests {
  private static let keys: Set<String> = [
    "days", "costUSD", "km", "risk", "countries", "borders", "gaugeChanges", "modes", "legs",
  ]

  private static func find(_ arguments: String...) throws -> PrintedJSON {
    try PrintedJSON(
      Command.succeed(
        ["route", "find", "CHN:Xian", "DEU:Duisburg"] + arguments + ["--format", "json"]
      ).output)
  }

  @Test("The JSON has the keys that scripts rely on, and every leg names a source")
  func contract() throws {
    let answer = try Self.find()
    let route = try #require(try answer.list("routes").first)
    #expect(route.keys.isSuperset(of: Self.keys))
    let legs = try route.list("legs")
    #expect(legs.count > 10)
    for leg in legs { #expect(try !leg.list("sources").isEmpty) }
    #expect(answer["reason"] == nil)
  }

  @Test("All routes that no other beats: north and sea among them, middle and south in the answer")
  func pareto() throws {
    let answer = try Self.find("--pareto", "--tolerance", "0.05")
    let families = try ["routes", "beaten"].flatMap { name -> [String] in
      try answer.list(name).compactMap { route in
        try route.list("corridors").first?["family"]?.text
      }
    }
    #expect(Set(families).isSuperset(of: ["northern", "middle", "southern", "sea"]))
  }

  @Test("Between any two countries in a row lies a border, whether or not the gauge changes there")
  func borders() throws {
    let answer = try Self.find("--avoid", "road,sea,ferry,LTU", "--k", "3")
    for route in try answer.list("routes") {
      let borders = try route.list("borders").compactMap(\.text)
      #expect(borders.count == (try route.list("countries").count) - 1, "\(borders)")
      #expect(borders.contains { $0.hasPrefix("blr-pol-") })
      #expect(borders.contains { $0.hasPrefix("chn-kaz-") })
    }
  }

  @Test("A country to be avoided is on no route, and a closed border is on none either")
  func around() throws {
    for route in try Self.find("--avoid", "RUS", "--k", "3").list("routes") {
      #expect(try !route.list("countries").compactMap(\.text).contains("RUS"))
    }
    for route in try Self.find("--close", "BLR-POL", "--k", "3").list("routes") {
      let borders = try route.list("borders").compactMap(\.text)
      #expect(!borders.contains { $0.hasPrefix("blr-pol") })
    }
  }

  @Test("To avoid everything leaves no route, which is an answer")
  func nothing() throws {
    let answer = try Self.find("--avoid", "rail,road,sea,ferry")
    #expect(try answer.list("routes").isEmpty)
    #expect(try answer.text("reason").hasPrefix("There is no route"))
    let text = try Command.succeed(
      "route", "find", "CHN:Xian", "DEU:Duisburg", "--avoid", "CHN"
    ).text
    #expect(text.contains("‘chn-xian’ itself is to be avoided"))
  }

  @Test(
    "What is not known ends with status 2 and a hint",
    arguments: [
      (["CHN:Xain", "DEU:Duisburg"], "CHN:Xian"),
      (["CHN:Xian", "DEU:Duisburg", "--avoid", "XXX"], "names no country"),
      (["CHN:Xian", "DEU:Duisburg", "--close", "BLR-XXX"], "no country ‘XXX’"),
      (["CHN:Xian", "DEU:Duisburg", "--scenario", "northern-corridor-close"], "did you mean"),
      (["CHN:Xian", "DEU:Duisburg", "--k", "0"], "from 1 to 1000"),
      (["CHN:Xian", "DEU:Duisburg", "--tolerance", "0.1"], "goes with --pareto"),
    ])
  func refused(arguments: [String], words: String) throws {
    let outcome = try Command.run(["route", "find"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test("GeoJSON has a line for each link, with longitude first")
  func geoJSON() throws {
    let answer = try PrintedJSON(
      Command.succeed(
        "route", "find", "CHN:Xian", "KAZ:Almaty", "--format", "geojson"
      ).output)
    let first = try #require(try answer.list("features").first)
    #expect(first["geometry"]?["type"]?.text == "LineString")
    let start = try #require(try first["geometry"]?.list("coordinates").first)
    guard case .array(let pair) = start, case .double(let east) = pair[0] else {
      Issue.record("\(start)")
      return
    }
    #expect(abs(east - 108.9) < 0.1)
  }

  @Test("The matrix has a row for each pair of different places")
  func matrix() throws {
    let rows = try Command.succeed(
      "route", "matrix", "--from", "CHN:Xian,KAZ:Almaty", "--to", "DEU:Duisburg,KAZ:Almaty",
      "--format", "csv"
    ).text.split(separator: "\n")
    #expect(rows.count == 1 + 3)
  }

  @Test("Places can be listed by country, and each can be shown with its figures")
  func places() throws {
    let places = try PrintedJSON(
      Command.succeed(
        "route", "places", "--country", "kaz", "--kind", "port", "--format", "json"
      ).output)
    guard case .array(let list) = places else {
      Issue.record("\(places)")
      return
    }
    let ids = list.compactMap { $0["id"]?.text }
    #expect(ids.contains("kaz-aktau"))
    let text = try Command.succeed("route", "show", "blr-pol-brest").text
    #expect(text.contains("FIGURES FOR CONTAINERS"))
    #expect(text.contains("blr-pol-brest-gauge-change"))
  }

  @Test("The page is written beside what is printed")
  func page() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("routes.html")
    _ = try Command.succeed("route", "find", "CHN:Xian", "DEU:Duisburg", "--html", path)
    let html = try String(contentsOfFile: path, encoding: .utf8)
    #expect(html.hasPrefix("<!DOCTYPE html>"))
  }
}
