/// A share with Wilson's score interval, which stays within 0 and 1 and says something at 0 and 1 too.
///
/// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", *Journal of the
/// American Statistical Association* 22(158), 1927, doi:10.1080/01621459.1927.10502953.
public struct ProportionInterval: Hashable, Sendable {
  public let share: Double
  public let low: Double
  public let high: Double
  public let count: Int
  public let total: Int

  /// - Returns: `nil` where there is nothing to take a share of, or the level is not between 0 and 1.
  public init?(_ count: Int, of total: Int, level: Double = 0.9) {
    guard total > 0, (0...total).contains(count), level > 0, level < 1 else { return nil }
    let n = Double(total)
    let p = Double(count) / n
    let z = -NormalDistribution.lowerQuantile((1 - level) / 2)
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    share = p
    low = count == 0 ? 0 : Swift.max(0, centre - half)
    high = count == total ? 1 : Swift.min(1, centre + half)
    self.count = count
    self.total = total
  }
}
