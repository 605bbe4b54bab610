import Numerics
import WorldModel

/// With whom a state votes when two poles vote against each other.
struct OpposedVoteMeasure: Measure {
  /// Which share of the opposed votes is asked for.
  private enum Side: String, CaseIterable {
    /// With the first pole, of the votes in which the state took a side.
    case lean
    /// With the first pole, of all.
    case first
    case second
    case abstained
    case absent
  }

  private static let side = MeasureParameter(
    "side", .oneOf(Side.allCases.map(\.rawValue)),
    meaning:
      "lean: with a, of the votes in which it took a side; the others: of all opposed votes; "
      + "lean where none is given")

  var description: MeasureDescription {
    MeasureDescription(
      name: "opposed-vote-side", title: "Side taken when two poles are opposed",
      summary:
        "Of the votes of the UN General Assembly in which one pole said yes and the other no, "
        + "the share in which the subject voted with the first.",
      formula: "with a / (with a + with b); low and high: Wilson's interval at 90 %",
      unit: .one,
      citation: "E. B. Wilson, Probable Inference, the Law of Succession, and Statistical "
        + "Inference, Journal of the American Statistical Association 22(158), 1927, "
        + "doi:10.1080/01621459.1927.10502953 (interval)",
      parameters: [
        MeasureParameter("a", .entity, required: true, meaning: "one pole"),
        MeasureParameter("b", .entity, required: true, meaning: "the other pole"),
        Self.side, FlowFamily.rule,
      ])
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let first = try request.required("a", of: description.name)
    let second = try request.required("b", of: description.name)
    for (name, pole, others) in [
      ("a", first, [request.subject]), ("b", second, [request.subject, first]),
    ] where others.contains(pole) {
      throw .wrongArgument(
        name, of: description.name, value: pole.text, expected: "another state")
    }
    let side = request.text(Self.side.name).flatMap { Side(rawValue: $0) } ?? .lean
    let facts = world.opposedVotes(of: request.subject, between: first, and: second).filter {
      $0.envelope.status.states
    }
    let names = NoteText.names([first, second], in: world)
    let timeline = Timeline(
      periods: Set(facts.map(\.valid)).subtracting([.unknown]).sorted { $0.endsBefore($1) },
      statements: world.coverage("un-agreement", reporter: request.subject, direction: .total),
      unit: .one,
      subject: "votes of \(world.title(of: request.subject)) where \(names) were opposed",
      reasons: { _ in
        facts.isEmpty ? ["the world has no opposed votes of \(names) in any year"] : []
      })
    let resolver = Resolver(request.rule, in: world)
    return try timeline.values(for: request.period) { (period) throws(MeasureError) in
      let found = resolver.resolve(facts.filter { $0.valid == period })
      return found.map { [value($0.chosen, side, names: (first, second), at: period)] } ?? []
    }
  }

  private func value(
    _ fact: Fact<OpposedVoteCount>, _ side: Side, names: (EntityID, EntityID),
    at period: EDTFInterval
  ) -> MeasureValue {
    let votes = fact.content
    let share =
      switch side {
      case .lean: ProportionInterval(votes.withFirst, of: votes.withFirst + votes.withSecond)
      case .first: ProportionInterval(votes.withFirst, of: votes.total)
      case .second: ProportionInterval(votes.withSecond, of: votes.total)
      case .abstained: ProportionInterval(votes.abstained, of: votes.total)
      case .absent: ProportionInterval(votes.absent, of: votes.total)
      }
    let counts =
      "\(votes.total) opposed votes: \(votes.withFirst) with \(names.0), \(votes.withSecond) with "
      + "\(names.1), \(votes.abstained) abstentions, \(votes.absent) absences"
    return MeasureValue(
      at: period, value: share?.share, low: share?.low, high: share?.high, unit: .one,
      coverage: share == nil
        ? MeasureCoverage(.missing, missing: ["it took neither side in \(period)"]) : .full,
      evidence: [FactRecord(fact)], notes: [counts])
  }
}
