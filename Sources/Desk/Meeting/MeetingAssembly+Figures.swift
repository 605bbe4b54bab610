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
      ("agreement", "agreement", [:], percent),
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
    lines = oneSided(lines)
    lines += statedFlows(in: world) + quantities(in: world) + statedRelations(in: world)
    return (lines + statedTerms(in: world)).map { counted($0) }
  }

  /// Trade of which the data hold one direction only has no total and no share; the direction at hand
  /// says which one is missing.
  private func oneSided(_ lines: [FigureLine]) -> [FigureLine] {
    func line(_ name: String) -> FigureLine? {
      lines.first { $0.figure.name == .measure(name) }
    }
    let exported = line("trade-export")
    let imported = line("trade-import")
    let total = line("trade-total")
    let times = [exported, imported].compactMap { $0?.figure.amount.time }
    guard let latest = times.max() else { return lines }
    let isBoth = times.count { $0 == latest } == 2
    let part = exported?.figure.amount.time == latest ? exported : imported
    let isWhole =
      total.map { whole in
        whole.figure.amount.time == latest && whole.figure.amount.value != part?.figure.amount.value
      } ?? false
    guard !isBoth, !isWhole, let part else { return lines }
    let direction: Flow.Direction =
      part.figure.name == .measure("trade-export") ? .import : .export
    return lines.compactMap { line in
      if line.figure.name == part.figure.name {
        var figure = line.figure
        figure.missing = direction
        return FigureLine(figure: figure, facts: line.facts)
      }
      let isSum =
        line.figure.name == .measure("trade-total") || line.figure.name == .measure("trade-share")
      return isSum && line.figure.amount.time == latest ? nil : line
    }
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
}
