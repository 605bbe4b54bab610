/// Where a position stands between two poles on one dimension.
public enum Midpoint {
  /// `1 − |θ − (a+b)/2| / (|a−b|/2)`: 1 halfway, 0 at a pole, negative beyond it; `nil` where the
  /// poles coincide.
  public static func nearness(_ position: Double, _ a: Double, _ b: Double) -> Double? {
    guard a != b else { return nil }
    return 1 - abs(position - (a + b) / 2) / (abs(a - b) / 2)
  }
}
