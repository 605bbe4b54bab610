/// From votes as published to the matrix of an estimation, with an account of what was left out and why.
///
/// Roll calls of the same text are linked: a chain of links becomes one item, named after its earliest roll
/// call, whose parameters all its votes share and thereby tie sessions together (*bridging*). An item on
/// which all answers agree says nothing about positions; a state with too few votes cannot be placed; both
/// are dropped in turns until nothing changes. What then hangs together by no chain of common votes with the
/// largest part has no common scale with it, and is dropped as well.
///
/// Complexity: O(n log n) in the number of votes.
public struct VotePreparation: Sendable {
  public let votes: IdealPointVotes
  /// In the order of ``VoteDropReason``; reasons without votes are left out.
  public let drops: [VoteDrop]

  /// - Parameters:
  ///   - cast: votes in any order.
  ///   - paragraphsAndAmendments: roll calls on paragraphs and amendments.
  ///   - links: pairs of roll calls of the same text.
  ///   - requested: the roll calls asked for, for example of an issue; `nil` for all.
  /// - Throws: ``VoteFaults`` for votes that contradict each other or the code; ``IdealPointError/noVotes``
  ///   where nothing is left.
  public init(
    _ cast: [CastVote], paragraphsAndAmendments: Set<Int> = [], links: [(Int, Int)] = [],
    requested: Set<Int>? = nil, rules: VoteRules = .published
  ) throws {
    var sieve = try VoteSieve(cast, links: links)
    sieve.drop { vote in
      switch vote.answer {
      case CastVote.absent, CastVote.notMember: .noAnswer
      default: nil
      }
    }
    sieve.drop { vote in
      if let requested, !requested.contains(Int(vote.rollCall)) { return .notRequested }
      if rules.excludedSessions.contains(Int(vote.session)) { return .excludedSession }
      if rules.excludedStates.contains(Int(vote.state)) { return .excludedState }
      if rules.excludedStateSessions.contains(
        .init(state: Int(vote.state), session: Int(vote.session)))
      {
        return .excludedStateSession
      }
      if Int(vote.session) > rules.lastSessionWithParagraphs,
        paragraphsAndAmendments.contains(Int(vote.rollCall))
      {
        return .laterParagraphOrAmendment
      }
      return nil
    }
    while sieve.dropUnanimous() || sieve.dropStates(below: rules.minimumVotes) {}
    sieve.dropDisconnected()
    drops = sieve.drops()
    guard sieve.kept > 0 else { throw IdealPointError.noVotes(drops) }
    votes = try sieve.matrix()
  }
}
