import Alignment
import ArgumentParser
import Foundation
import Reporting

struct AlignSimilarityCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract: "How alike states vote, by several figures side by side.",
    discussion: """
      RULES of agreement: identical (same answer 1, else 0; as published), graded (abstention beside \
      yes or no counts one half), decided (only roll calls in which both said yes or no).
      MEASURES: agreement, s_abs and s_sq (Signorino and Ritter), kappa and pi (squared distances, \
      corrected for chance), a_chance (s_abs less its expectation). No single one is the answer: s is \
      high for everybody where most votes are yes.
      A bloc such as EU is the mean over those who were members on the last day of the year, each \
      weighted alike. What is not available is empty, with its reason beside it.

      EXAMPLES:
        tarazy align similarity KAZ --with RUS,CHN,USA,EU --years 1992..2019
        tarazy align similarity KAZ --with USA --issue nu --bootstrap 1000 --format csv
        tarazy align similarity KAZ --with USA,RUS --weights me:0,nu:2
        tarazy align similarity --all --years 2015..2019 --format csv -o dyads.csv
        tarazy align similarity KAZ --with RUS --votes un_votes.csv.gz --roll-calls un_roll_calls.csv.gz
      """)

  @Argument(help: "Key, name or alias of the state, such as KAZ.")
  var state: String?
  @Option(help: ArgumentHelp("Others, with commas: keys of states or blocs.", valueName: "keys"))
  var with: String?
  @Flag(help: "All pairs of states, as CSV; pairs with too few joint votes are left out.")
  var all = false
  @OptionGroup var rollCalls: RollCallOptions
  @Option(
    help: ArgumentHelp("Figures, with commas. Default: all.", valueName: "measures"),
    transform: Self.figures)
  var measure: [SimilarityFigure] = SimilarityFigure.allCases
  @Option(help: "Rule of agreement: identical, graded, decided.")
  var rule: AgreementRule = .identical
  @Option(
    help: ArgumentHelp(
      "important: only votes that the United States Department of State called important; "
        + "important:3: they count three times; me:3,nu:0: by issue, others once; or a CSV file with "
        + "the columns rcid, weight, and no other roll call counts.", valueName: "weights"))
  var weights: VoteWeights?
  @Option(help: "The least number of joint votes.")
  var minimum: Int = VoteAgreement.defaultMinimum
  @Option(
    help: ArgumentHelp(
      "Intervals at 90 % from so many resamplings of the year's roll calls.", valueName: "n"))
  var bootstrap: Int?
  @Option(help: "Seed of the resampling.")
  var seed: UInt64 = 1
  @Option(help: "One of table, csv, json.")
  var format: Format = .table

  @OptionGroup var input: VoteInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if all, state != nil || with != nil {
      throw ValidationError("--all takes all pairs: leave the state and --with out.")
    }
    if all, format != .csv {
      throw ValidationError("--all writes tens of thousands of rows: ask for --format csv.")
    }
    if !all, state == nil || with == nil {
      throw ValidationError(
        "Name a state and others: tarazy align similarity KAZ --with RUS,USA; or give --all.")
    }
    if minimum < 1 { throw ValidationError("--minimum is \(minimum): it is at least 1.") }
    if let bootstrap, bootstrap < 20 {
      throw ValidationError(
        "--bootstrap is \(bootstrap): an interval needs 20 resamplings or more.")
    }
  }

  func run() throws {
    for path in input.paths { try OutputFile.refuse(output.output, over: path) }
    let votes = try input.read()
    if case .file(let path) = weights { try OutputFile.refuse(output.output, over: path) }
    let question = SimilarityQuestion(
      figures: measure, rule: rule, minimum: minimum, weights: try weights?.table(of: votes),
      bootstrap: bootstrap.flatMap { SimilarityBootstrap(replicates: $0, seed: seed) })
    let years = try rollCalls.years(in: votes)
    let calls = try rollCalls.issueCalls(in: votes)
    let ready = { (year: Int) throws -> SimilarityYear in
      let chosen = try AssemblyYear(year, of: votes, contested: rollCalls.contested) { call in
        (rollCalls.parts || !(call.isAmendment || call.isParagraph))
          && calls?.contains(call.id) ?? true
      }
      return try SimilarityYear(chosen, of: votes, question)
    }
    if all {
      try SimilarityStream(question.terms(rollCalls.choice)).write(years, to: output.output, ready)
      return
    }
    let names = try AlignNames(votes, input.world)
    let subject = try names.state(state ?? "")
    let others = try names.parties(with ?? "")
    if others.contains(.state(subject)) {
      throw ValidationError(
        "\(subject) stands on both sides: --with names other states, or blocs.")
    }
    if let twice = AlignNames.repeated(others.map(\.key)) {
      throw ValidationError("\(twice) stands twice in --with.")
    }
    var rows: [SimilarityRow] = []
    for year in years {
      let figures = try ready(year)
      for other in others {
        switch other {
        case .state(let key): rows.append(figures.row(subject, key))
        case .bloc(let key):
          rows.append(
            figures.row(subject, bloc: key, members: names.members(of: key, year: year)))
        }
      }
    }
    let report = SimilarityReport(
      rows, terms: question.terms(rollCalls.choice), origin: votes.origin)
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }

  private static func figures(_ text: String) throws -> [SimilarityFigure] {
    try text.split(separator: ",").map { part in
      guard let figure = SimilarityFigure(rawValue: String(part).trimmed) else {
        throw ValidationError(
          "There is no measure ‘\(part)’. Give some of: "
            + SimilarityFigure.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      return figure
    }
  }
}
