import WorldModel

/// Says sentences of ``PhraseLabel``, which come in English, in another language.
///
/// A sentence is recognised by its English pattern; what stands in the pattern's places is said in the
/// language where it is a name, a figure or a date. What is not recognised stays as text of the data.
struct PhraseReader {
  let labels: Labels
  /// The name in the language of what bears an English title; `nil` where there is none.
  let name: (String) -> String?

  func text(_ english: String) -> String {
    guard labels.language != .english else { return english }
    for phrase in Self.sentences {
      guard let found = phrase.pattern.arguments(in: english) else { continue }
      return labels.text(phrase.label, found.map { .text(argument($0)) })
    }
    return labels.data(english)
  }

  /// A name, a figure with its unit, a date, a list of names, or a flow between two states.
  func argument(_ english: String) -> String {
    if let name = name(english) { return name }
    if let figure = figure(english) { return figure }
    if let direction = labels.direction(english) { return direction }
    if english.contains("-") || english.contains("/"), let interval = EDTFInterval(english) {
      return labels.interval(interval)
    }
    if let list = list(english) { return list }
    if let receipt = receipt(english) { return receipt }
    for phrase in Self.parts {
      guard let found = phrase.pattern.arguments(in: english) else { continue }
      let known = found.map { name($0) ?? figure($0) }
      guard known.first != .some(nil) else { continue }
      return labels.text(phrase.label, found.map { .text(argument($0)) })
    }
    return labels.data(english)
  }

  /// Digits with what counts them, such as `1.138 Mt`.
  private func figure(_ english: String) -> String? {
    let digits = english.prefix { $0.isNumber || $0 == "." || $0 == "−" || $0 == "\u{A0}" }
    guard digits.contains(where: \.isNumber) else { return nil }
    let unit = english.dropFirst(digits.count)
    if unit.isEmpty { return labels.number(String(digits)) }
    guard unit.first == " " else { return nil }
    return labels.quantity(
      String(digits), MeasurementUnit(String(unit.dropFirst())), value: Double(digits))
  }

  /// A fact on one line with its receipt.
  private func receipt(_ english: String) -> String? {
    for phrase in Self.receipts {
      guard let found = phrase.pattern.arguments(in: english, fromEnd: true) else { continue }
      return labels.text(
        phrase.label, .text(labels.data(found[0])), .text(labels.period(found[1])),
        .text(labels.data(found[2])))
    }
    return nil
  }

  /// Names joined by commas and `and`.
  private func list(_ english: String) -> String? {
    guard let last = LabelPattern.Shape("{0} and {1}").arguments(in: english, fromEnd: true) else {
      return nil
    }
    let first = last[0].split(separator: ",").map { name(String($0.drop { $0 == " " })) }
    guard !first.contains(nil) else { return nil }
    let names = first.compactMap { $0 }.joined(separator: ", ")
    if let others = LabelPattern.Shape("{0} others").arguments(in: last[1]) {
      return labels.text(PhraseLabel.andOthers, .text(names), .text(others[0]))
    }
    return name(last[1]).map { names + ", " + $0 }
  }

  private typealias Phrase = (label: PhraseLabel, pattern: LabelPattern.Shape)

  private static let receipts = [PhraseLabel.receiptAssumed, .receipt].map(phrase)

  private static let parts = [PhraseLabel.flowWith, .flowDirected, .flowOf].map(phrase)

  private static let sentences = PhraseLabel.allCases.filter {
    ![.receiptAssumed, .receipt, .flowWith, .flowDirected, .flowOf, .andOthers].contains($0)
  }.map(phrase)

  private static func phrase(_ label: PhraseLabel) -> Phrase {
    (label, LabelPattern.Shape(label.english))
  }
}
