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
  /// Words that a row bears out and another row contradicts; they are no findings.
  public let cautions: [ProofSupport]
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
  /// Rows of other sources that contradict the evidence.
  public let against: [FactRecord]

  init(
    kind: ProofFinding.Kind, place: ProofPlace, words: String, evidence: [FactRecord],
    against: [FactRecord] = []
  ) {
    self.kind = kind
    self.place = place
    self.words = words
    self.evidence = evidence
    self.against = against
  }
}

/// A sentence with something to check that no rule could hold against a row; listed, never guessed.
public struct ProofUnmatched: Hashable, Sendable {
  public let place: ProofPlace
  public let sentence: String
  /// The figures, dates and stages that no row decides.
  public let words: [String]
}
