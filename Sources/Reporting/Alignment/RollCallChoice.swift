/// Which roll calls a figure counts, in the user's words.
public struct RollCallChoice: Sendable {
  /// Codes of issues with commas; `nil` for all.
  public let issue: String?
  /// Whether votes on paragraphs and on amendments count.
  public let hasParts: Bool
  /// Whether roll calls in which all answers are the same are left out.
  public let isContested: Bool

  public init(issue: String?, hasParts: Bool, isContested: Bool = false) {
    self.issue = issue
    self.hasParts = hasParts
    self.isContested = isContested
  }

  func partsWords(_ origin: VoteOrigin) -> String {
    if !origin.tellsParts { return "votes on paragraphs and amendments are not told apart" }
    return (hasParts ? "with" : "without") + " votes on paragraphs and amendments"
  }
}
