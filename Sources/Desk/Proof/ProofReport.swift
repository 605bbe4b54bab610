import WorldModel

/// What the proof of a draft came to.
public struct ProofReport: Sendable {
  /// The day of the speech: what is said without a date is meant for it.
  public let date: EDTFDate
  /// The date of knowledge.
  public let asOf: EDTFDate
  public let speaker: EntityID
  /// In the order of their places.
  public let findings: [ProofFinding]
  public let supported: [ProofSupport]
  public let unmatched: [ProofUnmatched]
  public let sentenceCount: Int
  /// Sentences without a figure, date, stage or name to check.
  public let uncheckableCount: Int

  public func count(_ kind: ProofFinding.Kind) -> Int { findings.count { $0.kind == kind } }
}

/// Words that the record bears out, with the row that does.
public struct ProofSupport: Hashable, Sendable {
  public let kind: ProofFinding.Kind
  public let place: ProofPlace
  public let words: String
  public let evidence: [FactRecord]
}

/// A sentence with something to check for which the record holds no row; listed, never guessed.
public struct ProofUnmatched: Hashable, Sendable {
  public let place: ProofPlace
  public let sentence: String
  /// The figures, dates and stages that no row decides.
  public let words: [String]
}
