/// How often two states gave the same answer to the same roll call.
///
/// ```
/// agreement = identical answers / roll calls that both answered
/// ```
///
/// Abstention is an answer of its own: it agrees with abstention only. Absence is no answer: a roll call that
/// either state missed counts neither way. The figure lies between 0 and 1 and is symmetric; it is not
/// corrected for the agreement that chance alone would give.
///
/// Source: A. Lijphart, "The Analysis of Bloc Voting in the General Assembly", *American Political Science
/// Review* 57(4), 1963, doi:10.2307/1952608, without its half weight for abstention.
public struct VoteAgreement: Hashable, Sendable {
  /// Identical answers divided by joint votes.
  public let value: Double
  /// Roll calls that both answered.
  public let jointVotes: Int

  /// With fewer joint votes one vote moves the figure by more than ten points.
  public static let defaultMinimum = 10

  public init(value: Double, jointVotes: Int) {
    self.value = value
    self.jointVotes = jointVotes
  }
}

extension VoteMatrix {
  /// The agreement of two states, by their places in the matrix.
  ///
  /// - Parameter minimum: the least number of joint votes.
  /// - Returns: `nil` with fewer joint votes than that, or with none at all.
  public func agreement(
    _ first: Int, _ second: Int, minimum: Int = VoteAgreement.defaultMinimum
  ) -> VoteAgreement? {
    guard (0..<states).contains(first), (0..<states).contains(second) else { return nil }
    let (joint, identical) = answers.withUnsafeBufferPointer { all in
      let left = UnsafeBufferPointer(rebasing: all[(first * votes)..<((first + 1) * votes)])
      let right = UnsafeBufferPointer(rebasing: all[(second * votes)..<((second + 1) * votes)])
      var joint = 0
      var identical = 0
      for index in 0..<votes {
        let (mine, theirs) = (left[index], right[index])
        let both = mine != Self.absent && theirs != Self.absent
        joint &+= both ? 1 : 0
        identical &+= both && mine == theirs ? 1 : 0
      }
      return (joint, identical)
    }
    guard joint > 0, joint >= minimum else { return nil }
    return VoteAgreement(value: Double(identical) / Double(joint), jointVotes: joint)
  }
}
