import Corridors
import Scenarios
import Testing
import WorldModel

@Suite("Comparison of worlds")
struct ScenarioComparisonTests {
  private let world = SmallWorld.world
  private let date: EDTFDate

  init() throws { date = try #require(EDTFDate("2025")) }

  private func scenario(_ shocks: NetworkShock...) -> Scenario {
    Scenario(id: "test", title: "Test", date: date, shocks: shocks)
  }

  private func compare(
    _ scenario: Scenario, _ pairs: [(EntityID, EntityID, Double)]
  ) throws -> ScenarioComparison {
    let demand = try DemandTable(
      pairs.map { DemandTable.Pair(from: $0.0, to: $0.1, amount: $0.2) })
    return try ScenarioComparison(
      world, scenario.applied(to: world), .init(on: date, demand: demand),
      by: GeneralisedCost(valueOfTime: 1000))
  }

  @Test("The network of the world is that which it was made from")
  func network() throws {
    let network = try TransportNetwork(world: world, on: EDTFInterval(date))
    #expect(network.nodes.map(\.id) == SmallNetwork.network.nodes.map(\.id))
    #expect(network.links.map(\.days) == SmallNetwork.network.links.map(\.days))
    #expect(network.passages.map(\.cost) == SmallNetwork.network.passages.map(\.cost))
    #expect(network.edits.isEmpty)
  }

  @Test("A closed border moves freight to the other way, with the sums added up by hand")
  func border() throws {
    let comparison = try compare(
      scenario(.borderClosed(CountryPair("RUS", "POL"), modes: .all)),
      [("almaty", "warsaw", 3), ("almaty", "moscow", 1)])
    let pair = try #require(comparison.pairs.last)
    #expect(pair.pair.destination == "warsaw")
    #expect(pair.before?.days == 9 && pair.before?.cost == 3250)
    #expect(pair.after?.days == 21.5 && pair.after?.cost == 4250)
    #expect(pair.isRerouted)
    #expect(comparison.pairs.first?.isRerouted == false)
    // Three of four units cross Russia before; afterwards they cross the states of the middle.
    let before = comparison.transit.map { ($0.country, $0.shareBefore) }
    #expect(before.map(\.0) == ["AZE", "GEO", "RUS", "TUR"])
    #expect(before.map(\.1) == [0, 0, 0.75, 0])
    #expect(comparison.transit.map(\.shareAfter) == [0.75, 0.75, 0, 0.75])
    // 3 · 9 and 1 · 5 days before.
    #expect(comparison.before.average?.days == 8)
    #expect(comparison.after.average?.days == (3 * 21.5 + 5) / 4)
    #expect(comparison.after.unserved == 0)
  }

  @Test("Freight without a route is not served, never routed through what is closed")
  func unserved() throws {
    let comparison = try compare(
      scenario(.nodeClosed("dostyk", modes: .all)),
      [("xian", "almaty", 2), ("almaty", "warsaw", 1)])
    #expect(comparison.after.served == 1)
    #expect(comparison.after.unserved == 2)
    let lost = try #require(comparison.pairs.last)
    #expect(lost.pair.origin == "xian")
    #expect(lost.after == nil)
    #expect(lost.unservedAfter == 2)
  }

  @Test("A country closed to transit lets its own freight pass, and no other")
  func transit() throws {
    let closed = scenario(.countryClosed("RUS", modes: .all, sparing: ["RUS"]))
    let comparison = try compare(
      closed, [("almaty", "warsaw", 1), ("almaty", "moscow", 1), ("moscow", "warsaw", 1)])
    #expect(comparison.parts.count == 2)
    let days = comparison.pairs.map { $0.after?.days }
    // Almaty–Moscow 2 + 1 + 2, Almaty–Warsaw by the Caspian Sea, Moscow–Warsaw 1 + 1 + 1 + 1.
    #expect(days == [5, 21.5, 4])
    #expect(comparison.pairs.map(\.isRerouted) == [false, true, false])
    #expect(comparison.transit.first { $0.country == "RUS" }?.amountAfter == 0)
  }

  @Test("Freight that meets different networks can't share capacities")
  func capacities() throws {
    let closed = scenario(.countryClosed("RUS", modes: .all, sparing: ["RUS"]))
    let demand = try DemandTable([
      .init(from: "almaty", to: "warsaw", amount: 1),
      .init(from: "almaty", to: "moscow", amount: 1),
    ])
    let changed = try closed.applied(to: world)
    do throws(ScenarioError) {
      _ = try ScenarioComparison(
        world, changed, .init(on: date, demand: demand), sharesCapacities: true
      ) { (graph, demand) throws(AssignmentError) in
        try graph.bestRouteAssignment(of: demand, by: .time)
      }
      Issue.record("compared")
    } catch {
      guard case .sparedFreight(let countries) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(countries == ["RUS"])
    }
  }

  @Test("Without shocks nothing changes")
  func nothing() throws {
    let comparison = try compare(scenario(), [("almaty", "warsaw", 1), ("xian", "warsaw", 2)])
    #expect(comparison.flows.isEmpty)
    #expect(comparison.before == comparison.after)
    for pair in comparison.pairs { #expect(pair.before == pair.after && !pair.isRerouted) }
    for transit in comparison.transit { #expect(transit.shareBefore == transit.shareAfter) }
  }

  @Test("A shock that names nothing is refused with its place in the scenario")
  func refusal() throws {
    let wrong = scenario(
      .operatorSanctioned("KTZ"), .borderClosed(CountryPair("CHN", "POL"), modes: .all))
    do throws(ScenarioError) {
      _ = try wrong.applied(to: world)
      Issue.record("applied")
    } catch {
      #expect("\(error)".hasPrefix("shock 2 (border-closed): ‘border CHN-POL’ names nothing"))
    }
  }
}
