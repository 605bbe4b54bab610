import WorldModel

/// A number with its unit, or the name of a level.
public struct MeetingAmount: Hashable, Sendable {
  public let value: Double?
  public let level: String?
  public let comparator: Comparator
  public let unit: MeasurementUnit
  public let time: EDTFInterval

  init(
    _ value: Double?, level: String? = nil, _ comparator: Comparator = .equal,
    unit: MeasurementUnit, time: EDTFInterval = .unknown
  ) {
    self.value = value
    self.level = level
    self.comparator = comparator
    self.unit = unit
    self.time = time
  }

  init(_ amount: Amount, time: EDTFInterval = .unknown) {
    self.init(amount.value, amount.comparator, unit: amount.unit, time: time)
  }
}

/// One of several things that sources say of the same slot.
public struct MeetingSide: Hashable, Sendable {
  public let amount: MeetingAmount?
  public let text: String
  public let source: SourceID
  public let recorded: EDTFDate?
}
