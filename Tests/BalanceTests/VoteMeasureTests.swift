import Testing

@testable import Balance
@testable import WorldModel

@Suite("Measures of votes and organisations")
struct VoteMeasureTests {
  private var world: World {
    var test = TestWorld()
    test.states("SUB", "AAA", "BBB", "CCC")
    test.bloc("UNI", ["BBB", "CCC"])
    test.score("un-agreement", "SUB", "AAA", "2005", 0.8, low: 0.75, high: 0.85, count: 73)
    test.score("un-agreement", "BBB", "SUB", "2005", 0.2, count: 70)
    test.score("un-agreement", "SUB", "CCC", "2005", 0.4, count: 71)
    test.score("un-agreement", "SUB", "BBB", "2006", 0.3)
    test.score("shared-organisations", "SUB", "AAA", "2014", 47)
    test.quantity("SUB", "ideal-point", "2015", -0.5, low: -0.6, high: -0.4)
    test.quantity("AAA", "ideal-point", "2015", -1.5, low: -1.6, high: -1.4)
    test.quantity("BBB", "ideal-point", "2015", 2.5, low: 2.4, high: 2.6)
    test.quantity("CCC", "ideal-point", "2015", -1.5)
    return test.world
  }

  @Test("agreement comes with its interval and the number of votes behind it")
  func agreement() throws {
    let value = try world.one("agreement", ["partner": .text("AAA")])
    #expect(value.value == 0.8)
    #expect(value.low == 0.75 && value.high == 0.85)
    #expect(value.notes == ["rests on 73 votes that both sides cast"])
    #expect(value.evidence.count == 1)
  }

  @Test("the printed formula is the share of identical votes, which the figures are")
  func formula() throws {
    let measure = try #require(
      BalanceMeasures.all.first { $0.description.name == "agreement" })
    let formula = measure.description.formula
    #expect(formula.hasPrefix("identical answers / votes in which both answered"))
    #expect(formula.contains("abstention an answer of its own") && !formula.contains("|x − y|"))
    #expect(measure.description.citation.contains("Lijphart"))
  }

  @Test("a pair without a figure in any year says that the world holds others alone")
  func otherPairs() throws {
    let value = try world.one("agreement", ["partner": .text("AAA")], at: 2005, of: "BBB")
    #expect(value.value == nil && value.coverage.state == .outOfCoverage)
    #expect(
      value.coverage.missing.last
        == "the world has no figure of the two in any year, only pairs of Name of BBB with 1 "
        + "other and Name of AAA with 1 other")
    let distance = try world.one(
      "ideal-point-distance", ["partner": .text("UNI")], at: 2015)
    #expect(distance.coverage.missing.last == "the world has none of Name of UNI in any year")
  }

  @Test("the order of the pair does not matter")
  func reversed() throws {
    #expect(try world.one("agreement", ["partner": .text("BBB")], at: 2005).value == 0.2)
  }

  @Test("a bloc's agreement is the mean of the members with a figure, and says so")
  func bloc() throws {
    let both = try world.one("agreement", ["partner": .text("UNI")], at: 2005)
    #expect(near(both.value, 0.3))
    #expect(both.coverage == .full)
    let one = try world.one("agreement", ["partner": .text("UNI")], at: 2006)
    #expect(near(one.value, 0.3))
    #expect(one.coverage == MeasureCoverage(.partial, missing: ["no figure for Name of CCC"]))
  }

  @Test("a year without votes is out of coverage, with the years beside it")
  func absent() throws {
    let value = try world.one("agreement", ["partner": .text("AAA")], at: 2010)
    #expect(value.value == nil)
    #expect(value.coverage.state == .outOfCoverage)
    #expect(value.coverage.neighbours == [2005])
  }

  @Test("years after the last figure are said to have none, those before the first are not")
  func afterTheLast() throws {
    for (name, arguments, years, last) in [
      ("agreement", ["partner": MeasureArgument.text("AAA")], 2003...2007, 2005),
      ("ideal-point", [:], 2013...2017, 2015),
      ("ideal-point-distance", ["partner": .text("AAA")], 2013...2017, 2015),
      ("midpoint-position", ["a": .text("AAA"), "b": .text("BBB")], 2013...2017, 2015),
    ] {
      let values = try world.measure(name, arguments, .years(years))
      #expect(values.count == 3 && values.first?.at.description == "\(last)", "\(name)")
      #expect(values.map { $0.value == nil } == [false, true, true], "\(name)")
      #expect(values.dropFirst().allSatisfy { $0.coverage.state == .outOfCoverage }, "\(name)")
      #expect(values.last?.coverage.neighbours == [last], "\(name)")
    }
  }

  @Test("what a statement says of a year without votes is the evidence")
  func statedEnd() throws {
    var test = TestWorld()
    test.states("SUB", "AAA")
    test.score("un-agreement", "SUB", "AAA", "2005", 0.8)
    test.coverage("2006/..", .outOfCoverage, series: "un-agreement")
    let values = try test.world.measure(
      "agreement", ["partner": .text("AAA")], .years(2005...2006))
    #expect(values.map(\.at.description) == ["2005", "2006"])
    #expect(values[1].coverage.state == .outOfCoverage && values[1].evidence.count == 1)
  }

  @Test("shared organisations are a count")
  func organisations() throws {
    #expect(try world.one("shared-organisations", ["partner": .text("AAA")]).value == 47)
  }

  @Test("the ideal point keeps its published interval")
  func position() throws {
    let value = try world.one("ideal-point")
    #expect(value.value == -0.5)
    #expect(value.low == -0.6 && value.high == -0.4)
  }

  // Deviations of .0608 each give .0860, and 1.645 times that is .1414.
  @Test("the distance of −.5 and −1.5 is 1, with the interval of two independent estimates")
  func distance() throws {
    let value = try world.one("ideal-point-distance", ["partner": .text("AAA")])
    #expect(near(value.value, 1))
    #expect(abs(try #require(value.low) - (1 - 0.1414)) < 0.015)
    #expect(abs(try #require(value.high) - (1 + 0.1414)) < 0.015)
  }

  @Test("between −1.5 and 2.5 the midpoint is .5, and −.5 lies half of the way off")
  func midpoint() throws {
    let value = try world.one(
      "midpoint-position", ["a": .text("AAA"), "b": .text("BBB")])
    #expect(near(value.value, 0.5))
    let low = try #require(value.low)
    let high = try #require(value.high)
    #expect(low < 0.5 && 0.5 < high)
  }

  @Test("poles at one place have no midpoint")
  func coincide() throws {
    let value = try world.one(
      "midpoint-position", ["a": .text("AAA"), "b": .text("CCC")])
    #expect(value.value == nil)
    #expect(value.coverage.state == .missing)
  }
}
