import WorldModel

/// One line of a calendar, with what it rests on.
public struct AgendaEntry: Hashable, Sendable {
  /// Made of the kind, the phase and the key of the leading fact: the same every time.
  public let id: String
  public let kind: AgendaKind
  public let phase: AgendaPhase
  public let time: AgendaTime
  /// Whether it lies in the range of the calendar surely, or only may.
  public let falls: EDTFInterval.Overlap
  public let certainty: AgendaCertainty
  public let headline: AgendaHeadline
  /// What the source adds, in English; may be empty.
  public let detail: String
  public internal(set) var involved: [AgendaInvolvement]
  /// How the partner asked for is related; empty without a partner.
  public internal(set) var relations: [AgendaRelation]
  public let anniversary: AgendaAnniversary?
  /// At least one; the leading one first, those of the aspects last.
  public internal(set) var receipts: [AgendaReceipt]
  /// Entries of the same calendar or outside its range that give the same event another date.
  public let contradicts: [String]
  /// Facts that say otherwise.
  public let against: [AgendaReceipt]
  /// What else is told of the same occasion, such as the signature at a visit or the deadline that it
  /// met; each has its own title, date and receipts, and no aspects.
  public internal(set) var aspects: [AgendaEntry] = []

  /// The kinds of the entry and of its aspects.
  public var kinds: Set<AgendaKind> { Set([kind] + aspects.map(\.kind)) }
}

/// An actor's part in what an entry tells.
public struct AgendaInvolvement: Hashable, Sendable {
  public let actor: EntityID
  /// An identifier such as `party`, `place`, `holder`, `body`, `named`.
  public let part: String

  public init(_ actor: EntityID, _ part: String) {
    self.actor = actor
    self.part = part
  }
}

/// How a partner is related to an entry.
public struct AgendaRelation: Hashable, Sendable, Comparable {
  /// The part, as in ``AgendaInvolvement/part``, or `member` of the body that takes part.
  public let part: String
  /// The person, city or body through which, where it is not the partner itself.
  public let through: EntityID?

  public static func < (left: Self, right: Self) -> Bool {
    (left.through?.text ?? "", left.part) < (right.through?.text ?? "", right.part)
  }
}

/// The years that an anniversary counts, and from when.
public struct AgendaAnniversary: Hashable, Sendable {
  public let years: Int
  /// The date counted from; `nil` where a source states the age itself.
  public let start: EDTFDate?
  /// Whether the 28th of February stands in for the 29th.
  public let isLeapDayMoved: Bool
}

/// Where something stands: a fact of the world, or a part of the doctrine.
public struct AgendaReceipt: Hashable, Sendable {
  /// Key of the fact, or `doctrine#part`.
  public let fact: String
  public let source: SourceID
  public let locator: String
  public let valid: EDTFInterval
  public let recorded: EDTFDate?
  public let status: FactStatus

  public init(_ record: FactRecord) {
    fact = record.id.text
    source = record.envelope.source
    locator = record.envelope.locator
    valid = record.envelope.valid
    recorded = record.envelope.recorded
    status = record.envelope.status
  }

  init<Content>(_ known: Fact<Content>) { self.init(FactRecord(known)) }

  init(
    doctrine: String, part: String, source: SourceID, locator: String, valid: EDTFInterval,
    recorded: EDTFDate?
  ) {
    fact = "\(doctrine)#\(part)"
    self.source = source
    self.locator = locator
    self.valid = valid
    self.recorded = recorded
    status = .reported
  }
}
