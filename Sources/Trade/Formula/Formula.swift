/// A regression in the notation of the fixest family: outcomes ~ regressors | fixed effects.
///
/// ```
/// trade ~ rta + log(dist) + I(id > 0) | exporter^year + importer^year + exporter^importer
/// c(exports, imports) ~ a*b | year
/// ```
///
/// Left of `~` stand one outcome or several in `c(…)`. Regressors are joined with `+`: columns, `log`, `exp`,
/// `sqrt`, `abs`, `I(…)` around arithmetic, comparisons (1 where true), `&`, `|`, `!`, `%in% c(…)` and
/// `ifelse(test, yes, no)`; `a:b` is a product, `a*b` stands for `a + b + a:b`; `i(column)` and
/// `i(column, ref = level)` for one indicator a level, the first level or `ref` left out; `i(column, x)` for their
/// products with x. Without effects a constant is added; `0` leaves it out. Behind `|` stand the effects,
/// joined with `+`; `^` combines columns to one effect. Source of the notation: L. Bergé, K. Butts, G. McDermott,
/// *fixest*, <https://lrberge.github.io/fixest/>.
public struct Formula: Hashable, Sendable {
  /// As written.
  public let text: String
  let outcomes: [Term]
  let regressors: [Term]
  let effects: [Effect]
  /// Whether a constant is estimated: without effects, unless the formula has a 0.
  let hasConstant: Bool

  /// An expression with the name under which its figures are reported.
  struct Term: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case product([FormulaExpression])
      /// Indicators of a column's levels, by another column if any.
      case indicators(
        FormulaExpression, reference: FormulaExpression?, by: FormulaExpression?, byName: String)
    }

    let name: String
    let content: Content
    let column: Int
  }

  /// An effect: one column or several combined.
  struct Effect: Hashable, Sendable {
    let name: String
    let parts: [FormulaExpression]
    let column: Int
  }

  /// - Throws: ``FormulaError`` with the place of the first fault.
  public init(_ text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    self.text = text
    (outcomes, regressors, effects, hasConstant) = try parser.whole()
  }

  /// The names of the effects, in their order.
  public var effectNames: [String] { effects.map(\.name) }
}
