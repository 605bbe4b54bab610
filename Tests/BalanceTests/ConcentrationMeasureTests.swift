#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Testing

@testable import Balance
@testable import WorldModel

@Suite("Measures of concentration and evenness")
struct ConcentrationMeasureTests {
  private let world = TestWorld.trading.world

  @Test("trade concentration is .38 in 2012 and .3408 in 2016, in the member view")
  func values() throws {
    let values = try world.measure("trade-concentration", [:], .years(2000...2020))
    #expect(values.map(\.at.description) == ["2012", "2014", "2016"])
    #expect(near(values[0].value, 0.38))
    #expect(values[1].value == nil)
    #expect(values[1].coverage.state == .outOfCoverage)
    #expect(near(values[2].value, 0.3408))
    #expect(values[2].evidence.count == 3)
  }

  @Test("the band holds exports, imports and the bloc view")
  func band() throws {
    // Exports .68, imports .36, blocs .5.
    let early = try world.one("trade-concentration", at: 2012)
    #expect(near(early.low, 0.36))
    #expect(near(early.high, 0.68))
    // Blocs: .4² + .52² + .08².
    let late = try world.one("trade-concentration", at: 2016)
    #expect(near(late.low, 0.3408))
    #expect(near(late.high, 0.4368))
    #expect(late.notes.contains { $0.hasPrefix("by method ‘blocs’") })
  }

  @Test("the bloc view, asked for, is the value")
  func blocView() throws {
    let value = try world.one("trade-concentration", ["view": .text("blocs")], at: 2016)
    #expect(near(value.value, 0.4368))
    #expect(value.evidence.contains { $0.statement.object == "UNI" })
  }

  @Test("conduit investors can be left out, and the band says what that does")
  func conduits() throws {
    var test = TestWorld()
    test.states("SUB", "NLD", "CHN", "USA")
    test.table("2012", ["NLD": 50, "CHN": 30, "USA": 20], series: "fdi-stock", direction: .inward)
    let with = try test.world.one("investment-concentration")
    #expect(near(with.value, 0.38))
    // Without NLD: .6² + .4².
    #expect(near(with.high, 0.52))
    let without = try test.world.one(
      "investment-concentration", ["conduits": .text("exclude")])
    #expect(near(without.value, 0.52))
    #expect(without.notes.contains("without conduit investors: NLD"))
  }

  @Test("normalised index, effective partners and Hirschman index follow from .3408 and n = 4")
  func indices() throws {
    let arguments = TestWorld.goodsTrade
    #expect(
      near(
        try world.one("normalised-concentration", arguments).value, (0.3408 - 0.25) / 0.75))
    #expect(near(try world.one("effective-partners", arguments).value, 1 / 0.3408))
    #expect(near(try world.one("hirschman-index", arguments).value, 100 * 0.3408.squareRoot()))
    #expect(near(try world.one("concentration", arguments).value, 0.3408))
  }

  @Test("a remainder without squares gives bounds, no value and partial knowledge")
  func noSquares() throws {
    var test = TestWorld()
    test.states("SUB", "BBB")
    test.table(
      "2016", ["BBB": 80], other: Remainder(amount: 20, count: 2, squares: nil),
      series: "arms-imports", direction: .import)
    let value = try test.world.one("arms-concentration")
    #expect(value.value == nil)
    #expect(near(value.low, 0.66))
    #expect(near(value.high, 0.68))
  }

  @Test("entropy over partners: exact where all are listed, bounds around 12 and 8 otherwise")
  func entropy() throws {
    let arguments = TestWorld.goodsTrade
    let exact = try world.one("entropy", arguments, at: 2012)
    #expect(near(exact.value, -(0.5 * log(0.5) + 0.3 * log(0.3) + 0.2 * log(0.2))))
    #expect(exact.low == nil)
    #expect(exact.unit == "nat")
    // Two partners with a known sum and sum of squares are fully known: 12 and 8.
    let late = try world.one("entropy", arguments, at: 2016)
    let truth = -(0.8 * log(0.4) + 0.12 * log(0.12) + 0.08 * log(0.08))
    #expect(abs(try #require(late.value) - truth) < 1e-9)
    #expect(near(try world.one("evenness", arguments, at: 2016).value, truth / log(4)))
    #expect(near(try world.one("effective-vectors", arguments, at: 2016).value, exp(truth)))
  }

  @Test("evenness over poles counts the rest as one class; the band drops it")
  func evennessOfPoles() throws {
    var arguments = TestWorld.goodsTrade
    arguments["poles"] = .list(["BBB", "UNI"])
    let value = try world.one("evenness", arguments, at: 2016)
    let entropy = -(0.4 * log(0.4) + 0.52 * log(0.52) + 0.08 * log(0.08))
    #expect(near(value.value, entropy / log(3)))
    let alone = try #require(Entropy.evenness([40, 52]))
    #expect(near(value.high, alone))
    #expect(value.evidence.contains { $0.statement.object == "UNI" })
    let vectors = try world.one("effective-vectors", arguments, at: 2016)
    #expect(near(vectors.value, exp(entropy)))
    #expect(near(try world.one("entropy", arguments, at: 2016).value, entropy))
  }

  @Test("divergence from declared weights, among the poles or with a rest")
  func divergence() throws {
    var arguments = TestWorld.goodsTrade
    arguments["poles"] = .list(["BBB", "UNI"])
    let equal = try world.one("divergence", arguments, at: 2016)
    #expect(near(equal.value, Divergence.normalised([40, 52], [1, 1])))
    arguments["weights"] = .weights(["BBB": 40, "UNI": 52])
    let declared = try world.one("divergence", arguments, at: 2016)
    #expect(abs(try #require(declared.value)) < 1e-12)
    arguments["weights"] = .weights(["BBB": 0.4, "UNI": 0.4, "rest": 0.2])
    let withRest = try world.one("divergence", arguments, at: 2016)
    #expect(near(withRest.value, Divergence.normalised([0.4, 0.52, 0.08], [0.4, 0.4, 0.2])))
  }

  @Test("a year without data names the years beside it and is no zero")
  func neighbours() throws {
    let value = try world.one("trade-concentration", at: 2015)
    #expect(value.value == nil)
    #expect(value.coverage.state == .outOfCoverage)
    #expect(value.coverage.neighbours == [2012, 2016])
    let before = try world.one("trade-concentration", at: 2001)
    #expect(before.coverage.neighbours == [2012])
  }

  @Test("a span of years without anything gives one value without a figure")
  func emptySpan() throws {
    let values = try world.measure("trade-concentration", [:], .years(1990...1995))
    #expect(values.count == 1)
    #expect(values.first?.value == nil)
    #expect(values.first?.coverage.state == .outOfCoverage)
    #expect(values.first?.coverage.neighbours == [2012])
  }
}
