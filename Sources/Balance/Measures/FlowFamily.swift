import WorldModel

/// Measures of one kind of flow: which series they read and in which direction.
struct FlowFamily: Sendable {
  /// First part of the names, such as `trade`; empty for the measures that take a series.
  let prefix: String
  let title: String
  /// The series; `nil` where the request names it.
  let series: SeriesID?
  let direction: Flow.Direction
  let directions: [Flow.Direction]

  static let any = FlowFamily(
    prefix: "", title: "flow", series: nil, direction: .total,
    directions: Flow.Direction.allCases)
  static let trade = FlowFamily(
    prefix: "trade", title: "goods trade", series: "goods-trade", direction: .total,
    directions: [.total, .export, .import])
  static let investment = FlowFamily(
    prefix: "investment", title: "foreign direct investment stock", series: "fdi-stock",
    direction: .inward, directions: [.inward, .outward])
  static let arms = FlowFamily(
    prefix: "arms", title: "arms transfer", series: "arms-imports", direction: .import,
    directions: [.import, .export])
  static let energy = FlowFamily(
    prefix: "energy", title: "oil export", series: "oil-export-route", direction: .export,
    directions: [.export, .import, .total])
  static let transit = FlowFamily(
    prefix: "transit", title: "transit", series: "transit-route", direction: .export,
    directions: [.export, .import, .total])

  func name(_ noun: String) -> String { prefix.isEmpty ? noun : "\(prefix)-\(noun)" }

  /// The arguments that choose the flows.
  var parameters: [MeasureParameter] {
    var result: [MeasureParameter] = []
    if series == nil {
      result.append(
        MeasureParameter("series", .series, required: true, meaning: "series of flows"))
    }
    result.append(
      MeasureParameter(
        "direction", .oneOf(directions.map(\.rawValue)),
        meaning: "direction of the flow; \(direction.rawValue) where none is given"))
    if series == nil {
      result.append(
        MeasureParameter(
          "commodity", .text, meaning: "commodity, where a series is given by commodity"))
    }
    result.append(Self.rule)
    return result
  }

  static let rule = MeasureParameter(
    "rule", .oneOf(Resolver.Rule.allCases.map(\.rawValue)),
    meaning: "which of several facts about one flow counts; newest-source where none is given")

  /// The flows that a request asks for.
  func choice(_ request: MeasureRequest) -> FlowChoice {
    FlowChoice(
      series: series ?? SeriesID(request.text("series") ?? ""),
      direction: request.text("direction").flatMap { Flow.Direction(rawValue: $0) } ?? direction,
      commodity: request.text("commodity"), rule: request.rule,
      isDefaultDirection: request.text("direction") == nil)
  }
}

/// The flows that a measure reads.
struct FlowChoice: Sendable {
  let series: SeriesID
  var direction: Flow.Direction
  let commodity: String?
  let rule: Resolver.Rule
  /// Whether the request left the direction open, so that others show how much it matters.
  let isDefaultDirection: Bool

  func tables(of reporter: EntityID, in world: World) throws(MeasureError) -> PartnerTables {
    try PartnerTables(
      series: series, reporter: reporter, direction: direction, commodity: commodity, rule: rule,
      in: world)
  }

  func toward(_ other: Flow.Direction) -> FlowChoice {
    var copy = self
    copy.direction = other
    return copy
  }

  /// Other directions of the same flow, where total was asked for only by default.
  var alternatives: [FlowChoice] {
    guard isDefaultDirection, direction == .total else { return [] }
    return [toward(.export), toward(.import)]
  }
}

extension Flow.Direction {
  /// The direction in which the partner reports the same flow; `nil` where there is none.
  var mirror: Flow.Direction? {
    switch self {
    case .export: .import
    case .import: .export
    case .total: .total
    case .inward: .outward
    case .outward: .inward
    case .to: nil
    }
  }
}

extension MeasureRequest {
  var rule: Resolver.Rule {
    text("rule").flatMap { Resolver.Rule(rawValue: $0) } ?? .newestSource
  }

  /// A required entity; ``MeasureError/missingArgument(_:of:)`` where it is absent.
  func required(_ name: String, of measure: String) throws(MeasureError) -> EntityID {
    guard let entity = entity(name) else { throw .missingArgument(name, of: measure) }
    return entity
  }

  /// Each of some entities as a pole of its own.
  func poles(_ name: String, in world: World) -> [Pole]? {
    entities(name)?.map { Pole($0, in: world) }
  }
}

extension PartnerTables {
  /// The values of a request, one for each period with a table.
  func values(
    for period: MeasureRequest.Period, unit: MeasurementUnit,
    _ compute: (PartnerTable) throws(MeasureError) -> MeasureValue
  ) throws(MeasureError) -> [MeasureValue] {
    try timeline(unit).values(for: period) { (time) throws(MeasureError) in
      guard let table = try table(for: time) else { return [] }
      return [try compute(table)]
    }
  }

  func timeline(_ unit: MeasurementUnit) -> Timeline {
    Timeline(
      periods: periods, statements: coverage, unit: unit,
      subject: "\(NoteText.title(of: series, in: world)) of \(world.title(of: reporter)) "
        + "(\(direction.rawValue))", reasons: { gaps(at: $0) })
  }
}
