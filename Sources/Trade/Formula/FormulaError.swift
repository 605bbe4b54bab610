/// A fault in a formula: where it stands, what was found, and what to write instead.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  public let formula: String
  /// The character of the formula at which the fault stands, from 1.
  public let column: Int
  public let rule: String
  public let fix: String

  public init(formula: String, column: Int, rule: String, fix: String) {
    self.formula = formula
    self.column = column
    self.rule = rule
    self.fix = fix
  }

  /// The rule, the formula, a caret below the fault, and the fix.
  public var description: String {
    "formula, column \(column): \(rule)\n  \(formula)\n  "
      + String(repeating: " ", count: max(0, column - 1)) + "^\n\(fix)"
  }
}
