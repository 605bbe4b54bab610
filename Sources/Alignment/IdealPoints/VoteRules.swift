/// Which votes enter an estimation of ideal points.
///
/// ``published`` are the choices of M. Bailey, A. Strezhnev, E. Voeten, "Estimating Dynamic State Preferences
/// from United Nations Voting Data", *Journal of Conflict Resolution* 61(2), 2017,
/// doi:10.1177/0022002715595700, as the authors' program of April 2020 makes them.
public struct VoteRules: Sendable, Hashable {
  public struct StateSession: Sendable, Hashable {
    public let state: Int
    public let session: Int

    public init(state: Int, session: Int) {
      self.state = state
      self.session = session
    }
  }

  public var excludedSessions: Set<Int>
  /// Correlates of War numbers.
  public var excludedStates: Set<Int>
  public var excludedStateSessions: Set<StateSession>
  /// Votes on paragraphs and amendments are kept up to this session.
  public var lastSessionWithParagraphs: Int
  /// The least number of votes of a state over all sessions.
  public var minimumVotes: Int

  public init(
    excludedSessions: Set<Int> = [], excludedStates: Set<Int> = [],
    excludedStateSessions: Set<StateSession> = [], lastSessionWithParagraphs: Int = .max,
    minimumVotes: Int = 10
  ) {
    self.excludedSessions = excludedSessions
    self.excludedStates = excludedStates
    self.excludedStateSessions = excludedStateSessions
    self.lastSessionWithParagraphs = lastSessionWithParagraphs
    self.minimumVotes = minimumVotes
  }

  /// Without session 19, Zanzibar (511), South Africa in session 48, and votes on paragraphs and amendments
  /// after session 44, which met in 1989.
  public static let published = VoteRules(
    excludedSessions: [19], excludedStates: [511],
    excludedStateSessions: [StateSession(state: 560, session: 48)], lastSessionWithParagraphs: 44)
}
