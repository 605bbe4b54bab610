import WorldModel

/// A figure by several methods: how far the choice of method matters.
struct MethodBand {
  private(set) var low: Double?
  private(set) var high: Double?
  private(set) var notes: [String] = []

  /// Starts with the bounds of the figure by the chosen method.
  init(_ figure: BoundedFigure) {
    low = figure.low
    high = figure.high
  }

  /// Adds the figure of another method, where it is defined.
  mutating func add(_ name: String, _ figure: BoundedFigure?) {
    guard let figure else { return }
    low = min(low ?? figure.low, figure.low)
    high = max(high ?? figure.high, figure.high)
    notes.append("by method ‘\(name)’: \(figure.value.map(NoteText.figure) ?? "bounds only")")
  }

  /// The bounds, unless they say nothing beyond the value.
  func bounds(of value: Double?) -> (low: Double?, high: Double?) {
    low == value && high == value ? (nil, nil) : (low, high)
  }
}

extension MeasureValue {
  /// A figure without a unit, from a table.
  init(
    _ figure: BoundedFigure?, from table: PartnerTable, band: MethodBand? = nil,
    coverage: MeasureCoverage? = nil, evidence: [FactRecord]? = nil, notes: [String] = []
  ) {
    let bounds = (band ?? figure.map { MethodBand($0) })?.bounds(of: figure?.value)
    self.init(
      at: table.period, value: figure?.value, low: bounds?.low, high: bounds?.high, unit: .one,
      coverage: coverage ?? table.coverage, evidence: evidence ?? table.evidence,
      notes: notes + (band?.notes ?? []) + table.notes)
  }

  /// No figure, because a table does not give what it needs.
  static func absent(in table: PartnerTable, _ reason: String) -> MeasureValue {
    let state: Coverage.State = table.isUsable ? .missing : table.coverage.state
    return MeasureValue(
      nil, from: table,
      coverage: MeasureCoverage(state, missing: [reason] + table.coverage.missing))
  }
}
