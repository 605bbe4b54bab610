import ArgumentParser
import Foundation
import Negotiation
import Reporting

struct NegotiateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "negotiate",
    abstract: "Forecasts what actors settle on, by every model side by side.",
    discussion: """
      Reads Decide's rows (#A, #P, #M, #D), a table Actor, Capability, Position, Salience, KTAB's table, or \
      YAML with ranges, reservation values, linked issues and a decision rule. Beside each forecast stand \
      the 5 and 95 % quantiles over shaken inputs, and how often another actor comes nearest. Forecasts \
      differ more between models than within: Documentation/negotiation.md.

      EXAMPLES:
        tarazy negotiate decide_copenhagen.csv
        tarazy negotiate talks.yaml --draws 5000 --format json
        tarazy negotiate bdm_ExampleActors.csv --rounds 10
      """)

  @Argument(help: ArgumentHelp("CSV or YAML of the negotiation.", valueName: "file"))
  var file: String
  @Option(help: ArgumentHelp("Draws of shaken inputs.", valueName: "number"))
  var draws: Int = 1_000
  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Also tell what happens in so many rounds.", valueName: "number"))
  var rounds: Int?
  @Option(help: ArgumentHelp("Threads; the answer is the same.", valueName: "number"))
  var threads: Int?
  @Option(help: "One of table, csv, json.")
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
  }

  func run() throws {
    try OutputFile.refuse(output.output, over: file)
    let input = try NegotiationInput.read(file)
    let perturbation = InputPerturbation(draws: draws, seed: seed)
    let report = NegotiationReport(
      input.negotiation, outcomes: input.negotiation.outcomes(),
      intervals: input.negotiation.intervals(
        perturbation, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount),
      perturbation: perturbation, rounds: log(input.negotiation), inputs: [input.input])
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
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
