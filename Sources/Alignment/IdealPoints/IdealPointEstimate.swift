/// The estimated position of a state in a session.
public struct IdealPointEstimate: Hashable, Sendable {
  /// Correlates of War number.
  public let state: Int
  public let session: Int
  /// Posterior mean; the sign is that of the anchors.
  public let mean: Double
  /// Posterior standard deviation.
  public let deviation: Double
  /// Posterior quantiles at 5, 50 and 95 per cent.
  public let low: Double
  public let median: Double
  public let high: Double
  /// Votes of the state in the session that entered the estimation.
  public let votes: Int
  /// `nil` where the draws are too few or all the same.
  public let diagnostics: ChainDiagnostics?

  /// The year that the voting data give a session: session + 1945.
  public var year: Int { session + 1945 }
}

/// Estimates of all state-sessions, in the order of state and session, with the account of convergence.
public struct IdealPointSummary: Sendable {
  public let estimates: [IdealPointEstimate]
  public let convergence: ConvergenceReport
}
