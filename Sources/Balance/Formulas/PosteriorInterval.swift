import Numerics

/// The 90 % interval of a figure that is made of several estimates with intervals of their own.
///
/// Each estimate counts as normal and as independent of the others; for the ideal points of this program the
/// draws of two states correlate between −.09 and .22 in one session, so that the interval of a distance is
/// at most some tenths too wide. Draws come from a fixed seed: the same estimates give the same interval.
enum PosteriorInterval {
  private static let draws = 2_000
  /// From the middle of a normal distribution to its 95 % quantile, in deviations.
  private static let reach = 1.644_853_626_951_472_7

  /// - Parameters:
  ///   - estimates: values with their 90 % intervals.
  ///   - figure: what is made of them; `nil` where they do not define it.
  /// - Returns: `nil` where more than one draw in twenty does not define the figure.
  static func interval(
    of estimates: [(value: Double, interval: ClosedRange<Double>)],
    _ figure: ([Double]) -> Double?
  ) -> ClosedRange<Double>? {
    let deviations = estimates.map {
      ($0.interval.upperBound - $0.interval.lowerBound) / (2 * reach)
    }
    var generator = SplitMix64(seed: 1_948)
    var values: [Double] = []
    values.reserveCapacity(draws)
    var point = estimates.map(\.value)
    for _ in 0..<draws {
      for place in point.indices {
        let p = generator.unitInterval()
        let z =
          p < 0.5
          ? NormalDistribution.lowerQuantile(p) : -NormalDistribution.lowerQuantile(1 - p)
        point[place] = estimates[place].value + deviations[place] * z
      }
      if let value = figure(point) { values.append(value) }
    }
    guard values.count * 20 >= draws * 19 else { return nil }
    values.sort()
    let last = Double(values.count - 1)
    return values[Int((last * 0.05).rounded())]...values[Int((last * 0.95).rounded())]
  }
}
