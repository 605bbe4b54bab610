import Testing
import WorldModel

@Suite("Units and conversion")
struct MeasurementUnitTests {
  @Test(
    "Units of one base convert by their scale",
    arguments: [
      ("USD bn", "USD mn", 1_000.0), ("USD mn", "USD bn", 0.001), ("USD", "USD tn", 1e-12),
      ("%", "1", 0.01), ("1", "%", 100), ("percent", "%", 1), ("km", "km", 1),
      ("thousand people", "people", 1_000), ("mn t", "t", 1e6), ("k TEU", "TEU", 1_000),
      ("EUR billion", "EUR million", 1_000), ("USD  bn", "USD bn", 1),
    ])
  func factors(from: String, to: String, factor: Double) {
    #expect(MeasurementUnit(from).factor(to: MeasurementUnit(to)) == factor)
  }

  @Test(
    "Units of different bases have no factor",
    arguments: [("USD bn", "EUR bn"), ("km", "t"), ("%", "km"), ("bn", "mn"), ("USD bn", "bn")])
  func mismatch(from: String, to: String) {
    #expect(MeasurementUnit(from).factor(to: MeasurementUnit(to)) == nil)
  }

  private func converter() throws -> UnitConverter {
    UnitConverter(rates: [
      try fact(Rate(from: "EUR", to: "USD", rate: 1.1), valid: "2016", source: "book"),
      try fact(Rate(from: "EUR", to: "USD", rate: 1.2), valid: "2018-01/2018-12", source: "paper"),
      try fact(Rate(from: "GBP", to: "USD", rate: 0), valid: "2016"),
    ])
  }

  @Test("A conversion by scale needs no rate")
  func byScale() throws {
    let found = try converter().convert(27.5, from: "USD bn", to: "USD mn", during: time("2012"))
    #expect(found.value == 27_500)
    #expect(found.rate == nil)
  }

  @Test("A rate converts in the period for which it holds, and is named")
  func byRate() throws {
    let found = try converter().convert(20, from: "EUR bn", to: "USD mn", during: time("2016-05"))
    #expect(abs(found.value - 22_000) < 1e-6)
    #expect(found.rate?.source == "book")
    let later = try converter().convert(10, from: "EUR mn", to: "USD mn", during: time("2018-06"))
    #expect(abs(later.value - 12) < 1e-9)
    #expect(later.rate?.source == "paper")
  }

  @Test("A rate converts backwards as well")
  func backwards() throws {
    let found = try converter().convert(22, from: "USD bn", to: "EUR bn", during: time("2016"))
    #expect(abs(found.value - 20) < 1e-9)
  }

  @Test("Without a rate for the period the conversion fails, and says what to add")
  func missingRate() throws {
    let converter = try converter()
    let error = try #require(throws: UnitConversionError.self) {
      try converter.convert(20, from: "EUR bn", to: "USD bn", during: time("2012"))
    }
    #expect(
      error.description
        == "‘EUR bn’ does not convert to ‘USD bn’ for 2012: the world holds no rate; "
        + "add a row to rates.csv with a source")
    let unknown = try #require(throws: UnitConversionError.self) {
      try converter.convert(1, from: "EUR", to: "USD", during: .unknown)
    }
    #expect(unknown.description.contains("for an unknown period"))
  }

  @Test("A rate of zero never divides")
  func zeroRate() throws {
    let converter = try converter()
    #expect(throws: UnitConversionError.self) {
      try converter.convert(1, from: "USD", to: "GBP", during: time("2016"))
    }
  }

  @Test("A world converts by its own rates alone")
  func worldRates() throws {
    let with = try world { $0.rates = [try fact(Rate(from: "EUR", to: "USD", rate: 2))] }
    #expect(throws: UnitConversionError.self) {
      try world().converter.convert(1, from: "EUR", to: "USD", during: time("2016"))
    }
    // A rate whose period nobody stated is not known to hold.
    #expect(throws: UnitConversionError.self) {
      try with.converter.convert(1, from: "EUR", to: "USD", during: time("2016"))
    }
  }
}
