import WorldModel

/// Reads dates of three languages; what has no year is passed over, never guessed.
struct DateReader {
  /// A date or stretch as written, the year perhaps missing.
  struct Reading {
    var first: Parts
    var last: Parts
    var end: Int
  }

  struct Parts: Equatable {
    var year: Int?
    /// 1–12, 21–24 for seasons, 0 where none is stated.
    var month = 0
    var day = 0
  }

  struct Found {
    /// `nil` where numbers belong to a date without a year.
    let interval: EDTFInterval?
    let tokens: Range<Int>
  }

  let sentence: SignedSentence
  let taken: [Bool]

  /// Complexity: O(n) in the number of tokens.
  func dates() -> [Found] {
    var result: [Found] = []
    var index = 0
    while index < sentence.tokens.count {
      guard !taken[index], let reading = date(at: index) else {
        index += 1
        continue
      }
      let whole = joined(reading)
      let tokens = index..<max(index + 1, whole.end)
      if !(tokens.contains { taken[$0] }) {
        result.append(Found(interval: Self.interval(whole), tokens: tokens))
      }
      index = tokens.upperBound
    }
    return result
  }

  /// The date that begins at a token, whichever way it is written.
  private func date(at index: Int) -> Reading? {
    let token = sentence.tokens[index]
    switch token.kind {
    case .digits:
      return numeric(at: index) ?? yearFirst(at: index) ?? dayFirst(at: index)
        ?? partOfYear(at: index) ?? bareYear(at: index)
    case .word:
      return monthFirst(at: index) ?? partOfYear(at: index) ?? seasonFirst(at: index)
    case .sign: return nil
    }
  }

  /// Two dates joined to one stretch: *28 September to 3 October 2018*, *с 2014 по 2018 год*.
  private func joined(_ reading: Reading) -> Reading {
    var place = reading.end
    guard let token = sentence.token(place) else { return reading }
    if token.isSign("-") {
      place += 1
    } else if let link = sentence.sign(.rangeTo, at: place), sentence.tokens[place].text != "и",
      !sentence.has(.and, at: place) || isBehindBetween(reading)
    {
      place = link.end
    } else {
      return reading
    }
    guard place < sentence.tokens.count, !taken[place], reading.first == reading.last,
      var other = date(at: place)
    else { return reading }
    var first = reading.first
    if first.year == nil { first.year = other.first.year }
    if other.last.year == nil { other.last.year = first.year }
    guard let low = first.year, let high = other.last.year, low <= high else { return reading }
    return Reading(first: first, last: other.last, end: other.end)
  }

  private func isBehindBetween(_ reading: Reading) -> Bool {
    (max(0, reading.end - 8)..<reading.end).contains {
      ["between", "между"].contains(sentence.tokens[$0].text)
    }
  }

  static func interval(_ reading: Reading) -> EDTFInterval? {
    guard let first = date(reading.first), let last = date(reading.last) else { return nil }
    return first == last
      ? EDTFInterval(first) : EDTFInterval(start: .date(first), end: .date(last))
  }

  private static func date(_ parts: Parts) -> EDTFDate? {
    guard let year = parts.year else { return nil }
    return EDTFDate(year: year, month: parts.month, day: parts.day)
  }

  // MARK: - Parts

  /// A year in four digits of the last and this century.
  func year(at index: Int) -> Int? {
    guard let token = sentence.token(index), token.kind == .digits, token.count == 4,
      let value = token.integer, (1800...2100).contains(value)
    else { return nil }
    return value
  }

  /// The token behind a year and the word that may follow it: *года*, *г.*, *жылы*.
  func behindYear(_ index: Int) -> Int {
    for found in sentence.signs(at: index) {
      guard case .calendar(let word) = found.sign, word == .year || word == .years else { continue }
      if sentence.language == .english { continue }
      return behindPoint(found.end)
    }
    return index
  }

  private func behindPoint(_ index: Int) -> Int {
    guard let last = sentence.token(index - 1), ["г", "гг", "ж", "жж"].contains(last.text),
      sentence.isSign(".", at: index), sentence.tokens[index].isGlued,
      index + 1 < sentence.tokens.count
    else { return index }
    return index + 1
  }

  func month(at index: Int) -> (month: Int, end: Int)? {
    for found in sentence.signs(at: index) {
      switch found.sign {
      case .calendar(.month(let month)), .calendar(.doubtfulMonth(let month)):
        if sentence.language == .english, sentence.tokens[index].capitals == .none { continue }
        let hasPoint =
          sentence.isSign(".", at: found.end) && sentence.tokens[found.end].isGlued
          && sentence.tokens[index].count <= 5 && found.end + 1 < sentence.tokens.count
        return (month, hasPoint ? found.end + 1 : found.end)
      default: continue
      }
    }
    return nil
  }

  func day(at index: Int) -> (day: Int, end: Int)? {
    guard let token = sentence.token(index), token.kind == .digits, token.count <= 2,
      let value = token.integer, (1...31).contains(value)
    else { return nil }
    guard let next = sentence.token(index + 1), next.isGlued, next.kind == .word else {
      return (value, index + 1)
    }
    return ["st", "nd", "rd", "th", "го", "е"].contains(next.text) ? (value, index + 2) : nil
  }

  /// One day, or two joined by a dash, *to* or *and*.
  func days(at index: Int) -> (first: Int, last: Int, end: Int)? {
    guard let (first, end) = day(at: index) else { return nil }
    var place = end
    if sentence.isSign("-", at: place) {
      place += 1
    } else if let link = sentence.sign(.rangeTo, at: place) ?? sentence.sign(.and, at: place) {
      place = link.end
    } else {
      return (first, first, end)
    }
    guard let (last, behind) = day(at: place), last > first else { return (first, first, end) }
    return (first, last, behind)
  }
}
