/// An amount that moves between a reporter and a partner: goods, capital, arms, oil, visits, students.
public struct Flow: FactContent {
  public enum Direction: String, Sendable, CaseIterable {
    case export
    case `import`
    /// Export plus import.
    case total
    /// Held in the reporter by the partner.
    case inward
    /// Held in the partner by the reporter.
    case outward
    /// From the reporter to the partner, where no other word fits.
    case to
  }

  public let series: SeriesID
  public let reporter: EntityID
  public let partner: EntityID
  public let direction: Direction
  public let commodity: String
  /// Unknown where a source says only that the flow exists.
  public let value: Double?
  public let comparator: Comparator
  public let unit: MeasurementUnit
  /// For the partner ``Flow/other`` only: how many partners it sums, and the sum of their squares, in
  /// the square of the unit, so that concentration stays exact.
  public let count: Int?
  public let squares: Double?
  public let text: String

  /// The partner that stands for all partners too small to be listed.
  public static let other: EntityID = "OTHER"

  public init(
    series: SeriesID, reporter: EntityID, partner: EntityID, direction: Direction,
    commodity: String = "", value: Double?, comparator: Comparator = .equal,
    unit: MeasurementUnit, count: Int? = nil, squares: Double? = nil, text: String = ""
  ) {
    self.series = series
    self.reporter = reporter
    self.partner = partner
    self.direction = direction
    self.commodity = commodity
    self.value = value
    self.comparator = comparator
    self.unit = unit
    self.count = count
    self.squares = squares
    self.text = text
  }

  public static let table = Table.flows

  public var subject: EntityID { reporter }
  public var object: EntityID? { partner }

  public var statement: FactStatement {
    FactStatement(
      kind: "flow", subject: reporter, object: partner,
      attribute: "\(series) \(direction.rawValue)", value: FactValue(value, orText: text),
      unit: unit, comparator: comparator)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID(
      "flows/\(series)/\(reporter)/\(partner)/\(direction.rawValue)/\(commodity.isEmpty ? "" : commodity + "/")\(envelope.valid)/\(envelope.source)"
    )
  }

  public var slot: Slot? {
    guard let value else { return nil }
    return Slot(
      owner: reporter, attribute: "\(series)/\(direction.rawValue)/\(partner)/\(commodity)",
      filling: "\(comparator.rawValue)\(value) \(unit)")
  }
}

/// A figure about a pair that is no amount: vote agreement, number of shared organisations.
public struct Score: FactContent {
  public let series: SeriesID
  public let a: EntityID
  public let b: EntityID
  public let value: Double
  public let low: Double?
  public let high: Double?
  public let unit: MeasurementUnit
  /// Number of observations behind the figure.
  public let count: Int?

  public init(
    series: SeriesID, a: EntityID, b: EntityID, value: Double, low: Double? = nil,
    high: Double? = nil, unit: MeasurementUnit = .one, count: Int? = nil
  ) {
    self.series = series
    self.a = a
    self.b = b
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.count = count
  }

  public static let table = Table.scores

  public var subject: EntityID { a }
  public var object: EntityID? { b }

  public var statement: FactStatement {
    FactStatement(
      kind: "score", subject: a, object: b, attribute: series.text, value: .number(value),
      unit: unit)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID("scores/\(series)/\(a)/\(b)/\(envelope.valid)/\(envelope.source)")
  }

  public var slot: Slot? {
    Slot(owner: a, attribute: "\(series)/\(b)", filling: "\(value)")
  }
}

/// A figure about one subject: area rank, population, ideal point, summit size.
public struct SubjectFigure: FactContent {
  public let subject: EntityID
  public let quantity: String
  public let value: Double?
  public let low: Double?
  public let high: Double?
  public let comparator: Comparator
  public let unit: MeasurementUnit
  public let text: String

  public init(
    subject: EntityID, quantity: String, value: Double?, low: Double? = nil, high: Double? = nil,
    comparator: Comparator = .equal, unit: MeasurementUnit, text: String = ""
  ) {
    self.subject = subject
    self.quantity = quantity
    self.value = value
    self.low = low
    self.high = high
    self.comparator = comparator
    self.unit = unit
    self.text = text
  }

  public static let table = Table.quantities

  public var object: EntityID? { nil }

  public var statement: FactStatement {
    FactStatement(
      kind: "quantity", subject: subject, attribute: quantity,
      value: FactValue(value, orText: text), unit: unit, comparator: comparator)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID("quantities/\(subject)/\(quantity)/\(envelope.valid)/\(envelope.source)")
  }

  public var slot: Slot? {
    // An estimate with an interval of its own excludes no other.
    guard let value, low == nil || high == nil else { return nil }
    return Slot(
      owner: subject, attribute: quantity, filling: "\(comparator.rawValue)\(value) \(unit)")
  }
}
