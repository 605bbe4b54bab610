/// The figures of similarity of two states, side by side: no single one is the answer.
///
/// In session 70 more than half of the dyads have a positive S and a negative π; S is high for everybody where
/// most votes are yes.
public struct VoteSimilarity: Hashable, Sendable {
  /// Roll calls that both answered.
  public let jointVotes: Int
  public let rule: AgreementRule
  public let agreement: Double?
  public let absoluteS: Double?
  public let squaredS: Double?
  /// With squared distances.
  public let kappa: Double?
  /// With squared distances.
  public let pi: Double?
  /// With absolute distances.
  public let chanceCorrected: Double?

  public init(_ votes: JointVotes, rule: AgreementRule = .graded) {
    jointVotes = votes.count
    self.rule = rule
    agreement = votes.agreement(rule)
    absoluteS = votes.similarity(.absolute)
    squaredS = votes.similarity(.squared)
    kappa = votes.kappa()
    pi = votes.pi()
    chanceCorrected = votes.chanceCorrected()
  }
}

extension VoteBits {
  /// The similarity of two states; `nil` with fewer joint votes than the minimum.
  public func similarity(
    _ first: Int, _ second: Int, rule: AgreementRule = .graded,
    minimum: Int = VoteAgreement.defaultMinimum
  ) -> VoteSimilarity? {
    let votes = joint(first, second)
    guard votes.count >= Swift.max(1, minimum) else { return nil }
    return VoteSimilarity(votes, rule: rule)
  }
}

extension VoteMatrix {
  /// Roll calls in which not all answers that were given are the same, in rising order.
  public var contestedVotes: [Int] {
    (0..<votes).filter { vote in
      var seen: UInt16 = 0
      for state in 0..<states {
        let answer = answers[state * votes + vote]
        if (1...3).contains(answer) { seen |= 1 << UInt16(answer) }
      }
      return seen.nonzeroBitCount > 1
    }
  }
}
