/// A figure of the transport network: a length, time, cost, capacity or probability.
public struct NetworkFigure: FactContent {
  public enum Quantity: String, Sendable, CaseIterable, Comparable {
    /// Of a link, in km.
    case length
    /// Of a link, in days.
    case days
    /// Of a class of links, in km/h or km a day.
    case speed
    /// Of a passage, in days or hours.
    case dwell
    /// Standard deviation of the dwell.
    case dwellSpread = "dwell-spread"
    case cost
    case capacity
    /// How steeply a queue grows with the load.
    case queueExponent = "queue-exponent"
    case closureProbability = "closure-probability"
    /// Standard deviation of the days of a link.
    case delaySpread = "delay-spread"
    /// Observed volume; for comparison, never an input.
    case volume
    /// Observed time of a whole journey; for comparison, never an input.
    case transitTime = "transit-time"

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Id of a node, link or passage, or the key of a class such as `mode:rail-1520@KAZ`.
  public let of: EntityID
  public let quantity: Quantity
  /// `nil` for any.
  public let cargo: Cargo?
  /// `nil` where the source says that the figure exists, but not what it is.
  public let value: Double?
  public let comparator: Comparator
  public let unit: MeasurementUnit
  public let low: Double?
  public let high: Double?

  public init(
    of: EntityID, quantity: Quantity, cargo: Cargo? = nil, value: Double?,
    comparator: Comparator = .equal, unit: MeasurementUnit, low: Double? = nil,
    high: Double? = nil
  ) {
    self.of = of
    self.quantity = quantity
    self.cargo = cargo
    self.value = value
    self.comparator = comparator
    self.unit = unit
    self.low = low
    self.high = high
  }

  public static let table = Table.networkFigures

  public var statement: FactStatement {
    FactStatement(
      kind: "network-figure", subject: of, attribute: attribute, value: FactValue(value),
      unit: unit, comparator: comparator)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    let time = envelope.valid.isUnknown ? "" : "/\(envelope.valid)"
    return FactID(
      "network-figures/\(of)/\(attribute)\(time)/\(envelope.source)/\(envelope.locator)")
  }

  public var slot: Slot? {
    guard let value else { return nil }
    return Slot(
      owner: of, attribute: attribute, filling: "\(comparator.rawValue)\(value) \(unit)")
  }

  private var attribute: String {
    cargo.map { "\(quantity.rawValue) of \($0.rawValue)" } ?? quantity.rawValue
  }
}
