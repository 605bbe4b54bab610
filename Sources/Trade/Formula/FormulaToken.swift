/// A word or sign of a formula.
struct FormulaToken: Hashable {
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case string(String)
    case symbol(String)
    case end
  }

  let kind: Kind
  /// As written.
  let text: String
  /// From 1.
  let column: Int

  static let symbols = [
    "%in%", "<=", ">=", "==", "!=", "~", "+", "-", "*", "/", "^", ":", "|", "&", "<", ">", "!", "(",
    ")", ",", "=",
  ]

  /// Cuts a formula into tokens; the last one is the end.
  static func all(in formula: String) throws(FormulaError) -> [FormulaToken] {
    let characters = Array(formula)
    var tokens: [FormulaToken] = []
    var place = 0
    while place < characters.count {
      let character = characters[place]
      if character.isWhitespace {
        place += 1
        continue
      }
      let token = try next(characters, at: place, formula: formula)
      tokens.append(token)
      place += token.text.count
    }
    tokens.append(FormulaToken(kind: .end, text: "", column: characters.count + 1))
    return tokens
  }

  private static func next(
    _ characters: [Character], at place: Int, formula: String
  ) throws(FormulaError) -> FormulaToken {
    let character = characters[place]
    let column = place + 1
    if character == "\"" || character == "'" || character == "`" {
      guard let end = characters[(place + 1)...].firstIndex(of: character) else {
        throw FormulaError(
          formula: formula, column: column, rule: "a quote is not closed",
          fix: "close it with another \(character)")
      }
      let inside = String(characters[(place + 1)..<end])
      return FormulaToken(
        kind: character == "`" ? .name(inside) : .string(inside),
        text: String(characters[place...end]), column: column)
    }
    if character.isNumber
      || character == "." && characters.dropFirst(place + 1).first?.isNumber == true
    {
      return try number(characters, at: place, formula: formula)
    }
    if character.isLetter || character == "_" || character == "." {
      var end = place
      while end < characters.count,
        characters[end].isLetter || characters[end].isNumber || "_.".contains(characters[end])
      {
        end += 1
      }
      let text = String(characters[place..<end])
      return FormulaToken(kind: .name(text), text: text, column: column)
    }
    for symbol in symbols where characters[place...].starts(with: symbol) {
      return FormulaToken(kind: .symbol(symbol), text: symbol, column: column)
    }
    throw FormulaError(
      formula: formula, column: column, rule: "‘\(character)’ has no meaning in a formula",
      fix: "write a name with such a character in backquotes: `a\(character)b`")
  }

  private static func number(
    _ characters: [Character], at place: Int, formula: String
  ) throws(FormulaError) -> FormulaToken {
    var end = place
    while end < characters.count {
      let character = characters[end]
      let isExponentSign =
        (character == "-" || character == "+") && end > place
        && (characters[end - 1] == "e" || characters[end - 1] == "E")
      guard
        character.isNumber || character == "." || character == "e" || character == "E"
          || isExponentSign
      else { break }
      end += 1
    }
    let text = String(characters[place..<end])
    guard let value = Double(text) else {
      throw FormulaError(
        formula: formula, column: place + 1, rule: "‘\(text)’ is no number",
        fix: "write it as 1, 0.5 or 1e6")
    }
    return FormulaToken(kind: .number(value), text: text, column: place + 1)
  }
}
