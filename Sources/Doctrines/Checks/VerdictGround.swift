import WorldModel

/// The step of the rules by which a verdict follows from values and expectation, for documents that say
/// it in their own language; ``CheckResult/reason`` says it in English.
public enum VerdictGround: Hashable, Sendable {
  /// The reason is the doctrine file's own.
  case stated
  case noFigure
  case notComparable
  /// A source gives a bound only, and it lies on the wrong side of the threshold to decide.
  case boundUndecided
  case reportersDisagree
  case sourcesDisagree
  /// The values stand on one side of what was expected.
  case compared
  /// The deadline has passed.
  case passed(EDTFDate)
  /// The deadline lies ahead.
  case ahead(EDTFDate)
  /// No deadline was stated, and a step towards it is known.
  case stepKnown
  case alreadyThere(EDTFDate)
  case noBaseline(EDTFDate)
  /// The straight line to a deadline ahead: where it begins, and what it needs by the date of the value,
  /// both in the unit of the expectation.
  case path(from: Double, at: EDTFInterval, needed: Double)
}
