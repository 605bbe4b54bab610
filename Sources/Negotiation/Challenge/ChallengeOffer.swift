/// What an actor believes another would get out of it in one round.
public struct ChallengeOffer: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Both expect a gain; the actor sees the other stronger and takes its position.
    case confrontation
    /// The actor expects a loss and gives way in part.
    case compromise
    /// The actor expects to lose more than the other gains and gives way.
    case capitulation

    /// What an actor takes first.
    var rank: Int {
      switch self {
      case .confrontation: 0
      case .compromise: 1
      case .capitulation: 2
      }
    }
  }

  public let kind: Kind
  /// Rows of the profile.
  public let actor: Int
  public let challenger: Int
  /// Where the actor would move, on the scale.
  public let position: Double
  /// What the actor expects from challenging, and what it thinks the challenger expects.
  public let ownUtility: Double
  public let challengerUtility: Double
}
