import WorldModel

/// A published figure of a pair: how two states vote, how many organisations they share.
struct PairScoreMeasure: Measure {
  let series: SeriesID
  let title: String
  let summary: String
  let formula: String
  let citation: String

  static let agreement = PairScoreMeasure(
    series: "un-agreement", title: "Agreement in votes of the UN General Assembly",
    summary: "How alike the subject and the partner voted in the votes that both took part in.",
    formula: "1 − mean|x − y| / 2 over joint votes coded 1 yes, 2 abstain, 3 no, by the rules "
      + "that the series states; a bloc: unweighted mean of its members",
    citation: "M. A. Bailey, A. Strezhnev and E. Voeten, Estimating Dynamic State Preferences "
      + "from United Nations Voting Data, Journal of Conflict Resolution 61(2), 2017")

  static let organisations = PairScoreMeasure(
    series: "shared-organisations", title: "Shared intergovernmental organisations",
    summary: "In how many intergovernmental organisations both are full members.",
    formula: "count of organisations with both as full members; a bloc: unweighted mean of its "
      + "members",
    citation: "J. C. W. Pevehouse, T. Nordstrom, R. W. McManus and A. S. Jamison, Tracking "
      + "Organizations in the World, Journal of Peace Research 57(3), 2020")

  var description: MeasureDescription {
    MeasureDescription(
      name: series.text, title: title, summary: summary, formula: formula,
      unit: self.series == "shared-organisations" ? "organisations" : .one, citation: citation,
      parameters: [
        MeasureParameter(
          "partner", .entity, required: true, meaning: "state, bloc or organisation"),
        FlowFamily.rule,
      ])
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let partner = try request.required("partner", of: description.name)
    let scores = PairScores(
      series: series, subject: request.subject, pole: Pole(partner, in: world),
      rule: request.rule, in: world)
    let timeline = Timeline(
      periods: scores.periods, statements: [], unit: description.unit,
      subject: "\(NoteText.title(of: series, in: world)) of \(world.title(of: request.subject)) "
        + "and \(world.title(of: partner))")
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      guard let score = scores.score(for: period) else { return [] }
      return [
        MeasureValue(
          at: period, value: score.value, low: score.low, high: score.high, unit: score.unit,
          coverage: score.coverage, evidence: score.evidence, notes: score.notes)
      ]
    }
  }
}
