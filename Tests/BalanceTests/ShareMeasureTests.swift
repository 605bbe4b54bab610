import Testing

@testable import Balance
@testable import WorldModel

@Suite("Measures of shares")
struct ShareMeasureTests {
  private let world = TestWorld.trading.world

  @Test("BBB has 50 of 100 in 2012 and 40 of 100 in 2016")
  func tradeShare() throws {
    let early = try world.one("trade-share", ["partner": .text("BBB")], at: 2012)
    #expect(near(early.value, 0.5))
    #expect(early.coverage == .full)
    // Exports .8, imports .2.
    #expect(near(early.low, 0.2))
    #expect(near(early.high, 0.8))
    #expect(early.notes.contains { $0.contains("export") })
    #expect(early.evidence.contains { $0.statement.object == "BBB" })
    let late = try world.one("trade-share", ["partner": .text("BBB")])
    #expect(late.at.description == "2016")
    #expect(near(late.value, 0.4))
    #expect(late.low == nil)
  }

  @Test("the bloc's share comes from its row: 52 of 100, not 40 and not 92")
  func blocShare() throws {
    #expect(near(try world.one("trade-share", ["partner": .text("UNI")]).value, 0.52))
  }

  @Test("a direction asked for by name has no band over directions")
  func direction() throws {
    let value = try world.one(
      "trade-share", ["partner": .text("BBB"), "direction": .text("export")], at: 2012)
    #expect(near(value.value, 0.8))
    #expect(value.low == nil && value.high == nil)
  }

  @Test("an unlisted partner is missing, with the most that it can hold, not 0")
  func unlisted() throws {
    let value = try world.one("trade-share", ["partner": .text("DDD")], at: 2016)
    #expect(value.value == nil)
    #expect(value.coverage.state == .missing)
    #expect(near(value.high, 0.12))
    #expect(value.coverage.neighbours == [2012])
  }

  @Test("an unlisted partner's own report stands in")
  func mirror() throws {
    var test = TestWorld.trading
    test.table("2016", ["SUB": 11, "BBB": 9], of: "DDD")
    let value = try test.world.one("trade-share", ["partner": .text("DDD")], at: 2016)
    #expect(near(value.value, 0.11))
    #expect(value.notes.contains { $0.contains("own report") })
  }

  @Test("the general measure needs its series and gives the same")
  func general() throws {
    let arguments: [String: MeasureArgument] = [
      "series": .text("goods-trade"), "partner": .text("BBB"),
    ]
    #expect(near(try world.one("share", arguments).value, 0.4))
  }

  @Test("a conduit's share carries a note, and the band shows shares without conduits")
  func conduits() throws {
    var test = TestWorld()
    test.states("SUB", "NLD", "CHN", "USA")
    test.table("2012", ["NLD": 50, "CHN": 30, "USA": 20], series: "fdi-stock", direction: .inward)
    let conduit = try test.world.one("investment-share", ["partner": .text("NLD")])
    #expect(near(conduit.value, 0.5))
    #expect(conduit.low == nil)
    #expect(conduit.notes.contains { $0.contains("Name of NLD (50.0 %)") })
    let other = try test.world.one("investment-share", ["partner": .text("CHN")])
    #expect(near(other.value, 0.3))
    #expect(near(other.high, 0.6))
  }

  @Test("arms and energy shares read their own series, in per cent and in tonnes")
  func otherSeries() throws {
    var test = TestWorld()
    test.states("SUB", "RUS", "CHN", "ESP")
    test.route("north", ["SUB", "RUS"])
    test.route("east", ["SUB", "CHN"])
    test.table(
      "2000/2023", ["RUS": 85.3, "ESP": 3.6],
      other: Remainder(amount: 11.1, count: 9, squares: nil), series: "arms-imports",
      direction: .import, unit: "%")
    test.table(
      "2022", ["north": 48, "east": 12], series: "oil-export-route", direction: .export,
      unit: "Mt")
    let world = test.world
    let arms = try world.one("arms-share", ["partner": .text("RUS")])
    #expect(near(arms.value, 0.853))
    #expect(arms.at.description == "2000/2023")
    let inside = try world.one("arms-share", ["partner": .text("RUS")], at: 2010)
    #expect(near(inside.value, 0.853))
    #expect(inside.notes.contains("figure of 2000/2023"))
    #expect(near(try world.one("energy-share", ["partner": .text("RUS")]).value, 0.8))
    #expect(near(try world.one("energy-route-share").value, 0.8))
    #expect(near(try world.one("energy-route-share", ["top": .number(2)]).value, 1))
    let transit = try world.one("transit-share")
    #expect(transit.value == nil)
    #expect(transit.coverage.state == .outOfCoverage)
  }

  @Test("the largest three of 40, 40, 12, 8 are between what is listed and 92")
  func topShare() throws {
    let arguments: [String: MeasureArgument] = [
      "series": .text("goods-trade"), "top": .number(3),
    ]
    let value = try world.one("top-share", arguments)
    #expect(near(value.value, 0.8))
    #expect(near(value.high, 0.92))
    let one = try world.one("top-share", ["series": .text("goods-trade")])
    #expect(near(one.value, 0.4))
    #expect(one.high == nil)
  }

  @Test("pairwise balance of 50 and 30 is .75; of 40 and the bloc's 52, 1 − 12/92")
  func pairwise() throws {
    var arguments: [String: MeasureArgument] = [
      "series": .text("goods-trade"), "a": .text("BBB"), "b": .text("CCC"),
    ]
    #expect(near(try world.one("pairwise-balance", arguments, at: 2012).value, 0.75))
    arguments["b"] = .text("UNI")
    #expect(near(try world.one("pairwise-balance", arguments).value, 1 - 12 / 92.0))
    arguments["a"] = .text("CCC")
    #expect(throws: MeasureError.self) { try world.one("pairwise-balance", arguments) }
    arguments["b"] = .text("DDD")
    let missing = try world.one("pairwise-balance", arguments, at: 2016)
    #expect(missing.value == nil)
    #expect(missing.coverage.state == .missing)
  }
}
