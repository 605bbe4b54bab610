/// Whether different poles lead in different domains.
///
/// After N. P. Contessi, "Foreign and Security Policy Diversification in Eurasia: Issue Splitting,
/// Co-alignment, and Relational Power", *Problems of Post-Communism* 62(5), 2015,
/// doi:10.1080/10758216.2015.1026788. The article describes the practice; this figure is one way to
/// count it.
public enum CoAlignment {
  /// The result over D domains and K poles.
  public struct Result: Hashable, Sendable {
    /// Share of the domains that another pole leads than the overall leader.
    public let value: Double
    /// Index of the pole with the highest mean share.
    public let overallLeader: Int
    /// Index of the leading pole of each domain.
    public let leaders: [Int]
  }

  /// Share of the domains whose leading pole differs from the pole with the highest mean share.
  ///
  /// A domain in which the overall leader shares the first place does not count as different; of
  /// equals the first in order leads.
  /// - Parameter shares: for each domain the shares of the same poles, without a rest.
  /// - Returns: `nil` without domains, without poles, or where a domain has no shares at all.
  public static func measure(_ shares: [[Double]]) -> Result? {
    guard let first = shares.first, !first.isEmpty,
      shares.allSatisfy({ $0.count == first.count && $0.contains { $0 > 0 } })
    else { return nil }
    let means = first.indices.map { pole in shares.reduce(0) { $0 + $1[pole] } }
    guard let overall = leader(means) else { return nil }
    var leaders: [Int] = []
    for domain in shares {
      guard let best = leader(domain) else { return nil }
      leaders.append(domain[overall] == domain[best] ? overall : best)
    }
    let different = leaders.count { $0 != overall }
    return Result(
      value: Double(different) / Double(shares.count), overallLeader: overall, leaders: leaders)
  }

  /// The first of the greatest values.
  static func leader(_ values: [Double]) -> Int? {
    guard let most = values.max() else { return nil }
    return values.firstIndex(of: most)
  }
}
