import Alignment
import ArgumentParser
import Foundation
import Reporting

struct AlignNetworkCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Camps, brokers and betweenness in the network of similar votes of a year.",
    discussion: """
      Two states have a positive tie from one bound of similarity up and a negative one from another \
      down; the bounds are the analyst's choice and printed. The frustration index is the least number \
      of ties against a division in two camps, with its proof; where the proof needs more than --steps \
      of search, the command fails unless --bounds asks for what is proven. Brokers stand on positive \
      ties between states without one, by the camps of the division. Betweenness takes 1 / similarity \
      as the length of a positive tie.
      Exit status: 0 answered, 1 not proven, 2 bad input.

      EXAMPLES:
        tarazy align network --year 2019 --states KAZ,UZB,KGZ,TJK,TKM,RUS,CHN,USA,GBR,FRA,TUR,IND
        tarazy align network --year 2005 --measure kappa --positive-from 0.6 --format csv
        tarazy align network --year 2019 --bounds --format json
      """)

  @Option(help: "The year of a session: its number + 1945. Default: the last.")
  var year: Int?
  @Option(help: ArgumentHelp("Only these states, with commas. Default: all.", valueName: "keys"))
  var states: String?
  @Option(help: "One of agreement, s_abs, s_sq, kappa, pi, a_chance.")
  var measure: SimilarityFigure = .pi
  @Option(help: "Rule of agreement: identical, graded, decided.")
  var rule: AgreementRule = .identical
  @Option(help: ArgumentHelp("Positive ties from this similarity up.", valueName: "bound"))
  var positiveFrom: Double = 0.5
  @Option(
    name: .customLong("negative-to"), parsing: .unconditional,
    help: ArgumentHelp("Negative ties from this similarity down.", valueName: "bound"))
  var negativeTo: Double = 0
  @Option(
    help: ArgumentHelp("Only roll calls of these issues, with commas.", valueName: "codes"))
  var issue: String?
  @Flag(help: "Also votes on paragraphs and on amendments.")
  var parts = false
  @Option(help: "The least number of joint votes of a tie.")
  var minimum: Int = VoteAgreement.defaultMinimum
  @Option(help: "The most steps of the search for the proof.")
  var steps: Int = 10_000
  @Flag(help: "Bounds of the frustration index are enough.")
  var bounds = false
  @Option(help: "How often camps are dealt anew for the z-scores of brokers.")
  var permutations: Int = 1_000
  @Option(help: "Seed of the search and of the permutations.")
  var seed: UInt64 = 1
  @Option(help: "One of table, csv, json.")
  var format: Format = .table

  @OptionGroup var input: VoteInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !(positiveFrom > 0) || !(negativeTo < positiveFrom) {
      throw ValidationError(
        "--positive-from is \(positiveFrom) and --negative-to \(negativeTo): the first is above 0 "
          + "and above the second.")
    }
    if minimum < 1 || steps < 1 || permutations < 2 {
      throw ValidationError("--minimum and --steps are at least 1, --permutations at least 2.")
    }
  }

  func run() throws {
    for path in input.paths { try OutputFile.refuse(output.output, over: path) }
    let votes = try input.read()
    let known = votes.years
    guard let year = year ?? known.last, known.contains(year) else {
      throw ValidationError(
        "The votes have no session in \(year.map { "\($0)" } ?? "any year"): they run from "
          + "\(known.first ?? 0) to \(known.last ?? 0).")
    }
    let calls = try issue.map { try RollCallOptions.rollCalls(of: $0, in: votes) }
    let chosen = try AssemblyYear(year, of: votes) { call in
      (parts || !(call.isAmendment || call.isParagraph)) && calls?.contains(call.id) ?? true
    }
    if chosen.rollCalls.isEmpty {
      throw ValidationError(
        "No roll call of \(year) counts: ask for another year, other issues or --parts.")
    }
    var keys = chosen.places.keys.sorted()
    if let states {
      let names = try AlignNames(votes, input.world)
      keys = try states.split(separator: ",").map { try names.state(String($0).trimmed) }
      if let absent = keys.first(where: { chosen.place(of: $0) == nil }) {
        throw ValidationError("\(absent) answered no roll call in \(year); leave it out.")
      }
      if let twice = AlignNames.repeated(keys) {
        throw ValidationError("\(twice) stands twice in --states.")
      }
    }
    let network = try VoteNetwork(
      keys: keys, year: chosen, measure: measure, rule: rule, minimum: minimum,
      positiveFrom: positiveFrom, negativeTo: negativeTo)
    let structure = try network.structure(
      seed: seed, steps: bounds ? nil : steps, permutations: permutations)
    let report = NetworkReport(
      year: year, keys: keys, signed: network.signed, structure: structure,
      terms: .init(
        measure: measure, rule: rule, minimum: minimum, positiveFrom: positiveFrom,
        negativeTo: negativeTo, permutations: permutations, seed: seed),
      rollCalls: RollCallChoice(issue: issue, hasParts: parts), origin: votes.origin)
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }
}
