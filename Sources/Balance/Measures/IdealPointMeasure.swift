import WorldModel

/// A state's position in the votes of the UN General Assembly, alone or beside others.
struct IdealPointMeasure: Measure {
  enum Index: String, Sendable, CaseIterable {
    case position = "ideal-point"
    case distance = "ideal-point-distance"
    case midpoint = "midpoint-position"
  }

  let index: Index

  var description: MeasureDescription {
    MeasureDescription(
      name: index.rawValue, title: title, summary: summary, formula: formula, unit: .one,
      citation: "M. A. Bailey, A. Strezhnev and E. Voeten, Estimating Dynamic State Preferences "
        + "from United Nations Voting Data, Journal of Conflict Resolution 61(2), 2017",
      parameters: others + [IdealPoints.parameter, FlowFamily.rule],
      version: index == .position ? 1 : 2,
      formerNames: index == .midpoint ? ["ideal-point-midpoint"] : [])
  }

  private var title: String {
    switch index {
    case .position: "Ideal point"
    case .distance: "Distance between ideal points"
    case .midpoint: "Nearness to the midpoint of two poles"
    }
  }

  private var summary: String {
    switch index {
    case .position: "The subject's position on the first dimension of votes."
    case .distance: "How far the subject's position lies from the partner's."
    case .midpoint: "1 halfway between two poles, 0 at one of them, negative beyond them."
    }
  }

  private var formula: String {
    switch index {
    case .position: "θ, posterior mean with its 90 % interval"
    case .distance: "|θ_i − θ_j|; low and high: 90 % interval, posteriors taken as independent"
    case .midpoint:
      "1 − |θ − (a+b)/2| / (|a−b|/2); low and high: 90 % interval, posteriors taken as independent"
    }
  }

  private var others: [MeasureParameter] {
    switch index {
    case .position: []
    case .distance:
      [MeasureParameter("partner", .entity, required: true, meaning: "the other state")]
    case .midpoint:
      [
        MeasureParameter("a", .entity, required: true, meaning: "one pole"),
        MeasureParameter("b", .entity, required: true, meaning: "the other pole"),
      ]
    }
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    var states = [request.subject]
    for name in others.map(\.name) {
      states.append(try request.required(name, of: description.name))
    }
    for (place, name) in others.map(\.name).enumerated()
    where states[...place].contains(states[place + 1]) {
      throw .wrongArgument(
        name, of: description.name, value: states[place + 1].text, expected: "another state")
    }
    let points = IdealPoints(request, in: world)
    let timeline = Timeline(
      periods: points.periods(of: states), statements: [], unit: .one,
      subject: "ideal points of \(NoteText.names(states, in: world))", tellsEnd: true,
      reasons: { _ in
        let without = states.filter { points.periods(of: [$0]).isEmpty }
        return without.isEmpty
          ? [] : ["the world has none of \(NoteText.names(without, in: world)) in any year"]
      })
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      let found = points.points(states, period)
      return found.isEmpty ? [] : [value(found, at: period)]
    }
  }

  private func value(_ points: [IdealPoints.Point], at period: EDTFInterval) -> MeasureValue {
    let figure = figure(of: points.map(\.value))
    let estimates = points.compactMap { point in
      point.interval.map { (value: point.value, interval: $0) }
    }
    var range: ClosedRange<Double>?
    if figure != nil, estimates.count == points.count {
      range =
        index == .position
        ? estimates[0].interval : PosteriorInterval.interval(of: estimates) { self.figure(of: $0) }
    }
    return MeasureValue(
      at: period, value: figure, low: range?.lowerBound, high: range?.upperBound, unit: .one,
      coverage: figure == nil
        ? MeasureCoverage(.missing, missing: ["the poles coincide in \(period)"]) : .full,
      evidence: points.map(\.fact), notes: points.flatMap(\.notes) + smoothed(points))
  }

  /// An estimate of the whole path knows the votes of later years, whatever date of knowledge is asked for.
  private func smoothed(_ points: [IdealPoints.Point]) -> [String] {
    points.contains { $0.fact.envelope.status == .derived }
      ? ["estimated from the votes of all years together, later ones included"] : []
  }

  private func figure(of positions: [Double]) -> Double? {
    switch index {
    case .position: positions[0]
    case .distance: abs(positions[0] - positions[1])
    case .midpoint: Midpoint.nearness(positions[0], positions[1], positions[2])
    }
  }
}
