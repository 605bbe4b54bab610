import WorldModel

/// What a calendar is asked for.
public struct AgendaRequest: Sendable {
  public let subject: EntityID
  public let partner: EntityID?
  public let range: AgendaRange
  /// Facts recorded later are left out.
  public let asOf: EDTFDate
  /// Kinds to keep; empty means all of them, and a kind that is named is listed in full.
  public let kinds: Set<AgendaKind>
  /// Also what is said rather than done (statements, positions, shocks, standings), and what the
  /// subject has no part in.
  public let includesAll: Bool
  /// Every anniversary instead of the round ones, see ``AnniversaryRule``.
  public let everyAnniversary: Bool

  /// - Throws: ``AgendaError`` for a subject or partner that the world lacks, or that are the same.
  public init(
    subject: String, partner: String? = nil, range: AgendaRange, asOf: EDTFDate,
    kinds: Set<AgendaKind> = [], includesAll: Bool = false, everyAnniversary: Bool = false,
    in world: World
  ) throws(AgendaError) {
    self.subject = try Self.actor(subject, in: world)
    var found: EntityID?
    if let partner { found = try Self.actor(partner, in: world) }
    if let found, found == self.subject { throw .partnerIsSubject(found.text) }
    self.partner = found
    self.range = range
    self.asOf = asOf
    self.kinds = kinds
    self.includesAll = includesAll
    self.everyAnniversary = everyAnniversary
  }

  /// The common choice for actors that are known.
  init(subject: EntityID, partner: EntityID, range: AgendaRange, asOf: EDTFDate) {
    self.subject = subject
    self.partner = partner
    self.range = range
    self.asOf = asOf
    kinds = []
    includesAll = false
    everyAnniversary = false
  }

  private static func actor(_ text: String, in world: World) throws(AgendaError) -> EntityID {
    guard let found = world.entity(named: text) else {
      throw .unknown(text, near: AgendaNearNames(world).near(text))
    }
    guard world.actor(found) != nil else {
      throw .notAnActor(text, kind: world.kind(of: found) ?? "thing")
    }
    return found
  }
}
