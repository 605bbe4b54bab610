import Doctrines
import Testing
import WorldModel

@Suite("The registry of measures")
struct RegistryTests {
  @Test("Every name stands once, in order, and is found again")
  func names() throws {
    let names = MeasureRegistry.standard.measures.map(\.description.name)
    #expect(names.count > 20)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(try MeasureRegistry.standard.measure(named: name).description.name == name)
    }
  }

  @Test("The measures of states of things are there, each with its levels or as a number")
  func states() throws {
    for name in [
      "agreement-stage", "initiative-stage", "infrastructure-stage", "membership", "event-held",
      "outcome",
    ] {
      #expect(try !MeasureRegistry.standard.measure(named: name).description.levels.isEmpty)
    }
    for name in ["term", "programme-delivered", "trade-total"] {
      #expect(try MeasureRegistry.standard.measure(named: name).description.levels.isEmpty)
    }
  }

  @Test(
    "A misspelt name gets the name that was probably meant",
    arguments: [
      ("trade-concentation", "trade-concentration"), ("Trade-Total", "trade-total"),
      ("membrship", "membership"), ("agreement-satge", "agreement-stage"),
    ])
  func misspelt(_ wrong: String, _ meant: String) {
    let error = #expect(throws: MeasureError.self) {
      try MeasureRegistry.standard.measure(named: wrong)
    }
    #expect(error == .unknownMeasure(wrong, suggestion: meant))
    #expect(error?.description.contains("did you mean ‘\(meant)’?") == true)
  }

  @Test("A name that is nothing like a measure gets no suggestion")
  func unknown() {
    let error = #expect(throws: MeasureError.self) {
      try MeasureRegistry.standard.measure(named: "happiness")
    }
    #expect(error == .unknownMeasure("happiness", suggestion: nil))
    #expect(error?.description.contains("tarazy measure list") == true)
  }

  @Test("Arguments are validated before anything runs")
  func validated() {
    let request = MeasureRequest(subject: "SUB", arguments: ["partnr": .text("AAA")])
    let error = #expect(throws: MeasureError.self) {
      try MeasureRegistry.standard.values(
        of: "trade-total", for: request, in: DoctrineWorld().world)
    }
    #expect(error == .unknownArgument("partnr", of: "trade-total", suggestion: "partner"))
  }
}
