import Corridors
import Foundation
import Reporting
import Testing
import WorldModel

@Suite("Routes in print")
struct RouteReportTests {
  private static func near(_ value: JSONValue?, _ expected: Double) -> Bool {
    if case .number(let number) = value { return abs(number - expected) < 1e-9 }
    return false
  }

  private static func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements) = value { return elements }
    return []
  }

  @Test("Both routes bear the sums made by hand, and the names of their corridors")
  func sums() throws {
    let json = try RouteWorld.report().json()
    let routes = Self.list(json["routes"])
    try #require(routes.count == 2)
    #expect(json["reason"] == nil)
    for (route, days, cost, length) in [
      (routes[0], RouteWorld.northDays, 7300.0, 8600.0), (routes[1], 30.5, 5850, 15_000),
    ] {
      #expect(Self.near(route["days"], days))
      #expect(Self.near(route["costUSD"], cost))
      #expect(Self.near(route["km"], length))
    }
    #expect(routes[0]["countries"] == ["CHN", "KAZ", "RUS", "POL", "DEU"])
    #expect(routes[0]["gaugeChanges"] == .integer(2))
    #expect(routes[1]["modes"] == ["rail-1435", "rail-1520", "sea"])
    #expect(Self.list(routes[0]["corridors"])[0]["id"] == "way-north")
    // Three of four nodes in a row: the corridor in part.
    #expect(Self.list(routes[1]["corridors"])[0]["passed"] == .integer(3))
  }

  @Test("A risk that is not known is null, not zero")
  func risk() throws {
    let routes = Self.list(try RouteWorld.report().json()["routes"])
    #expect(Self.near(routes[0]["risk"], 0.04))
    #expect(routes[0]["unknownRisks"] == .integer(6))
    #expect(routes[1]["risk"] == .null)
  }

  @Test("A cost that is not known is null at its leg, and the sum says that it is a least one")
  func unknownCost() throws {
    let report = try RouteWorld.report { network in
      for position in network.passages.indices where network.passages[position].id == "p-aktau" {
        network.passages[position].cost = 0
        network.passages[position].isCostKnown = false
      }
    }
    let route = Self.list(report.json()["routes"])[1]
    #expect(Self.near(route["costUSD"], 5700))
    #expect(route["unknownCosts"] == .integer(1))
    let stop = Self.list(route["legs"]).first { $0["id"] == "p-aktau" }
    #expect(stop?["costUSD"] == .null)
    let text = report.terminal(width: 200, colour: false, showsLegs: true)
    #expect(text.contains("≥\u{A0}5700*"))
    #expect(text.contains("unknown"))
  }

  @Test("Each leg names its sources; figures of a class and contradictions are marked")
  func receipts() throws {
    let legs = Self.list(Self.list(try RouteWorld.report().json()["routes"])[0]["legs"])
    let steppe = try #require(legs.first { $0["id"] == "l-steppe" })
    #expect(steppe["defaulted"] == ["cost", "days"])
    #expect(steppe["sources"] == ["new"])
    let russia = try #require(legs.first { $0["id"] == "l-russia" })
    #expect(russia["defaulted"] == [])
    let days = try #require(
      Self.list(russia["receipts"]).first { $0["quantity"] == "days" })
    #expect(Self.near(days["value"], 2))
    #expect(Self.list(days["others"]).count == 1)
  }

  @Test("A published time stands beside the days of the stretch, without the stops at its ends")
  func observation() throws {
    let report = try RouteWorld.report()
    let observed = try #require(report.routes[0].observations.first)
    // To the arrival in Brest: all but the stop there and the last link.
    #expect(abs(observed.days - (RouteWorld.northDays - 2.5)) < 1e-9)
    #expect(observed.observed == 12)
    #expect(report.routes[1].observations.isEmpty)
    let text = report.terminal(width: 200, colour: false, showsLegs: false)
    #expect(text.contains("Name of seen-north: 9.2 days here (route 1), 12 published [new]"))
  }

  @Test("No route is an answer with its reason")
  func noRoute() throws {
    let report = try RouteWorld.report(
      edits: [.close(.countryPair("CHN", "KAZ"))])
    let json = report.json()
    #expect(json["routes"] == [])
    #expect(
      json["reason"]
        == "There is no route: each uses something that is closed, one of them only p-khorgos.")
    #expect(report.csv.split(separator: "\n").count == 1)
    #expect(report.geoJSON["features"] == [])
    #expect(report.terminal(width: 80, colour: false, showsLegs: true).contains("no route"))
    #expect(RoutePage(report).html.contains("There is no route"))
  }

  @Test("The table marks what comes from a class, and says so beneath")
  func terminal() throws {
    let text = try RouteWorld.report().terminal(width: 200, colour: false, showsLegs: true)
    #expect(text.contains("11.7*"))
    #expect(text.contains("7300*"))
    #expect(text.contains("northern: Name of way-north"))
    #expect(text.contains("sea: Name of way-sea, in part"))
    #expect(text.contains("* Some figures are those of a class"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("The CSV has a row for each leg, and no length for a stop")
  func csv() throws {
    let rows = try RouteWorld.report().csv.split(separator: "\n").map(String.init)
    // Seven legs in the north, five by sea.
    #expect(rows.count == 1 + 7 + 5)
    let stop = try #require(rows.first { $0.contains(",p-iletsk,") })
    #expect(stop.contains(",KAZ RUS,,0.5,,100,USD per FEU,"))
  }
}
