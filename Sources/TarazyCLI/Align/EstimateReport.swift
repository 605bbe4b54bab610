import Alignment
import Foundation
import Reporting

/// The result of an estimation with its account.
struct EstimateReport {
  let votes: AssemblyVotes
  let input: EstimateInput
  let run: IdealPointRun
  let summary: IdealPointSummary

  /// The state under whose name a number sat in a session.
  func key(_ number: Int, session: Int) -> String? {
    let seat = votes.seats.first { $0.number == number }
    return seat.flatMap { votes.key(of: $0, year: session + 1945) }
  }

  var csv: String {
    var writer = CSVWriter(header: [
      "ccode", "iso3", "session", "year", "mean", "sd", "q05", "q50", "q95", "votes", "rhat", "ess",
      "ess_tail", "mcse", "converged",
    ])
    let isMet = summary.convergence.isMet
    for estimate in summary.estimates {
      let quality = estimate.diagnostics
      writer.append([
        .integer(estimate.state), .optional(key(estimate.state, session: estimate.session)),
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
  func text(out: String) -> String {
    let matrix = run.model.votes
    let report = summary.convergence
    var lines = [
      "\(matrix.voteCount.grouped) votes, \(matrix.itemCount.counted("item")), "
        + "\(matrix.unitCount.counted("state-session")) of \(matrix.states.count.counted("state"))"
    ]
    lines += input.preparation.drops.map {
      "left out: \($0.votes.counted("vote")), \($0.reason.explanation)"
    }
    if !input.unnumbered.isEmpty {
      lines.append(
        "left out, without a Correlates of War number: " + input.unnumbered.joined(separator: ", "))
    }
    if votes.links.isEmpty {
      lines.append("no pairs of roll calls of the same text: nothing ties sessions but the states")
    }
    if !votes.tellsParts {
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
}
