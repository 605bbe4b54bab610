import WorldModel

/// A published figure of a pair: how two states vote, how many organisations they share.
struct PairScoreMeasure: Measure {
  let name: String
  let series: SeriesID
  let title: String
  let summary: String
  let formula: String
  let citation: String

  static let agreement = PairScoreMeasure(
    name: "agreement", series: "un-agreement",
    title: "Agreement in votes of the UN General Assembly",
    summary: "How alike the subject and the partner voted in the votes that both took part in.",
    formula: "identical answers / votes in which both answered yes, abstain or no, abstention an "
      + "answer of its own, by the rules that the series states; a bloc: unweighted mean of its "
      + "members",
    citation: "A. Lijphart, The Analysis of Bloc Voting in the General Assembly, American "
      + "Political Science Review 57(4), 1963, doi:10.2307/1952608, without its half weight for "
      + "abstention")

  static let organisations = PairScoreMeasure(
    name: "shared-organisations", series: "shared-organisations",
    title: "Shared intergovernmental organisations",
    summary: "In how many intergovernmental organisations both are full members.",
    formula: "count of organisations with both as full members; a bloc: unweighted mean of its "
      + "members",
    citation: "J. C. W. Pevehouse, T. Nordstrom, R. W. McManus and A. S. Jamison, Tracking "
      + "Organizations in the World, Journal of Peace Research 57(3), 2020")

  var description: MeasureDescription {
    MeasureDescription(
      name: name, title: title, summary: summary, formula: formula,
      unit: self.series == "shared-organisations" ? "organisations" : .one, citation: citation,
      parameters: [
        MeasureParameter(
          "partner", .entity, required: true, meaning: "state, bloc or organisation"),
        FlowFamily.rule,
      ], formerNames: name == series.text ? [] : [series.text])
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
      periods: scores.periods,
      statements: world.coverage(series, reporter: request.subject, direction: .total),
      unit: description.unit,
      subject: "\(NoteText.title(of: series, in: world)) of \(world.title(of: request.subject)) "
        + "and \(world.title(of: partner))", tellsEnd: true,
      reasons: { _ in absence(of: request.subject, partner, scores, in: world) })
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      guard let score = scores.score(for: period) else { return [] }
      return [
        MeasureValue(
          at: period, value: score.value, low: score.low, high: score.high, unit: score.unit,
          coverage: score.coverage, evidence: score.evidence, notes: score.notes)
      ]
    }
  }

  /// Why there is no figure of the two in any year; nothing where there is one of another year.
  private func absence(
    of subject: EntityID, _ partner: EntityID, _ scores: PairScores, in world: World
  ) -> [String] {
    guard scores.periods.isEmpty else { return [] }
    let pairs = [subject, partner].map { state in
      let count = PairScores.partners(of: state, series, in: world)
      return "\(world.title(of: state)) with \(count) \(count == 1 ? "other" : "others")"
    }
    return [
      "the world has no figure of the two in any year, only pairs of "
        + pairs.joined(separator: " and ")
    ]
  }
}
