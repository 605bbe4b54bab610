import Testing

@testable import Balance
@testable import WorldModel

@Suite("The measures as a registry")
struct MeasureRegistryTests {
  @Test("names are unique and every description is complete")
  func descriptions() {
    let all = BalanceMeasures.all.map(\.description)
    #expect(Set(all.map(\.name)).count == all.count)
    for measure in all {
      #expect(!measure.title.isEmpty && !measure.summary.isEmpty, "\(measure.name)")
      #expect(!measure.formula.isEmpty && !measure.citation.isEmpty, "\(measure.name)")
      #expect(measure.version >= 1, "\(measure.name)")
      #expect(measure.parameters.allSatisfy { !$0.meaning.isEmpty }, "\(measure.name)")
      #expect(
        Set(measure.parameters.map(\.name)).count == measure.parameters.count, "\(measure.name)")
    }
  }

  @Test("the measures that doctrines name are there")
  func names() {
    let known = Set(BalanceMeasures.all.map(\.description.name))
    let wanted: Set = [
      "share", "trade-share", "investment-share", "arms-share", "energy-share", "concentration",
      "trade-concentration", "investment-concentration", "arms-concentration",
      "normalised-concentration", "effective-partners", "evenness", "entropy", "divergence",
      "pairwise-balance", "flow-total", "trade-total", "trade-asymmetry", "dependence-asymmetry",
      "trade-salience", "trade-symmetry", "trade-interdependence", "co-alignment",
      "worst-domain-evenness", "agreement", "shared-organisations", "ideal-point",
      "ideal-point-distance", "midpoint-position", "transit-share", "energy-route-share",
    ]
    #expect(wanted.subtracting(known).isEmpty)
  }

  /// An argument that fits each kind of parameter.
  private func sample(_ parameter: MeasureParameter) -> MeasureArgument {
    switch parameter.kind {
    case .entity, .text: .text("BBB")
    case .entities: .list(["BBB", "UNI"])
    case .series: .text("goods-trade")
    case .integer, .number: .number(1)
    case .oneOf(let choices): .text(choices.first ?? "")
    case .weights: .weights(["BBB": 1])
    }
  }

  @Test("every measure refuses an argument that it does not take", arguments: 0..<40)
  func unknownArgument(index: Int) throws {
    guard BalanceMeasures.all.indices.contains(index) else { return }
    let measure = BalanceMeasures.all[index]
    var arguments: [String: MeasureArgument] = [:]
    for parameter in measure.description.parameters where parameter.required {
      arguments[parameter.name] = sample(parameter)
    }
    arguments["partnr"] = .text("BBB")
    let request = MeasureRequest(subject: "SUB", arguments: arguments)
    let error = #expect(throws: MeasureError.self) {
      try measure.values(for: request, in: TestWorld.trading.world)
    }
    if case .unknownArgument("partnr", _, _)? = error {
    } else {
      Issue.record("\(measure.description.name): \(String(describing: error))")
    }
  }

  @Test("every measure refuses to run without what it requires", arguments: 0..<40)
  func missingArgument(index: Int) throws {
    guard BalanceMeasures.all.indices.contains(index) else { return }
    let measure = BalanceMeasures.all[index]
    guard measure.description.parameters.contains(where: \.required) else { return }
    let error = #expect(throws: MeasureError.self) {
      try measure.values(for: MeasureRequest(subject: "SUB"), in: TestWorld.trading.world)
    }
    if case .missingArgument? = error {
    } else {
      Issue.record("\(measure.description.name): \(String(describing: error))")
    }
  }

  @Test("a state that the world does not know is refused with what was probably meant")
  func unknownEntity() {
    let world = TestWorld.trading.world
    #expect(throws: MeasureError.unknownEntity("bbb", suggestion: "BBB")) {
      try world.one("trade-share", ["partner": .text("bbb")])
    }
    #expect(throws: MeasureError.self) { try world.one("trade-concentration", of: "NOBODY") }
  }

  @Test("a world without any flows gives one value out of coverage, never 0")
  func emptyWorld() throws {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC")
    let world = test.world
    for measure in BalanceMeasures.all {
      var arguments: [String: MeasureArgument] = [:]
      for parameter in measure.description.parameters where parameter.required {
        arguments[parameter.name] =
          parameter.name == "b"
          ? .text("CCC") : parameter.name == "poles" ? .list(["BBB", "CCC"]) : sample(parameter)
      }
      for period in [
        MeasureRequest.Period.latest, .at(try #require(EDTFDate("2012"))), .years(2000...2010),
      ] {
        let values = try measure.values(
          for: MeasureRequest(subject: "SUB", arguments: arguments, period: period), in: world)
        #expect(values.count == 1, "\(measure.description.name)")
        #expect(values.first?.value == nil, "\(measure.description.name)")
        #expect(
          values.first?.coverage.state == .outOfCoverage, "\(measure.description.name)")
      }
    }
  }

  @Test("the same request gives the same values")
  func repeatable() throws {
    let left = try TestWorld.trading.world.one("trade-concentration")
    let right = try TestWorld.trading.world.one("trade-concentration")
    #expect(left.value == right.value)
    #expect(left.evidence == right.evidence)
    #expect(left.notes == right.notes)
  }
}
