import Formats
import Testing

@Suite("Numbers of a YAML file")
struct FormatNumberTests {
  @Test("A number that keeps to its rule is no fault", arguments: ["2", "0.5", "1e3", "\"7\""])
  func sound(_ number: String) {
    #expect(SmallFormat.faults("title: T\nweight: \(number)\n").isEmpty)
  }

  @Test(
    "What is no number, or breaks the rule, is told with its place",
    arguments: ["0", "-1", "heavy", "nan", "inf", "[1]"])
  func broken(_ number: String) throws {
    let faults = SmallFormat.faults("title: T\nweight: \(number)\n")
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect((fault.line, fault.column) == (2, 9))
    #expect(fault.value == (number == "[1]" ? "" : number))
    #expect(fault.rule == "‘weight’ must be a number above 0")
    #expect(fault.fix == "weigh it")
  }

  @Test("A format knows its keys")
  func keys() {
    #expect(SmallFormat.format.isKey("weight", of: "letter"))
    #expect(!SmallFormat.format.isKey("weigth", of: "letter"))
    #expect(!SmallFormat.format.isKey("weight", of: "parcel"))
  }
}
