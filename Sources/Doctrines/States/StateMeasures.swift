import WorldModel

/// The measures of states of things: a stage reached, a membership held, an event held, an outcome.
public enum StateMeasures {
  public static let all: [any Measure] = [
    StageMeasure(thing: "agreement"), StageMeasure(thing: "initiative"),
    StageMeasure(thing: "infrastructure"), MembershipMeasure(), EventMeasure(), OutcomeMeasure(),
    TermMeasure(), ProgrammeMeasure(),
  ]

  /// The end of the time asked for; `nil` for the latest.
  static func limit(_ period: MeasureRequest.Period) -> EDTFDate? {
    switch period {
    case .latest: nil
    case .at(let date): date
    case .years(let years): EDTFDate(year: years.upperBound)
    }
  }

  /// Whether a fact had begun by the end of the time asked for.
  static func hasBegun<C>(_ fact: Fact<C>, by limit: EDTFDate?) -> Bool {
    guard let limit, let first = fact.valid.earliest ?? fact.valid.latest else { return true }
    return first <= limit.latest
  }

  /// A value of a state measure.
  static func value(
    _ level: Int?, of measure: MeasureDescription, at time: EDTFInterval,
    evidence: [FactRecord], missing: String, notes: [String] = []
  ) -> MeasureValue {
    MeasureValue(
      at: time, value: level.map(Double.init), unit: measure.unit,
      label: level.map { measure.levels[$0] },
      coverage: level == nil ? MeasureCoverage(.missing, missing: [missing]) : .full,
      evidence: evidence, notes: notes)
  }
}
