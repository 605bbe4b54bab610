import WorldModel

extension FigureReader {
  /// *A third of the exports*: about so many per cent; not *half of the 10 billion*, *the second half of the
  /// year*, *треть года*.
  func part(at start: Int) -> Figure? {
    guard let found = sentence.sign(.part, at: start), case .part(let value) = found.sign,
      !(start..<found.end).contains(where: { taken[$0] }),
      sentence.sign(.ordinal, before: start) == nil
    else { return nil }
    var next = found.end
    while ["the", "our", "its", "all", "всего", "всех"].contains(sentence.token(next)?.text ?? "") {
      next += 1
    }
    let isOfTimeOrNumber =
      numbers.number(at: next).map { !$0.isWeak } ?? false
      || sentence.has(.calendar, at: next) && sentence.language != .english
      || ["year", "century", "hour", "century", "day", "way", "века", "часа", "пути"].contains(
        sentence.token(next)?.text ?? "")
    guard !isOfTimeOrNumber else { return nil }
    return Figure(
      content: .figure(Amount(value, .about, unit: .percent)), tokens: start..<found.end)
  }

  func isUnknown(_ unit: FigureUnit?) -> Bool {
    guard case .count(let name) = unit else { return false }
    return !UnitWords.counted.contains(name)
  }

  /// Whether a word such as *Article* or *№* makes the number a label.
  func isLabelled(_ start: Int) -> Bool {
    if sentence.sign(.label, before: start) != nil { return true }
    if sentence.isSign(".", at: start - 1), sentence.sign(.label, before: start - 1) != nil {
      return true
    }
    // Part of a code: *C5+1*, *A-320*, *ИЛ-76*.
    guard let sign = sentence.token(start - 1), sign.isSign("-") || sign.isSign("+"),
      sentence.tokens[start - 1].isGlued,
      sentence.tokens[start].isGlued, let word = sentence.token(start - 2)
    else { return false }
    return word.kind == .word && word.capitals == .all
  }

  /// *10:30*, *1/3*, *24/7*, *1.2.3*
  func isClock(_ number: NumberReading) -> Bool {
    for (sign, digits) in [(number.end, number.end + 1), (number.start - 1, number.start - 2)] {
      guard let between = sentence.token(sign), between.kind == .sign,
        [":", "/", "."].contains(between.text), let other = sentence.token(digits),
        other.kind == .digits
      else { continue }
      let isTight =
        sign > number.start
        ? between.isGlued && other.isGlued
        : between.isGlued && sentence.tokens[number.start].isGlued
      if isTight { return true }
    }
    return false
  }

  /// A minus that stands close to the number and apart from what is before it.
  func minus(before start: Int) -> Int? {
    if let word = sentence.token(start - 1), ["minus", "минус"].contains(word.text) {
      return start - 1
    }
    guard sentence.isSign("-", at: start - 1), sentence.tokens[start].isGlued,
      !sentence.tokens[start - 1].isGlued
    else { return nil }
    return start - 1
  }

  /// A figure without a unit behind *to*, *from*, *instead of* takes the unit of the one before it:
  /// *13 to 17 days instead of 28*, *from 0.6 million tonnes to 2.8 million*.
  func inherited(
    _ amount: Amount, _ number: NumberReading, at start: Int, from earlier: [Figure]
  ) -> Amount? {
    guard let word = sentence.token(start - 1), Self.linking.contains(word.text),
      case .figure(let model)? = earlier.last?.content, model.unit != .one,
      model.unit.text.split(separator: " ").count <= 2
    else { return nil }
    let (base, scale) = model.unit.decomposed
    switch base {
    case "Mt", "Mt/year", "bcm", "bcm/year":
      let factor = base.hasPrefix("Mt") ? 1e6 : 1e9
      let value = number.scale > 1 ? (amount.value / factor * 1e9).rounded() / 1e9 : amount.value
      return Amount(value, amount.comparator, unit: model.unit)
    default:
      let value = number.scale > 1 ? amount.value / scale : amount.value
      return Amount(value, amount.comparator, unit: model.unit)
    }
  }

  private static let linking: Set<String> = [
    "to", "from", "of", "against", "with", "by", "than", "до", "с", "от", "против", "вместо", "на",
  ]
}
