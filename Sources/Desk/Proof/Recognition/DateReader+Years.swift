import WorldModel

extension DateReader {
  /// *first seven months of 2018*, *third quarter of 2018*, *Q3 2018*, *за семь месяцев 2018 года*.
  func partOfYear(at index: Int) -> Reading? {
    guard let (first, last, end) = monthsOfYear(at: index),
      case let (year?, finish) = yearBehind(end)
    else { return nil }
    return Reading(
      first: Parts(year: year, month: first), last: Parts(year: year, month: last), end: finish)
  }

  /// The months that a phrase without its year covers.
  func monthsOfYear(at index: Int) -> (first: Int, last: Int, end: Int)? {
    let numbers = NumberReader(sentence: sentence)
    if let token = sentence.token(index), token.text.utf8.count == 2, token.text.hasPrefix("q"),
      let quarter = Int(token.text.dropFirst()), (1...4).contains(quarter)
    {
      return (quarter * 3 - 2, quarter * 3, index + 1)
    }
    var place = index
    // *first* and *первые* announce months, unless they count a quarter or a half themselves.
    if let (value, end) = ordinalOrRoman(at: index, numbers) {
      if let (first, last) = stretch(value, at: end) { return (first, last, end + 1) }
      guard value == 1 else { return nil }
      place = end
    } else if !(sentence.language != .english && sentence.sign(.number, at: index) != nil)
      && sentence.tokens.indices.contains(index) && sentence.tokens[index].kind != .digits
    {
      guard calendar(.first, at: index) else { return nil }
      place = index + 1
    }
    guard let number = numbers.number(at: place), number.scale == 1,
      let count = Int(exactly: number.value), (2...11).contains(count),
      calendar(.months, at: number.end)
    else { return nil }
    return (1, count, number.end + 1)
  }

  private func ordinalOrRoman(at index: Int, _ numbers: NumberReader) -> (Int, end: Int)? {
    if let ordinal = numbers.ordinal(at: index) { return (ordinal.value, ordinal.end) }
    guard let token = sentence.token(index), ["i", "і"].contains(token.text) else { return nil }
    return (1, index + 1)
  }

  private func stretch(_ value: Int, at index: Int) -> (Int, Int)? {
    if calendar(.quarter, at: index), (1...4).contains(value) { return (value * 3 - 2, value * 3) }
    if calendar(.half, at: index), (1...2).contains(value) { return (value * 6 - 5, value * 6) }
    return nil
  }

  func calendar(_ word: CalendarWord, at index: Int) -> Bool {
    sentence.signs(at: index).contains { $0.sign == .calendar(word) }
  }

  /// A year alone, a decade or a range of years.
  func bareYear(at index: Int) -> Reading? {
    guard let year = year(at: index), !isFigure(index) else { return nil }
    if let decade = decade(year, at: index) { return decade }
    // *2014–15*: the years of the range share their century.
    if sentence.isSign("-", at: index + 1), let short = sentence.token(index + 2),
      short.kind == .digits, short.count == 2, short.isGlued, let last = short.integer,
      last > year % 100
    {
      return Reading(
        first: Parts(year: year), last: Parts(year: year - year % 100 + last),
        end: behindYear(index + 3))
    }
    if let last = self.year(at: index + 2), last > year,
      sentence.isSign("-", at: index + 1) || sentence.isSign("/", at: index + 1)
    {
      return Reading(
        first: Parts(year: year), last: Parts(year: last), end: behindYear(index + 3))
    }
    return single(Parts(year: year), behindYear(index + 1))
  }

  /// *1990s*, *1990-е годы*, *1990-жылдары*: the ten years.
  private func decade(_ year: Int, at index: Int) -> Reading? {
    guard year % 10 == 0,
      let suffix = NumberReader(sentence: sentence).suffix(after: index),
      ["s", "е", "х", "м", "ые", "ых"].contains(suffix.text)
        || suffix.hasHyphen && suffix.text.hasPrefix("жылдар")
    else { return nil }
    return Reading(
      first: Parts(year: year), last: Parts(year: year + 9), end: behindYear(suffix.end))
  }

  /// Whether four digits that could be a year count something: *2000 students*, *$2000*.
  private func isFigure(_ index: Int) -> Bool {
    let behind = index + 1
    if behindYear(behind) > behind { return false }
    if sentence.sign(.label, before: index) != nil { return true }
    for found in sentence.signs(at: behind) {
      switch found.sign {
      case .scale, .comparator(_, isBehind: true): return true
      case .unit(let unit):
        // *in 2018 states agreed*: a counted thing needs to stand close and the year alone.
        if case .count("years") = unit { continue }
        return sentence.tokens[behind].kind != .sign || sentence.tokens[behind].isGlued
          || sentence.isSign("%", at: behind)
      default: continue
      }
    }
    if let next = sentence.token(behind), next.isGlued {
      if next.kind == .word { return next.text != "s" }
      let isFraction = [",", ".", "'"].contains(next.text)
      if isFraction, let digits = sentence.token(behind + 1), digits.kind == .digits, digits.isGlued
      {
        return true
      }
    }
    guard let before = sentence.token(index - 1) else { return false }
    if UnitReader(sentence: sentence).currency(before: index) != nil { return true }
    if let found = sentence.sign(.comparator, before: index),
      case .comparator(let comparator, isBehind: false) = found.sign
    {
      return comparator == .greater || comparator == .atLeast
    }
    return before.isGlued && before.kind == .digits
  }
}
