import WorldModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Over how many ways of equal weight a state's exports spread as much as over those that they take.
struct EffectiveRoutesMeasure: Measure {
  enum Grouping: String, CaseIterable {
    /// By the first country that a route enters, its destination included.
    case firstCountry = "first-country"
    /// By all countries crossed in transit, in their order.
    case countries
  }

  var description: MeasureDescription {
    MeasureDescription(
      name: "effective-routes", title: "Effective number of export routes",
      summary: "How many ways of equal weight spread as much as the subject's exports do.",
      formula: "exp(−Σ s ln s), s the share of the weights by the first country entered, or by all "
        + "countries crossed" + RouteMethod.weighting,
      unit: .one,
      citation: "L. Jost, Entropy and Diversity, Oikos 113(2), 2006, "
        + "doi:10.1111/j.2006.0030-1299.14714.x",
      parameters: [
        MeasureParameter(
          "by", .oneOf(Grouping.allCases.map(\.rawValue)),
          meaning: "first-country (default): routes differ by the first country that they enter; "
            + "countries: by all countries crossed in transit")
      ] + RouteMethod.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let method = try RouteMethod(request, of: description.name)
    let grouping = request.text("by").flatMap { Grouping(rawValue: $0) } ?? .firstCountry
    return try method.values(for: request, in: world, unit: .one) {
      (routes) throws(MeasureError) in
      let flows = try routes.flows(by: method.cost)
      let groups = Self.groups(flows, grouping, of: routes.subject)
      var figure = RouteFigure(value: Self.effective(groups.map(\.amount)))
      figure.notes = groups.prefix(6).map { group in
        let names = group.countries.map { world.title(of: $0) }.joined(separator: ", ")
        return
          "\(names.isEmpty ? "the sea, or straight" : names): \(RouteFigure.percent(group.share))"
      }
      for flows in flows {
        figure.unserved += flows.totalUnserved
        for route in flows.routes { figure.elements.formUnion(flows.elements(of: route)) }
      }
      for other in RouteMethod.others {
        let groups = Self.groups(try routes.flows(by: other.cost), grouping, of: routes.subject)
        if let value = Self.effective(groups.map(\.amount)) { figure.others.append(value) }
      }
      return figure
    }
  }

  private typealias Group = (countries: [EntityID], amount: Double, share: Double)

  /// Largest first.
  private static func groups(
    _ flows: [AssignedFlows], _ grouping: Grouping, of subject: EntityID
  ) -> [Group] {
    var amounts: [[EntityID]: Double] = [:]
    for flows in flows {
      for route in flows.routes {
        let way =
          switch grouping {
          case .countries: flows.transitCountries(of: route)
          case .firstCountry:
            flows.graph.countriesTouched(route.edges).first { $0 != subject }.map { [$0] } ?? []
          }
        amounts[way, default: 0] += route.amount
      }
    }
    let total = amounts.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .reduce(0) { $0 + (amounts[$1] ?? 0) }
    return amounts.map { ($0.key, $0.value, $0.value / total) }.sorted { left, right in
      left.1 != right.1 ? left.1 > right.1 : left.0.lexicographicallyPrecedes(right.0)
    }
  }

  private static func effective(_ amounts: [Double]) -> Double? {
    let total = amounts.reduce(0, +)
    guard total > 0 else { return nil }
    let entropy = amounts.reduce(0) { sum, amount in
      amount > 0 ? sum - amount / total * log(amount / total) : sum
    }
    return exp(entropy)
  }
}
