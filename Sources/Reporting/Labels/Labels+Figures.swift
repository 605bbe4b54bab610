import Doctrines
import WorldModel

extension Labels {
  /// Digits with the decimal mark of the language.
  func number(_ digits: String) -> String {
    guard language != .english else { return digits }
    return String(digits.map { $0 == "." ? "," : $0 })
  }

  /// The name of a unit behind a number, such as `USD bn`; a unit without a name stays as it is.
  ///
  /// - Parameter value: chooses the plural form; a fraction takes that of two.
  func unit(_ unit: String, of value: Double? = nil) -> String {
    guard language != .english else { return unit }
    let whole = value.flatMap { Int(exactly: $0.magnitude) } ?? 2
    if let label = UnitLabel(rawValue: unit) { return text(label, .number(whole)) }
    let words = unit.split(separator: " ").map(String.init)
    // Thousands and millions stand before what is counted.
    if words.count > 1, let last = words.last, UnitLabel.magnitudes.contains(last) {
      let counted = words.dropLast().joined(separator: " ")
      return self.unit(last) + " " + self.unit(counted, of: 5)
    }
    let parts = unit.replacing(" per ", with: "/").split(separator: "/").map(String.init)
    guard parts.count > 1 else { return unit }
    return ([self.unit(parts[0], of: value)] + parts.dropFirst().map { self.unit($0, of: 1) })
      .joined(separator: "/")
  }

  /// A number with its unit.
  func quantity(_ digits: String, _ unit: MeasurementUnit?, value: Double? = nil) -> String {
    guard let unit, unit.text != "1", !unit.text.isEmpty else { return number(digits) }
    return number(digits) + " " + self.unit(unit.text, of: value)
  }

  /// The value of a measure without its time, in the unit of an expectation where it converts.
  func figure(_ value: MeasureValue, in wanted: MeasurementUnit?) -> String {
    guard language != .english else { return value.figure(in: wanted) }
    if let label = value.label { return level(label) }
    guard let number = value.value else { return self[.cellMissing] }
    var shown = (value: number, unit: value.unit)
    if let wanted, let factor = value.unit.factor(to: wanted) { shown = (number * factor, wanted) }
    let sign = value.comparator == .equal ? "" : value.comparator.rawValue + " "
    return sign + quantity("\(Rounded(shown.value))", shown.unit, value: shown.value)
  }

  /// A level of a state of things, such as `in-force`.
  func level(_ level: String) -> String {
    let words = level.split(separator: "-")
    let key = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return AssemblyLabel(rawValue: "level" + key).map { self[$0] }
      ?? data(words.joined(separator: " "))
  }

  /// The direction of a flow, such as `export`.
  func direction(_ word: String) -> String? {
    AssemblyLabel(rawValue: "direction" + word.prefix(1).uppercased() + word.dropFirst())
      .map { self[$0] }
  }

  /// What a check expects, such as `at most 50 %`.
  func expectation(
    _ expectation: Expectation, levels: [String], unit: MeasurementUnit?
  ) -> String {
    guard language != .english else { return expectation.words(levels: levels, unit: unit) }
    let key: AssemblyLabel? =
      switch expectation.comparator {
      case .equal: nil
      case .greater: .moreThan
      case .atLeast: .atLeast
      case .less: .lessThan
      case .atMost: .atMost
      case .about: .about
      }
    switch expectation.threshold {
    case .number(let number, let own):
      let figure = quantity("\(Rounded(number))", own ?? unit, value: number)
      return key.map { text($0, .text(figure)) } ?? figure
    case .level(let level):
      let isHighest = level == levels.last && expectation.comparator == .atLeast
      let name = self.level(level)
      guard let key, !isHighest else { return name }
      return text(key == .atLeast ? .atLeastLevel : key, .text(name))
    }
  }
}
