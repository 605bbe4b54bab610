import WorldModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far a country's exports depend on the countries that they cross.
public struct TransitDependence: Sendable {
  public let country: EntityID
  /// Exports that have a route, in ``Cargo/capacityUnit``.
  public let amount: Double
  /// Exports without one.
  public let unserved: Double
  /// By country crossed, sorted by key.
  public let transit: [TransitShare]
  /// The ways out, largest first.
  public let ways: [Way]

  /// All routes that cross the same countries in the same order.
  public struct Way: Hashable, Sendable {
    /// Empty for routes that cross no other country, such as those to a neighbour.
    public let countries: [EntityID]
    /// In ``Cargo/capacityUnit``.
    public let amount: Double
    /// Of the exports that have a route.
    public let share: Double
  }

  /// `exp(−Σ s ln s)` over the shares of the ways: how many ways of equal size spread as much; `nil`
  /// without exports on a route. L. Jost, "Entropy and Diversity", *Oikos* 113(2), 2006,
  /// doi:10.1111/j.2006.0030-1299.14714.x.
  public var effectiveWaysByEntropy: Double? {
    ways.isEmpty
      ? nil : exp(ways.reduce(0) { $1.share > 0 ? $0 - $1.share * log($1.share) : $0 })
  }

  /// `1 / Σ s²`, which weighs large ways more; `nil` without exports on a route.
  public var effectiveWaysByConcentration: Double? {
    ways.isEmpty ? nil : 1 / ways.reduce(0) { $0 + $1.share * $1.share }
  }

  /// Measures the pairs that begin in a country and end outside it.
  ///
  /// - Parameter country: key as the nodes of the network bear it.
  public init(of country: EntityID, in flows: AssignedFlows) {
    let positions = flows.graph.network.nodePositions
    let isExport = flows.demand.pairs.map { pair in
      let ends = [pair.origin, pair.destination].map { node in
        positions[node].map { flows.graph.network.nodes[$0].countries.contains(country) } ?? false
      }
      return ends[0] && !ends[1]
    }
    self.country = country
    let routes = zip(flows.routes, flows.transitCountriesByRoute)
      .filter { isExport[$0.0.pair] }.map { (amount: $0.amount, countries: $1) }
    let total = routes.reduce(0) { $0 + $1.amount }
    amount = total
    unserved = isExport.indices.reduce(0) { isExport[$1] ? $0 + flows.unserved[$1] : $0 }
    transit = TransitShare.shares(routes)
    var amounts: [[EntityID]: Double] = [:]
    for route in routes { amounts[route.countries, default: 0] += route.amount }
    ways = amounts.filter { $0.value > 0 }
      .map { Way(countries: $0.key, amount: $0.value, share: $0.value / total) }
      .sorted { left, right in
        if left.amount != right.amount { return left.amount > right.amount }
        return left.countries.lexicographicallyPrecedes(right.countries)
      }
  }
}

extension DemandTable {
  /// The pairs that begin in a country and end outside it.
  public func exports(of country: EntityID, in network: TransportNetwork) -> DemandTable {
    let positions = network.nodePositions
    func isInside(_ node: EntityID) -> Bool {
      positions[node].map { network.nodes[$0].countries.contains(country) } ?? false
    }
    return DemandTable(
      sound: pairs.filter { isInside($0.origin) && !isInside($0.destination) })
  }
}

extension RoutingGraph {
  /// The single closure that hurts a country's exports most, by demand without a route, then by cost
  /// added; `nil` where no closure touches them.
  ///
  /// - Parameter closures: what may be closed, such as ``borderClosures`` and ``countryClosures``.
  public func worstClosure(
    of closures: [Closure], forExportsOf country: EntityID, in demand: DemandTable,
    by cost: GeneralisedCost, _ constraints: RouteConstraints = RouteConstraints(),
    threads: Int = 1
  ) throws(AssignmentError) -> Criticality? {
    let exports = demand.exports(of: country, in: network)
    return try criticality(of: closures, for: exports, by: cost, constraints, threads: threads)
      .filter { !$0.affected.isEmpty }.ranked.first
  }
}
