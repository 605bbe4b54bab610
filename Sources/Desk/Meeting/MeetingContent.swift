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
  case check(title: String, verdict: Verdict, value: MeetingAmount?)
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
  case said(speaker: EntityID, text: String, kind: String)
  case figure(MeetingFigure)
  case figureChange(MeetingFigure, before: MeetingFigure?)
  case verdictChange(title: String, before: Verdict?, after: Verdict?)
  /// The same figure by two reporters.
  case mirror(MeetingFigure, MeetingFigure)
  /// Two-way trade of which the data hold one direction only.
  case oneSided(MeetingFigure)
  /// A difficulty that the compiler found in the sources, with the figures from that very place.
  case difficulty(text: String, figures: [MeetingFigure])
  /// Quantities that sources speak of without a number.
  case unstated([String])
  case organisations(MeetingRoom, [EntityID])
  /// The last year that the lists of members speak of, where the meeting is later.
  case membershipsUntil(Int)
  case chair(actor: EntityID, body: EntityID, role: String, time: EDTFInterval)
  case vector(title: String, actors: [EntityID], text: String)
  case shares(domain: String, period: EDTFInterval?, shares: [MeetingShare])
}

/// Who sits where.
public enum MeetingRoom: String, Sendable, CaseIterable {
  case blocs
  case shared
  case onlySubject = "only-subject"
  case onlyPartner = "only-partner"
  /// Where the subject sits, and the record can't say whether the partner does.
  case unknownPartner = "unknown-partner"
  case unknownSubject = "unknown-subject"
}

/// A number with its unit, or the name of a level.
public struct MeetingAmount: Hashable, Sendable {
  public let value: Double?
  public let level: String?
  public let comparator: Comparator
  public let unit: MeasurementUnit
  public let time: EDTFInterval

  init(
    _ value: Double?, level: String? = nil, _ comparator: Comparator = .equal,
    unit: MeasurementUnit, time: EDTFInterval = .unknown
  ) {
    self.value = value
    self.level = level
    self.comparator = comparator
    self.unit = unit
    self.time = time
  }

  init(_ amount: Amount, time: EDTFInterval = .unknown) {
    self.init(amount.value, amount.comparator, unit: amount.unit, time: time)
  }
}

/// One of several things that sources say of the same slot.
public struct MeetingSide: Hashable, Sendable {
  public let amount: MeetingAmount?
  public let text: String
  public let source: SourceID
  public let recorded: EDTFDate?
}

/// A bilateral standing.
public struct MeetingRelation: Hashable, Sendable {
  /// As in ``Relation/kind``.
  public let kind: String
  public let level: String
  public let areas: [String]
  public let amount: MeetingAmount?
  public let time: EDTFInterval
  /// The bloc through which it holds.
  public let through: EntityID?
}

/// A duty of a treaty towards the partner.
public struct MeetingObligation: Hashable, Sendable {
  /// Such as `defence-obligation`.
  public let kind: String
  public let time: EDTFInterval
  public let isMutual: Bool
}

/// A step in the life of an agreement or a work.
public struct MeetingStage: Hashable, Sendable {
  public let step: Stage.Step
  public let time: EDTFInterval
  public let text: String

  init(_ fact: Fact<Stage>) {
    step = fact.content.step
    time = fact.valid
    text = fact.content.text
  }
}

/// A figure or property that an agreement states.
public struct MeetingTerm: Hashable, Sendable {
  public let term: String
  public let amount: MeetingAmount?
  public let text: String
}

/// An agreement with the stage that it had reached.
public struct MeetingAgreement: Hashable, Sendable {
  public let id: EntityID
  /// The group that is the party in place of a side; `nil` where both are parties by name.
  public let through: EntityID?
  /// The stage of the latest date that a source reports as reached; `nil` where none does.
  public let stage: MeetingStage?
  /// Earlier steps, latest first.
  public let history: [MeetingStage]
  /// Further steps that another source reports at the same time or beyond the chosen one.
  public let others: [MeetingStage]
  public let next: MeetingStage?
  public let terms: [MeetingTerm]
}

/// What became of a promise by a source.
public struct MeetingOutcome: Hashable, Sendable {
  public let result: Outcome.Result
  public let amount: MeetingAmount?
  public let text: String
  public let time: EDTFInterval

  init(_ fact: Fact<Outcome>) {
    result = fact.content.result
    amount = fact.content.amount.map { MeetingAmount($0) }
    text = fact.content.text
    time = fact.valid
  }
}

/// A target, priority or goal of a side.
public struct MeetingPromise: Hashable, Sendable {
  public let statement: EntityID
  public let speaker: EntityID
  /// Whose promise it counts as: the speaker, or the state of the person who spoke.
  public let side: EntityID
  public let about: EntityID?
  public let kind: String
  public let text: String
  public let amount: MeetingAmount?
  public let due: EDTFDate?
  public let isConditional: Bool
  /// By the rule `newest-source`, then what other sources say differently.
  public let outcomes: [MeetingOutcome]
  /// The doctrine's own verdict, where it tests this promise.
  public let verdict: Verdict?
  public let value: MeetingAmount?
}

/// A figure with its name, time and age.
public struct MeetingFigure: Hashable, Sendable {
  /// What the figure counts.
  public enum Name: Hashable, Sendable {
    case measure(String)
    case series(String)
    case term(EntityID, String)
    case relation(String)
    case quantity(EntityID, String)
    case statement(EntityID)
  }

  public let name: Name
  public let amount: MeetingAmount
  public let low: Double?
  public let high: Double?
  public let reporter: EntityID?
  /// The bloc that the figure is of, where it is not of the partner itself.
  public let through: EntityID?
  /// Calendar years from the end of its period to the meeting; `nil` where the period is not known.
  public let age: Int?

  public var isOld: Bool { age.map { $0 >= MeetingFile.oldAfterYears } ?? false }
}

/// What part of a domain a pole of the doctrine holds.
public struct MeetingShare: Hashable, Sendable {
  public let title: String
  /// Keys of the pole's actors.
  public let actors: [EntityID]
  /// Between 0 and 1.
  public let share: Double
  public let holdsPartner: Bool
}
