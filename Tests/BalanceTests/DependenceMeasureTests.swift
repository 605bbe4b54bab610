import Testing

@testable import Balance
@testable import WorldModel

@Suite("Measures of dependence")
struct DependenceMeasureTests {
  /// SUB reports 50 of 100 with BBB; BBB reports 60 of 600 with SUB. Products: 1,000 and 10,000.
  private var world: World {
    var test = TestWorld.trading
    test.table("2012", ["SUB": 60, "EEE": 540], of: "BBB")
    test.quantity("SUB", "gdp", "2012", 1, unit: "USD bn")
    test.quantity("BBB", "gdp", "2012", 0.01, unit: "USD tn")
    return test.world
  }

  private let partner: [String: MeasureArgument] = ["partner": .text("BBB")]

  @Test("trade over product is 50/1,000; by the partner's report 60/1,000")
  func dependence() throws {
    let value = try world.one("trade-dependence", partner, at: 2012)
    #expect(near(value.value, 0.05))
    #expect(near(value.low, 0.05))
    #expect(near(value.high, 0.06))
    #expect(value.evidence.contains { $0.table == .quantities })
  }

  @Test("the asymmetry of dependence is .05 − .005")
  func asymmetry() throws {
    let value = try world.one("dependence-asymmetry", partner, at: 2012)
    #expect(near(value.value, 0.045))
    #expect(near(value.high, 0.054))
  }

  @Test("shares .5 and 50/600 give asymmetry, salience, symmetry and interdependence")
  func shares() throws {
    let theirs = 50 / 600.0
    let expected: [String: Double] = [
      "trade-asymmetry": 0.5 - theirs, "trade-salience": (0.5 * theirs).squareRoot(),
      "trade-symmetry": 1 - (0.5 - theirs),
      "trade-interdependence": (0.5 * theirs).squareRoot() * (1 - (0.5 - theirs)),
    ]
    for (name, figure) in expected {
      #expect(near(try world.one(name, partner, at: 2012).value, figure), "\(name)")
    }
  }

  @Test("without a product or a total there is no figure, and the datum is named")
  func missing() throws {
    let bare = TestWorld.trading.world
    let product = try bare.one("trade-dependence", partner, at: 2012)
    #expect(product.value == nil)
    #expect(product.coverage.missing.contains("gdp of SUB in 2012"))
    let salience = try bare.one("trade-salience", partner, at: 2012)
    #expect(salience.value == nil)
    #expect(salience.coverage.missing.contains("flows of BBB in 2012"))
  }

  @Test("a bloc's product is the sum of its members, and missing if one is")
  func blocProduct() throws {
    var test = TestWorld.trading
    test.quantity("SUB", "gdp", "2012", 1_000, unit: "USD mn")
    test.quantity("CCC", "gdp", "2012", 4_000, unit: "USD mn")
    let partner: [String: MeasureArgument] = ["partner": .text("UNI")]
    #expect(try test.world.one("dependence-asymmetry", partner, at: 2012).value == nil)
    test.quantity("DDD", "gdp", "2012", 1_000, unit: "USD mn")
    // 50/1,000 − 50/5,000.
    #expect(
      near(try test.world.one("dependence-asymmetry", partner, at: 2012).value, 0.04))
  }
}
