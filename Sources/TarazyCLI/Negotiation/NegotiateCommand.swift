import ArgumentParser
import Foundation
import Negotiation
import Reporting

struct NegotiateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, yaml
  }

  static let configuration = CommandConfiguration(
    commandName: "negotiate",
    abstract: "Forecasts what actors settle on, by every model side by side.",
    discussion: """
      Reads Decide's rows (#A, #P, #M, #D), a table Actor, Capability, Position, Salience, KTAB's table or \
      XML, or YAML with ranges, reservation values, linked issues and a decision rule. Beside each forecast \
      stand the 5 and 95 % quantiles over shaken inputs, and how often another actor comes nearest. \
      Forecasts differ more between models than within: Documentation/negotiation.md.
      From the world: YAML that begins with ‘outline:’ names parties and says which figures the world gives, \
      such as ideal points and gdp, and which the analyst declares. --format yaml prints the case that comes \
      of it, each figure and each default with its receipt, to be edited and read again.

      EXAMPLES:
        tarazy negotiate decide_copenhagen.csv
        tarazy negotiate talks.yaml --draws 5000 --format json
        tarazy negotiate bdm_ExampleActors.csv --rounds 10 --html forecasts.html
        tarazy negotiate Examples/negotiations/resolution-2016-outline.yaml --format yaml --output case.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "CSV, XML or YAML of the negotiation, or YAML of its outline.", valueName: "file"))
  var file: String
  @OptionGroup var world: WorldInput
  @Option(help: ArgumentHelp("Draws of shaken inputs.", valueName: "number"))
  var draws: Int = 1_000
  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Also tell what happens in so many rounds.", valueName: "number"))
  var rounds: Int?
  @Option(help: ArgumentHelp("Threads; the answer is the same.", valueName: "number"))
  var threads: Int?
  @Option(help: ArgumentHelp("Write a page with a plot of each issue.", valueName: "file"))
  var html: String?
  @Option(help: "One of table, csv, json; yaml prints the case itself.")
  var format: Format = .table
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !(1...1_000_000).contains(draws) {
      throw ValidationError("‘--draws \(draws)’: from 1 to 1,000,000 draws.")
    }
    if let rounds, !(1...1_000).contains(rounds) {
      throw ValidationError("‘--rounds \(rounds)’: from 1 to 1,000 rounds.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if format == .yaml, html != nil || rounds != nil {
      throw ValidationError(
        "--format yaml prints the case before any model: leave out --html, --rounds.")
    }
  }

  func run() throws {
    for path in [output.output, html] { try OutputFile.refuse(path, over: file) }
    if let html { try OutputFile.check(html) }
    let input = try NegotiationInput.read(file, world)
    if format == .yaml { return try output.write(input.text()) }
    let perturbation = InputPerturbation(draws: draws, seed: seed)
    let report = NegotiationReport(
      input.negotiation, outcomes: input.negotiation.outcomes(),
      intervals: input.negotiation.intervals(
        perturbation, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount),
      perturbation: perturbation, rounds: log(input.negotiation), receipts: input.receipts,
      inputs: [input.input])
    if let html {
      try OutputFile.write(NegotiationPage(report, assets: PageAssets.found).html, to: html)
    }
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    case .yaml: break
    }
  }

  private func log(_ negotiation: NegotiationCase) -> [(procedure: String, lines: [String])] {
    guard let rounds else { return [] }
    let log = RoundLog(negotiation)
    let procedures: [(String, NegotiationRounds.Procedure)] = [
      ("Rounds of expected-utility challenges", .challenge(.text)),
      ("Rounds of trades", .exchange),
    ]
    return procedures.map { name, procedure in
      var machine = NegotiationRounds(negotiation, procedure, limit: rounds)
      var lines: [String] = []
      while !machine.isOver { lines += log.lines(machine.advance()) }
      return (name, lines)
    }
  }
}
