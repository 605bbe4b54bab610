import WorldModel

extension NumberReader {
  /// A number in words below a thousand: *twenty-two*, *сто тридцать*, *жиырма екі*.
  func words(at start: Int) -> NumberReading? {
    guard let (first, isWeak, end) = word(at: start) else { return nil }
    var reading = NumberReading(
      value: first, start: start, end: end, scale: 1, isWeak: isWeak, isPlainInteger: false)
    if isWeak {
      // *a hundred*, *one hundred*, *бір жүз*
      if let (next, _, end) = word(at: end), next == 100 || next == 12 {
        reading.value = next
        reading.end = end
        reading.isWeak = false
      } else {
        // The article alone counts nothing.
        return ["a", "an"].contains(sentence.tokens[start].text) ? nil : reading
      }
    }
    while let next = word(at: skippedHyphen(reading.end)) ?? wordBehindAnd(reading),
      let sum = joined(reading.value, next.value), !next.isWeak || reading.value >= 20
    {
      reading.value = sum
      reading.end = next.end
    }
    return reading
  }

  private func word(at index: Int) -> (value: Double, isWeak: Bool, end: Int)? {
    guard let found = sentence.sign(.number, at: index),
      case .number(let value, let isWeak) = found.sign
    else { return nil }
    return (value, isWeak, found.end)
  }

  /// *one hundred and thirty*
  private func wordBehindAnd(
    _ reading: NumberReading
  ) -> (value: Double, isWeak: Bool, end: Int)? {
    guard sentence.language == .english, reading.value >= 100,
      sentence.token(reading.end)?.text == "and", let next = word(at: reading.end + 1),
      next.value < 100
    else { return nil }
    return next
  }

  private func skippedHyphen(_ index: Int) -> Int {
    sentence.isSign("-", at: index) && sentence.tokens[index].isGlued
      && sentence.token(index + 1)?.isGlued == true ? index + 1 : index
  }

  /// A smaller number fills the zeros of a larger one; *hundred* multiplies what stands before it.
  private func joined(_ value: Double, _ next: Double) -> Double? {
    if next == 100, value >= 2, value <= 9 { return value * 100 }
    guard next < 100, next == next.rounded() else { return nil }
    let hundreds = value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0
    let tens = value >= 20 && value.truncatingRemainder(dividingBy: 10) == 0
    if hundreds || tens && next < 10 { return value + next }
    // Kazakh ten takes units: *он екі*.
    if value == 10, next < 10, sentence.language == .kazakh { return value + next }
    return nil
  }

  /// A place in an order that begins at a token: *fourth*, *73rd*, *4-й*, *4-съезд*, *IV*.
  func ordinal(at start: Int) -> (value: Int, end: Int)? {
    if let found = sentence.sign(.ordinal, at: start), case .ordinal(let value) = found.sign {
      return (value, found.end)
    }
    if let tens = word(at: start), !tens.isWeak, tens.value >= 10,
      case let next = skippedHyphen(tens.end),
      let found = sentence.sign(.ordinal, at: next), case .ordinal(let units) = found.sign,
      units < 10, let value = Int(exactly: tens.value)
    {
      return (value + units, found.end)
    }
    guard let token = sentence.token(start) else { return nil }
    if token.kind == .word { return roman(token).map { ($0, start + 1) } }
    guard let value = token.integer, let suffix = suffix(after: start) else { return nil }
    switch sentence.language {
    case .english:
      return ["st", "nd", "rd", "th"].contains(suffix.text) ? (value, suffix.end) : nil
    case .russian:
      let endings: Set<String> = [
        "й", "я", "е", "го", "му", "м", "ю", "х", "ый", "ая", "ое", "ой", "ого", "ому", "ом", "ым",
        "ую", "ые", "ых", "ий", "ья", "ье",
      ]
      return suffix.hasHyphen && endings.contains(suffix.text) ? (value, suffix.end) : nil
    case .kazakh:
      guard suffix.hasHyphen, !Self.kazakhCases.contains(suffix.text) else { return nil }
      let isEnding = ["ші", "шы", "інші", "ыншы", "нші", "ншы"].contains(suffix.text)
      // In Kazakh a bare noun behind the hyphen makes an ordinal; the noun is not part of it.
      return (value, isEnding ? suffix.end : start + 1)
    }
  }

  /// Letters glued to a number, with or without a hyphen.
  func suffix(after index: Int) -> (text: String, hasHyphen: Bool, end: Int)? {
    let hasHyphen = sentence.isSign("-", at: index + 1) && sentence.tokens[index + 1].isGlued
    let place = hasHyphen ? index + 2 : index + 1
    guard let token = sentence.token(place), token.kind == .word, token.isGlued else { return nil }
    return (token.text, hasHyphen, place + 1)
  }

  /// Endings of cases behind a number in digits.
  static let kazakhCases: Set<String> = [
    "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан",
    "нен", "ды", "ді", "ты", "ті", "ны", "ні", "дың", "дің", "тың", "тің", "ның", "нің", "мен",
    "пен",
    "бен", "дей", "тей", "дық", "дік", "тық", "тік",
  ]

  /// Roman numerals of two and more letters, and those that no word spells.
  private func roman(_ token: Token) -> Int? {
    guard token.capitals != .none, token.text.utf8.count <= 6 else { return nil }
    guard token.capitals == .all || token.text == "v" else { return nil }
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "і": 1, "х": 10]
    var total = 0
    var last = 0
    for letter in token.text.reversed() {
      guard let value = values[letter] else { return nil }
      if value < last { total -= value } else { total += value }
      last = max(last, value)
    }
    return total
  }
}
