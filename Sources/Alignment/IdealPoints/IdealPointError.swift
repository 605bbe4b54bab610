/// Why an estimation of ideal points has no result.
public enum IdealPointError: Error, Sendable {
  /// No vote is left after the drops.
  case noVotes([VoteDrop])
  /// A setting outside its range.
  case setting(name: String, value: String, rule: String)
  /// Bytes that are not a run of this estimation.
  case unreadable(String)
  /// The chains do not agree yet, or hold too few independent draws.
  case notConverged(ConvergenceReport)
}

extension IdealPointError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noVotes(let drops):
      drops.isEmpty
        ? "there are no votes: an estimation needs at least one roll call that divides states; "
          + "check the issue and the sessions asked for"
        : "no vote is left: "
          + drops.map { "\($0.votes) dropped, \($0.reason.explanation)" }.joined(separator: "; ")
          + "; check the issue and the sessions asked for"
    case .setting(let name, let value, let rule): "\(name) is \(value): \(rule)"
    case .unreadable(let what): "this is no saved run of this estimation: \(what)"
    case .notConverged(let report): "not converged: \(report)"
    }
  }
}
