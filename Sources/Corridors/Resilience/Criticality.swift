import WorldModel

/// What the closure of one thing does to freight that then takes the next best route.
public struct Criticality: Sendable {
  public let closure: Closure
  /// The pairs whose best route used it.
  public let affected: [Rerouting]
  /// Demand of the pairs that count and had a route, in ``Cargo/capacityUnit``.
  public let demand: Double
  /// Demand that has no route any more, in ``Cargo/capacityUnit``.
  public let unserved: Double
  /// Generalised cost added to the freight that still has a route, in US dollars a year.
  public let addedDollars: Double
  /// Days added, on average over the freight that still has a route; `nil` where none has.
  public let addedDays: Double?

  /// Share of the demand that has no route any more; `nil` without demand.
  public var unservedShare: Double? { demand > 0 ? unserved / demand : nil }

  /// A pair whose route was lost.
  public struct Rerouting: Hashable, Sendable {
    /// Position in the pairs of the demand table.
    public let pair: Int
    public let before: RouteFigures
    /// `nil` where no route is left.
    public let after: RouteFigures?
  }
}

/// Length of a route in cost and days.
public struct RouteFigures: Hashable, Sendable {
  /// Generalised, in ``Cargo/costUnit``.
  public let cost: Double
  public let days: Double

  init(_ path: GraphPath, in graph: RoutingGraph) {
    cost = path.cost
    days = path.edges.reduce(0) { $0 + graph.days[Int($1)] }
  }
}

extension [Criticality] {
  /// The most critical first: by demand without a route, then by added cost, then by name.
  public var ranked: [Criticality] {
    sorted { left, right in
      if left.unserved != right.unserved { return left.unserved > right.unserved }
      if left.addedDollars != right.addedDollars { return left.addedDollars > right.addedDollars }
      return left.closure.subject < right.closure.subject
    }
  }
}
