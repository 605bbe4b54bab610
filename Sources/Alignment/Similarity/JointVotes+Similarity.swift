/// A distance between two answers coded 1, 2, 3.
public enum VoteDistance: String, Hashable, Sendable, CaseIterable {
  /// |x − y|, at most 2.
  case absolute
  /// (x − y)², at most 4.
  case squared

  var largest: Double { self == .absolute ? 2 : 4 }
}

/// Similarity of two states' votes, and how much of it is more than chance.
///
/// With D the mean distance of joint votes, p and q the shares of the two states' answers:
///
/// ```
/// S = 1 − 2 D / d_max
/// κ = 1 − D / Σ d(a,b) p(a) q(b)           π = 1 − D / Σ d(a,b) r(a) r(b),  r = (p + q) / 2
/// A = S − E[S | answers independent] = 2 (Σ d(a,b) p(a) q(b) − D) / d_max
/// ```
///
/// The range of answers is fixed, not taken from the answers seen. Where the expected distance is 0, both
/// states gave one and the same answer throughout, and κ and π are not available: they are neither 0 nor 1.
///
/// Sources: C. S. Signorino, J. M. Ritter, "Tau-b or Not Tau-b", *International Studies Quarterly* 43(1), 1999,
/// doi:10.1111/0020-8833.00113 (S); F. M. Häge, "Choice or Circumstance? Adjusting Measures of Foreign Policy
/// Similarity for Chance Agreement", *Political Analysis* 19(3), 2011, doi:10.1093/pan/mpr023 (κ and π, with
/// squared distances).
extension JointVotes {
  /// Mean absolute distance of joint votes, 0 to 2; `nil` without joint votes.
  public var meanDistance: Double? { mean(.absolute) }

  /// Signorino and Ritter's S, from −1 to 1; `nil` without joint votes.
  public func similarity(_ distance: VoteDistance) -> Double? {
    mean(distance).map { 1 - 2 * $0 / distance.largest }
  }

  /// Cohen's κ; `nil` where the expected distance is 0.
  public func kappa(_ distance: VoteDistance = .squared) -> Double? {
    guard let observed = mean(distance), let shares else { return nil }
    return Self.corrected(observed, Self.expected(distance, shares.first, shares.second))
  }

  /// Scott's π; `nil` where the expected distance is 0.
  public func pi(_ distance: VoteDistance = .squared) -> Double? {
    guard let observed = mean(distance), let shares else { return nil }
    let pooled = (shares.first + shares.second) * 0.5
    return Self.corrected(observed, Self.expected(distance, pooled, pooled))
  }

  /// S less its expectation if the two states answered independently; `nil` without joint votes.
  public func chanceCorrected(_ distance: VoteDistance = .absolute) -> Double? {
    guard let observed = mean(distance), let shares else { return nil }
    let expected = Self.expected(distance, shares.first, shares.second)
    return 2 * (expected - observed) / distance.largest
  }

  func mean(_ distance: VoteDistance) -> Double? {
    let total = weight
    guard total > 0 else { return nil }
    let near = rows.0[1] + rows.1[0] + rows.1[2] + rows.2[1]
    return (near + distance.largest * (rows.0[2] + rows.2[0])) / total
  }

  /// Shares of yes, abstention and no of both states among joint votes.
  private var shares: (first: SIMD4<Double>, second: SIMD4<Double>)? {
    let total = weight
    guard total > 0 else { return nil }
    return (
      SIMD4(rows.0.sum(), rows.1.sum(), rows.2.sum(), 0) / total,
      (rows.0 + rows.1 + rows.2) / total
    )
  }

  /// Σ d(a,b) p(a) q(b).
  private static func expected(
    _ distance: VoteDistance, _ p: SIMD4<Double>, _ q: SIMD4<Double>
  ) -> Double {
    p[1] * (q[0] + q[2]) + q[1] * (p[0] + p[2])
      + distance.largest * (p[0] * q[2] + p[2] * q[0])
  }

  private static func corrected(_ observed: Double, _ expected: Double) -> Double? {
    expected > 0 ? 1 - observed / expected : nil
  }
}
