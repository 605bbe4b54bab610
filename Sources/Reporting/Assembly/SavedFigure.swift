import WorldModel

/// A value as a comparison gives it, `85.31 % (2000–2023 by RUS)`, said in another language.
///
/// Comparisons carry words only, because one side of them may be a saved file.
struct SavedFigure {
  let labels: Labels
  let titles: LocalTitles

  func text(_ english: String) -> String {
    guard labels.language != .english else { return english }
    return english.split(separator: "; ").map { single(String($0)) }.joined(separator: "; ")
  }

  private func single(_ english: String) -> String {
    guard let shape = Self.withRemark.arguments(in: english) else { return figure(english) }
    return figure(shape[0]) + " (" + remark(shape[1]) + ")"
  }

  private func remark(_ english: String) -> String {
    if let both = Self.timeAndReporter.arguments(in: english) {
      return time(both[0]) + ", " + reporter(both[1])
    }
    return english.hasPrefix("by ") ? reporter(String(english.dropFirst(3))) : time(english)
  }

  private func reporter(_ key: String) -> String {
    labels.text(AssemblyLabel.reportedBy, .text(titles.title(of: EntityID(key))))
  }

  private func figure(_ english: String) -> String {
    let sign = english.prefix { !$0.isNumber && !$0.isLetter && $0 != "-" && $0 != "−" }
    let rest = english.dropFirst(sign.count)
    let digits = rest.prefix { $0.isNumber || ".-−\u{A0}".contains($0) }
    guard digits.contains(where: \.isNumber) else {
      return labels.level(english.split(separator: " ").joined(separator: "-"))
    }
    let unit = rest.dropFirst(digits.count).drop { $0 == " " }
    return sign
      + labels.quantity(String(digits), MeasurementUnit(String(unit)), value: Double(digits))
  }

  /// A time in the words of an English brief.
  private func time(_ english: String) -> String {
    if let interval = EDTFInterval(english) { return labels.interval(interval) }
    if let both = Self.range.arguments(in: english) { return time(both[0]) + " – " + time(both[1]) }
    for (start, before, after) in [("since ", "", "/.."), ("from ", "", "/"), ("until ", "/", "")]
    where english.hasPrefix(start) {
      let date = Self.date(String(english.dropFirst(start.count)))
      return EDTFInterval(before + date + after).map(labels.interval) ?? labels.data(english)
    }
    return EDTFInterval(Self.date(english)).map(labels.interval) ?? english
  }

  /// The date in EDTF, its qualifier turned back into a sign.
  private static func date(_ english: String) -> String {
    for (start, sign) in [("perhaps about ", "%"), ("perhaps ", "?"), ("about ", "~")]
    where english.hasPrefix(start) {
      return english.dropFirst(start.count) + sign
    }
    return english
  }

  private static let withRemark = LabelPattern.Shape("{0} ({1})")
  private static let timeAndReporter = LabelPattern.Shape("{0} by {1}")
  private static let range = LabelPattern.Shape("{0} to {1}")
}
