/// Bargaining in which two actors offer in turn and waiting costs both.
///
/// Source: A. Rubinstein, "Perfect Equilibrium in a Bargaining Model", *Econometrica* 50(1), 1982,
/// doi:10.2307/1912531.
public enum AlternatingOffers {
  /// The share of the actor that makes the first offer: `(1 − δ₂) / (1 − δ₁ δ₂)`.
  ///
  /// - Parameters:
  ///   - first: what a share is worth to it a round later, from 0 to 1.
  ///   - second: the same of the other.
  /// - Returns: `nil` where neither loses by waiting, so that the division is not determined.
  public static func share(_ first: Double, _ second: Double) -> Double? {
    guard (0...1).contains(first), (0...1).contains(second), first * second < 1 else { return nil }
    return (1 - second) / (1 - first * second)
  }
}
