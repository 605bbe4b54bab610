/// The compromise model: the mean of the positions, weighted by salience and capability.
///
/// `O = Σ c s x / Σ c s`. J. Van den Bos derived it as the point that minimises the weighted quadratic
/// loss; it approximates the Nash bargaining solution under quadratic losses, by which name Decide knows
/// it. Source: R. Thomson, F. Stokman, C. Achen, T. König (eds.), *The European Union Decides*, 2006,
/// chapter 5, doi:10.1017/CBO9780511492082. Checked against the seven issues of Copenhagen 2009.
public enum CompromiseModel {
  /// The mean, in the unit of the scale; `nil` where no actor has both capability and salience.
  public static func outcome(_ profile: IssueProfile) -> Double? {
    var sum = 0.0
    var weights = 0.0
    for actor in 0..<profile.count {
      let weight = profile.capability[actor] * profile.salience[actor]
      sum += weight * profile.position[actor]
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }
}

/// The weighted median: the position that a majority of capability × salience beats nothing against.
///
/// The first position, from low to high, at which the sum of the weights reaches half. Under single-peaked
/// preferences it is a Condorcet winner. Source: D. Black, "On the Rationale of Group Decision-making",
/// *Journal of Political Economy* 56(1), 1948, doi:10.1086/256633.
public enum WeightedMedian {
  /// The median, in the unit of the scale; `nil` where no actor has both capability and salience.
  public static func outcome(_ profile: IssueProfile) -> Double? {
    outcome(
      profile.position,
      weights: (0..<profile.count).map { profile.capability[$0] * profile.salience[$0] })
  }

  /// - Complexity: O(n log n).
  static func outcome(_ position: [Double], weights: [Double]) -> Double? {
    let order = position.indices.sorted { (position[$0], $0) < (position[$1], $1) }
    var total = 0.0
    for actor in order { total += weights[actor] }
    guard total > 0 else { return nil }
    var sum = 0.0
    for actor in order {
      sum += weights[actor]
      if sum >= total / 2 { return position[actor] }
    }
    return order.last.map { position[$0] }
  }
}
