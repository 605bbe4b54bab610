import Numerics

/// A figure that follows from positions, with its interval over posterior draws.
public struct DrawnFigure: Hashable, Sendable {
  public let mean: Double
  /// Quantiles at 5, 50 and 95 per cent.
  public let low: Double
  public let median: Double
  public let high: Double
  /// Share of the draws in which the figure is available.
  public let available: Double

  /// - Returns: `nil` where the figure is available in no draw.
  init?(_ values: [Double?]) {
    let sorted = values.compactMap { $0 }.sorted()
    guard let low = SampleQuantile.of(sorted: sorted, at: 0.05),
      let median = SampleQuantile.of(sorted: sorted, at: 0.5),
      let high = SampleQuantile.of(sorted: sorted, at: 0.95)
    else { return nil }
    mean = sorted.reduce(0, +) / Double(sorted.count)
    self.low = low
    self.median = median
    self.high = high
    available = Double(sorted.count) / Double(values.count)
  }
}

/// Figures of several state-sessions are computed draw by draw: their errors hang together, and intervals
/// from separate intervals would be too wide.
extension PosteriorDraws {
  /// |θ_a − θ_b|; `nil` without draws.
  public func distance(_ first: Int, _ second: Int) -> DrawnFigure? {
    DrawnFigure(zip(draws(of: first), draws(of: second)).map { abs($0 - $1) })
  }

  /// How near a state stands to the middle between two poles.
  ///
  /// ```
  /// 1 − |θ_i − (θ_a + θ_b) / 2| / (|θ_a − θ_b| / 2)
  /// ```
  ///
  /// 1 in the middle, 0 at either pole, below 0 beyond them; not available in a draw in which the poles
  /// coincide. `nil` without draws.
  public func midpointPosition(
    of unit: Int, between first: Int, and second: Int
  ) -> DrawnFigure? {
    let poles = zip(draws(of: first), draws(of: second))
    return DrawnFigure(
      zip(draws(of: unit), poles).map { point, poles in
        let half = abs(poles.0 - poles.1) / 2
        return half > 0 ? 1 - abs(point - (poles.0 + poles.1) / 2) / half : nil
      })
  }
}
