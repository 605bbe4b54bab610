import Doctrines
import WorldModel

/// A figure with the facts behind it.
struct FigureLine {
  let figure: MeetingFigure
  let facts: [FactRecord]

  /// Whether a measure of the registry gave it.
  var isMeasure: Bool { if case .measure = figure.name { true } else { false } }
}

extension MeetingAssembly {
  private static let percent = MeasurementUnit.percent

  /// The measures of the pair, in the order of printing: name, arguments besides the partner, unit.
  private static let measures:
    [(key: String, name: String, arguments: [String: MeasureArgument], unit: MeasurementUnit?)] = [
      ("trade-total", "trade-total", ["unit": .text("USD bn")], nil),
      (
        "trade-export", "trade-total", ["unit": .text("USD bn"), "direction": .text("export")], nil
      ),
      (
        "trade-import", "trade-total", ["unit": .text("USD bn"), "direction": .text("import")], nil
      ),
      ("trade-share", "trade-share", [:], percent),
      ("investment-total", "investment-total", ["unit": .text("USD bn")], nil),
      ("investment-share", "investment-share", [:], percent),
      ("energy-share", "energy-share", [:], percent),
      ("arms-share", "arms-share", [:], percent),
      ("un-agreement", "un-agreement", [:], percent),
      ("shared-organisations", "shared-organisations", [:], nil),
      (
        "government-visits", "flow-total",
        ["series": .text("government-visits"), "direction": .text("total")], nil
      ),
    ]

  /// The measures whose figures one side reports; the others are by third parties.
  private static let reported: Set<String> = [
    "trade-total", "trade-share", "investment-total", "investment-share",
  ]

  /// What the world says in figures about the pair: measures, then stated figures.
  func figures(in world: World) throws(MeasureError) -> [FigureLine] {
    var lines: [FigureLine] = []
    for measure in Self.measures {
      var arguments = measure.arguments
      arguments["partner"] = .text(partner.text)
      lines += try values(
        measure.name, arguments, of: subject, key: measure.key, unit: measure.unit, in: world)
    }
    return lines + statedFlows(in: world) + quantities(in: world) + statedRelations(in: world)
      + statedTerms(in: world)
  }

  private func values(
    _ name: String, _ arguments: [String: MeasureArgument], of subject: EntityID, key: String,
    unit: MeasurementUnit?, in world: World
  ) throws(MeasureError) -> [FigureLine] {
    // A world need not hold every series.
    if case .text(let series) = arguments["series"], world.series(SeriesID(series)) == nil {
      return []
    }
    let values = try MeasureRegistry.standard.values(
      of: name, for: MeasureRequest(subject: subject, arguments: arguments), in: world,
      knowing: everything)
    return values.compactMap { value in
      guard let number = value.value, !value.evidence.isEmpty else { return nil }
      var unit = unit
      // A few millions read as such, and not as thousandths of a billion.
      if value.unit == "USD bn", abs(number) < 0.1 { unit = "USD mn" }
      let factor = unit.flatMap { value.unit.factor(to: $0) } ?? 1
      return FigureLine(
        figure: MeetingFigure(
          name: .measure(key),
          amount: MeetingAmount(
            number * factor, value.comparator, unit: unit ?? value.unit, time: value.at),
          low: value.low.map { $0 * factor }, high: value.high.map { $0 * factor },
          reporter: Self.reported.contains(name) ? subject : nil, through: nil,
          age: age(of: value.at)),
        facts: value.evidence)
    }
  }

  /// The partner's own report of the trade, to be held against the subject's for the same period.
  func mirror(of figure: MeetingFigure) throws(MeasureError) -> FigureLine? {
    try values(
      "trade-total", ["unit": .text("USD bn"), "partner": .text(subject.text)], of: partner,
      key: "trade-total", unit: nil, in: known
    ).first { $0.figure.amount.time == figure.amount.time }
  }

  /// Amounts of series that speakers name, with the partner or its bloc; the latest of each series.
  private func statedFlows(in world: World) -> [FigureLine] {
    let measured: Set<SeriesID> = [
      "goods-trade", "fdi-stock", "oil-export-route", "arms-imports", "government-visits",
      "transit-route",
    ]
    let blocs = circle.partnerGroups.map(\.id).filter { world.actor($0)?.kind == .bloc }
    let found = world.facts.flows.filter { fact in
      let flow = fact.content
      guard !measured.contains(flow.series), flow.value != nil else { return false }
      return isPair(flow.reporter, flow.partner)
        || (flow.reporter == subject && blocs.contains(flow.partner))
    }
    var seen: Set<String> = []
    return found.sorted { ($0.beginning, $1.id) > ($1.beginning, $0.id) }.compactMap { fact in
      let flow = fact.content
      let isThrough = flow.partner != partner && flow.partner != subject
      let slot =
        "\(flow.series)/\(flow.direction.rawValue)/\(flow.commodity)/\(flow.unit)/\(flow.reporter)/\(isThrough)"
      guard seen.insert(slot).inserted else { return nil }
      return FigureLine(
        figure: MeetingFigure(
          name: .series(flow.series.text),
          amount: MeetingAmount(flow.value, flow.comparator, unit: flow.unit, time: fact.valid),
          low: nil, high: nil, reporter: flow.reporter == subject ? nil : flow.reporter,
          through: isThrough ? flow.partner : nil, age: age(of: fact.valid)),
        facts: [FactRecord(fact)])
    }
  }

  /// Numbers of works that join the two, the latest of each property.
  private func statedTerms(in world: World) -> [FigureLine] {
    let works = world.facts.infrastructure.map(\.content).filter { work in
      circle.link(of: work.id) == .route
    }.sorted { ($0.route.count, $0.id.text) < ($1.route.count, $1.id.text) }
    return works.flatMap { work -> [FigureLine] in
      let terms = world.terms(of: work.id).filter {
        $0.content.amount != nil && isReported($0) && hasBegun($0)
      }
      var names: [String] = []
      for fact in terms where !names.contains(fact.content.term) { names.append(fact.content.term) }
      return names.compactMap { name in
        // A figure without a period says nothing of today where another has one.
        let own = terms.filter { $0.content.term == name }
        let dated = own.filter { !$0.valid.isUnknown }
        let latest = (dated.isEmpty ? own : dated)
          .max { ($0.beginning, $0.id) < ($1.beginning, $1.id) }
        guard let latest, let amount = latest.content.amount else { return nil }
        return FigureLine(
          figure: MeetingFigure(
            name: .term(work.id, name), amount: MeetingAmount(amount, time: latest.valid),
            low: nil, high: nil, reporter: nil, through: nil, age: age(of: latest.valid)),
          facts: [FactRecord(latest)])
      }
    }
  }

  private func statedRelations(in world: World) -> [FigureLine] {
    world.facts.relations.compactMap { fact in
      guard isPair(fact.content.a, fact.content.b), let amount = fact.content.amount, holds(fact),
        fact.content.kind == "border"
      else { return nil }
      return FigureLine(
        figure: MeetingFigure(
          name: .relation(fact.content.kind), amount: MeetingAmount(amount, time: fact.valid),
          low: nil, high: nil, reporter: nil, through: nil, age: nil),
        facts: [FactRecord(fact)])
    }
  }

  /// Size of the partner: its latest figures, those of the economy first.
  private func quantities(in world: World) -> [FigureLine] {
    let own = ["gdp", "population"]
    return own.compactMap { name in
      let latest = world.figures(of: partner, name).filter { isReported($0) }
        .max { ($0.beginning, $0.id) < ($1.beginning, $1.id) }
      guard let latest, let value = latest.content.value else { return nil }
      let shown: (unit: MeasurementUnit, factor: Double) =
        name == "gdp" ? ("USD bn", 1e-9) : ("million persons", 1e-6)
      let scale = latest.content.unit.factor(to: shown.unit)
      return FigureLine(
        figure: MeetingFigure(
          name: .quantity(partner, name),
          amount: MeetingAmount(
            scale.map { value * $0 } ?? value, latest.content.comparator,
            unit: scale == nil ? latest.content.unit : shown.unit, time: latest.valid),
          low: nil, high: nil, reporter: nil, through: nil, age: age(of: latest.valid)),
        facts: [FactRecord(latest)])
    }
  }

  /// Figures that nothing contradicts, the old ones after the others.
  func safeFigures(_ figures: [FigureLine], without unsafe: Unsafe) -> MeetingSection {
    let safe = figures.filter { line in
      !unsafe.facts.contains(Self.key(of: line.figure)) && !unsafe.holds(line.figure)
        && !hasChanged(since: line.figure)
        && (line.isMeasure || !line.facts.contains { unsafe.facts.contains($0.id) })
    }
    var gaps: [MeetingSection.Gap] = []
    let names = Set(figures.map(\.figure.name))
    if !names.contains(.measure("trade-total")) { gaps.append(.trade) }
    if !names.contains(.measure("investment-total")) { gaps.append(.investment) }
    if !names.contains(.measure("un-agreement")) { gaps.append(.votes) }
    let ordered = safe.filter { !$0.figure.isOld } + safe.filter(\.figure.isOld)
    return MeetingSection(
      kind: .safeFigures, lines: ordered.map { MeetingLine(.figure($0.figure), $0.facts) },
      gaps: safe.isEmpty ? [.figures] : gaps)
  }

  /// Whether a figure is the size of a bloc that has gained or lost a member since.
  private func hasChanged(since figure: MeetingFigure) -> Bool {
    guard case .quantity(let owner, _) = figure.name, known.actor(owner)?.kind == .bloc,
      let start = figure.amount.time.earliest
    else { return false }
    let today = request.on.earliest
    return known.facts.memberships.contains { fact in
      guard fact.content.organisation == owner, fact.content.role.isMembership else {
        return false
      }
      var bounds: [CalendarDay] = []
      if case .date(let first) = fact.valid.start { bounds.append(first.earliest) }
      if case .date(let last) = fact.valid.end, !fact.valid.isSingleDate {
        bounds.append(last.latest)
      }
      return bounds.contains { $0 > start && $0 < today }
    }
  }

  /// What stands for a measure among keys of facts that are not safe.
  static func key(of figure: MeetingFigure) -> FactID {
    if case .measure(let name) = figure.name { return FactID("measure/\(name)") }
    return ""
  }
}
