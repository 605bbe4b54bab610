import WorldModel

/// One reporter's account of a flow between a subject and a partner, or of all the subject's flows.
struct FlowReport {
  let reporter: EntityID
  private let other: Pole?
  private let tables: PartnerTables?
  /// The two directions of a total, for pairs whose total is not given.
  private let parts: [PartnerTables]
  private let world: World

  init(
    reporter: EntityID, subject: EntityID, partner: EntityID?, choice: FlowChoice, world: World
  ) throws(MeasureError) {
    self.reporter = reporter
    self.world = world
    let isSubject = reporter == subject
    let direction = isSubject ? choice.direction : choice.direction.mirror
    other = (isSubject ? partner : subject).map { Pole($0, in: world) }
    guard let direction else {
      tables = nil
      parts = []
      return
    }
    tables = try choice.toward(direction).tables(of: reporter, in: world)
    guard direction == .total, partner != nil else {
      parts = []
      return
    }
    parts = [
      try choice.toward(.export).tables(of: reporter, in: world),
      try choice.toward(.import).tables(of: reporter, in: world),
    ]
  }

  /// Every period in which the reporter gives the flow or a direction of it.
  var periods: [EDTFInterval] { (tables?.periods ?? []) + parts.flatMap(\.periods) }

  var statements: [Fact<Coverage>] { tables?.coverage ?? [] }

  /// The unit of the first fact; `nil` without one.
  var unit: MeasurementUnit? {
    for tables in (tables.map { [$0] } ?? []) + parts {
      if let first = tables.periods.first { return tables.facts[first]?.first?.content.unit }
    }
    return nil
  }

  func gaps(at time: EDTFInterval) -> [String] { tables?.gaps(at: time) ?? [] }

  func value(
    for period: EDTFInterval, in target: MeasurementUnit?, named: Bool
  ) throws(MeasureError) -> MeasureValue {
    let found = try figure(for: period)
    var low = found.low
    var high = found.high
    var value = found.value
    var unit = found.unit
    if let target {
      value = try convert(value, found.unit, target, period)
      low = try convert(low, found.unit, target, period)
      high = try convert(high, found.unit, target, period)
      unit = target
    }
    return MeasureValue(
      at: period, value: value, low: low, high: high, unit: unit, comparator: found.comparator,
      reporter: named ? reporter : nil, coverage: found.coverage, evidence: found.evidence,
      notes: found.notes)
  }

  /// The figure in the unit of the facts.
  private func figure(for period: EDTFInterval) throws(MeasureError) -> MeasureValue {
    guard let table = try tables?.table(for: period) else { return try sum(for: period) }
    guard let other else {
      guard let total = table.total else {
        return .absent(in: table, "rows of some partners only").measured(in: table.unit)
      }
      return MeasureValue(
        at: period, value: total, unit: table.unit, coverage: table.coverage,
        evidence: table.evidence, notes: table.notes)
    }
    let amount = PoleAmount.of(other, in: table, world: world)
    if amount.rows.isEmpty {
      let parts = try sum(for: period)
      if parts.value != nil { return parts }
    }
    return Self.figure(amount, table, other)
  }

  private static func figure(
    _ amount: PoleAmount, _ table: PartnerTable, _ other: Pole
  ) -> MeasureValue {
    let none = amount.rows.isEmpty
    let known = !none || (amount.isExact && table.isStatedComplete)
    let comparators = Set(amount.rows.map(\.fact.content.comparator))
    var comparator = comparators.count == 1 ? comparators.first ?? .equal : .equal
    if known, !amount.isExact { comparator = .atLeast }
    let coverage: MeasureCoverage =
      if !known {
        MeasureCoverage(
          .missing, missing: ["\(table.reporter) lists no flow with \(other.title)"])
      } else if !amount.isExact {
        MeasureCoverage(
          .partial, missing: amount.hidden.map { "flow with \($0) is not listed" })
      } else {
        MeasureCoverage.full
      }
    return MeasureValue(
      at: table.period, value: known ? amount.amount : nil,
      low: amount.isExact ? nil : amount.amount, high: amount.isExact ? nil : amount.most,
      unit: table.unit, comparator: comparator, coverage: coverage,
      evidence: amount.rows.map { FactRecord($0.fact) },
      notes: amount.notes
        + (known && none ? ["no row in a table that is stated to be complete"] : []))
  }

  /// Export plus import of a pair; without a value where one of them is missing.
  private func sum(for period: EDTFInterval) throws(MeasureError) -> MeasureValue {
    var total = 0.0
    var unit: MeasurementUnit?
    var evidence: [FactRecord] = []
    var missing: [String] = []
    for part in parts {
      guard let other, let table = try part.table(for: period) else {
        missing.append("\(part.direction.rawValue) of \(reporter) in \(period)")
        continue
      }
      let amount = PoleAmount.of(other, in: table, world: world)
      evidence += amount.rows.map { FactRecord($0.fact) }
      guard amount.isExact, !amount.rows.isEmpty else {
        missing.append("\(part.direction.rawValue) of \(reporter) with \(other.title)")
        continue
      }
      total += try convert(amount.amount, table.unit, unit ?? table.unit, period) ?? 0
      unit = unit ?? table.unit
    }
    let complete = !parts.isEmpty && missing.isEmpty
    let stated = tables?.statements(at: period).first?.content.state ?? .missing
    let state = stated.reach < Coverage.State.missing.reach ? .missing : stated
    if parts.isEmpty { missing = ["no report of \(reporter) for \(period)"] }
    return MeasureValue(
      at: period, value: complete ? total : nil, unit: unit ?? .one,
      coverage: complete ? .full : MeasureCoverage(state, missing: missing),
      evidence: evidence, notes: complete ? ["export plus import"] : [])
  }

  private func convert(
    _ value: Double?, _ unit: MeasurementUnit, _ target: MeasurementUnit, _ period: EDTFInterval
  ) throws(MeasureError) -> Double? {
    guard let value else { return nil }
    return value * (try world.factor(from: unit, to: target, during: period))
  }
}
