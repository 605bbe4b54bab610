/// A state's standing in an organisation, bloc or forum.
public struct Membership: FactContent {
  public enum Role: String, Sendable, CaseIterable {
    case member
    case founder
    case associate
    case observer
    case partner
    case participant
    case initiator
    case host
    case chair
    case acceding
    /// Says that it would join under a condition; not a membership.
    case interested

    /// Whether the role makes its holder one of the organisation's own.
    public var isMembership: Bool { self == .member || self == .founder || self == .chair }
  }

  public let member: EntityID
  public let organisation: EntityID
  public let role: Role
  /// What the member wants to reach in the organisation, where a source says so.
  public let aim: String

  public init(member: EntityID, organisation: EntityID, role: Role, aim: String = "") {
    self.member = member
    self.organisation = organisation
    self.role = role
    self.aim = aim
  }

  public static let table = Table.memberships

  public var statement: FactStatement {
    FactStatement(
      kind: "membership", subject: member, object: organisation, attribute: role.rawValue,
      value: aim.isEmpty ? .unknown : .text(aim))
  }
}

/// An office or function that an actor holds: chair, presidency, host, elected seat, President.
public struct Role: FactContent {
  public let actor: EntityID
  public let body: EntityID
  public let role: String
  public let text: String

  public init(actor: EntityID, body: EntityID, role: String, text: String = "") {
    self.actor = actor
    self.body = body
    self.role = role
    self.text = text
  }

  public static let table = Table.roles

  public var statement: FactStatement {
    FactStatement(
      kind: "role", subject: actor, object: body, attribute: role,
      value: text.isEmpty ? .unknown : .text(text))
  }
}
