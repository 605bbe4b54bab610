/// The expected-utility challenge model of Bueno de Mesquita.
///
/// With `d = |xᵢ − xⱼ| / D`, D the range of the opening positions, r the risk attitude of whoever judges:
///
/// ```text
/// vₐ(i over j) = cₐ sₐ [ |xₐ − xⱼ|^r − |xₐ − xᵢ|^r ] / D^r          support of a third actor
/// Us = 2 − 4 (½ − ½ d)^r    Uf = 2 − 4 (½ + ½ d)^r    Usq = 2 − 4 (½)^r
/// E(i → j) = sⱼ (P Us + (1 − P) Uf) + (1 − sⱼ) Us − Usq
/// danger(i) = Σⱼ E(j → i) at r = 1;  R = (2 danger − max − min) / (max − min);  r = (1 − R/3) / (1 + R/3)
/// ```
///
/// The chance Q that nothing changes without a challenge is 1, as in the published replication, so that
/// the utilities of a change by others drop out. Variants, sources and defects: ``ChallengeVariant``.
/// Checked against the published replication over ten rounds, and against a second programme.
public struct ChallengeModel: Sendable {
  public let variant: ChallengeVariant

  public init(_ variant: ChallengeVariant) { self.variant = variant }

  /// Probabilities and risk attitudes at the positions of a profile.
  ///
  /// - Complexity: O(n³) additions, O(n²) exponentials.
  public func assessment(_ profile: IssueProfile) -> ChallengeAssessment {
    assessment(ChallengeGeometry(profile, bendsVotes: bendsVotes))
  }

  /// Whether risk attitudes bend votes, and chances divide by the votes over all pairs.
  private var bendsVotes: Bool { variant.probability == .ofAllPairs }

  private func assessment(_ geometry: ChallengeGeometry) -> ChallengeAssessment {
    var assessment = ChallengeAssessment(geometry)
    let first = probability(geometry.neutralSupport)
    assessment.probability = first
    assessment.initialProbability = first
    assessment.setRisk()
    if bendsVotes {
      assessment.probability = probability(geometry.bentSupport(risk: assessment.risk))
    }
    return assessment
  }

  /// Rows i, columns j: chance that i prevails over j; 0 where both hold one position.
  private func probability(_ support: PairwiseSupport) -> [Double] {
    let count = support.count
    let dividesByAll = bendsVotes
    var result = [Double](repeating: 0, count: count * count)
    support.positive.withUnsafeBufferPointer { positive in
      support.isApart.withUnsafeBufferPointer { isApart in
        for one in 0..<count {
          for other in 0..<count where isApart[one * count + other] {
            let own = positive[one * count + other]
            let all = dividesByAll ? support.sum : own + positive[other * count + one]
            // Without any support on either side nothing speaks for one of the two.
            result[one * count + other] = all > 0 ? own / all : 0.5
          }
        }
      }
    }
    return result
  }

  /// The offer that each actor takes; `nil` where it stays.
  public func offers(_ profile: IssueProfile) -> [ChallengeOffer?] {
    assessment(profile).offers(variant)
  }

  /// The positions after one round; all offers are judged at the positions before it.
  public func positionsAfterRound(_ profile: IssueProfile) -> [Double] {
    positions(after: offers(profile), profile)
  }

  private func positions(
    after offers: [ChallengeOffer?], _ profile: IssueProfile
  ) -> [Double] {
    var positions = profile.position
    for case let offer? in offers { positions[offer.actor] = offer.position }
    return positions
  }

  /// The weighted median after some rounds; `nil` where no actor has both capability and salience.
  ///
  /// It ends early where nobody moves.
  public func outcome(_ profile: IssueProfile, rounds: Int) -> Double? {
    outcome(profile, rounds: rounds, opening: nil)
  }

  /// - Parameter opening: that of the profile with bent votes, which several variants can share; `nil` to
  ///   make it.
  func outcome(_ profile: IssueProfile, rounds: Int, opening: ChallengeGeometry?) -> Double? {
    var current = profile
    var geometry = opening ?? ChallengeGeometry(profile, bendsVotes: bendsVotes)
    for round in 0..<max(0, rounds) {
      if round > 0 {
        geometry = ChallengeGeometry(current, bendsVotes: bendsVotes, after: geometry)
      }
      let next = positions(after: assessment(geometry).offers(variant), current)
      if next == current.position { break }
      current.position = next
    }
    return WeightedMedian.outcome(current)
  }
}
