import Corridors
import Scenarios
import Testing
import WorldModel

/// The measures of export routes on a network whose sums are made by hand.
///
/// Of what has a terminal Kazakhstan sells 60 % to Poland, 30 % to Russia and 10 % to China. With a day
/// worth USD 1,000 the routes cost 3,250 + 9,000 = 12,250, 2,100 + 5,000 = 7,100 and 1,450 + 5,000 = 6,450.
@Suite("Measures of export routes")
struct RouteMeasureTests {
  private func value(
    _ name: String, _ arguments: [String: MeasureArgument] = [:], in world: World = SmallWorld.world
  ) throws -> MeasureValue {
    let measure = try #require(CorridorMeasures.all.first { $0.description.name == name })
    let values = try measure.values(
      for: MeasureRequest(subject: "KAZ", arguments: arguments), in: world)
    #expect(values.count == 1)
    return try #require(values.first)
  }

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  @Test("Transit dependence is the share of the weights that crosses the country")
  func transit() throws {
    let russia = try value("transit-dependence", ["country": .text("RUS")])
    #expect(near(russia.value, 0.6))
    #expect(near(try value("transit-dependence", ["country": .text("AZE")]).value, 0))
    // Without a country, the one that most exports cross.
    let largest = try value("transit-dependence")
    #expect(near(largest.value, 0.6))
    #expect(largest.notes.first == "largest: Name of RUS")
    // Every way of choosing routes takes the north, so that there is no band.
    #expect(russia.low == nil && russia.high == nil)
    #expect(russia.coverage.state == .partial)
    #expect(russia.coverage.missing == ["no terminal in Name of USA (50.0 % of exports)"])
    // Three flows, and the figures of the ten links and passages of the way to Warsaw.
    #expect(russia.evidence.count { $0.table == .flows } == 3)
    let figures = russia.evidence.filter { $0.table == .networkFigures }
    #expect(Set(figures.map(\.statement.subject)).contains("l-moscow"))
    #expect(!Set(figures.map(\.statement.subject)).contains("l-caspian"))
  }

  @Test("With the border to Poland closed the same exports cross three other states")
  func scenario() throws {
    let closed = Scenario(
      id: "closed", title: "Closed", date: try #require(EDTFDate("2025")),
      shocks: [.borderClosed(CountryPair("RUS", "POL"), modes: .all)])
    let world = try closed.applied(to: SmallWorld.world)
    #expect(near(try value("transit-dependence", ["country": .text("RUS")], in: world).value, 0))
    #expect(near(try value("transit-dependence", ["country": .text("TUR")], in: world).value, 0.6))
    // Azerbaijan, Georgia and Türkiye are crossed alike; the first by key is named.
    let largest = try value("transit-dependence", in: world)
    #expect(near(largest.value, 0.6))
    #expect(largest.notes.first == "largest: Name of AZE")
  }

  @Test("A country closed to transit spares the exports that end there")
  func spared() throws {
    let closed = Scenario(
      id: "closed", title: "Closed", date: try #require(EDTFDate("2025")),
      shocks: [.countryClosed("RUS", modes: .all, sparing: ["RUS"])])
    let world = try closed.applied(to: SmallWorld.world)
    let russia = try value("transit-dependence", ["country": .text("RUS")], in: world)
    #expect(near(russia.value, 0))
    // Nothing is cut off: the way to Moscow is still there.
    #expect(russia.coverage.missing.count == 1)
  }

  @Test("The effective number of routes is the exponential of their entropy")
  func effective() throws {
    // By first country: Russia 0.9, China 0.1. By countries crossed: Russia 0.6, none 0.4.
    #expect(near(try value("effective-routes").value, 1.384145488461686))
    let crossed = try value("effective-routes", ["by": .text("countries")])
    #expect(near(crossed.value, 1.960131704207789))
  }

  @Test("The worst closure is the border whose detours cost most")
  func worst() throws {
    let worst = try value("worst-closure")
    // Closing Kazakhstan–Russia: Poland 12,250 → 25,750, Russia 7,100 → 5,400 + 25,500 = 30,900.
    let expected = 0.6 * (1 - 12250.0 / 25750) + 0.3 * (1 - 7100.0 / 30900)
    #expect(near(worst.value, expected))
    #expect(worst.notes.first?.hasPrefix("worst: border KAZ-RUS; ") == true)
    // (0.6 · 13,500 + 0.3 · 23,800) / (0.6 · 12,250 + 0.3 · 7,100 + 0.1 · 6,450) = 150.5 %
    #expect(worst.notes.first?.contains("cost 150.5 % more") == true)
    let node = try value("worst-closure", ["of": .text("node")])
    #expect(node.notes.first?.hasPrefix("worst: node ozinki; ") == true)
  }

  @Test("What can't be computed is absent with its reason, never 0")
  func absent() throws {
    let measure = try #require(CorridorMeasures.all.first)
    let arguments: [String: MeasureArgument] =
      measure.description.name == "transit-dependence" ? ["country": .text("KAZ")] : [:]
    let request = MeasureRequest(subject: "POL", arguments: arguments)
    let value = try #require(try measure.values(for: request, in: SmallWorld.world).first)
    #expect(value.value == nil)
    #expect(value.coverage.missing == ["no goods exports of Name of POL for this time"])
  }

  @Test("Arguments that do not fit are refused")
  func refusals() throws {
    let transit = try #require(
      CorridorMeasures.all.first { $0.description.name == "transit-dependence" })
    for (arguments, words) in [
      (["country": .text("KAZ")], "no export of KAZ crosses KAZ"),
      (["country": .text("RUS"), "cargo": .text("oil")], "expected one of container, bulk"),
      (["country": .text("RUS"), "value-of-time": .number(-1)], "expected 0 or more"),
    ] as [([String: MeasureArgument], String)] {
      do throws(MeasureError) {
        _ = try transit.values(
          for: MeasureRequest(subject: "KAZ", arguments: arguments), in: SmallWorld.world)
        Issue.record("\(arguments)")
      } catch {
        #expect("\(error)".contains(words), "\(error)")
      }
    }
  }
}
