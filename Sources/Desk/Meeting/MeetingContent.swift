import Doctrines
import WorldModel

/// What a line of a meeting file says, before it is put into words.
public enum MeetingContent: Sendable {
  /// Who holds an office of a side; `holds` is false where the source dates it to another time.
  /// `recorded` is the year of the newest source where that is old and states no end.
  case office(
    side: EntityID, person: EntityID, role: String, time: EDTFInterval, holds: Bool, recorded: Int?)
  /// Diplomatic relations, with whole years gone by; `others` are other beginnings that sources state.
  case diplomatic(since: EDTFInterval, years: Int?, isExact: Bool, others: [EDTFInterval])
  case relation(MeetingRelation)
  /// Other standings of one kind, newest first.
  case earlierRelations([MeetingRelation])
  case obligations([MeetingObligation])
  case agreement(MeetingAgreement)
  case promise(MeetingPromise)
  case check(title: String, verdict: Verdict, finding: MeetingFinding?)
  case stageDue(thing: EntityID, stage: MeetingStage, isOverdue: Bool)
  /// An intention without any step after it.
  case announced(thing: EntityID, stage: MeetingStage)
  case pending(statement: EntityID, text: String, time: EDTFInterval)
  case overdue(statement: EntityID, due: EDTFDate)
  case undecided(title: String, needs: String)
  case contradiction(owner: EntityID, attribute: String, sides: [MeetingSide])
  case stageReached(thing: EntityID, stage: MeetingStage)
  case membership(
    member: EntityID, organisation: EntityID, role: Membership.Role, time: EDTFInterval)
  case event(EntityID, time: EDTFInterval, isPlanned: Bool)
  case outcome(statement: EntityID, MeetingOutcome)
  /// An entry of the calendar.
  case dated(AgendaEntry)
  /// Something that struck a side or a route of both; `dataUntil` where a data set ends before the meeting.
  case shock(
    thing: EntityID, kind: String, time: EDTFInterval, size: MeetingAmount?, dataUntil: Int?)
  case said(speaker: EntityID, text: String, kind: String)
  case figure(MeetingFigure)
  case figureChange(MeetingFigure, before: MeetingFigure?)
  case verdictChange(title: String, before: Verdict?, after: Verdict?)
  /// The same figure by two reporters.
  case mirror(MeetingFigure, MeetingFigure)
  /// A difficulty that the compiler found in the sources, with the figures from that very place.
  case difficulty(text: String, figures: [MeetingFigure])
  /// A passage about a thing of the pair that the compiler found unclear, and that holds no figure.
  case unclear(about: EntityID?, text: String, source: SourceID, locator: String)
  /// Quantities that sources speak of without a number.
  case unstated([String])
  case organisations(MeetingRoom, [MeetingSeat])
  /// The last year that the lists of members speak of, where the meeting is later.
  case membershipsUntil(Int)
  case chair(actor: EntityID, body: EntityID, role: String, time: EDTFInterval)
  case vector(title: String, actors: [EntityID], text: String)
  case shares(domain: String, period: EDTFInterval?, shares: [MeetingShare])
}

/// An organisation, with what the side that is no member of it has there instead.
public struct MeetingSeat: Hashable, Sendable {
  public let organisation: EntityID
  /// The side that is no member, and its role, such as observer.
  public let other: EntityID?
  public let role: Membership.Role?
}

/// Who sits where.
public enum MeetingRoom: String, Sendable, CaseIterable {
  case blocs
  case shared
  case onlySubject = "only-subject"
  case onlyPartner = "only-partner"
  /// Where the subject sits, and the record can't say whether the partner does.
  case unknownPartner = "unknown-partner"
}
