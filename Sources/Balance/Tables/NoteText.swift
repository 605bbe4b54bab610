import WorldModel

/// Figures and names as the notes of figures print them, for people.
enum NoteText {
  /// A number to four significant digits, with spaces between thousands from 10 000 on.
  static func figure(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "n/a" }
    var scale = 1.0
    var size = abs(value)
    while size >= 10_000 {
      size /= 10
      scale /= 10
    }
    while size < 1_000, scale < 1e12 {
      size *= 10
      scale *= 10
    }
    let rounded = (value * scale).rounded() / scale
    let sign = rounded < 0 ? "−" : ""
    let whole = abs(rounded)
    guard whole == whole.rounded(), whole < 1e15 else { return sign + "\(whole)" }
    return sign + grouped("\(Int(whole))")
  }

  /// A share with one decimal, such as `45.1 %`.
  static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }

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
