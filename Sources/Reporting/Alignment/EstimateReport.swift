import Alignment
import Foundation

/// The result of an estimation of ideal points with its account, for print.
public struct EstimateReport: Sendable {
  /// What entered, and what did not.
  public struct Input: Sendable {
    /// `all`, `important`, or codes of issues with commas.
    public let issues: String
    public let drops: [VoteDrop]
    /// Names of voters without a Correlates of War number, sorted.
    public let unnumbered: [String]
    /// Pairs of roll calls of the same text.
    public let links: Int
    public let origin: VoteOrigin

    public init(
      issues: String, drops: [VoteDrop], unnumbered: [String], links: Int, origin: VoteOrigin
    ) {
      self.issues = issues
      self.drops = drops
      self.unnumbered = unnumbered
      self.links = links
      self.origin = origin
    }
  }

  public let input: Input
  public let run: IdealPointRun
  public let summary: IdealPointSummary
  public let names: SeatNames

  public init(
    input: Input, run: IdealPointRun, summary: IdealPointSummary, names: SeatNames
  ) {
    self.input = input
    self.run = run
    self.summary = summary
    self.names = names
  }

  public var csv: String {
    var writer = CSVWriter(header: [
      "ccode", "iso3", "session", "year", "mean", "sd", "q05", "q50", "q95", "votes", "rhat", "ess",
      "ess_tail", "mcse", "converged",
    ])
    let isMet = summary.convergence.isMet
    for estimate in summary.estimates {
      let quality = estimate.diagnostics
      writer.append([
        .integer(estimate.state), .optional(names.key(estimate.state, session: estimate.session)),
        .integer(estimate.session), .integer(estimate.year), .number(estimate.mean),
        .number(estimate.deviation), .number(estimate.low), .number(estimate.median),
        .number(estimate.high), .integer(estimate.votes), .optional(quality?.rHat),
        .optional(quality?.bulkSize), .optional(quality?.tailSize), .optional(quality?.meanError),
        .text(isMet ? "yes" : "no"),
      ])
    }
    return writer.text
  }

  /// A few lines for the terminal.
  public func text(out: String) -> String {
    let matrix = run.model.votes
    let report = summary.convergence
    var lines = [
      "\(matrix.voteCount.grouped) votes, \(matrix.itemCount.counted("item")), "
        + "\(matrix.unitCount.counted("state-session")) of \(matrix.states.count.counted("state"))"
    ]
    lines += input.drops.map {
      "left out: \($0.votes.counted("vote")), \($0.reason.explanation)" + states(of: $0)
    }
    if !input.unnumbered.isEmpty {
      lines.append(
        "left out, without a Correlates of War number: " + input.unnumbered.joined(separator: ", "))
    }
    if input.links == 0 {
      lines.append("no pairs of roll calls of the same text: nothing ties sessions but the states")
    }
    if !input.origin.tellsParts {
      lines.append("votes on paragraphs and amendments are not told apart and all stay in")
    }
    lines.append(
      report.isMet
        ? String(
          format: "converged: R-hat up to %.3f, effective sample size from %.0f, %.0f in the tails",
          report.largestRHat, report.smallestBulkSize, report.smallestTailSize)
        : "NOT CONVERGED, every row is marked: \(report)")
    lines.append("written: \(out)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// How many states of a drop the terminal names.
  private static let nameLimit = 10

  /// The states that a reason is about; other reasons are about roll calls, in which nearly all states vote.
  private func states(of drop: VoteDrop) -> String {
    guard drop.reason.concernsStates else { return "" }
    let shown = drop.states.prefix(Self.nameLimit).map { names.name(Int($0)) }
    let more = drop.states.count - shown.count
    return ": " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}

extension VoteDropReason {
  var concernsStates: Bool {
    switch self {
    case .excludedState, .excludedStateSession, .tooFewVotes, .disconnected: true
    case .noAnswer, .notRequested, .excludedSession, .laterParagraphOrAmendment, .unanimous:
      false
    }
  }
}
