import WorldModel

/// What part of a state's exports crosses another country on its way.
struct TransitDependenceMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "transit-dependence", title: "Export routes that cross a country",
      summary:
        "What part of the subject's export routes, weighted by goods exports, crosses a country "
        + "in transit.",
      formula:
        "Σ w over routes that cross the country / Σ w over routes; a route that begins or ends in "
        + "a country does not cross it" + RouteMethod.weighting,
      unit: .one,
      citation:
        "Own formula, after the share of trade in transit of J.-F. Arvis and others, Connecting "
        + "Landlocked Developing Countries to Markets, World Bank, 2011, "
        + "doi:10.1596/978-0-8213-8416-9",
      parameters: [
        MeasureParameter("country", .entity, required: true, meaning: "the country that is crossed")
      ] + RouteMethod.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    guard let country = request.entity("country") else {
      throw .missingArgument("country", of: description.name)
    }
    guard country != request.subject else {
      throw .notApplicable("no export of \(country) crosses \(country) in transit")
    }
    let method = try RouteMethod(request, of: description.name)
    return try method.values(for: request, in: world, unit: .one) {
      (routes) throws(MeasureError) in
      let flows = try routes.flows(by: method.cost)
      var figure = RouteFigure(value: Self.share(of: country, in: flows))
      for flows in flows {
        figure.unserved += flows.totalUnserved
        for route in flows.routes where flows.transitCountries(of: route).contains(country) {
          figure.elements.formUnion(flows.elements(of: route))
        }
      }
      for other in RouteMethod.others {
        let share = Self.share(of: country, in: try routes.flows(by: other.cost))
        if let share {
          figure.others.append(share)
          figure.notes.append("\(other.name): \(RouteFigure.percent(share))")
        }
      }
      return figure
    }
  }

  /// `nil` where nothing has a route; 0 is a finding: no route crosses the country.
  private static func share(of country: EntityID, in flows: [AssignedFlows]) -> Double? {
    let served = flows.reduce(0) { $0 + $1.totalServed }
    guard served > 0 else { return nil }
    let crossing = flows.reduce(0) { sum, flows in
      sum + (flows.transitShares.first { $0.country == country }?.amount ?? 0)
    }
    return crossing / served
  }
}
