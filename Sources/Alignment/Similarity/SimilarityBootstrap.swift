import Numerics

/// An interval that a resampling of roll calls gives.
public struct SimilarityInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double
  /// Share of the samples in which the figure is available.
  public let available: Double
}

/// Bootstrap intervals of similarity: which roll calls came to a vote is taken as a sample.
///
/// Each replicate draws as many roll calls as there are, with replacement, absences included, and computes the
/// figure anew; the interval is that between percentiles. A figure that is not available in more than a
/// tenth of the replicates has no interval.
///
/// Source: B. Efron, R. J. Tibshirani, *An Introduction to the Bootstrap*, 1993, ch. 13,
/// doi:10.1201/9780429246593.
public struct SimilarityBootstrap: Hashable, Sendable {
  public var replicates: Int
  public var seed: UInt64
  /// Share of replicates within the interval.
  public var level: Double

  /// - Returns: `nil` for fewer than 20 replicates or a level not between 0 and 1.
  public init?(replicates: Int = 1_000, seed: UInt64, level: Double = 0.9) {
    guard replicates >= 20, level > 0, level < 1 else { return nil }
    self.replicates = replicates
    self.seed = seed
    self.level = level
  }

  /// The intervals of several figures of two states, in the order of the figures.
  ///
  /// Complexity: O(replicates × votes).
  public func intervals(
    _ matrix: VoteMatrix, _ first: Int, _ second: Int, weights: [Double]? = nil,
    figures: [(JointVotes) -> Double?]
  ) -> [SimilarityInterval?] {
    let states = 0..<matrix.states
    guard states.contains(first), states.contains(second), matrix.votes > 0,
      weights.map({ $0.count == matrix.votes }) ?? true
    else { return figures.map { _ in nil } }
    let pairs = (0..<matrix.votes).map { vote -> (UInt8, UInt8, Double) in
      (
        matrix.answers[first * matrix.votes + vote],
        matrix.answers[second * matrix.votes + vote], weights?[vote] ?? 1
      )
    }
    // The smaller place first: an interval must not depend on the order of the two states.
    let unit = UInt64(Swift.min(first, second)) << 32 | UInt64(Swift.max(first, second))
    var samples = [[Double]](repeating: [], count: figures.count)
    for replicate in 0..<replicates {
      var random = RandomStream(seed: seed, unit: unit, step: UInt64(replicate))
      var votes = JointVotes.empty
      for _ in 0..<pairs.count {
        let (mine, theirs, weight) = pairs[random.below(pairs.count)]
        if (1...3).contains(mine), (1...3).contains(theirs), weight > 0 {
          votes.add(mine, theirs, weight: weight)
        }
      }
      for (place, figure) in figures.enumerated() {
        if let value = figure(votes) { samples[place].append(value) }
      }
    }
    return samples.map(interval)
  }

  func interval(_ sample: [Double]) -> SimilarityInterval? {
    let available = Double(sample.count) / Double(replicates)
    let sorted = sample.sorted()
    let tail = (1 - level) / 2
    guard available >= 0.9, let low = SampleQuantile.of(sorted: sorted, at: tail),
      let high = SampleQuantile.of(sorted: sorted, at: 1 - tail)
    else { return nil }
    return SimilarityInterval(low: low, high: high, available: available)
  }
}
