/// Where a position stands between two poles on one dimension.
public enum Midpoint {
  /// `1 − |θ − (a+b)/2| / (|a−b|/2)`: 1 halfway, 0 at a pole, negative beyond it; `nil` where the
  /// poles coincide.
  public static func nearness(_ position: Double, _ a: Double, _ b: Double) -> Double? {
    guard a != b else { return nil }
    return 1 - abs(position - (a + b) / 2) / (abs(a - b) / 2)
  }

  /// The bounds when the three positions may lie anywhere in their intervals; `nil` where the poles
  /// may coincide.
  ///
  /// `(2θ − a − b)/(b − a)` rises or falls in each position while the others are held, so its
  /// extremes lie at the corners of the three intervals.
  public static func bounds(
    _ position: ClosedRange<Double>, _ a: ClosedRange<Double>, _ b: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    guard !a.overlaps(b) else { return nil }
    var corners: [Double] = []
    for theta in [position.lowerBound, position.upperBound] {
      for left in [a.lowerBound, a.upperBound] {
        for right in [b.lowerBound, b.upperBound] {
          corners.append((2 * theta - left - right) / (right - left))
        }
      }
    }
    guard let least = corners.min(), let most = corners.max() else { return nil }
    let crosses = least <= 0 && most >= 0
    let nearest = crosses ? 0 : min(abs(least), abs(most))
    return (1 - max(abs(least), abs(most)))...(1 - nearest)
  }
}
