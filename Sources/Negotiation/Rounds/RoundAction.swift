/// What happens in a round of negotiation.
public enum RoundAction: Sendable, Hashable {
  /// A round begins; settlements as they stand, one an issue, by the compromise mean and by the median.
  case began(round: Int, means: [Double?], medians: [Double?])
  /// An actor takes the offer of another.
  case accepted(issue: Int, actor: Int, by: Int, ChallengeOffer.Kind)
  /// Two actors trade on two issues.
  case traded(IssueTrade, issues: [Int])
  /// An actor moves on an issue.
  case moved(issue: Int, actor: Int, from: Double, to: Double)
  case ended(RoundEnd)
}

/// Why the rounds end.
public enum RoundEnd: String, Sendable, Hashable {
  case nobodyMoves = "nobody moves any more"
  case agreed = "all positions are equal on every issue"
  case limit = "the limit of rounds is reached"
}
