import WorldModel

/// Amounts in the words of a draft.
enum AmountWords {
  /// The written words with the recorded number in the place of their own.
  static func replacing(
    _ text: String, _ claim: WrittenAmount, by figure: RecordedFigure, language: Language
  ) -> String {
    // A part in words, such as *a third of*, becomes a percentage.
    guard claim.value != 0, claim.dimension.name != "%" || WrittenNumber(text) != nil,
      let (value, range) = number(in: text, language)
    else {
      let amount = figure.amount
      return Self.text(
        figure.derivation.isEmpty
          ? amount : Amount(threeDigits(amount.value), amount.comparator, unit: amount.unit),
        language: language)
    }
    let exact = value * figure.value / claim.value
    let number = figure.derivation.isEmpty ? exact : threeDigits(exact)
    guard abs(number) >= 0.1, abs(number) < 1e7 else {
      return Self.text(figure.amount, language: language)
    }
    let letters = text.unicodeScalars
    var result = String.UnicodeScalarView()
    result.append(contentsOf: letters.prefix(range.lowerBound))
    let before = String(result)
    result.append(contentsOf: Self.number(number, language: language).unicodeScalars)
    result.append(contentsOf: letters.dropFirst(range.upperBound))
    guard language == .russian else { return String(result) }
    let start = before.count + Self.number(number, language: language).count
    return RussianCount.agreed(String(result), from: start, number: number, before: before)
  }

  /// The number that a text writes, in digits or words, before its scale word.
  private static func number(
    in text: String, _ language: Language
  ) -> (value: Double, range: Range<Int>)? {
    if let written = WrittenNumber(text) { return (written.value, written.range) }
    let tokens = Tokenizer.tokens(text)
    let sentence = SignedSentence(tokens, language, words: WordBook(Lexicon.of(language)))
    for start in tokens.indices {
      guard let words = NumberReader(sentence: sentence).words(at: start), !words.isWeak else {
        continue
      }
      return (words.value, tokens[words.start].start..<tokens[words.end - 1].end)
    }
    return nil
  }

  /// What was worked out from rows is given as people write it.
  private static func threeDigits(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    var scale = 1.0
    while abs(value) * scale < 100 { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  /// An amount with its comparator and the world's unit.
  static func text(_ amount: Amount, language: Language) -> String {
    let sign = amount.comparator == .equal ? "" : "\(amount.comparator.rawValue) "
    return "\(sign)\(number(amount.value, language: language)) \(amount.unit)"
  }

  /// At most six significant digits, with the signs of the language.
  static func number(_ value: Double, language: Language) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    var text = ExactNumber(rounded).description
    guard language != .english else { return grouped(text, by: ",") }
    text = String(text.map { $0 == "." ? "," : $0 })
    return grouped(text, by: "\u{A0}")
  }

  private static func grouped(_ text: String, by sign: String) -> String {
    let whole = text.prefix { $0.isNumber }
    guard whole.count > 4 else { return text }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += sign }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }
}
