import Numerics

/// With whom a state votes when two poles vote against each other: the plainest test of balance.
///
/// Counted are the roll calls in which one pole says yes and the other no. In each the state sides with the
/// first or the second, abstains, or is absent; an absence is reported as itself and never as a side.
public struct OpposedVotes: Hashable, Sendable {
  public let withFirst: Int
  public let withSecond: Int
  public let abstained: Int
  /// Absent, or not a member.
  public let absent: Int

  public init(withFirst: Int, withSecond: Int, abstained: Int, absent: Int) {
    self.withFirst = withFirst
    self.withSecond = withSecond
    self.abstained = abstained
    self.absent = absent
  }

  /// The counts of two sets of roll calls that share none.
  public static func + (first: Self, second: Self) -> Self {
    OpposedVotes(
      withFirst: first.withFirst + second.withFirst,
      withSecond: first.withSecond + second.withSecond,
      abstained: first.abstained + second.abstained, absent: first.absent + second.absent)
  }

  /// Roll calls in which the poles were opposed.
  public var total: Int { withFirst + withSecond + abstained + absent }

  /// Roll calls among them that the state answered.
  public var answered: Int { withFirst + withSecond + abstained }

  /// An outcome of an opposed vote.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case first
    case second
    case abstained
    case absent
  }

  public func count(_ side: Side) -> Int {
    switch side {
    case .first: withFirst
    case .second: withSecond
    case .abstained: abstained
    case .absent: absent
    }
  }

  /// The share of all opposed votes with an outcome; `nil` where the poles were never opposed.
  public func share(_ side: Side, level: Double = 0.9) -> ProportionInterval? {
    ProportionInterval(count(side), of: total, level: level)
  }

  /// The share of the first pole among votes in which the state took a side; `nil` where it took none.
  public func lean(level: Double = 0.9) -> ProportionInterval? {
    ProportionInterval(withFirst, of: withFirst + withSecond, level: level)
  }
}

extension VoteMatrix {
  /// Opposed votes of two poles as a state saw them; states are named by their places.
  ///
  /// - Parameter chosen: roll calls to look at, for example of an issue and a period; `nil` for all.
  /// - Returns: `nil` where a place is not in the matrix or the poles are the same.
  public func opposedVotes(
    of state: Int, between first: Int, and second: Int, in chosen: [Int]? = nil
  ) -> OpposedVotes? {
    let range = 0..<states
    guard range.contains(state), range.contains(first), range.contains(second), first != second
    else { return nil }
    var counts = (first: 0, second: 0, abstained: 0, absent: 0)
    for vote in chosen ?? Array(0..<votes) where (0..<votes).contains(vote) {
      let (one, other) = (answers[first * votes + vote], answers[second * votes + vote])
      guard one != other, one == CastVote.yes || one == CastVote.no,
        other == CastVote.yes || other == CastVote.no
      else { continue }
      let mine = answers[state * votes + vote]
      if mine == one {
        counts.first += 1
      } else if mine == other {
        counts.second += 1
      } else if mine == CastVote.abstain {
        counts.abstained += 1
      } else {
        counts.absent += 1
      }
    }
    return OpposedVotes(
      withFirst: counts.first, withSecond: counts.second, abstained: counts.abstained,
      absent: counts.absent)
  }
}
