import Numerics

/// How well several chains of draws describe one distribution.
///
/// Split R̂ after rank normalisation, the larger of bulk and folded; bulk and tail effective sample size; Monte
/// Carlo standard error of the mean. Chains are cut in halves, so that a drift within a chain shows as a
/// difference between chains.
///
/// Source: A. Vehtari, A. Gelman, D. Simpson, B. Carpenter, P.-C. Bürkner, "Rank-Normalization, Folding, and
/// Localization: An Improved R̂ for Assessing Convergence of MCMC", *Bayesian Analysis* 16(2), 2021,
/// doi:10.1214/20-BA1221. Checked in the tests against ArviZ.
public struct ChainDiagnostics: Hashable, Sendable {
  /// 1 where chains agree; the paper asks for less than 1.01.
  public let rHat: Double
  /// Effective sample size for the centre of the distribution.
  public let bulkSize: Double
  /// The smaller of the effective sample sizes of the 5 % and the 95 % quantile.
  public let tailSize: Double
  /// Monte Carlo standard error of the mean, in the unit of the draws.
  public let meanError: Double

  /// The diagnostics of equally long chains; `nil` with fewer than four draws a chain, with a draw that is
  /// not finite, or where all draws are the same.
  ///
  /// Complexity: O(n log n) and the lags until correlation dies out, times n.
  public init?(_ chains: [[Double]]) {
    guard let length = chains.first?.count, length >= 4,
      chains.allSatisfy({ $0.count == length })
    else { return nil }
    let half = length / 2
    // An odd chain loses its middle draw.
    let values = chains.flatMap { $0.prefix(half) + $0.suffix(half) }
    self.init(halves: values, length: half, sorted: values.sorted())
  }

  /// - Parameters:
  ///   - halves: the draws of the halves one after the other, each of `length`.
  ///   - sorted: the same draws in rising order.
  init?(halves values: [Double], length: Int, sorted: [Double]) {
    guard let least = sorted.first, let most = sorted.last, least < most,
      values.allSatisfy(\.isFinite), let median = SampleQuantile.of(sorted: sorted, at: 0.5)
    else { return nil }
    let bulk = HalfChains(RankScores.normal(values, sorted: sorted), length: length)
    let folded = values.map { abs($0 - median) }
    let spread = HalfChains(RankScores.normal(folded, sorted: folded.sorted()), length: length)
    rHat = Swift.max(bulk.rHat, spread.rHat)
    bulkSize = bulk.effectiveSize
    tailSize = [0.05, 0.95].compactMap { SampleQuantile.of(sorted: sorted, at: $0) }.map { bound in
      HalfChains(values.map { $0 <= bound ? 1 : 0 }, length: length).effectiveSize
    }.reduce(.infinity, Swift.min)
    let plain = HalfChains(values, length: length)
    meanError = (plain.deviationSquared / plain.effectiveSize).squareRoot()
  }
}

/// Ranks turned into normal scores.
enum RankScores {
  /// Φ⁻¹((r − 3/8) / (n + 1/4)) with r the rank; ties share their mean rank.
  static func normal(_ values: [Double], sorted: [Double]) -> [Double] {
    let count = Double(sorted.count)
    // The score of each place in the sorted draws, the same for all that tie.
    var scores = [Double](repeating: 0, count: sorted.count)
    var first = 0
    while first < sorted.count {
      var last = first
      while last + 1 < sorted.count, sorted[last + 1] == sorted[first] { last += 1 }
      let rank = Double(first + last) / 2 + 1
      let share = (rank - 0.375) / (count + 0.25)
      let tail = NormalTables.quantile(Swift.min(share, 1 - share))
      for place in first...last { scores[place] = share < 0.5 ? tail : -tail }
      first = last + 1
    }
    return values.map { value in
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < value { low = middle + 1 } else { high = middle }
      }
      return scores[Swift.min(low, scores.count - 1)]
    }
  }
}
