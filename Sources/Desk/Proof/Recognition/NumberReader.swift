import WorldModel

/// A number as it is written, before units.
struct NumberReading: Equatable {
  var value: Double
  /// Tokens.
  var start: Int
  var end: Int
  /// Whether scale words are in the value: *million*.
  var scale: Double
  /// Whether the word mostly means something else, such as *one*: a figure only before a unit.
  var isWeak: Bool
  /// Whether it is written in digits alone without a fraction, as years are.
  var isPlainInteger: Bool
}

/// Reads numbers in digits and words by the habits of the language.
///
/// A comma groups thousands in English and begins the fraction in Russian and Kazakh; a point does
/// the reverse only where what follows leaves no other reading, as in *1.234,5*. A space groups where
/// exactly three digits follow.
struct NumberReader {
  let sentence: SignedSentence

  /// The number that begins at a token, with its scale words.
  func number(at start: Int) -> NumberReading? {
    guard var reading = literal(at: start) ?? words(at: start) else { return nil }
    var total = 0.0
    var lastScale = Double.infinity
    while let (factor, end) = scale(after: reading), factor < lastScale {
      total += reading.value * factor
      lastScale = factor
      reading.isPlainInteger = false
      reading.isWeak = false
      reading.end = end
      reading.scale = max(reading.scale, factor)
      reading.value = 0
      // *2 million 300 thousand*
      guard let next = literal(at: end) ?? words(at: end), !next.isWeak,
        let (smaller, _) = scale(after: next), smaller < factor
      else { break }
      reading.value = next.value
      reading.end = next.end
    }
    reading.value += total
    return reading
  }

  private func scale(after reading: NumberReading) -> (Double, Int)? {
    var place = reading.end
    if sentence.isSign("-", at: place), sentence.token(place)?.isGlued == true { place += 1 }
    if let found = sentence.sign(.scale, at: place), case .scale(let factor) = found.sign {
      // The point of *млн.* belongs to it.
      let hasPoint =
        sentence.isSign(".", at: found.end) && sentence.tokens[found.end].isGlued
        && found.end + 1 < sentence.tokens.count
      return (factor, hasPoint ? found.end + 1 : found.end)
    }
    guard let token = sentence.token(place), token.isGlued, token.kind == .word,
      sentence.token(reading.start - 1).map({ $0.kind == .sign && "$€£".contains($0.text) })
        == true
    else { return nil }
    switch token.text {
    case "m": return (1e6, place + 1)
    case "b": return (1e9, place + 1)
    case "k": return (1e3, place + 1)
    default: return nil
    }
  }

  /// A number in digits.
  func literal(at start: Int) -> NumberReading? {
    guard let first = sentence.token(start), first.kind == .digits, let value = first.integer else {
      return nil
    }
    var reading = NumberReading(
      value: Double(value), start: start, end: start + 1, scale: 1, isWeak: false,
      isPlainInteger: true)
    let groups = groups(from: start)
    if groups.count > 0 {
      var whole = value
      for group in 0..<groups.count {
        whole = whole &* 1000 &+ (sentence.tokens[groups.token(group)].integer ?? 0)
      }
      guard groups.count <= 4 else { return nil }
      reading.value = Double(whole)
      reading.end = groups.end
      reading.isPlainInteger = false
    }
    if let (fraction, digits) = fraction(at: reading.end, groupedBy: groups.sign) {
      reading.value += Double(fraction) / Self.power(digits)
      reading.value = Self.rounded(reading.value, digits: digits)
      reading.end += 2
      reading.isPlainInteger = false
    }
    return reading
  }

  private struct Groups {
    var sign: String?
    var count: Int
    var start: Int

    func token(_ index: Int) -> Int {
      sign == " " ? start + 1 + index : start + 2 * (index + 1)
    }

    var end: Int { count == 0 ? start + 1 : token(count - 1) + 1 }
  }

  /// The groups of three digits that follow the first digits of a number.
  private func groups(from start: Int) -> Groups {
    let none = Groups(sign: nil, count: 0, start: start)
    guard sentence.tokens[start].count <= 3, sentence.tokens[start].text != "0" else { return none }
    for sign in [",", ".", "'", " "] {
      var groups = Groups(sign: sign, count: 0, start: start)
      while isGroup(groups.token(groups.count), by: sign) { groups.count += 1 }
      guard groups.count > 0 else { continue }
      let behind = groups.end
      let hasOtherFraction =
        fraction(at: behind, groupedBy: sign) != nil && [",", "."].contains(sign)
      switch sign {
      case ",":
        if sentence.language == .english || groups.count > 1 || hasOtherFraction { return groups }
      case ".": if groups.count > 1 || hasOtherFraction { return groups }
      default: return groups
      }
    }
    return none
  }

  private func isGroup(_ index: Int, by sign: String) -> Bool {
    guard let token = sentence.token(index), token.kind == .digits, token.count == 3 else {
      return false
    }
    if sign == " " {
      // Exactly one space, and no further digits glued behind a point, as in dates.
      return !token.isGlued && token.start - sentence.tokens[index - 1].end == 1
    }
    return token.isGlued && sentence.isSign(sign, at: index - 1)
      && sentence.tokens[index - 1].isGlued
  }

  /// Digits behind the sign of the fraction at a token.
  private func fraction(at index: Int, groupedBy group: String?) -> (Int, digits: Int)? {
    guard let sign = sentence.token(index), sign.isGlued, sign.isSign(",") || sign.isSign("."),
      sign.text != group, let digits = sentence.token(index + 1), digits.kind == .digits,
      digits.isGlued, digits.count <= 9, let value = digits.integer
    else { return nil }
    // A second point makes it a date, a version or a number of a section.
    if sentence.isSign(".", at: index + 2), sentence.token(index + 3)?.kind == .digits,
      sentence.token(index + 3)?.isGlued == true
    {
      return nil
    }
    return (value, digits.count)
  }

  private static func power(_ digits: Int) -> Double {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  /// Dividing whole numbers gives the double next to the decimal, which adding does not.
  private static func rounded(_ value: Double, digits: Int) -> Double {
    (value * power(digits)).rounded() / power(digits)
  }
}
