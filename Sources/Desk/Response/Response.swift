import Doctrines
import WorldModel

/// What a policy says to an event: rules, options, conflicts, precedents, commitments, and what is not known.
public struct Response: Sendable {
  public let doctrine: String
  public let title: String
  public let subject: EntityID
  public let occurrence: Occurrence
  /// The edition in force; `nil` before the first one.
  public let edition: Doctrine.Edition?
  /// The date for which the edition was taken: that of the event, unless another was asked for.
  public let editionDate: EDTFDate
  /// The date of knowledge: verdicts are those of this day, and nothing recorded later is shown.
  public let asOf: EDTFDate
  /// By priority; of one priority, those of the edition in force before those of later editions, then
  /// by key.
  public let rules: [AppliedRule]
  /// Distinct actions, in the order of the rules.
  public let options: [ResponseOption]
  /// Actions that a rule forbids.
  public let forbidden: [ForbiddenAction]
  public let conflicts: [RuleConflict]
  /// Rules on this kind of event that do not answer it, or leave it open.
  public let otherRules: [OtherRule]
  public let commitments: [Commitment]
  /// What the subject shares with the parties besides, by kind and key: nothing recorded says that an
  /// option touches it.
  public let further: [FurtherShared]
  public let programmes: [Precedent]
  public let precedents: [Precedent]
  /// By which rules a case counts as like this one.
  public let likeness: [String]
  public let unknowns: [Unknown]
}

/// A rule that answers the event.
public struct AppliedRule: Sendable {
  public let rule: ConductRule
  public let standing: Doctrine.Standing
  public let conditions: [ConditionFinding]
}

/// A rule on this kind of event that does not answer it.
public struct OtherRule: Sendable {
  public enum State: String, Sendable {
    case excluded
    case undecided
    /// It stood only until an earlier edition.
    case past
    /// It speaks of another kind of event, which this one may amount to.
    case possible
  }

  public let rule: ConductRule
  public let state: State
  public let standing: Doctrine.Standing
  public let reasons: [String]
}

/// An action that one or more rules admit.
public struct ResponseOption: Sendable {
  public let action: String
  /// Keys of the rules that admit it.
  public let rules: [String]
  /// The first priority among those rules.
  public let priority: Int
  /// The first edition in which it is admitted, where none in force admits it.
  public let since: String?
  /// Who says what it strains and touches; `nil` where the catalogue has no entry for it.
  public let basis: ThresholdBasis?
  public let tensions: [Tension]
  /// Keys of the commitments that it touches, into ``Response/commitments``.
  public let touches: [String]
  /// Keys of what was shared at the date and would be touched only if it had a bearing, into
  /// ``Response/further``; what was concluded later is not among them.
  public let further: [String]
  /// The words of a document that the catalogue gives for it.
  public let says: Saying?

  /// A check that the action strains.
  public struct Tension: Sendable {
    public let check: Check
    public let because: String
    /// The verdict at the date of knowledge; `nil` where the check does not stand in that edition.
    public let verdict: Verdict?
    public let reason: String
  }
}

/// An action that a rule forbids.
public struct ForbiddenAction: Sendable {
  public let action: String
  public let rule: ConductRule
  public let standing: Doctrine.Standing
}

/// Two applying rules whose actions can't both be taken. Neither is dropped.
public struct RuleConflict: Sendable {
  public let first: AppliedRule
  public let second: AppliedRule
  public let clash: ConductClash
}

/// What the subject is bound to, or belongs to.
public struct Commitment: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case obligation
    case agreement
    case membership
    case initiative
    case statement
    case thing
  }

  public let id: String
  public let kind: Kind
  public let title: String
  /// The stage, role, dates or verdict; says so where none is known.
  public let state: String
  /// Why something shared with the parties has a bearing on the event; `nil` for what the doctrine
  /// names itself.
  public let bearing: String?
  public let facts: [FactRecord]
}

/// An agreement or organisation shared with the parties of an event, without a bearing on it.
public struct FurtherShared: Hashable, Sendable {
  public enum Reason: String, Sendable, CaseIterable {
    /// Neither the event, nor a check, nor an obligation that is recorded.
    case noBearing = "no-bearing"
    /// Concluded only after the date of the event.
    case concludedLater = "concluded-later"
  }

  public let id: String
  public let kind: Commitment.Kind
  public let title: String
  public let reason: Reason
  /// When it was concluded, where that was later.
  public let concluded: EDTFDate?
}

/// What the subject did, said or held in a like case.
public struct Precedent: Sendable {
  /// How it lies to the event.
  public enum Standing: String, Sendable, CaseIterable {
    /// It happened by then, and a source told it by then.
    case known
    /// It happened by then, and was told only later.
    case toldLater = "told-later"
    case later
    case undated
  }

  /// When it began; when it was said, where that is not stated.
  public let date: EDTFDate?
  public let standing: Standing
  public let text: String
  public let fact: FactRecord
}

/// Something that the answer rests on and that is not known.
public struct Unknown: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case edition
    case rule
    case condition
    case party
    case action
    case check
    case outcome
    case precedent
  }

  public let kind: Kind
  public let text: String
}
