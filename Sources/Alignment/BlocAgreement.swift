/// How far a state agrees with a bloc whose members vote one by one.
///
/// ```
/// agreement = mean over the members m of agreement(state, m)
/// ```
///
/// Each member counts the same, whatever its size and the number of its votes. Members with fewer joint votes
/// than the minimum are left out, and so is the state itself where it belongs to the bloc. A bloc that votes
/// apart lowers the figure: agreement with a split bloc cannot reach 1.
public struct BlocAgreement: Hashable, Sendable {
  /// The rule in a sentence, for prints beside the figure.
  public static let rule =
    "mean of the state's agreements with each member of the bloc, members weighted alike"

  /// The mean agreement.
  public let value: Double
  /// Members whose agreement entered the mean.
  public let members: Int
  /// Joint votes summed over those members.
  public let jointVotes: Int
}

extension VoteMatrix {
  /// The agreement of a state with the members of a bloc at the time of the votes.
  ///
  /// - Parameters:
  ///   - members: places in the matrix of those who were members then.
  ///   - minimum: the least number of joint votes with a member.
  /// - Returns: `nil` if no member has enough joint votes.
  public func agreement(
    _ state: Int, withBloc members: [Int], minimum: Int = VoteAgreement.defaultMinimum
  ) -> BlocAgreement? {
    var sum = 0.0
    var count = 0
    var joint = 0
    for member in members where member != state {
      guard let pair = agreement(state, member, minimum: minimum) else { continue }
      sum += pair.value
      count += 1
      joint += pair.jointVotes
    }
    guard count > 0 else { return nil }
    return BlocAgreement(value: sum / Double(count), members: count, jointVotes: joint)
  }
}
