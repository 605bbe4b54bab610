/// What an accession, a withdrawal, new weights or a changed quota do to the power of each voter.
public struct PowerChange: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public let name: String
    /// `nil` where the voter does not belong to the game.
    public let before: PowerIndices.Voter?
    public let after: PowerIndices.Voter?

    /// Change of the Shapley–Shubik index; `nil` for voters of one game alone.
    public var shapleyShubik: Double? { difference(\.shapleyShubik) }
    /// Change of the normalised Banzhaf index.
    public var banzhaf: Double? { difference(\.banzhaf) }

    private func difference(_ index: (PowerIndices.Voter) -> Double) -> Double? {
      guard let before, let after else { return nil }
      return index(after) - index(before)
    }
  }

  /// Voters of the first game in its order, then those of the second alone.
  public let rows: [Row]

  public init(before: PowerIndices, after: PowerIndices) {
    let old = before.voters.map { voter in
      Row(name: voter.name, before: voter, after: after.voters.first { $0.name == voter.name })
    }
    let new = after.voters.filter { voter in !before.voters.contains { $0.name == voter.name } }
    rows = old + new.map { Row(name: $0.name, before: nil, after: $0) }
  }
}

extension VotingGame {
  /// The game with another voter.
  ///
  /// - Parameter quota: of the larger game; by default its smallest majority, not the old quota.
  /// - Throws: ``NegotiationError`` for games without weights, and as for a new game.
  public func adding(
    _ name: String, weight: Int, quota: Int? = nil
  ) throws(NegotiationError) -> VotingGame {
    guard let weights else {
      throw Self.noWeights("a voter can be added only to a game of weights")
    }
    return try VotingGame(names: names + [name], weights: weights + [weight], quota: quota)
  }

  /// The game with another quota.
  public func changing(quota: Int) throws(NegotiationError) -> VotingGame {
    guard let weights else { throw Self.noWeights("only a game of weights has a quota") }
    return try VotingGame(names: names, weights: weights, quota: quota)
  }

  private static func noWeights(_ rule: String) -> NegotiationError {
    NegotiationError(faults: [
      NegotiationFault(
        place: .rule, subject: "the game", rule: rule, fix: "make a new game with its coalitions")
    ])
  }
}
