import Alignment
import ArgumentParser
import Foundation
import Reporting

struct AlignEstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates dynamic ideal points of states from their votes.",
    discussion: """
      The model of Bailey, Strezhnev and Voeten (2017): one position for each state and session, with \
      its posterior interval. Written are FILE.csv and beside it FILE.report.json, which holds the \
      settings, what was left out and why, and whether the chains converged. Chains that have not \
      converged (split R-hat above 1.05 or an effective sample size below 100 anywhere) give no file \
      unless --accept-unconverged is given; then every row is marked.
      Mode bsv2017 reproduces the published figures, but with the published step its chains do not \
      agree in the first sessions even after 6,000 iterations: expect to accept it unconverged. Mode \
      ffbs, the default, draws exactly and mixes faster.
      The run is saved to FILE.csv.run as it goes; one that was killed goes on with --resume and ends \
      with the same draws. A finished run that has not converged goes on with --resume and more --draws.
      Once the table stands and the chains have converged, FILE.csv.run is removed. A run that is resumed \
      for another table is only read: it stays, and the new one is saved beside the new table.
      Exit status: 0 written, 1 not converged, 2 bad input.

      EXAMPLES:
        tarazy align estimate --issues all --out ideal-points.csv
        tarazy align estimate --issues me --mode ffbs --seed 7 --out middle-east.csv --draws-file me.draws
        tarazy align estimate --mode bsv2017 --warm-up 4000 --draws 20000 --thin 50 --out bsv.csv \
      --accept-unconverged
        tarazy align estimate --out ideal-points.csv --resume ideal-points.csv.run
      """)

  @Option(
    help: ArgumentHelp(
      "all, important, or issues of the table of issues with commas: hr, me, nu …",
      valueName: "issues"))
  var issues: String = "all"
  @OptionGroup var sampler: EstimateSettings
  @Option(name: .shortAndLong, help: ArgumentHelp("The table, as CSV.", valueName: "file"))
  var out: String
  @Option(
    help: ArgumentHelp(
      "Also all kept draws, 16 bits each; the form is told in Documentation/alignment.md.",
      valueName: "file"))
  var drawsFile: String?
  @Option(help: ArgumentHelp("Also the draws of some states as CSV.", valueName: "file"))
  var trace: String?
  @Option(help: ArgumentHelp("The states of the trace. Default: USA,RUS,CHN.", valueName: "keys"))
  var traceStates: String?
  @Option(help: ArgumentHelp("A saved run to go on with.", valueName: "file"))
  var resume: String?
  @Option(help: ArgumentHelp("Iterations from one saving to the next.", valueName: "n"))
  var saveEvery: Int = 500
  @Flag(help: "Write the figures of chains that have not converged; every row says so.")
  var acceptUnconverged = false
  @Flag(help: "Ask for split R-hat 1.01 and an effective sample size of 400.")
  var strict = false
  @Flag(help: "No line of progress, no report on standard output.")
  var quiet = false

  @OptionGroup var input: VoteInput

  func validate() throws {
    if saveEvery < 1 { throw ValidationError("--save-every is \(saveEvery): it is at least 1.") }
    if traceStates != nil, trace == nil {
      throw ValidationError("--trace-states belongs to --trace: name the file of the trace.")
    }
    if out == "-" { throw ValidationError("The table needs a file: two files are written.") }
  }

  func run() throws {
    let files = EstimateFiles(out: out, draws: drawsFile, trace: trace)
    for path in files.all {
      try OutputFile.check(path)
      for read in input.paths + [resume].compactMap({ $0 }) {
        try OutputFile.refuse(path, over: read)
      }
    }
    let votes = try input.read(usingLinks: true)
    let traced = try tracedStates(votes)
    let prepared = try EstimateInput(votes, issues: issues)
    let seats = votes.seatNames
    if traceStates != nil { try refuseUnplaced(traced, prepared.preparation.votes, seats) }
    let model: IdealPointModel
    do {
      model = try IdealPointModel(prepared.preparation.votes, settings: sampler.settings)
    } catch { throw ValidationError("\(error).") }
    let progress = ProgressLine(isWanted: !quiet)
    defer { progress?.clear() }
    var estimate = try EstimateRun(model, resumed: resume, beside: out)
    try estimate.finish(threads: sampler.workers, savingEvery: saveEvery, progress)
    progress?.clear()
    let summary: IdealPointSummary
    do {
      summary = try estimate.run.summary(
        rule: strict ? .strict : ConvergenceRule(), acceptingUnconverged: acceptUnconverged,
        threads: sampler.workers)
    } catch .notConverged(let report) {
      throw refusal(report, kept: estimate.saved)
    } catch { throw ValidationError("\(error).") }
    let report = EstimateReport(
      input: prepared.account(of: votes), run: estimate.run, summary: summary,
      names: seats)
    try files.write(report, traceStates: traced)
    if summary.convergence.isMet { estimate.remove() }
    if !quiet {
      try FileHandle.standardOutput.write(contentsOf: Data(report.text(out: out).utf8))
    }
  }

  /// Refused before the chains run, not after.
  private func tracedStates(_ votes: AssemblyVotes) throws -> [String] {
    guard trace != nil, let traceStates else { return ["USA", "RUS", "CHN"] }
    let names = try AlignNames(votes, input.world)
    let states = try traceStates.split(separator: ",", omittingEmptySubsequences: false).map {
      try names.state(String($0).trimmed)
    }
    if let twice = AlignNames.repeated(states) {
      throw ValidationError("\(twice) stands twice in --trace-states.")
    }
    return states
  }

  private func refuseUnplaced(
    _ states: [String], _ matrix: IdealPointVotes, _ seats: SeatNames
  ) throws {
    for state in states where !seats.isPlaced(state, in: matrix) {
      throw ValidationError(
        "\(state) has no vote among those that are estimated from: leave it out of --trace-states.")
    }
  }

  private func refusal(_ report: ConvergenceReport, kept: String?) -> ExitCode {
    var text = "Not converged, and nothing was written: \(report).\n"
    if let kept {
      text += """
        The run is kept in ‘\(kept)’: go on with --resume \(kept) and more --draws, or write the \
        figures as they are, every row marked, with --resume \(kept) --accept-unconverged.

        """
    }
    FileHandle.standardError.write(Data(text.utf8))
    return ExitCode(1)
  }
}
