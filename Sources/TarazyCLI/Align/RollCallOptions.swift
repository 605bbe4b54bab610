import Alignment
import ArgumentParser
import Datasets
import Foundation
import Reporting

/// Which roll calls count, and how much.
struct RollCallOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Years as 1992..2019, or one; of a session: its number + 1945. Default: all.",
      valueName: "years"))
  var years: AlignYears?
  @Option(
    help: ArgumentHelp(
      "Only roll calls of these issues of the table of issues, with commas: hr, me, nu …",
      valueName: "codes"))
  var issue: String?
  @Flag(help: "Also votes on paragraphs and on amendments, which are left out otherwise.")
  var parts = false
  @Flag(help: "Without roll calls in which all answers are the same.")
  var contested = false

  /// As the reports print it.
  var choice: RollCallChoice {
    RollCallChoice(issue: issue, hasParts: parts, isContested: contested)
  }

  /// The years asked for that the data have.
  func years(in votes: AssemblyVotes) throws -> [Int] {
    let all = votes.years
    guard let years else { return all }
    let found = all.filter { years.span.contains($0) }
    guard !found.isEmpty else {
      throw ValidationError(
        "The votes have no session in \(years.span.lowerBound)..\(years.span.upperBound): they "
          + "run from \(all.first ?? 0) to \(all.last ?? 0).")
    }
    return found
  }

  /// Numbers of the roll calls of the issues; `nil` where all are wanted.
  func issueCalls(in votes: AssemblyVotes) throws -> Set<Int>? {
    try issue.map { try Self.rollCalls(of: $0, in: votes) }
  }

  static func rollCalls(of codes: String, in votes: AssemblyVotes) throws -> Set<Int> {
    let issues = try votes.neededIssues
    let present = Set(votes.rollCalls.map(\.id))
    var found: Set<Int> = []
    for code in codes.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      guard let issue = issues.issue(code) else {
        let known = issues.issues.map { "\($0.code) (\($0.name))" }.joined(separator: ", ")
        throw ValidationError("There is no issue ‘\(code)’. Give one of: \(known).")
      }
      let calls = issue.rollCalls.filter(present.contains)
      if calls.isEmpty {
        throw ValidationError(
          "Issue ‘\(code)’ (\(issue.name)) is empty: none of its roll calls has votes here. Leave it out, or "
            + "name the table of issues that belongs to the votes.")
      }
      found.formUnion(calls)
    }
    return found
  }
}
