import WorldModel

/// Figures and names as the notes of figures print them, for people.
enum NoteText {
  /// A number to four significant digits, with spaces between thousands from 10 000 on.
  static func figure(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "n/a" }
    // Powers of ten are exact as such and inexact as fractions: multiply or divide, never both ways.
    var divisor = 1.0
    while abs(value) / divisor >= 10_000 { divisor *= 10 }
    var factor = 1.0
    while abs(value) * factor < 1_000, factor < 1e12 { factor *= 10 }
    let rounded =
      divisor > 1 ? (value / divisor).rounded() * divisor : (value * factor).rounded() / factor
    let sign = rounded < 0 ? "−" : ""
    let whole = abs(rounded)
    guard whole == whole.rounded(), whole < 1e15 else { return sign + "\(whole)" }
    return sign + grouped("\(Int(whole))")
  }

  /// A number with its unit, in millions or thousand millions where it is large and not so counted yet.
  static func amount(_ value: Double, _ unit: MeasurementUnit) -> String {
    let isScaled = unit.decomposed.base != unit.text
    if isScaled || abs(value) < 1e6 { return "\(figure(value)) \(unit)" }
    let isLarger = abs(value) >= 1e9
    return "\(figure(value / (isLarger ? 1e9 : 1e6))) \(unit) \(isLarger ? "bn" : "mn")"
  }

  /// A share with one decimal, such as `45.1 %`.
  static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }

  /// The title of a series, or its key.
  static func title(of series: SeriesID, in world: World) -> String {
    world.series(series)?.title ?? series.text
  }

  /// The names of up to four things; of more, three and how many others.
  static func names(_ things: [EntityID], in world: World) -> String {
    let titles = things.map { world.title(of: $0) }
    guard titles.count > 4 else { return joined(titles) }
    return titles.prefix(3).joined(separator: ", ") + " and \(titles.count - 3) others"
  }

  private static func joined(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "\u{A0}" }
      result.append(digit)
    }
    return result
  }
}
