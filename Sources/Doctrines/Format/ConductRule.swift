import WorldModel

/// What the policy does when something happens: when, unless, then, and whose words say so.
public struct ConductRule: Hashable, Sendable {
  /// The kinds of event that rules speak of.
  public enum Occasion: String, Sendable, CaseIterable {
    case conflict
    case sanction
    case invitation
    case corridorLoss = "corridor-loss"
    case energyPrice = "energy-price"
    case attack
    case vote
    case election
  }

  public let id: String
  public let occasion: Occasion
  /// Further conditions that must hold, such as the kind of invitation.
  public let conditions: [String: String]
  /// Conditions under which the rule does not apply.
  public let exceptions: [String: String]
  public let actions: [String]
  public let says: Saying
  /// Lower numbers come first.
  public let priority: Int
  public let span: EditionSpan
}
