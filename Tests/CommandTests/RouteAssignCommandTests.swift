import Foundation
import Testing

@Suite("route assign and published", .enabled(if: Command.isThere, Command.absence))
struct RouteAssignCommandTests {
  static let pair = ["route", "assign", "--pair", "CHN:Xian,DEU:Duisburg,423200"]

  private static func json(_ arguments: [String]) throws -> PrintedJSON {
    try PrintedJSON(Command.succeed(arguments + ["--format", "json"]).output)
  }

  @Test("What is served and what is not add up to the freight, and the cost meets its bound")
  func budget() throws {
    let answer = try Self.json(
      [
        "route", "assign", "--cargo", "oil", "--avoid", "rail,road", "--scenario",
        "cpc-mooring-lost-2025", "--demand",
        Command.root + "/Examples/networks/freight-kazakh-oil.csv",
      ])
    let served = try answer.number("served")
    let unserved = try answer.number("unserved")
    #expect(abs(served + unserved - 70.52) < 1e-9)
    // Half of the moorings and the line to Samara are full: 36.8 + 17.5.
    #expect(abs(served - 54.3) < 1e-6)
    let prices = try answer.list("capacityPrices").map { try $0.text("id") }
    #expect(
      prices == [
        "rus-cpc-terminal-transfer-oil-pipeline-sea", "kaz-atyrau-rus-samara-oil-pipeline",
      ])
    let reasons = try answer.list("pairs").compactMap { $0["reason"]?.text }
    #expect(reasons == ["capacity"])
    let certificate = try #require(answer["certificate"])
    #expect(try certificate.number("gap") <= 1e-6)
    #expect(try certificate.number("boundUSD") <= certificate.number("totalUSD"))
    for load in try answer.list("loads") {
      guard let capacity = load["capacity"]?.number else { continue }
      #expect(try load.number("amount") <= capacity * (1 + 1e-9))
    }
  }

  @Test("A logit spreads freight over ways, an equilibrium reports its gap")
  func equilibria() throws {
    let logit = try Self.json(Self.pair + ["--method", "logit", "--scale", "0.001", "--k", "4"])
    let shares = try logit.list("routes").map { try $0.number("share") }
    #expect(shares.count >= 4)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    let equilibrium = try Self.json(Self.pair + ["--method", "equilibrium"])
    let certificate = try #require(equilibrium["certificate"])
    #expect(try certificate.number("gap") <= 1e-5)
    #expect(certificate["solver"] == nil)
    #expect(try equilibrium.list("capacityPrices").isEmpty)
  }

  @Test(
    "The table tells the certificate and what counts as unlimited; CSV has a row for each route")
  func formats() throws {
    let text = try Command.succeed(Self.pair).text
    #expect(text.contains("no way costs less than USD"))
    #expect(text.contains("they count as unlimited"))
    let table = try PrintedTable(Command.succeed(Self.pair + ["--format", "csv"]).text)
    #expect(table.rows.first?["state"] == "served")
    let none = try PrintedTable(
      Command.succeed(Self.pair + ["--avoid", "rail,road,sea,ferry", "--format", "csv"]).text)
    #expect(none.rows.map { $0["state"] } == ["unserved"])
    #expect(none.rows.map { $0["reason"] } == ["no-route"])
    #expect(none.rows.first?["days"] == "")
  }

  @Test(
    "What can't be assigned is refused with the fix",
    arguments: [
      (["route", "assign"], "--pair FROM,TO,AMOUNT"),
      (["route", "assign", "--pair", "CHN:Xian,DEU:Duisburg"], "write FROM,TO,AMOUNT"),
      (["route", "assign", "--pair", "CHN:Xian,DEU:Duisburg,-1"], "it must be 0 or more"),
      (["route", "assign", "--pair", "CHN:Xian,CHN:Xian,1"], "leave the row out"),
      (RouteAssignCommandTests.pair + ["--method", "logit"], "needs ‘--scale’"),
      (RouteAssignCommandTests.pair + ["--scale", "1"], "goes with ‘--method logit’"),
      (
        RouteAssignCommandTests.pair + ["--scenario", "northern-corridor-closed"],
        "spares the own freight of BLR, RUS"
      ),
      (RouteAssignCommandTests.pair + ["--unserved-price", "0"], "it must be above 0"),
    ])
  func refused(arguments: [String], words: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("Published times stand beside those of the network, with the days beyond their range")
  func published() throws {
    let answer = try Self.json(["route", "published"])
    let corridors = try answer.list("corridors")
    #expect(corridors.count >= 15)
    for corridor in corridors {
      let published = try corridor.list("published").map { try $0.number("days") }
      guard let days = corridor["days"]?.number else {
        #expect(corridor["reason"]?.text != nil)
        continue
      }
      let low = try #require(published.min())
      let high = try #require(published.max())
      let beyond = days < low ? days - low : max(0, days - high)
      #expect(try abs(corridor.number("deviation") - beyond) < 1e-9)
    }
    let suez = try #require(
      corridors.first { $0["id"]?.text == "seen-china-europe-sea" })
    #expect(try suez.number("deviation") == 0)
    // A scenario changes the network, not what was published.
    let cape = try Self.json(["route", "published", "--scenario", "red-sea-diversion"])
    let closed = try #require(
      cape.list("corridors").first { $0["id"]?.text == "seen-china-europe-sea" })
    #expect(try closed.list("published").count == suez.list("published").count)
    // Ships reach Suez from the other side.
    #expect(try closed.number("days") > suez.number("days") + 8)
  }

  @Test("A minimum cut names what to close; with that closed nothing gets through")
  func cut() throws {
    let answer = try Self.json(["route", "cut", "RUS", "POL"])
    let members = try answer.list("members").map { try $0.text("id") }
    #expect(try answer.number("value") == Double(members.count))
    #expect(members.count > 1)
    let none = try Self.json([
      "route", "cut", "RUS", "POL", "--close", members.joined(separator: ","),
    ])
    #expect(try none.number("value") == 0)
    // One line fewer closed, and freight gets through again.
    let open = members.dropLast().joined(separator: ",")
    let some = try Self.json(["route", "cut", "RUS", "POL", "--close", open])
    #expect(try some.number("value") >= 1)
  }

  @Test("Random closures take the same numbers for the same seed, and none of unknown probability")
  func failures() throws {
    let call = ["shock", "poland-belarus-closed-2025", "--doctrine", "none", "--draws", "200"]
    let first = try #require(Self.json(call)["failures"])
    #expect(try first.number("draws") == 200)
    #expect(try !first.list("unknownProbabilities").isEmpty)
    let assumed = try #require(
      Self.json(call + ["--assume-probability", "0.02"])["failures"])
    let added = try #require(assumed["addedCost"]?["before"]?["mean"])
    #expect(try added.number("value") > 0)
    #expect(try added.number("lower") <= added.number("value"))
    #expect(try Command.succeed(call).text == Command.succeed(call).text)
    #expect(try Self.json(Array(call.prefix(4)))["failures"]?.text == nil)
  }
}
