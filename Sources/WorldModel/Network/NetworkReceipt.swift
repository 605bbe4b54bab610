/// Where a value of a transport network comes from.
public struct NetworkReceipt: Hashable, Sendable {
  /// How the time of the chosen figure stands to the date that the network was resolved for.
  public enum Timing: String, Sendable, CaseIterable {
    /// It holds, or may hold, at the date.
    case holds
    /// No figure holds at the date; this is the last one before.
    case earlier
    /// No figure holds at the date or before; this is the first one after.
    case later
  }

  /// The node, link or passage.
  public let of: EntityID
  public let quantity: NetworkFigure.Quantity
  public let value: Double
  public let unit: MeasurementUnit
  /// The key whose figure was used: the element's own id or that of a class, such as `mode:road@KAZ`.
  public let key: EntityID
  /// The chosen figures, sorted by quantity; several where the value was computed from them.
  public let facts: [FactID]
  /// The figures for the same slot that the resolver did not choose, best first.
  public let others: [FactID]
  /// How a derived value was computed; empty where it stands as the source gives it.
  public let formula: String
  public let timing: Timing

  public init(
    of: EntityID, quantity: NetworkFigure.Quantity, value: Double, unit: MeasurementUnit,
    key: EntityID, facts: [FactID], others: [FactID] = [], formula: String = "",
    timing: Timing = .holds
  ) {
    self.of = of
    self.quantity = quantity
    self.value = value
    self.unit = unit
    self.key = key
    self.facts = facts
    self.others = others
    self.formula = formula
    self.timing = timing
  }

  /// Whether the figure is that of a class, used because the element has none of its own.
  public var isClassFigure: Bool { key != of }
}
