import WorldModel

/// What part of a state's exports crosses another country on its way.
struct TransitDependenceMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "transit-dependence", title: "Export routes that cross a country",
      summary:
        "What part of the subject's export routes, weighted by goods exports, crosses a country "
        + "in transit; without a country, the one that most of them cross.",
      formula:
        "Σ w over routes that cross the country / Σ w over routes, or the largest such share; a "
        + "route that begins or ends in a country does not cross it" + RouteMethod.weighting,
      unit: .one,
      citation:
        "Own formula, after the share of trade in transit of J.-F. Arvis and others, Connecting "
        + "Landlocked Developing Countries to Markets, World Bank, 2011, "
        + "doi:10.1596/978-0-8213-8416-9",
      parameters: [
        MeasureParameter(
          "country", .entity,
          meaning: "the country that is crossed; the one with the largest share where none is given"
        )
      ] + RouteMethod.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let country = request.entity("country")
    if let country, country == request.subject {
      throw .notApplicable("no export of \(country) crosses \(country) in transit")
    }
    let method = try RouteMethod(request, of: description.name)
    return try method.values(for: request, in: world, unit: .one) {
      (routes) throws(MeasureError) in
      let flows = try routes.flows(by: method.cost)
      let crossed = country ?? Self.mostCrossed(flows)
      var figure = RouteFigure(value: Self.share(of: crossed, in: flows))
      if country == nil, let crossed { figure.notes.append("largest: \(world.title(of: crossed))") }
      for flows in flows {
        figure.unserved += flows.totalUnserved
        for route in flows.routes
        where crossed.map(flows.transitCountries(of: route).contains) ?? false {
          figure.elements.formUnion(flows.elements(of: route))
        }
      }
      for other in RouteMethod.others {
        let flows = try routes.flows(by: other.cost)
        let crossed = country ?? Self.mostCrossed(flows)
        if let share = Self.share(of: crossed, in: flows) {
          figure.others.append(share)
          let name = country == nil ? crossed.map { ", \(world.title(of: $0))" } : nil
          figure.notes.append("\(other.name): \(RouteFigure.percent(share))\(name ?? "")")
        }
      }
      return figure
    }
  }

  /// By country what crosses it, summed over networks, the keys in order.
  private static func amounts(_ flows: [AssignedFlows]) -> [(country: EntityID, amount: Double)] {
    var amounts: [EntityID: Double] = [:]
    for flows in flows {
      for share in flows.transitShares { amounts[share.country, default: 0] += share.amount }
    }
    return amounts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `nil` where nothing crosses any country; of several with the same amount the first by key.
  private static func mostCrossed(_ flows: [AssignedFlows]) -> EntityID? {
    let amounts = amounts(flows)
    let most = amounts.map(\.amount).max()
    return amounts.first { $0.amount == most && $0.amount > 0 }?.country
  }

  /// `nil` where nothing has a route; 0 is a finding: no route crosses the country.
  private static func share(of country: EntityID?, in flows: [AssignedFlows]) -> Double? {
    let served = flows.reduce(0) { $0 + $1.totalServed }
    guard served > 0 else { return nil }
    let crossing = amounts(flows).first { $0.country == country }?.amount ?? 0
    return crossing / served
  }
}
