/// The columns of a table that formulas name, so that a wide file is not kept in memory as a whole.
enum FormulaColumns {
  private static let functions: Set<String> = [
    "log", "exp", "sqrt", "abs", "I", "i", "ifelse", "c", "in", "ref",
  ]

  /// - Parameter texts: formula, condition, clusters and whatever else names columns.
  /// - Returns: `nil` where a word is no column: the whole header is then needed to say what was meant.
  static func named(in texts: [String], header: [String]) -> Set<String>? {
    let known = Set(header)
    var found: Set<String> = []
    for text in texts {
      // A name in backquotes may hold anything.
      if text.contains("`") { return nil }
      for word in words(text) where !functions.contains(word) || known.contains(word) {
        guard known.contains(word) else { return nil }
        found.insert(word)
      }
    }
    return found
  }

  /// Names outside quotes, numbers left out.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text + " " {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      if character.isLetter || character.isNumber || character == "_" || character == "." {
        word.append(character)
        continue
      }
      if let first = word.first, !first.isNumber, first != "." { words.append(word) }
      word = ""
      if character == "'" || character == "\"" { quote = character }
    }
    return words
  }
}
