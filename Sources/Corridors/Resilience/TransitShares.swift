import WorldModel

/// How much freight crosses a country that it neither begins nor ends in.
public struct TransitShare: Hashable, Sendable {
  public let country: EntityID
  /// In ``Cargo/capacityUnit``.
  public let amount: Double
  /// Of the freight that has a route.
  public let shareOfFreight: Double
  /// Of the routes in use, each counted once whatever it carries.
  public let shareOfRoutes: Double
}

extension RoutingGraph {
  /// The countries that a route touches, each once, in the order of travel; as in ``Route/countries``.
  func countriesTouched(_ edges: [Int32]) -> [EntityID] {
    var countries: [EntityID] = []
    for country in edges.lazy.flatMap({ self.countries(ofEdge: Int($0)) })
    where !countries.contains(country) {
      countries.append(country)
    }
    return countries
  }
}

extension AssignedFlows {
  /// The countries that a route crosses in transit, in the order of travel.
  ///
  /// Countries of the route's first and last node are no transit. A sea has no country.
  public func transitCountries(of route: Route) -> [EntityID] {
    let positions = graph.network.nodePositions
    return transitCountries(of: route, positions)
  }

  private func transitCountries(
    of route: Route, _ positions: [EntityID: Int]
  ) -> [EntityID] {
    let pair = demand.pairs[route.pair]
    let own = [pair.origin, pair.destination].flatMap { node in
      positions[node].map { graph.network.nodes[$0].countries } ?? []
    }
    return graph.countriesTouched(route.edges).filter { !own.contains($0) }
  }

  /// The transit countries of every route, in the order of ``routes``.
  var transitCountriesByRoute: [[EntityID]] {
    let positions = graph.network.nodePositions
    return routes.map { transitCountries(of: $0, positions) }
  }

  /// Transit by country, sorted by key; empty where nothing has a route.
  public var transitShares: [TransitShare] {
    TransitShare.shares(
      zip(routes, transitCountriesByRoute).map { ($0.amount, $1) })
  }
}

extension TransitShare {
  /// Sums over routes, each with its amount and the countries that it crosses.
  static func shares(_ routes: [(amount: Double, countries: [EntityID])]) -> [TransitShare] {
    let total = routes.reduce(0) { $0 + $1.amount }
    guard total > 0 else { return [] }
    var amounts: [EntityID: (amount: Double, routes: Double)] = [:]
    for route in routes {
      for country in route.countries {
        let known = amounts[country] ?? (0, 0)
        amounts[country] = (known.amount + route.amount, known.routes + 1)
      }
    }
    return amounts.keys.sorted().map { country in
      let sum = amounts[country] ?? (0, 0)
      return TransitShare(
        country: country, amount: sum.amount, shareOfFreight: sum.amount / total,
        shareOfRoutes: sum.routes / Double(routes.count))
    }
  }
}
