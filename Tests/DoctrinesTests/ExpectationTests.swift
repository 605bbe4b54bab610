import Doctrines
import Testing
import WorldModel

@Suite("Expectations of checks")
struct ExpectationTests {
  @Test(
    "A comparator with a number and a unit is read",
    arguments: [
      (">= 40", Comparator.atLeast, 40.0, String?.none),
      ("<= 50 %", .atMost, 50, "%"), ("> 70 states", .greater, 70, "states"),
      ("≥ 0.25", .atLeast, 0.25, nil), ("-3.5 USD bn", .equal, -3.5, "USD bn"),
      ("< 1e3", .less, 1000, nil),
    ])
  func numbers(_ text: String, _ comparator: Comparator, _ number: Double, _ unit: String?) throws {
    let expectation = try #require(Expectation(text))
    #expect(expectation.comparator == comparator)
    #expect(expectation.threshold == .number(number, unit.map { MeasurementUnit($0) }))
  }

  @Test("A comparator with a level is read")
  func levels() throws {
    let expectation = try #require(Expectation(">= in-force"))
    #expect(expectation.comparator == .atLeast)
    #expect(expectation.threshold == .level("in-force"))
  }

  @Test("Text without a threshold is refused", arguments: ["", ">=", "  ", "> 1.2.3"])
  func refusals(_ text: String) { #expect(Expectation(text) == nil) }

  @Test("Printing an expectation gives text that reads the same")
  func roundTrip() throws {
    for text in [">= 40", "<= 50 %", "> 70 states", ">= signed", "= 0.5"] {
      let first = try #require(Expectation(text))
      #expect(Expectation(first.description) == first)
    }
  }
}
