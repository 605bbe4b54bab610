/// Why votes do not enter an estimation.
public enum VoteDropReason: Int, Hashable, Sendable, CaseIterable, Comparable {
  case noAnswer
  case notRequested
  case excludedSession
  case excludedState
  case excludedStateSession
  case laterParagraphOrAmendment
  case unanimous
  case tooFewVotes
  case disconnected

  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

  /// The reason in a sentence without its full stop.
  public var explanation: String {
    switch self {
    case .noAnswer: "the state was absent or not a member"
    case .notRequested: "the roll call is not among those asked for"
    case .excludedSession: "the session had hardly a vote: most decisions were taken without one"
    case .excludedState: "the state existed for a few votes only"
    case .excludedStateSession: "the state's delegation did not sit through the session"
    case .laterParagraphOrAmendment: "votes on paragraphs and amendments are kept until 1989 only"
    case .unanimous: "all states gave the same answer, which places nobody"
    case .tooFewVotes: "the state has too few votes to be placed"
    case .disconnected: "no chain of common votes joins these states with the others"
    }
  }
}

/// Votes left out for one reason.
public struct VoteDrop: Hashable, Sendable {
  public let reason: VoteDropReason
  public let votes: Int
  /// Roll calls or items that lost votes, in rising order.
  public let rollCalls: [Int32]
  /// Correlates of War numbers of states that lost votes, in rising order.
  public let states: [Int32]

  public init(reason: VoteDropReason, votes: Int, rollCalls: [Int32], states: [Int32]) {
    self.reason = reason
    self.votes = votes
    self.rollCalls = rollCalls
    self.states = states
  }
}
