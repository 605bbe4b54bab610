import WorldModel

/// Figures of one quantity in one year for several parties, all of one source.
///
/// Estimates of different sources lie on scales of their own, so those of one are never set beside those
/// of another. Taken is the source that has most of the parties, of equals the one that the resolver
/// prefers; figures of others are told as set aside.
struct FigureReading {
  /// One party's figure, or why it has none.
  enum Found {
    case figure(Figure)
    case missing(String)
  }

  struct Figure {
    let value: Double
    let range: ClosedRange<Double>?
    let receipt: NegotiationReceipt.Origin
    let note: String
  }

  private let reading: FigureOrigin.Reading
  private let world: World
  private let resolver: Resolver
  private let period: EDTFInterval?
  private let source: SourceID?
  private let unit: MeasurementUnit?

  init(
    _ reading: FigureOrigin.Reading, of parties: [EntityID], in world: World, rule: Resolver.Rule
  ) {
    self.reading = reading
    self.world = world
    resolver = Resolver(rule, in: world)
    let period = EDTFDate(year: reading.year).map { EDTFInterval($0) }
    self.period = period
    let facts = parties.map { Self.facts($0, reading.quantity, period, world) }
    var counts: [SourceID: Int] = [:]
    for facts in facts {
      for source in Set(facts.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let most = counts.values.max()
    let candidates = facts.flatMap { $0 }.filter { counts[$0.source] == most }
    let chosen = resolver.resolve(candidates)?.chosen
    source = chosen?.source
    unit = chosen?.content.unit
  }

  private static func facts(
    _ actor: EntityID, _ quantity: String, _ period: EDTFInterval?, _ world: World
  ) -> [Fact<SubjectFigure>] {
    world.figures(of: actor, quantity).filter {
      $0.valid == period && $0.content.value != nil && $0.envelope.status.isStatement
        && [.equal, .about].contains($0.content.comparator)
    }
  }

  func figure(of actor: EntityID) -> Found {
    let facts = Self.facts(actor, reading.quantity, period, world)
    guard let found = resolver.resolve(facts.filter { $0.source == source }),
      let value = found.chosen.content.value, let unit
    else { return .missing(absence(actor, facts)) }
    let fact = found.chosen
    let aside = found.others + facts.filter { $0.source != source }
    var notes = fact.content.comparator == .about ? ["about"] : []
    notes += aside.compactMap { other in
      other.content.value.map { value in
        let unit = other.content.unit == "1" ? "" : " \(other.content.unit)"
        return "\(ExactNumber(value))\(unit) of \(other.source) set aside"
      }
    }
    do {
      let converted = try world.converter.convert(
        1, from: fact.content.unit, to: unit, during: fact.valid)
      let factor = converted.value
      if fact.content.unit != unit {
        let rate = converted.rate.map { " by \($0.id)" } ?? ""
        notes.append("converted from \(fact.content.unit) to \(unit)\(rate)")
      }
      var range: ClosedRange<Double>?
      if let low = fact.content.low, let high = fact.content.high {
        range = min(low, value) * factor...max(high, value) * factor
      }
      return .figure(
        Figure(
          value: value * factor, range: range,
          receipt: .fact(fact.id, source: fact.source, locator: fact.envelope.locator),
          note: notes.joined(separator: "; ")))
    } catch {
      return .missing("\(error)")
    }
  }

  /// Why there is no figure: none of the year, only bounds, or only from another source.
  private func absence(_ actor: EntityID, _ usable: [Fact<SubjectFigure>]) -> String {
    let wanted = "\(reading.quantity) of \(reading.year)"
    if let other = usable.first, let source {
      return
        "the world has \(wanted) of \(other.source) alone, whose scale is not that of \(source)"
    }
    let all = world.figures(of: actor, reading.quantity)
    if all.contains(where: { $0.valid == period }) {
      return "the world has only a bound, a plan or a text for \(wanted)"
    }
    let years = all.filter { $0.content.value != nil }.map(\.valid.description)
    guard let first = years.min(), let last = years.max() else {
      let known = Set(world.facts.quantities.map(\.content.quantity))
      if known.contains(reading.quantity) { return "the world has no \(reading.quantity) of it" }
      let hint = Spelling.closest(to: reading.quantity, among: known.sorted())
        .map { "; did you mean ‘\($0)’?" }
      return "the world knows no quantity ‘\(reading.quantity)’" + (hint ?? "")
    }
    return "the world has no \(wanted), but figures from \(first) to \(last)"
  }
}

extension FactStatus {
  /// Whether a fact in this mood says that something is so.
  fileprivate var isStatement: Bool {
    switch self {
    case .reported, .derived, .disputed: true
    case .planned, .conditional, .withdrawn: false
    }
  }
}
