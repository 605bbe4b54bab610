import Corridors
import Scenarios
import Testing
import WorldModel

/// The measures of ways between two places, on a network whose sums are made by hand.
@Suite("Measures of ways between two places")
struct WayMeasureTests {
  private func value(
    _ name: String, of subject: EntityID, _ from: String, _ to: String, by choice: String? = nil,
    in world: World = SmallWorld.world
  ) throws -> MeasureValue {
    let measure = try #require(CorridorMeasures.all.first { $0.description.name == name })
    var arguments: [String: MeasureArgument] = ["from": .text(from), "to": .text(to)]
    if let choice { arguments["by"] = .text(choice) }
    let date = try #require(EDTFDate("2025"))
    let values = try measure.values(
      for: MeasureRequest(subject: subject, arguments: arguments, period: .at(date)), in: world)
    #expect(values.count == 1)
    return try #require(values.first)
  }

  private func closed() throws -> World {
    try Scenario(
      id: "closed", title: "Closed", date: try #require(EDTFDate("2025")),
      shocks: [.borderClosed(CountryPair("RUS", "POL"), modes: .all)]
    ).applied(to: SmallWorld.world)
  }

  @Test("The time of a way is the sum of its links and stops, with their receipts")
  func time() throws {
    // 5 days from Xi'an to Almaty, 9 on to Warsaw.
    let time = try value("route-time", of: "KAZ", "xian", "warsaw")
    #expect(time.value == 14)
    #expect(time.unit == "days")
    #expect(time.notes == ["14 days over CHN, KAZ, RUS, POL"])
    #expect(time.coverage == .full)
    #expect(time.evidence.contains { $0.statement.subject == "p-brest-gauge" })
  }

  @Test("With the border closed no way by land is left, which is not 0 days; by sea one is")
  func closedBorder() throws {
    let land = try value("route-time", of: "KAZ", "xian", "warsaw", in: closed())
    #expect(land.value == nil)
    #expect(land.coverage.state == .missing)
    #expect(land.coverage.missing.first?.hasPrefix("closed") == true, "\(land.coverage.missing)")
    let any = try value("route-time", of: "KAZ", "xian", "warsaw", by: "any", in: closed())
    #expect(any.value == 26.5)
  }

  @Test("What a state gains others is the detour round it")
  func advantage() throws {
    let russia = try value("route-advantage", of: "RUS", "almaty", "warsaw", by: "any")
    #expect(russia.value == 12.5)
    #expect(russia.notes.first == "through Name of RUS: 9 days over KAZ, RUS, POL")
    // Of a state on the slower way it is negative, and the same.
    #expect(try value("route-advantage", of: "AZE", "almaty", "warsaw", by: "any").value == -12.5)
    let land = try value("route-advantage", of: "RUS", "almaty", "warsaw")
    #expect(land.value == nil)
    #expect(land.coverage.missing.count == 1)
  }

  @Test("Places that the network does not have are refused")
  func refusals() throws {
    for (from, to, words) in [
      ("xian", "AZE", "a place of the transport network"),
      ("xian", "xian", "another place"),
    ] {
      do {
        _ = try value("route-time", of: "KAZ", from, to)
        Issue.record("\(from) \(to)")
      } catch {
        #expect("\(error)".contains(words), "\(error)")
      }
    }
  }

  @Test("A place that the world does not know at the time leaves the figure absent")
  func unknownPlace() throws {
    let time = try value("route-time", of: "KAZ", "nowhere", "xian")
    #expect(time.value == nil)
    #expect(time.coverage.missing == ["the network known of 2025 has no nowhere or xian"])
  }
}
