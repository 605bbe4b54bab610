/// An expression over the columns of a table.
indirect enum FormulaExpression: Hashable, Sendable {
  case number(Double)
  case string(String)
  /// A column, and where its name stands.
  case column(String, at: Int)
  case call(String, [FormulaExpression], at: Int)
  case unary(String, FormulaExpression)
  case binary(String, FormulaExpression, FormulaExpression, at: Int)
  /// Whether a value is one of several.
  case membership(FormulaExpression, [FormulaExpression], at: Int)

  /// Functions of one figure.
  static let functions = ["log", "exp", "sqrt", "abs"]
  static let allFunctions = functions + ["I", "i", "ifelse", "c"]
}
