/// A figure that is known exactly, within bounds, or by its bounds alone.
public struct BoundedFigure: Hashable, Sendable {
  /// The best figure; `nil` where only bounds are known.
  public let value: Double?
  public let low: Double
  public let high: Double

  /// A figure known exactly.
  public init(_ value: Double) {
    self.value = value
    low = value
    high = value
  }

  public init(_ value: Double?, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// Whether the bounds say nothing beyond the value.
  public var isExact: Bool { value != nil && low == high }

  /// Applies a function that rises or falls over the whole range.
  public func map(_ monotone: (Double) -> Double) -> BoundedFigure {
    let ends = [monotone(low), monotone(high)]
    return BoundedFigure(
      value.map(monotone), low: min(ends[0], ends[1]), high: max(ends[0], ends[1]))
  }
}
