import WorldModel

/// How many days freight between two places gains by going through the subject.
struct RouteAdvantageMeasure: Measure {
  var description: MeasureDescription {
    MeasureDescription(
      name: "route-advantage", title: "Days gained by crossing a state",
      summary:
        "How many days the fastest route between two places that crosses the subject is faster than "
        + "the fastest that does not; negative where it is slower.",
      formula: "min days over routes that do not touch the subject − min days over those that do",
      unit: MeasurementUnit("days"),
      citation:
        "Own formula, the detour of J. Hershberger and S. Suri, Vickrey Prices and Shortest "
        + "Paths: What Is an Edge Worth?, FOCS 2001, doi:10.1109/SFCS.2001.959899, for a country "
        + "in place of an edge",
      parameters: WayBetween.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    let unit = description.unit
    let subject = request.subject
    let name = world.title(of: subject)
    return try WayBetween.values(for: request, of: description, in: world) {
      (way, time) throws(MeasureError) in
      let through = try way.fastest(RouteConstraints(required: [.country(subject)]))
      let round = try way.fastest(RouteConstraints(avoidedCountries: [subject]))
      var notes: [String] = []
      var missing: [String] = []
      for (words, answer) in [("through \(name)", through), ("round it", round)] {
        switch answer {
        case .routes(let routes): notes += routes.map { "\(words): \(WayBetween.words($0))" }
        case .none(let reason): missing.append("\(words): \(reason.description)")
        }
      }
      guard let crossing = through.routes.first, let other = round.routes.first else {
        return MeasureValue(
          at: time, value: nil, unit: unit,
          coverage: MeasureCoverage(.missing, missing: missing), notes: notes)
      }
      return MeasureValue(
        at: time, value: other.days - crossing.days, unit: unit, coverage: .full,
        evidence: WayBetween.evidence([crossing, other], in: world), notes: notes)
    }
  }
}
