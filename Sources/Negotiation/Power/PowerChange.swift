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

    /// Change of an index; `nil` for voters of one game alone.
    public func difference(_ index: (PowerIndices.Voter) -> Double) -> Double? {
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
