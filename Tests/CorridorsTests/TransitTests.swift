import Testing
import WorldModel

@testable import Corridors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Transit and comparison of networks")
struct TransitTests {
  private let demand: DemandTable
  private let before: AssignedFlows
  private let after: AssignedFlows

  init() throws {
    demand = try DemandTable([
      .init(from: "x", to: "y", amount: 6), .init(from: "x", to: "z", amount: 2),
      .init(from: "y", to: "x", amount: 1),
    ])
    var network = BorderNetwork.network().network
    before = try RoutingGraph(network).bestRouteAssignment(of: demand, by: .money)
    network.passages[0].isClosed = true
    after = try RoutingGraph(network).bestRouteAssignment(of: demand, by: .money)
  }

  @Test("countries at the ends of a route are no transit")
  func transit() {
    #expect(before.transitShares == [])
    #expect(
      after.transitShares == [
        TransitShare(country: "Z", amount: 7, shareOfFreight: 7.0 / 9, shareOfRoutes: 2.0 / 3)
      ])
    #expect(after.routes.map { after.transitCountries(of: $0) } == [["Z"], [], ["Z"]])
  }

  @Test("a comparison names what is rerouted, by how much, and through whom")
  func comparison() throws {
    let comparison = try NetworkComparison(before: before, after: after)
    #expect(comparison.pairs.map(\.isRerouted) == [true, false, true])
    #expect(comparison.pairs[0].before?.cost == BorderNetwork.straight)
    #expect(comparison.pairs[0].after?.cost == BorderNetwork.detour)
    // Two links and a border; four links and two borders.
    #expect(comparison.pairs[0].before?.days == 3)
    #expect(comparison.pairs[0].after?.days == 6)
    #expect(
      comparison.transit == [
        .init(
          country: "Z", amountBefore: 0, amountAfter: 7, shareBefore: 0, shareAfter: 7.0 / 9)
      ])
    let changes = Dictionary(
      uniqueKeysWithValues: comparison.flows.map { ($0.subject.description, $0) })
    #expect(changes["line x-xy"]?.before == 7)
    #expect(changes["line x-xy"]?.after == 0)
    #expect(changes["line x-xz"]?.before == 2)
    #expect(changes["line x-xz"]?.after == 9)
    #expect(changes["passage border-yz"]?.after == 7)
    #expect(comparison.flows.map(\.subject) == comparison.flows.map(\.subject).sorted())
  }

  @Test("a network compared with itself shows no change")
  func sameNetwork() throws {
    let comparison = try NetworkComparison(before: before, after: before)
    #expect(comparison.flows == [])
    #expect(comparison.pairs.allSatisfy { !$0.isRerouted && $0.before == $0.after })
  }

  @Test("lost freight is shown as such")
  func lost() throws {
    var network = BorderNetwork.network().network
    network.passages[0].isClosed = true
    network.passages[2].isClosed = true
    let cutOff = try RoutingGraph(network).bestRouteAssignment(of: demand, by: .money)
    let comparison = try NetworkComparison(before: before, after: cutOff)
    #expect(comparison.pairs.map(\.unservedAfter) == [6, 0, 1])
    #expect(comparison.pairs[0].after == nil)
  }

  @Test("different demand can't be compared")
  func refusal() throws {
    let other = try before.graph.bestRouteAssignment(
      of: DemandTable([.init(from: "x", to: "y", amount: 5)]), by: .money)
    #expect(throws: ComparisonError.differentDemand) {
      try NetworkComparison(before: before, after: other)
    }
  }

  @Test("dependence of exports: ways out, their effective number, the worst closure")
  func dependence() throws {
    // Exports of X: 6 to y straight or by z, 2 to z. Half of the 6 over each by two routes in use.
    let graph = before.graph
    let straight = before.routes[0]
    let round = after.routes[0]
    let flows = AssignedFlows(
      graph: graph, demand: demand,
      routes: [
        .init(pair: 0, edges: straight.edges, amount: 4),
        .init(pair: 0, edges: round.edges, amount: 2),
        before.routes[1], before.routes[2],
      ], days: graph.days, weights: before.weights)
    let dependence = TransitDependence(of: "X", in: flows)
    #expect(dependence.amount == 8)
    #expect(dependence.unserved == 0)
    // Straight to y and to z cross nobody: 4 + 2 of 8; by z: 2 of 8.
    #expect(dependence.ways.map(\.countries) == [[], ["Z"]])
    #expect(dependence.ways.map(\.share) == [0.75, 0.25])
    #expect(
      dependence.transit == [
        .init(country: "Z", amount: 2, shareOfFreight: 0.25, shareOfRoutes: 1.0 / 3)
      ])
    // exp(−0.75 ln 0.75 − 0.25 ln 0.25) = 4 / 3^0.75; 1 / (0.5625 + 0.0625) = 1.6.
    #expect(agree(dependence.effectiveWaysByEntropy ?? 0, 4 / pow(3, 0.75)))
    #expect(agree(dependence.effectiveWaysByConcentration ?? 0, 1.6))
  }

  @Test("the worst single closure is that of the border most exports cross")
  func worstClosure() throws {
    // Closed X–Y adds 25 to 6 TEU, half for a TEU: 75 USD. Closed X–Z adds 25 to 2.
    let worst = try before.graph.worstClosure(
      of: before.graph.borderClosures, forExportsOf: "X", in: demand, by: .money)
    #expect(worst?.closure.subject == .border("X", "Y"))
    #expect(worst?.addedDollars == 75)
    let none = try before.graph.worstClosure(
      of: before.graph.borderClosures, forExportsOf: "Z", in: demand, by: .money)
    #expect(none == nil)
  }

  @Test("a country without exports has no dependence to measure")
  func nothing() {
    let dependence = TransitDependence(of: "Z", in: before)
    #expect(dependence.amount == 0)
    #expect(dependence.ways.isEmpty)
    #expect(dependence.effectiveWaysByEntropy == nil)
    #expect(dependence.effectiveWaysByConcentration == nil)
  }
}
