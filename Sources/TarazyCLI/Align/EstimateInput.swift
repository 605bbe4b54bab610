import Alignment
import ArgumentParser
import Reporting

/// The votes of an estimation, with an account of what was left out.
struct EstimateInput {
  let preparation: VotePreparation
  /// Names of voters without a Correlates of War number, sorted.
  let unnumbered: [String]
  let issues: String

  /// - Parameter issues: `all`, `important`, or codes of issues with commas.
  init(_ votes: AssemblyVotes, issues: String) throws {
    self.issues = issues
    let requested: Set<Int>?
    switch issues {
    case "all": requested = nil
    case "important":
      guard votes.tellsParts else {
        throw ValidationError(
          "The votes do not tell which roll calls are important: name their file with "
            + "--roll-calls.")
      }
      requested = Set(votes.rollCalls.filter(\.isImportant).map(\.id))
    default: requested = try RollCallOptions.rollCalls(of: issues, in: votes)
    }
    var cast: [CastVote] = []
    var unnumbered: [String] = []
    for (place, seat) in votes.seats.enumerated() {
      guard let number = seat.number else {
        unnumbered.append(seat.name)
        continue
      }
      let row = place * votes.rollCalls.count
      for (index, call) in votes.rollCalls.enumerated() where votes.answers[row + index] != 0 {
        cast.append(
          CastVote(
            state: number, session: call.session, rollCall: call.id,
            answer: votes.answers[row + index]))
      }
    }
    self.unnumbered = unnumbered.sorted()
    let parts = votes.rollCalls.filter { $0.isAmendment || $0.isParagraph }.map(\.id)
    do {
      preparation = try VotePreparation(
        cast, paragraphsAndAmendments: Set(parts), links: votes.links, requested: requested)
    } catch { throw ValidationError("There is nothing to estimate from: \(error)") }
  }

  /// As the report prints it.
  func account(of votes: AssemblyVotes) -> EstimateReport.Input {
    EstimateReport.Input(
      issues: issues, drops: preparation.drops, unnumbered: unnumbered, links: votes.links.count,
      origin: votes.origin)
  }
}
