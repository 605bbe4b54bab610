import WorldModel

/// The partner tables of one reporter, series and direction, one for each period that has rows.
///
/// Where several facts give one partner's flow of a period, a resolver rule picks one and the
/// table's notes name the others. Facts that are only planned, conditional or withdrawn are left
/// out.
public struct PartnerTables: Sendable {
  public let series: SeriesID
  public let reporter: EntityID
  public let direction: Flow.Direction
  /// The periods with rows, by last day, then by first day.
  public let periods: [EDTFInterval]
  let world: World
  let resolver: Resolver
  let facts: [EDTFInterval: [Fact<Flow>]]

  /// - Parameter commodity: the commodity to count; `nil` takes the rows without one, or the
  ///   only one.
  /// - Throws: ``MeasureError/notApplicable(_:)`` if the rows name several commodities and none
  ///   is chosen.
  public init(
    series: SeriesID, reporter: EntityID, direction: Flow.Direction, commodity: String? = nil,
    rule: Resolver.Rule = .newestSource, in world: World
  ) throws(MeasureError) {
    self.series = series
    self.reporter = reporter
    self.direction = direction
    self.world = world
    resolver = Resolver(rule, in: world)
    let stated = world.flows(series, reporter: reporter, direction: direction).filter {
      $0.envelope.status.states && !$0.valid.isUnknown && $0.content.partner != reporter
    }
    let named = Set(stated.map(\.content.commodity))
    let wanted: String
    if let commodity {
      wanted = commodity
    } else if named.isEmpty || named.contains("") {
      wanted = ""
    } else if let only = named.first, named.count == 1 {
      wanted = only
    } else {
      let list = named.sorted().joined(separator: ", ")
      throw .notApplicable("‘\(series)’ of \(reporter) is given by commodity; name one of \(list)")
    }
    facts = Dictionary(
      grouping: stated.filter { $0.content.commodity == wanted }, by: \.valid)
    periods = facts.keys.sorted { $0.endsBefore($1) }
  }

  /// The table of a period; `nil` where it has no rows.
  /// - Throws: ``MeasureError/unit(_:)`` if the rows of the period are in units that do not
  ///   convert.
  public func table(for period: EDTFInterval) throws(MeasureError) -> PartnerTable? {
    guard let found = facts[period], let first = found.first else { return nil }
    var builder = PartnerTableBuilder(
      unit: first.content.unit, period: period, world: world, resolver: resolver)
    for (_, candidates) in Dictionary(grouping: found, by: \.content.partner).sorted(by: {
      $0.key < $1.key
    }) {
      try builder.add(candidates)
    }
    return builder.table(self)
  }

  /// What the world states about the coverage of a time, or of all times, least coverage first.
  public func statements(at time: EDTFInterval?) -> [Fact<Coverage>] {
    coverage.filter { fact in time.map { fact.valid.overlap($0) == .certain } ?? true }
      .sorted { $0.content.state.reach > $1.content.state.reach }
  }

  /// The coverage statements of the series for this reporter and direction.
  public var coverage: [Fact<Coverage>] {
    let own = world.coverage(series, reporter: reporter, direction: direction)
      .filter { $0.content.direction == direction }
    let general = world.coverage(series, reporter: reporter, direction: .total)
      .filter { $0.content.direction == nil }
    return own + general
  }

  /// Why a time has no rows: the directions of a total that are missing, in words.
  public func gaps(at time: EDTFInterval) -> [String] {
    guard direction == .total else { return [] }
    let parts: [Flow.Direction] = [.export, .import]
    let held = parts.filter { part in
      world.flows(series, reporter: reporter, direction: part).contains {
        $0.valid.overlap(time) == .certain
      }
    }
    guard held.count == 1 else { return [] }
    return parts.filter { !held.contains($0) }.map {
      "\($0.rawValue) of \(world.title(of: reporter)) in \(time) is missing, so the total is not "
        + "available"
    }
  }
}

extension FactStatus {
  /// Whether a fact in this mood says that something is so.
  var states: Bool {
    switch self {
    case .reported, .derived, .disputed: true
    case .planned, .conditional, .withdrawn: false
    }
  }
}

extension Coverage.State {
  /// 0 for full coverage, more for less.
  var reach: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
