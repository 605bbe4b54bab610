/// A value with its comparator and unit, as a source states it.
public struct Amount: Hashable, Sendable {
  public let value: Double
  public let comparator: Comparator
  /// A unit of ``MeasurementUnit``, such as `USD bn`, `km` or `states`.
  public let unit: MeasurementUnit

  public init(_ value: Double, _ comparator: Comparator = .equal, unit: MeasurementUnit) {
    self.value = value
    self.comparator = comparator
    self.unit = unit
  }
}
