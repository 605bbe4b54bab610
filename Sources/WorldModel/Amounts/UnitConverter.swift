/// Converts between units by scale, or by an explicit rate with a source; never by a built-in rate.
public struct UnitConverter: Sendable {
  /// What a conversion did: the value, and the rate used where scale alone did not suffice.
  public struct Converted: Sendable {
    public let value: Double
    public let rate: Fact<Rate>?
  }

  private let rates: [Fact<Rate>]

  public init(rates: [Fact<Rate>]) { self.rates = rates }

  /// Converts a value that holds for `period`.
  ///
  /// - Throws: ``UnitConversionError`` if neither the scale nor a rate for that period does it.
  public func convert(
    _ value: Double, from unit: MeasurementUnit, to target: MeasurementUnit,
    during period: EDTFInterval
  ) throws(UnitConversionError) -> Converted {
    if let factor = unit.factor(to: target) { return Converted(value: value * factor, rate: nil) }
    let from = unit.decomposed
    let into = target.decomposed
    for rate in rates where rate.valid.overlap(period) == .certain {
      if rate.content.from == from.base, rate.content.to == into.base {
        return Converted(value: value * from.scale * rate.content.rate / into.scale, rate: rate)
      }
      if rate.content.from == into.base, rate.content.to == from.base, rate.content.rate != 0 {
        return Converted(value: value * from.scale / rate.content.rate / into.scale, rate: rate)
      }
    }
    throw UnitConversionError(from: unit, to: target, period: period)
  }
}

/// No rate converts between two units in a period.
public struct UnitConversionError: Error, Hashable, Sendable, CustomStringConvertible {
  public let from: MeasurementUnit
  public let to: MeasurementUnit
  public let period: EDTFInterval

  public var description: String {
    let when = period.isUnknown ? "for an unknown period" : "for \(period)"
    return
      "‘\(from)’ does not convert to ‘\(to)’ \(when): the world holds no rate; add a row to rates.csv with a source"
  }
}
