import Doctrines
import WorldModel

/// The answer to “may this be signed?”: what stands against it, and what is not known. No legal opinion.
public struct Screening: Sendable {
  public let agreement: ProposedAgreement
  public let doctrine: Doctrine
  public let edition: Doctrine.Edition
  /// Whether the edition was in force on the day; else it was asked for, was the last one known, or stands in
  /// because none had begun.
  public let isEditionInForce: Bool
  /// The day for which obligations are looked up.
  public let on: EDTFDate
  /// The date of knowledge.
  public let asOf: EDTFDate
  /// Gravest first.
  public let findings: [ScreeningFinding]
  public let principles: [Principle]
  public let touches: [Touch]
  public let exposures: [Exposure]
  public let procedures: [FactRecord]
  /// Rules on treaties in general that bind the subject.
  public let standingRules: [FactRecord]
  public let amendments: [Amendment]
  public let unknowns: [Unknown]
  /// What the world holds of the agreement itself.
  public let records: [FactRecord]
  /// The publications of every row above, by key.
  public internal(set) var sources: [Source] = []
  /// Names of the actors and things that the answer mentions.
  public internal(set) var names: [EntityID: String] = [:]

  /// A principle of integration held against the clauses.
  public struct Principle: Hashable, Sendable {
    public enum Key: String, Sendable, CaseIterable {
      case sovereignty
      case economicReason = "economic-reason"
      case phases
      case mutualBenefit = "mutual-benefit"
      case equalRepresentation = "equal-representation"
      case consensus
    }

    public enum Answer: String, Sendable, CaseIterable {
      case satisfied
      case notSatisfied = "not-satisfied"
      case notStated = "not-stated"
    }

    public let key: Key
    public let answer: Answer
    /// Keys of the clauses that answer it, sorted.
    public let clauses: [String]
    /// The rows of the doctrine that set it; empty where the doctrine has none.
    public let basis: [Row]
  }

  /// A row of the doctrine: a rule of conduct, a check or a vector.
  public struct Row: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case conduct
      case check
      case vector
    }

    public let kind: Kind
    public let id: String
    public let says: Saying
  }

  /// A row of the doctrine that a clause, or the choice of partner, touches.
  public struct Touch: Hashable, Sendable {
    /// Key of the clause; empty for the agreement as a whole.
    public let clause: String
    public let row: Row
    /// What the rule of conduct says to do; empty for checks and vectors.
    public let actions: [String]
  }

  /// Sanctions on a party.
  public struct Exposure: Hashable, Sendable {
    public enum Result: String, Sendable, CaseIterable {
      case exposed
      case membersExposed = "members-exposed"
      /// The world holds no row; that is not the same as none.
      case noneKnown = "none-known"
    }

    public let party: EntityID
    public let result: Result
    public let cases: [Case]

    public struct Case: Hashable, Sendable {
      public let target: EntityID
      public let senders: [EntityID]
      public let title: String
      public let record: FactRecord
    }
  }

  /// What stands in the way of signing, and how the subject could leave it.
  public struct Amendment: Hashable, Sendable {
    public let agreement: EntityID
    /// Keys of the rows that the clauses collide with, sorted.
    public let obligations: [FactID]
    /// The row on withdrawal; `nil` where the world holds none.
    public let withdrawal: FactRecord?
    public let months: Int?
  }

  /// What was not looked at, because the world does not hold it.
  public struct Unknown: Hashable, Sendable {
    public enum Reason: String, Sendable, CaseIterable {
      /// An agreement of the subject of which the world holds no obligation.
      case termsNotHeld = "terms-not-held"
      /// An organisation of the subject whose founding treaty the world does not hold.
      case foundingTreatyNotHeld = "founding-treaty-not-held"
      /// Only the subject's obligations are screened.
      case partyNotScreened = "party-not-screened"
    }

    public let about: EntityID
    public let reason: Reason
    /// Rows of obligations that the world holds of a party.
    public let held: Int
    /// Whether another party of the agreement is bound by it, or belongs to it, too.
    public let isShared: Bool
    /// The kind of an agreement, such as `treaty`; empty for what is none.
    public let kind: String
  }

  /// Whether a clause collides with an obligation in force.
  public var hasCollision: Bool { findings.contains { $0.kind == .collision } }
}
