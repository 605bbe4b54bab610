import WorldModel

extension FormulaParser {
  /// An expression; inside brackets `|` means "or".
  mutating func arithmetic(allowsBar: Bool) throws(FormulaError) -> FormulaExpression {
    var left = try conjunction()
    while allowsBar, sees("|") {
      let column = token.column
      advance()
      left = .binary("|", left, try conjunction(), at: column)
    }
    return left
  }

  private mutating func conjunction() throws(FormulaError) -> FormulaExpression {
    var left = try comparison()
    while sees("&") {
      let column = token.column
      advance()
      left = .binary("&", left, try comparison(), at: column)
    }
    return left
  }

  private mutating func comparison() throws(FormulaError) -> FormulaExpression {
    let left = try additive()
    let column = token.column
    for symbol in ["==", "!=", "<=", ">=", "<", ">"] where take(symbol) {
      return .binary(symbol, left, try additive(), at: column)
    }
    if take("%in%") {
      guard token.kind == .name("c") else {
        throw fault("a list is expected behind %in%", "write %in% c(1986, 1990)")
      }
      advance()
      try require("(", "write c(1986, 1990)")
      var members: [FormulaExpression] = []
      repeat { members.append(try additive()) } while take(",")
      try require(")", "close the list with )")
      return .membership(left, members, at: column)
    }
    return left
  }

  private mutating func additive() throws(FormulaError) -> FormulaExpression {
    var left = try multiplicative()
    while sees("+") || sees("-") {
      let (symbol, column) = (token.text, token.column)
      advance()
      left = .binary(symbol, left, try multiplicative(), at: column)
    }
    return left
  }

  private mutating func multiplicative() throws(FormulaError) -> FormulaExpression {
    var left = try signed()
    while sees("*") || sees("/") || sees(":") {
      let (symbol, column) = (token.text == ":" ? "*" : token.text, token.column)
      advance()
      left = .binary(symbol, left, try signed(), at: column)
    }
    return left
  }

  private mutating func signed() throws(FormulaError) -> FormulaExpression {
    if take("-") { return .unary("-", try signed()) }
    if take("!") { return .unary("!", try signed()) }
    let base = try primary()
    guard sees("^") else { return base }
    let column = token.column
    advance()
    return .binary("^", base, try signed(), at: column)
  }

  /// A number, column, call or bracket.
  mutating func primary() throws(FormulaError) -> FormulaExpression {
    let start = token
    switch start.kind {
    case .number(let value):
      advance()
      return .number(value)
    case .string(let value):
      advance()
      return .string(value)
    case .name(let name):
      advance()
      guard sees("("), !start.text.hasPrefix("`") else { return .column(name, at: start.column) }
      return try call(name, at: start)
    case .symbol("("):
      advance()
      let inner = try arithmetic(allowsBar: true)
      try require(")", "close the bracket with )")
      return inner
    case .symbol("-") where place > 0, .symbol("!"):
      return try signed()
    default:
      throw fault(
        "a column or number is expected, \(shown(start)) found",
        "write a column's name, a number, or a function such as log(dist)")
    }
  }

  private mutating func call(
    _ name: String, at start: FormulaToken
  ) throws(FormulaError) -> FormulaExpression {
    let known = FormulaExpression.allFunctions
    guard known.contains(name), name != "c", name != "i" else {
      if name == "i" || name == "c" {
        throw fault(
          "‘\(name)(’ can't stand inside another expression",
          name == "i" ? "write i(…) as a regressor of its own" : "write c(…) behind %in%", at: start
        )
      }
      let near = Spelling.closest(to: name, among: known, findsShortWords: true)
      throw fault(
        "no function is named ‘\(name)’",
        near.map { "did you mean ‘\($0)(’?" } ?? "known are \(known.joined(separator: ", "))",
        at: start)
    }
    advance()
    var arguments: [FormulaExpression] = []
    repeat { arguments.append(try arithmetic(allowsBar: true)) } while take(",")
    try require(")", "close \(name)( with )")
    let wanted = name == "ifelse" ? 3 : 1
    guard arguments.count == wanted else {
      throw fault(
        "\(name)( takes \(wanted) argument\(wanted == 1 ? "" : "s"), \(arguments.count) given",
        name == "ifelse" ? "write ifelse(test, yes, no)" : "write \(name)(x)", at: start)
    }
    return name == "I" ? arguments[0] : .call(name, arguments, at: start.column)
  }
}
