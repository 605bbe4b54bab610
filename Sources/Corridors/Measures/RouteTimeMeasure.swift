import WorldModel

/// How many days the fastest way between two places takes.
struct RouteTimeMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "route-time", title: "Days of the fastest route",
      summary:
        "How many days freight takes on the fastest route between two places of the network.",
      formula: "min over routes of Σ days of links + Σ days of stops",
      unit: MeasurementUnit("days"),
      citation: "E. W. Dijkstra, A Note on Two Problems in Connexion with Graphs, Numerische "
        + "Mathematik 1, 1959, doi:10.1007/BF01386390",
      parameters: WayBetween.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    let unit = description.unit
    return try WayBetween.values(for: request, of: description, in: world) {
      (way, time) throws(MeasureError) in
      switch try way.fastest() {
      case .none(let reason):
        return MeasureValue(
          at: time, value: nil, unit: unit,
          coverage: MeasureCoverage(.missing, missing: [reason.description]))
      case .routes(let routes):
        guard let route = routes.first else {
          throw .notApplicable("the search gave neither a route nor a reason")
        }
        return MeasureValue(
          at: time, value: route.days, unit: unit, coverage: .full,
          evidence: WayBetween.evidence([route], in: world), notes: [WayBetween.words(route)])
      }
    }
  }
}
