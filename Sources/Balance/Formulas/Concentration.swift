/// How far an amount gathers in few partners.
///
/// Amounts are non-negative and in one unit; every figure is a number without a unit. A figure that
/// is not defined, such as a share of nothing, is `nil` and never 0.
public enum Concentration {
  /// `sᵢ = xᵢ / Σx`; `nil` where the amounts sum to 0 or one of them is negative.
  public static func shares(_ amounts: [Double]) -> [Double]? {
    let total = amounts.reduce(0, +)
    guard total > 0, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
    return amounts.map { $0 / total }
  }

  /// Herfindahl–Hirschman index `Σ s²`, between 1/n and 1.
  ///
  /// The remainder adds its sum to the total and its squares to the squares, so that the index over
  /// the listed partners and the remainder equals the index over all of them. Without squares the
  /// index has bounds and no value.
  ///
  /// Source: A. O. Hirschman, "The Paternity of an Index", *American Economic Review* 54(5), 1964.
  public static func herfindahl(
    _ amounts: [Double], remainder: Remainder? = nil
  ) -> BoundedFigure? {
    let total = amounts.reduce(0, +) + (remainder?.amount ?? 0)
    guard total > 0, amounts.allSatisfy({ $0 >= 0 }), remainder?.amount ?? 0 >= 0 else {
      return nil
    }
    let listed = amounts.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    guard let remainder, remainder.amount > 0 else { return BoundedFigure(listed) }
    return remainder.squaresBounds.map { listed + $0 / (total * total) }
  }

  /// `(HHI − 1/n) / (1 − 1/n)`: 0 for equal shares of n partners, 1 for a single one that holds
  /// all; `nil` for fewer than two partners.
  public static func normalised(_ herfindahl: Double, partners n: Int) -> Double? {
    guard n > 1 else { return nil }
    let least = 1 / Double(n)
    return (herfindahl - least) / (1 - least)
  }

  /// `1 / HHI`: how many partners with equal shares would give the same index.
  ///
  /// Source: M. A. Adelman, "Comment on the ‘H’ Concentration Measure as a Numbers-Equivalent",
  /// *Review of Economics and Statistics* 51(1), 1969.
  public static func effectivePartners(_ herfindahl: Double) -> Double? {
    herfindahl > 0 ? 1 / herfindahl : nil
  }

  /// `100 √HHI`, as in A. O. Hirschman, *National Power and the Structure of Foreign Trade*, 1945.
  public static func hirschman(_ herfindahl: Double) -> Double? {
    herfindahl >= 0 ? 100 * herfindahl.squareRoot() : nil
  }
}
