import WorldModel

extension MeasureValue {
  /// The value for reading, with its time; numbers to four digits.
  public var words: String { words(in: nil) }

  /// The value for reading, in the unit of an expectation where it converts by scale alone: a share that
  /// is held against 50 % reads as per cent.
  public func words(in wanted: MeasurementUnit?) -> String {
    let by = reporter.map { " by \($0)" } ?? ""
    let when = at.isUnknown ? "" : at.words
    let note = (when + by).drop { $0 == " " }
    return figure(in: wanted) + (note.isEmpty ? "" : " (\(note))")
  }

  /// The value without its time.
  public func figure(in wanted: MeasurementUnit?) -> String {
    if let label { return label.split(separator: "-").joined(separator: " ") }
    guard let value else { return "no data" }
    var shown = (value: value, unit: unit)
    if let wanted, let factor = unit.factor(to: wanted) { shown = (value * factor, wanted) }
    let sign = comparator == .equal ? "" : "\(comparator.rawValue) "
    return "\(sign)\(Rounded(shown.value))\(shown.unit.suffix)"
  }
}

extension MeasurementUnit {
  /// What follows a number: a space and the unit, or nothing.
  var suffix: String { text == "1" || text.isEmpty ? "" : " \(text)" }
}
