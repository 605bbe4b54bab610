import WorldModel

/// What one reporter's flows of a series and direction amount to by partner, in one period.
///
/// The total is exact even where small partners are summed in ``Flow/other``. Rows of blocs,
/// regions and the world stand beside the rows of their members and are never added to them.
public struct PartnerTable: Sendable {
  /// A partner with its amount in the unit of the table.
  public struct Row: Sendable {
    public let partner: EntityID
    /// May be negative, as stocks of direct investment can be.
    public let amount: Double
    public let fact: Fact<Flow>
  }

  public let series: SeriesID
  public let reporter: EntityID
  public let direction: Flow.Direction
  public let period: EDTFInterval
  public let unit: MeasurementUnit
  /// Partners that count once each, largest first, then by key.
  public let rows: [Row]
  /// Blocs and other groups whose members have rows of their own, largest first.
  public let aggregates: [Row]
  /// The members, at the period, of the aggregates that are blocs or organisations.
  public let members: [EntityID: [EntityID]]
  /// The partners that are summed in one row.
  public let other: Remainder?
  public let otherFact: Fact<Flow>?
  /// Partners whose flow is stated without an amount.
  public let unquantified: [EntityID]
  public let coverage: MeasureCoverage
  /// Whether a coverage statement calls the table complete, so that a partner without a row has
  /// none.
  public let isStatedComplete: Bool
  /// Facts that lost to others, negative amounts, amounts that are bounds.
  public let notes: [String]

  /// Sum over partners and remainder, negative amounts included; `nil` where the coverage says that
  /// the table does not hold enough of them.
  public var total: Double? {
    guard isUsable else { return nil }
    return rows.reduce(other?.amount ?? 0) { $0 + $1.amount }
  }

  /// What shares are shares of: the sum without negative amounts; `nil` where that is 0 or unknown,
  /// or where the series covers one partner only.
  public var shareBase: Double? {
    guard isUsable, !coversOnePartner else { return nil }
    let base = rows.reduce(max(0, other?.amount ?? 0)) { $0 + max(0, $1.amount) }
    return base > 0 ? base : nil
  }

  /// Whether all that is known is one partner of an incomplete table, whose share would always be
  /// 1.
  public var coversOnePartner: Bool {
    coverage.state != .covered && other == nil && rows.count < 2
  }

  public var isUsable: Bool { coverage.state == .covered || coverage.state == .partial }

  /// The row of a partner, be it a partner of its own or an aggregate.
  public func row(_ partner: EntityID) -> Row? {
    rows.first { $0.partner == partner } ?? aggregates.first { $0.partner == partner }
  }

  /// The facts behind the total.
  public var evidence: [FactRecord] {
    rows.map { FactRecord($0.fact) } + (otherFact.map { [FactRecord($0)] } ?? [])
  }
}
