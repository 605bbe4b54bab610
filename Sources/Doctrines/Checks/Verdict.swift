/// What a check came to. Never only pass or fail.
public enum Verdict: String, Sendable, CaseIterable {
  case met
  case missed
  /// The deadline lies ahead, and the path leads there; or an open commitment has begun.
  case onTrack = "on-track"
  /// The deadline lies ahead, and the path does not lead there.
  case offTrack = "off-track"
  /// Reporters of the same figure stand on both sides of the threshold.
  case disputed
  /// The world holds no figure that decides.
  case noData = "no-data"
  /// A causal claim or a mood, which no public measure can decide.
  case notTestable = "not-testable"

  /// Whether the check came to yes or no, now or on its path.
  public var isDecided: Bool { self != .noData && self != .notTestable }
}
