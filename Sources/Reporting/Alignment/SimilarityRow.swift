import Alignment

/// The similarity of two states, or of a state and a bloc, in a year.
public struct SimilarityRow: Sendable {
  public let first: String
  public let second: String
  public let year: Int
  /// Roll calls that both answered; summed over the members of a bloc.
  public let votes: Int
  /// Members of a bloc that entered; `nil` for a state.
  public let members: Int?
  /// In the order of the figures asked for.
  public let values: [Double?]
  /// Empty where no intervals were asked for.
  public let intervals: [SimilarityInterval?]
  /// Why some or all figures are not available; empty where all are.
  public let reasons: [String]

  public init(
    first: String, second: String, year: Int, votes: Int, members: Int?, values: [Double?],
    intervals: [SimilarityInterval?], reasons: [String]
  ) {
    self.first = first
    self.second = second
    self.year = year
    self.votes = votes
    self.members = members
    self.values = values
    self.intervals = intervals
    self.reasons = reasons
  }
}
