/// Reads a formula by recursive descent.
struct FormulaParser {
  let formula: String
  let tokens: [FormulaToken]
  private(set) var place = 0

  init(_ formula: String) throws(FormulaError) {
    self.formula = formula
    tokens = try FormulaToken.all(in: formula)
  }

  var token: FormulaToken { tokens[place] }

  mutating func advance() { if place < tokens.count - 1 { place += 1 } }

  func fault(_ rule: String, _ fix: String, at token: FormulaToken? = nil) -> FormulaError {
    FormulaError(formula: formula, column: (token ?? self.token).column, rule: rule, fix: fix)
  }

  func sees(_ symbol: String) -> Bool { token.kind == .symbol(symbol) }

  mutating func take(_ symbol: String) -> Bool {
    guard sees(symbol) else { return false }
    advance()
    return true
  }

  mutating func require(_ symbol: String, _ fix: String) throws(FormulaError) {
    guard take(symbol) else {
      throw fault("‘\(symbol)’ expected, \(shown(token)) found", fix)
    }
  }

  func shown(_ token: FormulaToken) -> String {
    token.kind == .end ? "the end" : "‘\(token.text)’"
  }

  /// What was written from a token on up to the present one, without blanks.
  func written(from start: Int) -> String { tokens[start..<place].map(\.text).joined() }

  mutating func whole() throws(FormulaError) -> (
    [Formula.Term], [Formula.Term], [Formula.Effect], Bool
  ) {
    let outcomes = try outcomes()
    try require("~", "write outcome ~ regressors | effects")
    var constant: Bool?
    var regressors = try sum(&constant)
    var effects: [Formula.Effect] = []
    if take("|") {
      repeat { effects.append(try effect()) } while take("+")
    }
    guard token.kind == .end else {
      throw fault(
        "\(shown(token)) is not expected here",
        sees("|")
          ? "write all effects behind one bar, joined with +; clusters are named apart"
          : "join regressors with +, effects with + behind |")
    }
    var names: Set<String> = []
    regressors = regressors.filter { names.insert($0.name).inserted }
    return (outcomes, regressors, effects, constant ?? effects.isEmpty)
  }

  private mutating func outcomes() throws(FormulaError) -> [Formula.Term] {
    if token.kind == .name("c"), tokens[place + 1].kind == .symbol("(") {
      advance()
      advance()
      var terms: [Formula.Term] = []
      repeat { terms.append(try outcome()) } while take(",")
      try require(")", "close the list of outcomes with )")
      return terms
    }
    return [try outcome()]
  }

  private mutating func outcome() throws(FormulaError) -> Formula.Term {
    let start = place
    if token.kind == .symbol("~") || token.kind == .end {
      throw fault("an outcome is missing", "write its column to the left of ~")
    }
    let expression = try arithmetic(allowsBar: false)
    return Formula.Term(
      name: written(from: start), content: .product([expression]), column: tokens[start].column)
  }

  /// Regressors joined with +.
  private mutating func sum(_ constant: inout Bool?) throws(FormulaError) -> [Formula.Term] {
    var terms: [Formula.Term] = []
    repeat {
      if case .number(let value) = token.kind, [0, 1].contains(value),
        [.symbol("+"), .symbol("|"), .end].contains(tokens[place + 1].kind)
      {
        constant = value == 1
        advance()
      } else {
        terms += try crossed()
      }
    } while take("+")
    if sees("-") {
      throw fault("a regressor can't be taken away", "leave it out; write 0 for no constant")
    }
    return terms
  }

  /// Terms joined with *: each by itself and all their products.
  private mutating func crossed() throws(FormulaError) -> [Formula.Term] {
    var terms = [try product()]
    while sees("*") {
      let star = token
      advance()
      let next = try product()
      var more: [Formula.Term] = [next]
      for term in terms {
        guard case .product(let left) = term.content, case .product(let right) = next.content
        else { throw fault("i(…) can't be multiplied", "write i(column, x)", at: star) }
        more.append(
          Formula.Term(
            name: term.name + ":" + next.name, content: .product(left + right),
            column: term.column))
      }
      terms += more
    }
    return terms
  }

  private mutating func product() throws(FormulaError) -> Formula.Term {
    let start = place
    if token.kind == .name("i"), tokens[place + 1].kind == .symbol("(") {
      return try indicators()
    }
    var factors = [try primary()]
    var names = [written(from: start)]
    while take(":") {
      let begin = place
      factors.append(try primary())
      names.append(written(from: begin))
    }
    return Formula.Term(
      name: names.joined(separator: ":"), content: .product(factors),
      column: tokens[start].column)
  }

  private mutating func indicators() throws(FormulaError) -> Formula.Term {
    let start = place
    advance()
    advance()
    let factor = try arithmetic(allowsBar: true)
    let name = written(from: start + 2)
    var reference: FormulaExpression?
    var by: FormulaExpression?
    var byName = ""
    while take(",") {
      if token.kind == .name("ref"), tokens[place + 1].kind == .symbol("=") {
        advance()
        advance()
        reference = try primary()
      } else {
        let begin = place
        by = try arithmetic(allowsBar: true)
        byName = written(from: begin)
      }
    }
    try require(")", "close i( with )")
    return Formula.Term(
      name: name, content: .indicators(factor, reference: reference, by: by, byName: byName),
      column: tokens[start].column)
  }

  private mutating func effect() throws(FormulaError) -> Formula.Effect {
    let start = place
    if token.kind == .end { throw fault("an effect is missing", "name a column behind |") }
    var parts = [try primary()]
    while take("^") { parts.append(try primary()) }
    return Formula.Effect(
      name: written(from: start), parts: parts, column: tokens[start].column)
  }
}

extension FormulaParser {
  /// An effect that stands alone, such as the name of a clustering.
  mutating func lone() throws(FormulaError) -> Formula.Effect {
    let effect = try effect()
    guard token.kind == .end else {
      throw fault("\(shown(token)) is not expected here", "combine columns with ^")
    }
    return effect
  }

  /// An expression that stands alone, such as a condition on rows.
  mutating func condition() throws(FormulaError) -> FormulaExpression {
    let expression = try arithmetic(allowsBar: true)
    guard token.kind == .end else {
      throw fault("\(shown(token)) is not expected here", "join conditions with & or |")
    }
    return expression
  }
}
