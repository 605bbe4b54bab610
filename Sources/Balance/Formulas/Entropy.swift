#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How evenly an amount spreads, in natural logarithms.
///
/// Source: C. E. Shannon, "A Mathematical Theory of Communication", *Bell System Technical Journal*
/// 27 (1948), doi:10.1002/j.1538-7305.1948.tb01338.x.
public enum Entropy {
  /// `H = −Σ s ln s` in nats, with `0 ln 0 = 0`; `nil` where the amounts have no shares.
  public static func shannon(_ amounts: [Double]) -> Double? {
    guard let shares = Concentration.shares(amounts) else { return nil }
    return max(0, shares.reduce(0) { $0 + term($1) })
  }

  /// `H / ln K` over K classes, zeros counted as classes: 1 for equal shares, 0 for one class that
  /// holds all; `nil` for fewer than two classes.
  ///
  /// Source: E. C. Pielou, "The Measurement of Diversity in Different Types of Biological
  /// Collections", *Journal of Theoretical Biology* 13 (1966).
  public static func evenness(_ amounts: [Double]) -> Double? {
    guard amounts.count > 1, let entropy = shannon(amounts) else { return nil }
    return min(1, entropy / log(Double(amounts.count)))
  }

  /// `e^H`: how many classes with equal shares would give the same entropy, between 1 and K.
  ///
  /// Source: L. Jost, "Entropy and Diversity", *Oikos* 113(2), 2006.
  public static func effectiveClasses(_ amounts: [Double]) -> Double? {
    shannon(amounts).map { exp($0) }
  }

  /// Entropy over the listed partners and the partners in a remainder, within the bounds that their
  /// number, sum and sum of squares leave.
  ///
  /// With the sum of squares fixed, entropy is greatest for one partner above n − 1 equal ones, and
  /// least for k equal partners and one below them. The value is the middle of the bounds. Without
  /// a number of partners only the lower bound is known, and the result is `nil`.
  ///
  /// Source: P. Harremoës and F. Topsøe, "Inequalities Between Entropy and Index of Coincidence
  /// Derived From Information Diagrams", *IEEE Transactions on Information Theory* 47(7), 2001.
  public static func shannon(_ amounts: [Double], remainder: Remainder?) -> BoundedFigure? {
    guard let remainder, remainder.amount > 0 else {
      return shannon(amounts).map { BoundedFigure($0) }
    }
    let total = amounts.reduce(0, +) + remainder.amount
    guard let count = remainder.count, count > 0, total > 0,
      amounts.allSatisfy({ $0 >= 0 })
    else { return nil }
    let listed = amounts.reduce(0) { $0 + term($1 / total) }
    let held = remainder.amount / total
    let inside = bounds(coincidence: remainder, count: count)
    let low = listed + term(held) + held * inside.low
    let high = listed + term(held) + held * inside.high
    return BoundedFigure((low + high) / 2, low: low, high: high)
  }

  /// The bounds of the entropy inside a remainder.
  private static func bounds(coincidence remainder: Remainder, count: Int) -> BoundedFigure {
    let n = Double(count)
    guard let squares = remainder.squares else { return BoundedFigure(nil, low: 0, high: log(n)) }
    let stated = squares / (remainder.amount * remainder.amount)
    let index = min(1, max(1 / n, stated))
    let lead = (1 + ((n - 1) * (n * index - 1)).squareRoot()) / n
    let others = count > 1 ? (1 - lead) / (n - 1) : 0
    let high = term(lead) + (n - 1) * term(others)
    let equal = max(1, (1 / index).rounded(.down))
    let spread = max(0, (index * (equal + 1) - 1) / equal)
    let each = (1 + spread.squareRoot()) / (equal + 1)
    let low = equal * term(each) + term(max(0, 1 - equal * each))
    return BoundedFigure(nil, low: min(low, high), high: max(low, high))
  }

  /// `ln K`, the entropy of K equal shares.
  static func most(classes: Int) -> Double { log(Double(classes)) }

  /// `e^H`.
  static func classes(_ entropy: Double) -> Double { exp(entropy) }

  /// `−s ln s`, 0 where s is 0.
  static func term(_ share: Double) -> Double { share > 0 ? -share * log(share) : 0 }
}
