import ArgumentParser
import Datasets

/// How much a roll call counts, by whether the United States Department of State called it important.
struct VoteWeights: ExpressibleByArgument {
  let important: Double
  let other: Double

  /// `important`, or `important:3`.
  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.first == "important", parts.count <= 2 else { return nil }
    if parts.count == 1 {
      (important, other) = (1, 0)
      return
    }
    guard let weight = Double(parts[1]), weight > 0, weight.isFinite else { return nil }
    (important, other) = (weight, 1)
  }

  var words: String {
    other == 0
      ? "only roll calls that the United States Department of State called important"
      : "roll calls that the United States Department of State called important count "
        + "\(important) times"
  }

  func weight(of call: UNVotes.RollCall) -> Double { call.isImportant ? important : other }
}
