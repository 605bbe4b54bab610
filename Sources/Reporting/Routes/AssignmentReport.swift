import Corridors
import WorldModel

/// Freight put on a network, for print.
public struct AssignmentReport: Sendable {
  /// How the freight was put on its routes, with the proof or what is left of the condition.
  public enum Outcome: Sendable {
    /// With the price of what is not served, in the cost unit of the cargo.
    case leastCost(LeastCostAssignment, unservedPrice: Double)
    case equilibrium(Equilibrium)
  }

  /// Date, cargo and conditions; its two ends are not used.
  public let question: RouteQuestion
  public let outcome: Outcome
  public let flows: AssignedFlows
  public let routes: [AssignedRoute]

  public init(_ question: RouteQuestion, _ outcome: Outcome) {
    self.question = question
    self.outcome = outcome
    let flows =
      switch outcome {
      case .leastCost(let assignment, _): assignment.flows
      case .equilibrium(let equilibrium): equilibrium.flows
      }
    self.flows = flows
    routes = flows.routes.map { route in
      AssignedRoute(
        pair: flows.demand.pairs[route.pair], amount: route.amount,
        figures: flows.figures(of: route),
        route: flows.graph.route(
          route.edges, generalisedCost: flows.figures(of: route).generalisedCost))
    }
  }

  var network: TransportNetwork { flows.graph.network }
  var unit: MeasurementUnit { network.cargo.capacityUnit }

  /// Why a pair is not served in full; `nil` where it is.
  func shortfall(_ pair: Int) -> LeastCostAssignment.Shortfall? {
    guard flows.unserved[pair] > 0 else { return nil }
    switch outcome {
    case .leastCost(let assignment, _): return assignment.shortfalls[pair]
    // Capacities do not bind in an equilibrium, so that only a missing way leaves freight behind.
    case .equilibrium: return .noRoute
    }
  }

  /// Full links and passages and what widening them would save, dearest first; none in an equilibrium.
  var capacityPrices: [LeastCostAssignment.CapacityPrice] {
    if case .leastCost(let assignment, _) = outcome { assignment.capacityPrices } else { [] }
  }

  /// The method, as the option names it.
  var method: String {
    switch outcome {
    case .leastCost: "least-cost"
    case .equilibrium(let equilibrium):
      switch equilibrium.method {
      case .deterministic: "equilibrium"
      case .stochastic: "logit"
      }
    }
  }

  func name(_ node: EntityID) -> String {
    network.nodePositions[node].map { network.title(ofNode: $0) } ?? node.text
  }
}

/// Freight of one pair on one route.
public struct AssignedRoute: Sendable {
  public let pair: DemandTable.Pair
  /// In the capacity unit of the cargo.
  public let amount: Double
  /// With the days that the load makes.
  public let figures: AssignedFlows.Figures
  public let route: Route
}
