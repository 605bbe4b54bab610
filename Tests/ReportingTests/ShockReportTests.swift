import Corridors
import Foundation
import Reporting
import Scenarios
import Testing
import WorldModel

/// The network of ``RouteWorld`` before and after the border between Russia and Poland is closed: what
/// took 11.67 days by Brest then takes 30.5 by ship.
@Suite("Shocks in print")
struct ShockReportTests {
  private static func report(
    closing pair: CountryPair = CountryPair("POL", "RUS")
  ) throws -> ShockReport {
    let date = try #require(RouteWorld.date)
    let scenario = Scenario(
      id: "closed", title: "Closed", says: "A supposition.", date: date,
      shocks: [.borderClosed(pair, modes: .all)])
    let demand = try DemandTable([.init(from: "chn-xian", to: "deu-duisburg", amount: 1)])
    let comparison = try ScenarioComparison(
      RouteWorld.world, scenario.applied(to: RouteWorld.world), .init(on: date, demand: demand),
      by: .time)
    return ShockReport(
      scenario, comparison, by: .time, demand: .corridors,
      chokepointsBefore: try comparison.chokepoints(.before, by: .time),
      chokepointsAfter: try comparison.chokepoints(.after, by: .time),
      corridors: RouteWorld.corridors, in: RouteWorld.world)
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { return elements }
    return []
  }

  private static func number(_ value: JSONValue?) -> Double? {
    if case .number(let number) = value { return number }
    return nil
  }

  @Test("Transit shares before and after stand side by side")
  func transit() throws {
    let json = try Self.report().json()
    let changes = Self.list(json["changes"]?["transit"])
    let shares = Dictionary(
      uniqueKeysWithValues: changes.map { change in
        (
          "\(change["country"] ?? .null)",
          [Self.number(change["before"]), Self.number(change["after"])]
        )
      })
    #expect(shares.count == 3)
    #expect(shares["\(JSONValue.string("RUS"))"] == [1, 0])
    #expect(shares["\(JSONValue.string("KAZ"))"] == [1, 1])
    #expect(shares["\(JSONValue.string("POL"))"] == [1, 0])
  }

  @Test("The pair is rerouted to the ship, 18.8 days slower")
  func rerouted() throws {
    let json = try Self.report().json()
    let pairs = Self.list(json["changes"]?["routes"])
    let pair = try #require(pairs.first)
    #expect(pair["isLost"] == .bool(false))
    let added = try #require(Self.number(pair["addedDays"]))
    #expect(abs(added - (30.5 - RouteWorld.northDays)) < 1e-9)
    #expect(abs((Self.number(json["after"]?["averageDays"]) ?? 0) - 30.5) < 1e-9)
    let text = try Self.report().terminal(width: 200, colour: false)
    #expect(text.contains("Of 1 pairs of places, 1 take another way, none loses its route"))
    #expect(text.contains("sea: Name of way-sea, in part"))
  }

  @Test("A pair without a route afterwards is told as lost, and no average is made up")
  func lost() throws {
    let report = try Self.report(closing: CountryPair("CHN", "KAZ"))
    let json = report.json()
    #expect(Self.list(json["changes"]?["routes"]).first?["isLost"] == .bool(true))
    #expect(json["after"]?["averageDays"] == .null)
    #expect(json["changes"]?["averageDays"] == .null)
    #expect(Self.number(json["after"]?["unserved"]) == 1)
    #expect(report.terminal(width: 120, colour: false).contains("no route"))
    #expect(report.csv.contains(",no,yes,") || report.csv.contains(",yes,yes,"))
  }

  @Test("Chokepoints rank what cuts off before what delays")
  func chokepoints() throws {
    let report = try Self.report()
    // Khorgos is on both ways; the crossings of the north can be gone round by ship.
    #expect(
      report.chokepointsBefore.map(\.node) == [
        "chn-kaz-khorgos", "kaz-rus-iletsk", "pol-rus-brest",
      ])
    #expect(report.chokepointsBefore.map(\.lostShare) == [1, 0, 0])
    let days = try #require(report.chokepointsBefore[1].addedDays)
    #expect(abs(days - (30.5 - RouteWorld.northDays)) < 1e-9)
    #expect(report.chokepointsBefore[0].addedDays == nil)
    #expect(report.chokepointsAfter.map(\.node) == ["chn-kaz-khorgos", "kaz-aktau"])
    #expect(report.chokepointsAfter.map(\.lostShare) == [1, 1])
  }

  @Test("The page has a map of before and one of after, with a table beneath each")
  func page() throws {
    let assets = ChartAssets(
      vegaRuntime: "window.vegaEmbed = () => {};", shapes: #"{"type":"FeatureCollection"}"#)
    let html = ShockPage(try Self.report(), assets: assets).html
    #expect(html.contains("id=\"chart-map-before\""))
    #expect(html.contains("id=\"chart-map-after\""))
    #expect(html.contains("<data value=\"30.5\">"))
    #expect(try ShockPage(Self.report(), assets: assets).html == html)
  }
}
