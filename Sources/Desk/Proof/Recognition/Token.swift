/// A word, a run of digits or a sign of a sentence.
struct Token {
  enum Kind { case word, digits, sign }
  enum Capitals { case none, first, all }

  let kind: Kind
  /// Scalars of the sentence.
  let start: Int
  let end: Int
  /// The folded word or digits; a sign as itself, every dash as `-`, every apostrophe as `'`.
  let text: String
  let capitals: Capitals
  /// Whether nothing stands between this token and the one before it.
  let isGlued: Bool

  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
  /// Letters or digits.
  var count: Int { kind == .digits ? text.utf8.count : end - start }

  /// The number that the digits write; `nil` beyond 15 digits, where doubles stop being exact.
  var integer: Int? { kind == .digits && count <= 15 ? Int(text) : nil }
}

/// Cuts sentences into tokens.
enum Tokenizer {
  /// Complexity: O(n).
  static func tokens(_ scalars: ArraySlice<UInt32>) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(scalars.count / 5 + 1)
    let base = scalars.startIndex
    var position = base
    while position < scalars.endIndex {
      let first = scalars[position]
      let start = position
      switch LetterFolding.kind(first) {
      case .space, .mark:
        position += 1
        continue
      case .letter:
        // Digits that follow letters belong to the word, as in G20.
        while position < scalars.endIndex, isWord(scalars[position]) { position += 1 }
        result.append(word(scalars[start..<position], base, after: result.last))
        continue
      case .digit:
        while position < scalars.endIndex, LetterFolding.kind(scalars[position]) == .digit {
          position += 1
        }
      case .other: position += 1
      }
      // A mark belongs to the character before it.
      while position < scalars.endIndex, LetterFolding.kind(scalars[position]) == .mark {
        position += 1
      }
      let isDigits = LetterFolding.kind(first) == .digit
      result.append(
        Token(
          kind: isDigits ? .digits : .sign, start: start - base, end: position - base,
          text: isDigits ? LetterFolding.fold(scalars[start..<position]) : sign(first),
          capitals: .none,
          isGlued: result.last?.end == start - base))
    }
    return result
  }

  static func tokens(_ text: String) -> [Token] {
    tokens(text.unicodeScalars.map(\.value)[...])
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    switch LetterFolding.kind(scalar) {
    case .letter, .digit: true
    case .mark: scalar != 0xFEFF
    case .space, .other: false
    }
  }

  private static func word(
    _ scalars: ArraySlice<UInt32>, _ base: Int, after last: Token?
  ) -> Token {
    let start = scalars.startIndex - base
    return Token(
      kind: .word, start: start, end: scalars.endIndex - base, text: LetterFolding.fold(scalars),
      capitals: capitals(scalars), isGlued: last?.end == start)
  }

  private static func capitals(_ scalars: ArraySlice<UInt32>) -> Token.Capitals {
    guard let first = scalars.first, LetterFolding.isUpper(first) else { return .none }
    var letters = 0
    for scalar in scalars where LetterFolding.kind(scalar) == .letter {
      if LetterFolding.isLower(scalar) { return .first }
      letters += 1
    }
    return letters > 1 || scalars.count > 1 ? .all : .first
  }

  private static func sign(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212: return "-"
    case 0x27, 0x2019, 0x2018, 0x02BC, 0x60: return "'"
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A: return "\""
    default: return Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    }
  }
}
