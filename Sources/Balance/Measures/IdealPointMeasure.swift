import WorldModel

/// A state's position in the votes of the UN General Assembly, alone or beside others.
struct IdealPointMeasure: Measure {
  enum Index: String, Sendable, CaseIterable {
    case position = "ideal-point"
    case distance = "ideal-point-distance"
    case midpoint = "ideal-point-midpoint"
  }

  let index: Index

  var description: MeasureDescription {
    MeasureDescription(
      name: index.rawValue, title: title, summary: summary, formula: formula, unit: .one,
      citation: "M. A. Bailey, A. Strezhnev and E. Voeten, Estimating Dynamic State Preferences "
        + "from United Nations Voting Data, Journal of Conflict Resolution 61(2), 2017",
      parameters: others + [FlowFamily.rule])
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
    case .position: "The subject's position on the first dimension of votes, as published."
    case .distance: "How far the subject's position lies from the partner's."
    case .midpoint: "1 halfway between two poles, 0 at one of them, negative beyond them."
    }
  }

  private var formula: String {
    switch index {
    case .position: "θ, posterior mean with its published interval"
    case .distance: "|θ_i − θ_j|; low and high: over all positions inside both intervals"
    case .midpoint:
      "1 − |θ − (a+b)/2| / (|a−b|/2); low and high: over all positions inside the three intervals"
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
    let points = IdealPoints(world: world, rule: request.rule)
    let timeline = Timeline(
      periods: points.periods(of: states), statements: [], unit: .one,
      subject: "ideal points of \(NoteText.names(states, in: world))",
      reasons: { _ in
        let without = states.filter { points.periods(of: [$0]).isEmpty }
        return without.isEmpty
          ? [] : ["the world has none of \(NoteText.names(without, in: world)) in any year"]
      })
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      let found = states.compactMap { points.point($0, period) }
      guard found.count == states.count else { return [] }
      return [value(found, at: period)]
    }
  }

  private func value(_ points: [IdealPoints.Point], at period: EDTFInterval) -> MeasureValue {
    let values = points.map(\.value)
    let intervals = points.map(\.interval)
    let figure: Double?
    var range: ClosedRange<Double>?
    var coverage = MeasureCoverage.full
    switch index {
    case .position:
      figure = values[0]
      range = intervals[0]
    case .distance:
      figure = abs(values[0] - values[1])
      let gap = max(
        0, intervals[0].lowerBound - intervals[1].upperBound,
        intervals[1].lowerBound - intervals[0].upperBound)
      let span = max(
        intervals[0].upperBound - intervals[1].lowerBound,
        intervals[1].upperBound - intervals[0].lowerBound)
      range = gap...span
    case .midpoint:
      figure = Midpoint.nearness(values[0], values[1], values[2])
      range = Midpoint.bounds(intervals[0], intervals[1], intervals[2])
      if figure == nil {
        coverage = MeasureCoverage(.missing, missing: ["the poles coincide in \(period)"])
      }
    }
    let known = points.allSatisfy(\.hasInterval) ? range : nil
    return MeasureValue(
      at: period, value: figure, low: known?.lowerBound, high: known?.upperBound, unit: .one,
      coverage: coverage, evidence: points.map(\.fact))
  }
}
