import Testing

@testable import Balance
@testable import WorldModel

/// A small world put together in a test, fact by fact.
struct TestWorld {
  var facts = FactTables()
  var sources: [Source] = [
    Source(id: "made", title: "Made for a test", producer: "tests", independence: .independent)
  ]

  static let series: [Series] = [
    "goods-trade", "fdi-stock", "arms-imports", "oil-export-route", "transit-route",
    "government-visits", "un-agreement", "shared-organisations", "press",
  ].map { Series(id: SeriesID($0), title: $0, counts: $0, unit: "USD", lagMonths: 12) }

  var world: World {
    World(title: "test", sources: sources, series: Self.series, facts: facts)
  }

  func envelope(
    _ period: String, source: SourceID = "made", recorded: String? = nil,
    status: FactStatus = .reported
  ) -> FactEnvelope {
    FactEnvelope(
      valid: EDTFInterval(period) ?? .unknown, recorded: recorded.flatMap { EDTFDate($0) },
      status: status, source: source, locator: "row")
  }

  mutating func actor(_ id: EntityID, _ kind: Actor.Kind = .state, of: EntityID? = nil) {
    facts.actors.append(
      Fact(Actor(id: id, kind: kind, name: "Name of \(id)", of: of), envelope("")))
  }

  mutating func states(_ ids: EntityID...) {
    for id in ids { actor(id) }
  }

  mutating func bloc(
    _ id: EntityID, _ members: [EntityID], kind: Actor.Kind = .bloc, valid: String = "1990/.."
  ) {
    actor(id, kind)
    for member in members {
      facts.memberships.append(
        Fact(Membership(member: member, organisation: id, role: .member), envelope(valid)))
    }
  }

  /// Flows of one reporter, series, direction and period; and a statement that they are complete.
  mutating func table(
    _ period: String, _ amounts: [EntityID: Double], other: Remainder? = nil,
    series: SeriesID = "goods-trade", of reporter: EntityID = "SUB",
    direction: Flow.Direction = .total, unit: MeasurementUnit = "USD mn",
    state: Coverage.State? = .covered
  ) {
    for (partner, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      flow(
        period, partner, amount, series: series, of: reporter, direction: direction, unit: unit)
    }
    if let other {
      facts.flows.append(
        Fact(
          Flow(
            series: series, reporter: reporter, partner: Flow.other, direction: direction,
            value: other.amount, unit: unit, count: other.count, squares: other.squares),
          envelope(period)))
    }
    if let state { coverage(period, state, series: series, of: reporter, direction: direction) }
  }

  mutating func flow(
    _ period: String, _ partner: EntityID, _ amount: Double?,
    series: SeriesID = "goods-trade", of reporter: EntityID = "SUB",
    direction: Flow.Direction = .total, comparator: Comparator = .equal,
    unit: MeasurementUnit = "USD mn", commodity: String = "", source: SourceID = "made",
    recorded: String? = nil, status: FactStatus = .reported
  ) {
    facts.flows.append(
      Fact(
        Flow(
          series: series, reporter: reporter, partner: partner, direction: direction,
          commodity: commodity, value: amount, comparator: comparator, unit: unit),
        envelope(period, source: source, recorded: recorded, status: status)))
  }

  mutating func coverage(
    _ period: String, _ state: Coverage.State, series: SeriesID = "goods-trade",
    of reporter: EntityID = "SUB", direction: Flow.Direction? = .total
  ) {
    facts.coverage.append(
      Fact(
        Coverage(series: series, reporter: reporter, direction: direction, state: state),
        envelope(period)))
  }

  mutating func score(
    _ series: SeriesID, _ a: EntityID, _ b: EntityID, _ period: String, _ value: Double,
    low: Double? = nil, high: Double? = nil, count: Int? = nil
  ) {
    facts.scores.append(
      Fact(
        Score(series: series, a: a, b: b, value: value, low: low, high: high, count: count),
        envelope(period)))
  }

  mutating func quantity(
    _ subject: EntityID, _ quantity: String, _ period: String, _ value: Double,
    low: Double? = nil, high: Double? = nil, unit: MeasurementUnit = .one
  ) {
    facts.quantities.append(
      Fact(
        SubjectFigure(
          subject: subject, quantity: quantity, value: value, low: low, high: high, unit: unit),
        envelope(period)))
  }

  mutating func route(_ id: EntityID, _ states: [EntityID]) {
    facts.infrastructure.append(
      Fact(
        Infrastructure(id: id, kind: "oil-pipeline", title: "Route \(id)", route: states),
        envelope("2000/..")))
  }
}

extension World {
  /// The values of a measure by its name.
  func measure(
    _ name: String, _ arguments: [String: MeasureArgument] = [:],
    _ period: MeasureRequest.Period = .latest, of subject: EntityID = "SUB"
  ) throws -> [MeasureValue] {
    let measure = try #require(
      BalanceMeasures.all.first { $0.description.name == name }, "no measure ‘\(name)’")
    let request = MeasureRequest(subject: subject, arguments: arguments, period: period)
    return try measure.values(for: request, in: self)
  }

  /// The single value of a measure at a year or at the last one.
  func one(
    _ name: String, _ arguments: [String: MeasureArgument] = [:], at year: Int? = nil,
    of subject: EntityID = "SUB"
  ) throws -> MeasureValue {
    let date = year.flatMap { EDTFDate(year: $0) }
    let values = try measure(name, arguments, date.map { .at($0) } ?? .latest, of: subject)
    #expect(values.count == 1)
    return try #require(values.first)
  }
}

/// Whether two figures agree to nine decimals.
func near(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) < 1e-9
}
