import Corridors
import Doctrines
import WorldModel

extension AssignmentReport {
  /// How much is served, and by which rule the routes are taken.
  var summary: String {
    let served = AssignmentFigure.amount(flows.totalServed)
    let all = AssignmentFigure.amount(flows.demand.total)
    let part = "\(served) of \(all) \(unit) have a place"
    switch outcome {
    case .leastCost:
      return part + ", at the least cost within the known capacities."
    case .equilibrium(let equilibrium):
      switch equilibrium.method {
      case .deterministic:
        return part + "; no freight would find a cheaper way at the times that the load makes."
      case .stochastic:
        return part + ", spread by a path-size logit at the times that the load makes."
      }
    }
  }

  /// What a reader must know: the certificate, and what was not bounded.
  var remarks: [String] {
    var remarks: [String] = []
    switch outcome {
    case .leastCost(let assignment, let unservedPrice):
      remarks.append(
        "Cost of all, with the price of what is not served: USD \(Self.large(assignment.total)) a year; no "
          + "way costs less than USD \(Self.large(assignment.bound)) (relative gap "
          + "\(Rounded(assignment.gap, digits: 2)); \(assignment.iterations) rounds; "
          + "\(assignment.solver)).")
      if !assignment.capacityPrices.isEmpty {
        remarks.append(
          "A capacity's price is what one more \(unit) of it would save, as long as nothing else changes; where "
            + "freight is left behind, that is mostly the price of leaving it, here "
            + "\(RouteFigure.money(unservedPrice)) \(network.cargo.costUnit) (--unserved-price)."
        )
      }
    case .equilibrium(let equilibrium):
      let condition =
        equilibrium.method == .deterministic
        ? "part of all cost that cheaper ways would save"
        : "part of the freight that the logit would send elsewhere"
      remarks.append(
        "Gap of the equilibrium: \(Rounded(equilibrium.gap, digits: 2)) (\(condition)); "
          + "\(equilibrium.iterations) iterations. Capacities make days grow; they do not bind.")
    }
    let unknown = flows.unknownCapacities.count
    if unknown > 0 {
      remarks.append(
        "The capacity of \(unknown) links and stops in use is not known; they count as unlimited "
          + "(--format json names them).")
    }
    if routes.contains(where: { $0.route.unknownCosts > 0 }) {
      remarks.append("≥ Costs of some parts are not known and not in the sum.")
    }
    return remarks
  }

  /// Five digits of a large sum.
  private static func large(_ amount: Double) -> String {
    Rounded(amount, digits: 5).description
  }
}

extension LeastCostAssignment.Shortfall {
  var words: String {
    switch self {
    case .noRoute: "no route"
    case .tooDear: "the cheapest route is dearer than not being served"
    case .capacity: "what it would use is full"
    }
  }
}
