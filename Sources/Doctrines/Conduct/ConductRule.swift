import WorldModel

/// What the policy does when something happens: when, unless, then, never, and whose words say so.
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

    /// What `to` may say of an event of this kind.
    public var aim: Aim {
      switch self {
      case .invitation: .activity
      case .vote, .election: .body
      case .conflict, .sanction, .corridorLoss, .energyPrice, .attack: .none
      }
    }
  }

  /// The meaning of `to`.
  public enum Aim: Sendable {
    case none
    /// One of ``ConductRule/activities``.
    case activity
    /// A body of the world: where a vote is taken, to which an election leads.
    case body
  }

  /// What an invitation may invite to.
  public static let activities = ["join", "mediate", "sign", "integrate"]

  public let id: String
  public let occasion: Occasion
  /// Further conditions, by ``Condition`` key, all of which must hold.
  public let conditions: [String: String]
  /// Conditions under which the rule does not apply: all of them together.
  public let exceptions: [String: String]
  public let actions: [String]
  /// Actions that the rule forbids.
  public let never: [String]
  public let says: Saying
  /// Lower numbers come first.
  public let priority: Int
  public let span: EditionSpan

  /// What a rule may ask of an event besides its kind.
  public enum Condition: String, Sendable, CaseIterable {
    /// Among the parties, or inside the region named.
    case party
    /// Who imposes, invites or attacks.
    case by
    /// Where it happens, or a party that lies there.
    case place = "in"
    case to
    /// The agreement, corridor, initiative or organisation that it is about.
    case object
    /// A word that the event carries, such as `military-alliance`.
    case kind
  }
}

/// What the doctrine knows of an action: what it excludes, which checks it strains, what it touches.
public struct ConductAction: Hashable, Sendable {
  public struct Tension: Hashable, Sendable {
    /// Key of the check.
    public let check: String
    public let because: String
  }

  /// Commitments that depend on who takes part in the event.
  public enum Shared: String, Sendable, CaseIterable {
    case obligations
    case agreements
    case memberships
  }

  /// A commitment that the action touches.
  public enum Touch: Hashable, Sendable {
    case check(String)
    case thing(EntityID)
    case shared(Shared)
  }

  /// The action in the words of the rules.
  public let id: String
  public let excludes: [String]
  public let tensions: [Tension]
  public let touches: [Touch]
  /// Whether a document says so, or the analyst who wrote the file.
  public let basis: ThresholdBasis
  /// The words of the document, where the file gives them.
  public let says: Saying?
}
