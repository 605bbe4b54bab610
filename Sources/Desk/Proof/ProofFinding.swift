import WorldModel

/// Words of a draft that the record does not bear out.
public struct ProofFinding: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case figure
    case date
    case stage
    case name
    case doubleCount = "double-count"
    case statement
    case verdict
  }

  /// The rule that found it, under the name that users see.
  public enum Rule: String, Sendable, CaseIterable {
    /// The record holds another amount for the thing and the time.
    case otherAmount = "other-amount"
    /// The amount stands in the record for another time.
    case otherPeriod = "amount-of-another-period"
    /// The amount differs from the record by a power of a thousand or of ten.
    case otherScale = "other-scale"
    /// The record holds another place in the order.
    case otherRank = "other-rank"
    /// The record holds another time.
    case otherTime = "other-time"
    /// The agreement, initiative or event has not come so far.
    case aheadOfRecord = "ahead-of-record"
    /// The agreement, initiative or event has come further.
    case behindRecord = "behind-record"
    /// Member, partner, observer: another standing in an organisation.
    case otherStanding = "other-standing"
    /// The name was not in use at the time spoken of.
    case nameOfAnotherTime = "name-of-another-time"
    /// A spelling besides the one to print.
    case otherSpelling = "other-spelling"
    /// A bloc and its member are added up.
    case blocAndMember = "bloc-and-member"
    /// The speaker stated another target.
    case otherTarget = "other-target"
    /// The speaker said the opposite.
    case oppositeStance = "opposite-stance"
    /// The doctrine's own check does not bear it out.
    case checkNotMet = "check-not-met"
  }

  public let kind: Kind
  public let rule: Rule
  public let place: ProofPlace
  /// The words found.
  public let words: String
  /// What the record says, in one line.
  public let says: String
  /// Words to put in their place, in the language of the sentence; empty where none follows.
  public let suggestion: String
  /// The rows that speak against the words, the decisive one first.
  public let evidence: [FactRecord]
  /// Rows that were considered besides.
  public let others: [FactRecord]
}

/// Where words stand in a draft; lines and columns from 1, columns in characters.
public struct ProofPlace: Hashable, Sendable {
  /// From 0, in the order of the draft.
  public let sentence: Int
  /// Characters from the start of the sentence.
  public let range: Range<Int>
  public let line: Int
  public let column: Int
  public let endLine: Int
  /// Behind the last character.
  public let endColumn: Int
}

extension ProofPlace: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column, left.endLine, left.endColumn)
      < (right.line, right.column, right.endLine, right.endColumn)
  }
}
