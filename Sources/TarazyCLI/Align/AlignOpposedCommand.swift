import ArgumentParser
import Reporting

struct AlignOpposedCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "opposed",
    abstract: "With whom a state votes when two poles vote against each other.",
    discussion: """
      Counted are the roll calls in which one pole said yes and the other no. An absence is told as \
      such and never taken for a side. Shares are of all such roll calls; the lean is the share of the \
      first pole among those in which the state took a side. Intervals are Wilson's, at 90 %.
      A roll call with several issues counts under each of them, one with none in a row of its own. Years in which the state cast no vote \
      are left out and named.

      EXAMPLES:
        tarazy align opposed KAZ --poles USA,RUS --by issue
        tarazy align opposed KAZ --poles USA,CHN --by period --period 5 --years 1992..2019
        tarazy align opposed UZB --poles USA,RUS --by year --format csv
      """)

  @Argument(help: "Key, name or alias of the state, such as KAZ.")
  var state: String
  @Option(help: ArgumentHelp("The two poles with a comma between them.", valueName: "a,b"))
  var poles: String
  @Option(help: "One of all, issue, period, year.")
  var by: OpposedGrouping = .all
  @Option(help: ArgumentHelp("Years of a period.", valueName: "n"))
  var period: Int = 5
  @OptionGroup var rollCalls: RollCallOptions
  @Option(help: "One of table, csv, json.")
  var format: Format = .table

  @OptionGroup var input: VoteInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if period < 1 { throw ValidationError("--period is \(period): it is at least 1 year.") }
  }

  func run() throws {
    for path in input.paths { try OutputFile.refuse(output.output, over: path) }
    let votes = try input.read()
    let names = try AlignNames(votes, input.world)
    let subject = try names.state(state)
    let sides = try poles.split(separator: ",", omittingEmptySubsequences: false).map {
      try names.state(String($0).trimmed)
    }
    guard sides.count == 2, Set(sides + [subject]).count == 3 else {
      throw ValidationError(
        "Give two poles that differ from each other and from the state: --poles USA,RUS.")
    }
    let calls = try rollCalls.issueCalls(in: votes)
    let count = OpposedCount(subject: subject, first: sides[0], second: sides[1])
    let table = try count.table(
      of: votes, years: rollCalls.years(in: votes), by: by, period: period,
      contested: rollCalls.contested
    ) { call in
      (rollCalls.parts || !(call.isAmendment || call.isParagraph))
        && calls?.contains(call.id) ?? true
    }
    let report = OpposedReport(
      subject: subject, first: sides[0], second: sides[1], groups: table.groups,
      grouping: by.rawValue, yearsAway: table.yearsAway, rollCalls: rollCalls.choice,
      origin: votes.origin)
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }
}
