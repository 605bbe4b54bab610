import WorldModel

extension AssignedFlows {
  /// Figures of a route or an average over routes.
  public struct Figures: Hashable, Sendable {
    public var days: Double
    /// Money alone, in ``Cargo/costUnit``.
    public var cost: Double
    public var kilometres: Double
    /// Money, time and risk, in ``Cargo/costUnit``.
    public var generalisedCost: Double
  }

  /// The sums over the edges of a route.
  public func figures(of route: Route) -> Figures {
    var sum = Figures(days: 0, cost: 0, kilometres: 0, generalisedCost: 0)
    for edge in route.edges.lazy.map(Int.init) {
      sum.days += days[edge]
      sum.cost += graph.cost[edge]
      sum.kilometres += graph.kilometres[edge]
      sum.generalisedCost += weights[edge]
    }
    return sum
  }

  /// Averages of the pairs' routes, weighted by amount; `nil` for a pair without freight on a route.
  public var averagesByPair: [Figures?] {
    var sums = [(weight: Double, figures: Figures)](
      repeating: (0, Figures(days: 0, cost: 0, kilometres: 0, generalisedCost: 0)),
      count: demand.pairs.count)
    for route in routes {
      sums[route.pair].weight += route.amount
      sums[route.pair].figures.add(figures(of: route), times: route.amount)
    }
    return sums.map { $0.weight > 0 ? $0.figures.divided(by: $0.weight) : nil }
  }

  /// The average over all freight on routes; `nil` where there is none.
  public var average: Figures? {
    let served = totalServed
    guard served > 0 else { return nil }
    var sum = Figures(days: 0, cost: 0, kilometres: 0, generalisedCost: 0)
    for route in routes { sum.add(figures(of: route), times: route.amount) }
    return sum.divided(by: served)
  }
}

extension AssignedFlows.Figures {
  fileprivate mutating func add(_ other: Self, times amount: Double) {
    days += other.days * amount
    cost += other.cost * amount
    kilometres += other.kilometres * amount
    generalisedCost += other.generalisedCost * amount
  }

  fileprivate func divided(by amount: Double) -> Self {
    Self(
      days: days / amount, cost: cost / amount, kilometres: kilometres / amount,
      generalisedCost: generalisedCost / amount)
  }
}
