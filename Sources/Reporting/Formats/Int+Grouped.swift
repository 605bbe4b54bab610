extension Int {
  /// Digits in groups of three with a space between them (ISO 80000-1:2022, 7.3.1), from 10 000 on.
  public var grouped: String {
    guard magnitude >= 10_000 else { return String(self) }
    var text = ""
    for (index, digit) in String(magnitude).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return (self < 0 ? "−" : "") + String(text.reversed())
  }

  /// The number with a noun in the singular or with an s.
  public func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
