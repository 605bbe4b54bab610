/// A figure of similarity of votes, under the name that scripts know.
public enum SimilarityFigure: String, Hashable, Sendable, CaseIterable {
  case agreement
  case absoluteS = "s_abs"
  case squaredS = "s_sq"
  case kappa
  case pi
  case chanceCorrected = "a_chance"

  /// The figure of the joint votes of two states; `nil` where it is not available.
  public func value(_ votes: JointVotes, _ rule: AgreementRule) -> Double? {
    switch self {
    case .agreement: votes.agreement(rule)
    case .absoluteS: votes.similarity(.absolute)
    case .squaredS: votes.similarity(.squared)
    case .kappa: votes.kappa()
    case .pi: votes.pi()
    case .chanceCorrected: votes.chanceCorrected()
    }
  }

  /// Why joint votes can have no such figure.
  public var absence: String {
    switch self {
    case .agreement: "no roll call counts under the rule of agreement"
    case .kappa, .pi: "both gave one and the same answer throughout, so that chance explains all"
    case .absoluteS, .squaredS, .chanceCorrected: "no roll call with a weight"
    }
  }
}
