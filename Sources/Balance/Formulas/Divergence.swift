#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far distributions over the same classes lie apart, in natural logarithms.
///
/// Source: J. Lin, "Divergence Measures Based on the Shannon Entropy", *IEEE Transactions on
/// Information Theory* 37(1), 1991, doi:10.1109/18.61115.
public enum Divergence {
  /// Jensen–Shannon divergence `H((p+q)/2) − (H(p)+H(q))/2` in nats, between 0 and ln 2.
  ///
  /// The amounts are turned into shares first. `nil` where the classes differ in number or one side
  /// has no shares.
  public static func jensenShannon(_ p: [Double], _ q: [Double]) -> Double? {
    guard p.count == q.count else { return nil }
    return jensenShannon([p, q])
  }

  /// The same divided by ln 2, between 0 (equal) and 1 (no class in common).
  public static func normalised(_ p: [Double], _ q: [Double]) -> Double? {
    jensenShannon(p, q).map { min(1, $0 / log(2)) }
  }

  /// Jensen–Shannon divergence of several distributions with equal weights,
  /// `H(mean) − mean of H`, in nats, between 0 and ln D for D distributions.
  public static func jensenShannon(_ distributions: [[Double]]) -> Double? {
    let shares = distributions.compactMap { Concentration.shares($0) }
    guard shares.count == distributions.count, shares.count > 1, let first = shares.first,
      shares.allSatisfy({ $0.count == first.count })
    else { return nil }
    let number = Double(shares.count)
    var mixed = 0.0
    for index in first.indices {
      mixed += Entropy.term(shares.reduce(0) { $0 + $1[index] } / number)
    }
    let own = shares.reduce(0) { $0 + $1.reduce(0) { $0 + Entropy.term($1) } } / number
    return max(0, mixed - own)
  }

  /// The same divided by ln D, between 0 and 1.
  public static func normalised(_ distributions: [[Double]]) -> Double? {
    jensenShannon(distributions).map { min(1, $0 / log(Double(distributions.count))) }
  }
}
