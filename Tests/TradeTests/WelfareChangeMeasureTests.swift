import Testing
import WorldModel

@testable import Trade

@Suite("The measure of welfare by dearer trade")
struct WelfareChangeMeasureTests {
  /// Three countries of which the third trades little; B and C are members of a union.
  func world(missing: Bool = false) -> World {
    var facts = FactTables()
    let envelope = FactEnvelope(
      valid: EDTFInterval("2016") ?? .unknown, source: "made", locator: "row")
    for key in ["AAA", "BBB", "CCC", "DDD"] {
      facts.actors.append(
        Fact(Actor(id: EntityID(key), kind: .state, name: key), envelope))
    }
    facts.actors.append(Fact(Actor(id: "UNI", kind: .bloc, name: "UNI"), envelope))
    for member in ["BBB", "CCC"] {
      facts.memberships.append(
        Fact(
          Membership(member: EntityID(member), organisation: "UNI", role: .member),
          FactEnvelope(valid: EDTFInterval("2000/..") ?? .unknown, source: "made", locator: "row")))
    }
    let flows: [[Double]] = [[80, 15, 5], [15, 80, 5], [5, 5, 90]]
    let keys = ["AAA", "BBB", "CCC"]
    for (row, exporter) in keys.enumerated() {
      for (column, importer) in keys.enumerated() where !missing {
        facts.flows.append(
          Fact(
            Flow(
              series: TradeBaseline.series, reporter: EntityID(exporter),
              partner: EntityID(importer), direction: .to, value: flows[row][column], unit: "USD"),
            envelope))
      }
    }
    return World(
      title: "test",
      sources: [Source(id: "made", title: "Made", producer: "tests", independence: .independent)],
      series: [
        Series(
          id: TradeBaseline.series, title: "baseline", counts: "flows", unit: "USD", lagMonths: 0)
      ], facts: facts)
  }

  func value(
    _ partner: String, _ more: [String: MeasureArgument] = [:], in world: World? = nil
  ) throws -> MeasureValue {
    let request = MeasureRequest(
      subject: "AAA", arguments: more.merging(["partner": .text(partner)]) { one, _ in one })
    let values = try WelfareChangeMeasure().values(for: request, in: world ?? self.world())
    return try #require(values.first)
  }

  @Test("Dearer trade loses welfare, more with the larger partner, most with the union of both")
  func order() throws {
    let large = try #require(try value("BBB").value)
    let small = try #require(try value("CCC").value)
    let both = try #require(try value("UNI").value)
    #expect(large < small && small < 0 && both < large, "\(large) \(small) \(both)")
  }

  @Test("It is the counterfactual's own figure, within its band over the elasticity")
  func counterfactual() throws {
    let measured = try value("BBB", ["costs": .number(0.2)])
    let baseline = try TradeBaseline.read(from: world(), unknownPairs: .refused).baseline
    var costs = CostChanges(countries: baseline.countries)
    costs.addLogCost(0.2, 0, 1)
    costs.addLogCost(0.2, 1, 0)
    let direct = try TradeCounterfactual(
      baseline: baseline, costs: costs, elasticity: 5, reference: "CCC"
    ).equilibrium().figures[0].welfare
    #expect(abs(try #require(measured.value) - direct) < 1e-9, "welfare has no numeraire")
    #expect(try #require(measured.low) < direct && direct < (measured.high ?? 0))
    #expect(measured.evidence.count == 2)
  }

  @Test("Costs that do not change change nothing")
  func nothing() throws {
    #expect(abs(try #require(try value("BBB", ["costs": .number(0)]).value)) < 1e-12)
  }

  @Test("Without a baseline, or a partner in it, there is no value, with the reason")
  func absent() throws {
    let none = try value("BBB", in: world(missing: true))
    #expect(none.value == nil && none.coverage.state == .missing)
    let stranger = try value("DDD")
    #expect(stranger.value == nil)
    #expect(stranger.coverage.missing.contains { $0.contains("DDD") })
  }

  @Test("An elasticity of 1 is refused")
  func refusal() {
    #expect(throws: MeasureError.self) { try value("BBB", ["sigma": .number(1)]) }
  }
}
