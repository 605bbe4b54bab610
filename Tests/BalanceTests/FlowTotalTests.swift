import Testing

@testable import Balance
@testable import WorldModel

@Suite("Measures of amounts")
struct FlowTotalTests {
  private var mirrored: TestWorld {
    var test = TestWorld.trading
    test.table("2012", ["SUB": 60, "EEE": 540], of: "BBB")
    return test
  }

  @Test("each reporter gives its own figure for the same flow")
  func reporters() throws {
    let values = try mirrored.world.measure(
      "trade-total",
      ["partner": .text("BBB"), "reporters": .list(["SUB", "BBB"]), "unit": .text("USD bn")],
      .at(try #require(EDTFDate("2012"))))
    #expect(values.map(\.reporter) == ["SUB", "BBB"])
    #expect(near(values.first?.value, 0.05))
    #expect(near(values.last?.value, 0.06))
    #expect(values.allSatisfy { $0.unit == "USD bn" && $0.coverage == .full })
  }

  @Test("the mirror of an export is the partner's import")
  func mirrorDirection() throws {
    var test = TestWorld.trading
    test.table("2012", ["SUB": 44], of: "BBB", direction: .import)
    let values = try test.world.measure(
      "trade-total",
      [
        "partner": .text("BBB"), "reporters": .list(["SUB", "BBB"]),
        "direction": .text("export"),
      ], .at(try #require(EDTFDate("2012"))))
    #expect(values.map(\.value) == [40, 44])
  }

  @Test("a year without data is missing for each reporter, with the years beside it")
  func absent() throws {
    let values = try mirrored.world.measure(
      "trade-total", ["partner": .text("BBB"), "reporters": .list(["SUB", "BBB"])],
      .at(try #require(EDTFDate("2015"))))
    #expect(values.count == 2)
    #expect(values.allSatisfy { $0.value == nil && $0.coverage.neighbours == [2012, 2016] })
  }

  @Test("all partners together make the exact total")
  func all() throws {
    #expect(try TestWorld.trading.world.one("trade-total", at: 2016).value == 100)
  }

  @Test("export plus import stands in for a total of the pair")
  func parts() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.table("2008", ["BBB": 7], direction: .export)
    test.table("2008", ["BBB": 5], direction: .import)
    let value = try test.world.one("trade-total", ["partner": .text("BBB")])
    #expect(value.value == 12)
    #expect(value.notes == ["export plus import"])
  }

  @Test("a missing direction makes the total not available, never half of it and never 0")
  func missingDirection() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.table("2008", ["BBB": 5], direction: .import)
    test.coverage("2008", .outOfCoverage, direction: .export)
    test.coverage("2008", .outOfCoverage)
    let pair = try test.world.one("trade-total", ["partner": .text("BBB")], at: 2008)
    #expect(pair.value == nil)
    #expect(pair.coverage.state == .outOfCoverage)
    let all = try test.world.one("trade-total", at: 2008)
    #expect(all.value == nil)
    #expect(all.coverage.missing.contains { $0.contains("export of Name of SUB") })
    let concentration = try test.world.one("trade-concentration", at: 2008)
    #expect(concentration.value == nil)
    #expect(concentration.coverage.state == .outOfCoverage)
    let imports = try test.world.one(
      "trade-total", ["direction": .text("import")], at: 2008)
    #expect(imports.value == 5)
  }

  @Test("the comparator of the source stays with the figure")
  func comparator() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.flow("2018-01/2018-07", "BBB", 18, series: "press", comparator: .greater, unit: "EUR bn")
    let value = try test.world.one(
      "flow-total", ["series": .text("press"), "partner": .text("BBB")], at: 2018)
    #expect(value.value == 18)
    #expect(value.comparator == .greater)
    #expect(value.at.description == "2018-01/2018-07")
    #expect(value.coverage.state == .partial)
  }

  @Test("an amount of several years is not the amount of one of them")
  func severalYears() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.flow("2000/2023", "BBB", 240, series: "press")
    let arguments: [String: MeasureArgument] = [
      "series": .text("press"), "partner": .text("BBB"),
    ]
    let year = try test.world.one("flow-total", arguments, at: 2015)
    #expect(year.value == nil)
    #expect(year.coverage.missing.contains { $0.contains("2000/2023") })
    #expect(try test.world.one("flow-total", arguments).value == 240)
  }

  @Test("members that may hide in the rest make a sum a lower bound")
  func lowerBound() throws {
    var test = TestWorld.trading
    test.bloc("DUO", ["CCC", "DDD"], kind: .organisation)
    let value = try test.world.one("trade-total", ["partner": .text("DUO")], at: 2016)
    #expect(value.value == 40)
    #expect(value.comparator == .atLeast)
    #expect(near(value.high, 52))
    #expect(value.coverage.state == .partial)
  }

  @Test("a unit that no rate leads to is refused")
  func units() {
    #expect(throws: MeasureError.self) {
      try TestWorld.trading.world.one(
        "trade-total", ["partner": .text("BBB"), "unit": .text("EUR")], at: 2012)
    }
  }

  @Test("a rate of the world converts")
  func rate() throws {
    var test = TestWorld.trading
    test.facts.rates.append(
      Fact(Rate(from: "EUR", to: "USD", rate: 1.25), test.envelope("2012")))
    let value = try test.world.one(
      "trade-total", ["partner": .text("BBB"), "unit": .text("EUR mn")], at: 2012)
    #expect(near(value.value, 40))
  }

  @Test("a third party is no reporter of a pair's flow")
  func thirdParty() {
    #expect(throws: MeasureError.self) {
      try mirrored.world.one(
        "trade-total", ["partner": .text("BBB"), "reporters": .list(["EEE"])], at: 2012)
    }
  }
}
