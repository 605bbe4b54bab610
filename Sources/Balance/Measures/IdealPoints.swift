import WorldModel

/// The positions of a few states on one dimension, by period.
struct IdealPoints {
  /// Whose estimate is asked for. The two are scaled apart, so positions of one are never set beside those of
  /// the other.
  enum Estimate: String, CaseIterable {
    /// Estimated by this program from the votes.
    case own
    /// As Bailey, Strezhnev and Voeten publish them.
    case published

    var quantity: String { self == .own ? "ideal-point" : "ideal-point-published" }
  }

  static let parameter = MeasureParameter(
    "estimate", .oneOf(Estimate.allCases.map(\.rawValue)),
    meaning:
      "own: estimated by this program; published: by Bailey, Strezhnev and Voeten, whose scale "
      + "differs; own where none is given")

  let estimate: Estimate
  let world: World
  let rule: Resolver.Rule

  init(_ request: MeasureRequest, in world: World) {
    estimate = request.text(Self.parameter.name).flatMap { Estimate(rawValue: $0) } ?? .own
    rule = request.rule
    self.world = world
  }

  struct Point {
    let value: Double
    /// The estimate's interval, 90 %; `nil` where there is none.
    let interval: ClosedRange<Double>?
    let fact: FactRecord
    /// What the rule set aside.
    let notes: [String]
  }

  /// The periods for which all the states have a position.
  func periods(of states: [EntityID]) -> [EDTFInterval] {
    let sets = states.map { state in Set(facts(state).map(\.valid)) }
    guard var shared = sets.first else { return [] }
    for set in sets { shared.formIntersection(set) }
    shared.remove(.unknown)
    return shared.sorted { $0.endsBefore($1) }
  }

  /// The positions of all the states from one source; empty where no source has them all, since the scale of
  /// an estimate is its own.
  func points(_ states: [EntityID], _ period: EDTFInterval) -> [Point] {
    let found = states.map { state in facts(state).filter { $0.valid == period } }
    guard var shared = found.first.map({ Set($0.map(\.envelope.source)) }) else { return [] }
    for facts in found { shared.formIntersection(facts.map(\.envelope.source)) }
    let resolver = Resolver(rule, in: world)
    guard
      let chosen = resolver.resolve(
        (found.first ?? []).filter { shared.contains($0.envelope.source) })?.chosen
    else { return [] }
    let points = found.enumerated().compactMap { place, facts -> Point? in
      let same = facts.filter { $0.envelope.source == chosen.envelope.source }
      guard let fact = resolver.resolve(same)?.chosen, let value = fact.content.value else {
        return nil
      }
      var interval: ClosedRange<Double>?
      if let low = fact.content.low, let high = fact.content.high {
        interval = min(low, value)...max(high, value)
      }
      let aside = facts.filter { $0.envelope.source != chosen.envelope.source }.map {
        "\(NoteText.figure($0.content.value ?? 0)) of \($0.envelope.source) set aside by the rule "
          + rule.rawValue
      }
      let own = fact.envelope.note.isEmpty ? [] : ["\(states[place].text): \(fact.envelope.note)"]
      return Point(value: value, interval: interval, fact: FactRecord(fact), notes: own + aside)
    }
    return points.count == states.count ? points : []
  }

  private func facts(_ state: EntityID) -> [Fact<SubjectFigure>] {
    world.figures(of: state, estimate.quantity).filter {
      $0.content.value != nil && $0.envelope.status.states
    }
  }
}
