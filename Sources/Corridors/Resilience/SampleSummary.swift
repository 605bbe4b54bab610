#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A sample of draws in a few figures, each with its 95 % confidence interval.
public struct SampleSummary: Hashable, Sendable {
  public let count: Int
  /// Infinite where a draw is.
  public let mean: Figure
  /// 5 %, 50 % and 95 % of the draws lie at or below these.
  public let low: Figure
  public let median: Figure
  public let high: Figure

  public struct Figure: Hashable, Sendable {
    public let value: Double
    /// Ends of the confidence interval.
    public let lower: Double
    public let upper: Double
  }

  /// Summarises draws, which may be infinite but must be numbers; `nil` without draws.
  ///
  /// The interval of the mean is normal. Those of the quantiles need no distribution: they lie between
  /// the draws of rank `np ± 1.96 √(np (1 − p))` (W. J. Conover, *Practical Nonparametric Statistics*,
  /// 1999, section 3.2). Complexity: O(n log n).
  public init?(_ draws: [Double]) {
    guard !draws.isEmpty else { return nil }
    let sorted = draws.sorted()
    let n = Double(sorted.count)
    count = sorted.count
    let average = sorted.reduce(0, +) / n
    let squares = sorted.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    // One draw says nothing about the spread.
    let error = sorted.count > 1 ? 1.96 * (squares / (n - 1) / n).squareRoot() : .infinity
    mean =
      average.isFinite
      ? Figure(value: average, lower: average - error, upper: average + error)
      : Figure(value: average, lower: average, upper: average)
    low = Self.quantile(0.05, sorted)
    median = Self.quantile(0.5, sorted)
    high = Self.quantile(0.95, sorted)
  }

  private static func quantile(_ share: Double, _ sorted: [Double]) -> Figure {
    let n = Double(sorted.count)
    func draw(_ rank: Double) -> Double {
      sorted[min(max(Int(rank.rounded(.up)), 1), sorted.count) - 1]
    }
    let error = 1.96 * (n * share * (1 - share)).squareRoot()
    return Figure(
      value: draw(n * share), lower: draw(n * share - error), upper: draw(n * share + error))
  }
}
