/// The dynamic ordinal item response model of votes, ready to be sampled.
///
/// ```
/// z = β_v θ_it + ε, ε ~ N(0, 1)
/// in favour if z < γ1_v,  abstention if γ1_v < z < γ2_v,  against if z > γ2_v
/// β ~ N(0, 1);  γ flat on −7 < γ1 < γ2 < 7;  θ_it ~ N(θ_i,t−1, q n_t / (n_t + n_t−1))
/// ```
///
/// θ is the position of state i in session t (the ideal point), β the discrimination and γ the cutpoints of
/// item v, n the number of votes and q the step variance. A state that is away for some sessions steps from
/// the last one in which it voted.
///
/// Source: M. Bailey, A. Strezhnev, E. Voeten, "Estimating Dynamic State Preferences from United Nations Voting
/// Data", *Journal of Conflict Resolution* 61(2), 2017, doi:10.1177/0022002715595700.
public struct IdealPointModel: Sendable {
  public let votes: IdealPointVotes
  public let settings: IdealPointSettings
  /// Shape [state-sessions]: variance of the step that leads to it.
  let stepVariance: [Double]
  /// Shape [states + 1]: where the state-sessions of each state start.
  let firstUnit: [Int]

  var tables: NormalTables { .standard }

  /// Cutpoints lie within ± this.
  static let cutpointBound = 7.0
  /// Mode bsv2017 clips positions to ± this.
  static let pointBound = 5.0

  /// - Throws: ``IdealPointError`` for settings out of range, for a matrix without votes, and for an item on
  ///   which all answers agree.
  public init(
    _ votes: IdealPointVotes, settings: IdealPointSettings = IdealPointSettings()
  ) throws(IdealPointError) {
    try self.init(votes, settings: settings, allowingUnanimous: false)
  }

  /// - Parameter allowingUnanimous: whether items on which all agree may stay; they place nobody, but belong
  ///   to the model as it is simulated.
  init(
    _ votes: IdealPointVotes, settings: IdealPointSettings, allowingUnanimous: Bool
  ) throws(IdealPointError) {
    try settings.check()
    guard votes.voteCount > 0, votes.unitCount > 1 else { throw .noVotes([]) }
    for item in 0..<votes.itemCount where !allowingUnanimous {
      let tally = votes.tally(of: item)
      let kinds = [tally.yes, tally.abstain, tally.no].count { $0 > 0 }
      if kinds < 2 {
        throw .setting(
          name: "the number of different answers to roll call \(votes.items[item])",
          value: "\(kinds)",
          rule: "an item needs two; build the matrix with VotePreparation, which drops the others")
      }
    }
    self.votes = votes
    self.settings = settings
    var first = votes.states.indices.map { votes.units(of: $0).lowerBound }
    first.append(votes.unitCount)
    firstUnit = first
    stepVariance = Self.stepVariances(votes, firstUnit: first, variance: settings.stepVariance)
  }

  /// In mode bsv2017 the first session takes the second as its centre, hence a variance as well.
  private static func stepVariances(
    _ votes: IdealPointVotes, firstUnit: [Int], variance: Double
  ) -> [Double] {
    var variances = [Double](repeating: variance / 2, count: votes.unitCount)
    for state in votes.states.indices {
      let units = firstUnit[state]..<firstUnit[state + 1]
      for unit in units {
        let other = unit > units.lowerBound ? unit - 1 : unit + 1
        guard units.contains(other) else { continue }
        let mine = Double(votes.votesOfUnit[unit])
        variances[unit] = variance * mine / (mine + Double(votes.votesOfUnit[other]))
      }
    }
    return variances
  }
}
