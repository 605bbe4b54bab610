/// Where a sentence ends: behind a full stop, question or exclamation mark that is no part of an
/// abbreviation, number or initial.
enum SentenceEnd {
  /// The end of the sentence that the sign at a position closes, closing quotation marks included;
  /// `nil` where it closes none.
  ///
  /// - Parameter start: where the sentence began.
  static func end(in scalars: [UInt32], at position: Int, from start: Int) -> Int? {
    let sign = scalars[position]
    guard isTerminator(sign) else { return nil }
    var end = position + 1
    if end < scalars.count, isTerminator(scalars[end]) { return nil }
    while end < scalars.count, isCloser(scalars[end]) { end += 1 }
    guard end < scalars.count else { return end }
    guard LetterFolding.kind(scalars[end]) == .space else { return nil }
    var next = end
    while next < scalars.count, LetterFolding.kind(scalars[next]) == .space { next += 1 }
    guard next < scalars.count else { return end }
    var first = scalars[next]
    // «…!» — said he: the sentence goes on behind a dash, a comma or in lower case.
    while isOpener(first), next + 1 < scalars.count {
      next += 1
      first = scalars[next]
    }
    let isDigit = LetterFolding.kind(first) == .digit
    guard LetterFolding.isUpper(first) || isDigit || startsOther(first) else { return nil }
    guard sign == "." else { return end }
    let word = wordBefore(position, in: scalars, from: start)
    if word.isInitial { return nil }
    if Abbreviations.beforeName.contains(word.text) { return nil }
    if isDigit, Abbreviations.beforeNumber.contains(word.text) { return nil }
    if Abbreviations.either.contains(word.text) {
      return Abbreviations.openers.contains(wordAfter(next, in: scalars)) ? end : nil
    }
    return end
  }

  private static func isTerminator(_ scalar: UInt32) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == 0x2026
  }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "\"", "'", ")", "]", 0xBB, 0x201C, 0x201D, 0x2019, 0x203A: true
    default: false
    }
  }

  private static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "\"", "'", "(", "[", 0xAB, 0x201C, 0x201D, 0x201E, 0x2018, 0x2039: true
    default: false
    }
  }

  /// A sign that may open a sentence, such as `$`, or a letter without case.
  private static func startsOther(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "$", 0x20AC, 0xA3, 0x2116, "#": true
    default: LetterFolding.kind(scalar) == .letter && !LetterFolding.isLower(scalar)
    }
  }

  private static func wordBefore(
    _ position: Int, in scalars: [UInt32], from start: Int
  ) -> (text: String, isInitial: Bool) {
    var low = position
    // Dots inside stay: *U.S.*, *т.е.*; longer words are no abbreviations.
    while low > start, position - low <= 12,
      LetterFolding.kind(scalars[low - 1]) == .letter || scalars[low - 1] == "."
        || scalars[low - 1] == 0x2116
    {
      low -= 1
    }
    let letters = scalars[low..<position]
    let isInitial =
      letters.count == 1 && letters.allSatisfy { LetterFolding.isUpper($0) }
      && (low == start || LetterFolding.kind(scalars[low - 1]) != .digit)
    return (LetterFolding.fold(CharacterCount.text(letters)), isInitial)
  }

  private static func wordAfter(_ position: Int, in scalars: [UInt32]) -> String {
    var high = position
    while high < scalars.count, high - position < 20,
      LetterFolding.kind(scalars[high]) == .letter
    {
      high += 1
    }
    return LetterFolding.fold(CharacterCount.text(scalars[position..<high]))
  }
}
