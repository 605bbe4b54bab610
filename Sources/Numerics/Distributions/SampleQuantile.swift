/// Quantiles of a sample.
public enum SampleQuantile {
  /// The quantile of sorted values, by linear interpolation between order statistics; `nil` of none.
  ///
  /// Definition 7 of R. Hyndman, Y. Fan, "Sample quantiles in statistical packages", *The American
  /// Statistician* 50(4), 1996, doi:10.1080/00031305.1996.10473566: the default of R and numpy.
  ///
  /// - Parameters:
  ///   - values: in rising order.
  ///   - probability: from 0 to 1.
  /// - Complexity: O(1).
  public static func of(sorted values: [Double], at probability: Double) -> Double? {
    guard let last = values.last else { return nil }
    let place = probability * Double(values.count - 1)
    let lower = Int(place)
    guard lower + 1 < values.count else { return last }
    return values[lower] + (place - Double(lower)) * (values[lower + 1] - values[lower])
  }
}
