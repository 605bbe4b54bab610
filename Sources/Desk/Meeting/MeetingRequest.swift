import WorldModel

/// Whom a state meets, and when: what a meeting file is made for.
public struct MeetingRequest: Hashable, Sendable {
  public let subject: EntityID
  public let partner: EntityID
  /// The day of the meeting.
  public let on: EDTFDate
  /// The date of knowledge: facts recorded later are left out.
  public let asOf: EDTFDate
  /// When both last met, where whoever asks knows it better than the world.
  public let lastMeeting: EDTFDate?

  /// - Parameters:
  ///   - partner: key, name or alias of a state, bloc or organisation.
  ///   - asOf: the day of the meeting where none is given.
  /// - Throws: ``MeetingError`` if the partner can't be met or the dates do not fit each other.
  public init(
    subject: EntityID, partner text: String, on: EDTFDate, asOf: EDTFDate? = nil,
    lastMeeting: EDTFDate? = nil, in world: World
  ) throws(MeetingError) {
    guard let partner = world.entity(named: text) else {
      throw .unknownPartner(text, near: AgendaNearNames(world).near(text))
    }
    guard let actor = world.actor(partner), Self.parties.contains(actor.kind) else {
      let owner = world.actor(partner)?.of
      throw .noParty(
        partner, kind: world.actor(partner)?.kind.rawValue ?? world.kind(of: partner) ?? "thing",
        of: owner.flatMap { world.actor($0)?.kind == .state ? $0 : nil })
    }
    guard partner != subject else { throw .sameSide(subject) }
    let known = asOf ?? on
    guard known.earliest <= on.latest else { throw .knownAfterMeeting(known, on: on) }
    if let lastMeeting, lastMeeting.earliest >= on.earliest {
      throw .lastMeetingNotBefore(lastMeeting, on: on)
    }
    if let first = world.earliestRecorded, known.latest < first {
      throw .beforeAllRecords(known, first: EDTFDate(first))
    }
    self.subject = subject
    self.partner = partner
    self.on = on
    self.asOf = known
    self.lastMeeting = lastMeeting
  }

  /// The kinds of actor that one can meet across a table.
  private static let parties: Set<Actor.Kind> = [
    .state, .territory, .bloc, .organisation, .forum, .body,
  ]
}

/// Why no meeting file can be made.
public enum MeetingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A key or name that the world lacks, with the keys and names that were probably meant.
  case unknownPartner(String, near: [String])
  case noParty(EntityID, kind: String, of: EntityID?)
  case sameSide(EntityID)
  case knownAfterMeeting(EDTFDate, on: EDTFDate)
  case lastMeetingNotBefore(EDTFDate, on: EDTFDate)
  case beforeAllRecords(EDTFDate, first: EDTFDate)

  public var description: String {
    switch self {
    case .unknownPartner(let text, let near):
      "the world knows no ‘\(text)’"
        + (near.isEmpty
          ? ", and nothing like it"
          : "; the nearest names are \(near.joined(separator: ", "))")
        + "; ‘tarazy world facts --kind actor’ lists all actors, ‘tarazy world show KEY’ one of them"
    case .noParty(let key, let kind, let owner):
      "‘\(key)’ is of the kind \(kind), and a file is made for a state, bloc or organisation"
        + (owner.map { "; name ‘\($0)’ instead" } ?? "")
    case .sameSide(let key):
      "‘\(key)’ is the state of the doctrine itself; name the other side of the table"
    case .knownAfterMeeting(let asOf, let on):
      "--as-of \(asOf) lies after the meeting on \(on); leave it out or name an earlier date"
    case .lastMeetingNotBefore(let last, let on):
      "--last-meeting \(last) does not lie before the meeting on \(on)"
    case .beforeAllRecords(let date, let first):
      "nothing was recorded by \(date); the first record of this world is of \(first)"
    }
  }
}

extension World {
  /// The first day on which anything that speaks of standings or figures was recorded.
  fileprivate var earliestRecorded: CalendarDay? {
    var days: [CalendarDay] = []
    func add<C>(_ facts: [Fact<C>]) {
      if let day = facts.compactMap({ $0.recorded?.earliest }).min() { days.append(day) }
    }
    add(facts.memberships)
    add(facts.roles)
    add(facts.agreements)
    add(facts.events)
    add(facts.stages)
    add(facts.relations)
    add(facts.flows)
    add(facts.scores)
    add(facts.statements)
    return days.min()
  }
}
