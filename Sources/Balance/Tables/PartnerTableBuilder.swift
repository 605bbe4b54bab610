import WorldModel

/// Collects the flows of one period into a table, in one unit.
struct PartnerTableBuilder {
  let unit: MeasurementUnit
  let period: EDTFInterval
  let world: World
  let resolver: Resolver
  private var rows: [PartnerTable.Row] = []
  private var aggregates: [PartnerTable.Row] = []
  private var members: [EntityID: [EntityID]] = [:]
  private var other: Remainder?
  private var otherFact: Fact<Flow>?
  private var unquantified: [EntityID] = []
  private var notes: [String] = []

  init(unit: MeasurementUnit, period: EDTFInterval, world: World, resolver: Resolver) {
    self.unit = unit
    self.period = period
    self.world = world
    self.resolver = resolver
  }

  /// Adds one partner, given all the facts that state its flow.
  mutating func add(_ candidates: [Fact<Flow>]) throws(MeasureError) {
    let quantified = candidates.filter { $0.content.value != nil }
    guard let resolution = resolver.resolve(quantified), let value = resolution.chosen.content.value
    else {
      if let partner = candidates.first?.content.partner { unquantified.append(partner) }
      return
    }
    let fact = resolution.chosen
    let partner = fact.content.partner
    for loser in resolution.others where loser.content.slot != fact.content.slot {
      notes.append(
        "\(world.title(of: partner)): \(NoteText.figure(loser.content.value ?? 0)) "
          + "\(loser.content.unit) of \(loser.source) set aside by the rule "
          + resolution.rule.rawValue)
    }
    if fact.content.comparator != .equal {
      notes.append(
        "\(world.title(of: partner)): the source states \(fact.content.comparator.rawValue) "
          + NoteText.figure(value))
    }
    let factor = try factor(of: fact)
    if partner == Flow.other {
      otherFact = fact
      other = Remainder(
        amount: value, count: fact.content.count, squares: fact.content.squares
      ).scaled(by: factor)
      return
    }
    if value < 0 {
      notes.append(
        "\(world.title(of: partner)): negative amount of \(NoteText.figure(value)) "
          + "\(fact.content.unit), left out of shares")
    }
    let row = PartnerTable.Row(partner: partner, amount: value * factor, fact: fact)
    if let group = Self.members(ofAggregate: partner, at: period, in: world) {
      aggregates.append(row)
      if !group.isEmpty { members[partner] = group }
    } else {
      rows.append(row)
    }
  }

  func table(_ tables: PartnerTables) -> PartnerTable {
    let order: (PartnerTable.Row, PartnerTable.Row) -> Bool = {
      $0.amount != $1.amount ? $0.amount > $1.amount : $0.partner < $1.partner
    }
    let statement = tables.statements(at: period).first
    return PartnerTable(
      series: tables.series, reporter: tables.reporter, direction: tables.direction,
      period: period, unit: unit, rows: rows.sorted(by: order),
      aggregates: aggregates.sorted(by: order), members: members, other: other,
      otherFact: otherFact, unquantified: unquantified.sorted(),
      coverage: coverage(tables, statement?.content.state),
      isStatedComplete: statement?.content.state == .covered && unquantified.isEmpty,
      notes: notes)
  }

  private func coverage(
    _ tables: PartnerTables, _ stated: Coverage.State?
  ) -> MeasureCoverage {
    let title = world.series(tables.series)?.title ?? tables.series.text
    let place =
      "\(title) of \(world.title(of: tables.reporter)) (\(tables.direction.rawValue)), \(period)"
    var missing = unquantified.sorted().map { "amount of \(world.title(of: $0)) is not stated" }
    switch stated {
    case .covered: break
    case .partial: missing.append("coverage of \(place) is partial")
    case .missing, .outOfCoverage:
      let state = stated ?? .missing
      return MeasureCoverage(
        state, missing: ["\(place) is \(state.rawValue): its rows are not all of it"])
    case nil:
      if other == nil { missing.append("no statement says whether \(place) lists every partner") }
    }
    return missing.isEmpty ? .full : MeasureCoverage(.partial, missing: missing)
  }

  private func factor(of fact: Fact<Flow>) throws(MeasureError) -> Double {
    if fact.content.unit == unit { return 1 }
    do throws(UnitConversionError) {
      return try world.converter.convert(1, from: fact.content.unit, to: unit, during: period).value
    } catch {
      throw .unit(error)
    }
  }

  /// The members of a partner that stands for others; `nil` for a partner that counts by itself.
  static func members(
    ofAggregate partner: EntityID, at time: EDTFInterval, in world: World
  ) -> [EntityID]? {
    switch world.actor(partner)?.kind {
    case .world, .region: return world.members(of: partner, at: time)
    case .bloc: return world.members(of: partner, at: time)
    case .organisation:
      let members = world.members(of: partner, at: time)
      return members.isEmpty ? nil : members
    default: return nil
    }
  }
}
