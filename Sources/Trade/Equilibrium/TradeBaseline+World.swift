import WorldModel

extension TradeBaseline {
  /// The series of a world that holds a baseline: every pair, and sales at home.
  public static let series: SeriesID = "trade-baseline"

  /// What becomes of pairs whose flow the world does not know.
  public enum UnknownPairs: Hashable, Sendable {
    /// They are faults, each with its countries.
    case refused
    /// They count as pairs without trade; which they are is told.
    case withoutTrade
  }

  /// The baseline of a world, and the pairs that it does not know.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` if the world has no such series, several units or periods
  ///   in it, or flows that no baseline can have.
  public static func read(
    from world: World, unknownPairs: UnknownPairs
  ) throws(EquilibriumError) -> (baseline: TradeBaseline, unknown: [BilateralFlow]) {
    let facts = world.facts.flows.filter { $0.content.series == series }
    guard let first = facts.first else {
      throw .faults([
        .shape("the world has no flows of the series ‘\(series)’: compile them, or give a table")
      ])
    }
    let periods = Set(facts.map { "\($0.valid)" }).sorted()
    let units = Set(facts.map { $0.content.unit.description }).sorted()
    guard periods.count == 1, units.count == 1 else {
      throw .faults([
        .shape(
          "the series ‘\(series)’ must have one period and one unit; it has"
            + " \(periods.joined(separator: ", ")) and \(units.joined(separator: ", "))")
      ])
    }
    var rows: [BilateralFlow] = []
    var unknown: [BilateralFlow] = []
    for fact in facts {
      var row = BilateralFlow(
        exporter: fact.content.reporter.text, importer: fact.content.partner.text,
        value: fact.content.value, place: "\(fact.id)")
      if row.value == nil, row.exporter != row.importer {
        unknown.append(row)
        if unknownPairs == .withoutTrade { row.value = 0 }
      }
      rows.append(row)
    }
    let sources = Set(facts.map(\.source)).sorted().map(\.text).joined(separator: ", ")
    let baseline = try TradeBaseline(
      rows: rows, unit: first.content.unit.description,
      source: "\(sources), \(periods[0])")
    unknown.sort { ($0.exporter, $0.importer) < ($1.exporter, $1.importer) }
    return (baseline, unknown)
  }
}
