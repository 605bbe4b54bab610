import WorldModel

/// Figures of a series between a subject and a pole, by period.
///
/// A pole of several states has the unweighted mean of its members with a figure, unless the series
/// gives a figure for the group itself. The pair may be given in either order.
struct PairScores {
  /// What a pole's score is made of.
  struct PoleScore {
    let value: Double
    let low: Double?
    let high: Double?
    let unit: MeasurementUnit
    let coverage: MeasureCoverage
    let evidence: [FactRecord]
    let notes: [String]
  }

  let series: SeriesID
  let subject: EntityID
  let pole: Pole
  let world: World
  let rule: Resolver.Rule
  let periods: [EDTFInterval]

  init(
    series: SeriesID, subject: EntityID, pole: Pole, rule: Resolver.Rule = .newestSource,
    in world: World
  ) {
    self.series = series
    self.subject = subject
    self.pole = pole
    self.world = world
    self.rule = rule
    let ever = pole.actors + pole.states(at: .unknown, in: world)
    var found: Set<EDTFInterval> = []
    for state in Set(ever) {
      found.formUnion(Self.facts(series, subject, state, world).map(\.valid))
    }
    found.remove(.unknown)
    periods = found.sorted { $0.endsBefore($1) }
  }

  /// The pole's score of a period; `nil` where no member has a figure.
  func score(for period: EDTFInterval) -> PoleScore? {
    let resolver = Resolver(rule, in: world)
    let chosen = { (state: EntityID) -> Resolution<Score>? in
      resolver.resolve(
        Self.facts(series, subject, state, world).filter { $0.valid == period })
    }
    if pole.actors.count == 1, let only = pole.actors.first, let own = chosen(only) {
      return single(own)
    }
    let states = pole.states(at: period, in: world).filter { $0 != subject }
    let found = states.compactMap { chosen($0) }
    guard !found.isEmpty else { return nil }
    if states.count == 1, let own = found.first { return single(own) }
    let values = found.map(\.chosen.content.value)
    let missing = states.filter { chosen($0) == nil }.map {
      "no figure for \(world.title(of: $0))"
    }
    return PoleScore(
      value: values.reduce(0, +) / Double(values.count), low: nil, high: nil,
      unit: found.first?.chosen.content.unit ?? .one,
      coverage: missing.isEmpty ? .full : MeasureCoverage(.partial, missing: missing),
      evidence: found.map { FactRecord($0.chosen) },
      notes: [
        "unweighted mean of \(found.count) of \(states.count) members of \(pole.title), which range "
          + "from \(NoteText.figure(values.min() ?? 0)) to \(NoteText.figure(values.max() ?? 0))"
      ])
  }

  /// With how many others a state has figures of a series.
  ///
  /// Complexity: O(n) in the number of scores.
  static func partners(of state: EntityID, _ series: SeriesID, in world: World) -> Int {
    var others: Set<EntityID> = []
    for score in world.facts.scores where score.content.series == series {
      if score.content.a == state { others.insert(score.content.b) }
      if score.content.b == state { others.insert(score.content.a) }
    }
    return others.count
  }

  private func single(_ resolution: Resolution<Score>) -> PoleScore {
    let content = resolution.chosen.content
    let envelope = resolution.chosen.envelope
    var notes = envelope.note.isEmpty ? [] : [envelope.note]
    if let count = content.count { notes.append("rests on \(Self.observed(count, series))") }
    for loser in resolution.others where loser.content.value != content.value {
      notes.append(
        "\(NoteText.figure(loser.content.value)) of \(loser.source) set aside by the rule "
          + rule.rawValue)
    }
    return PoleScore(
      value: content.value, low: content.low, high: content.high, unit: content.unit,
      coverage: .full, evidence: [FactRecord(resolution.chosen)], notes: notes)
  }

  private static func observed(_ count: Int, _ series: SeriesID) -> String {
    series.text.hasPrefix("un-") ? "\(count) votes that both sides cast" : "\(count) observations"
  }

  private static func facts(
    _ series: SeriesID, _ a: EntityID, _ b: EntityID, _ world: World
  ) -> [Fact<Score>] {
    (world.scores(series, a, b) + world.scores(series, b, a)).filter { $0.envelope.status.states }
  }
}
