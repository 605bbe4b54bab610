import ArgumentParser
import Corridors
import Foundation
import Reporting
import WorldModel

struct RouteAssignCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Puts freight on the network, with the capacities of links and stops.",
    discussion: """
      Freight that finds no place is reported as unserved, with the reason. A link or stop whose capacity is \
      not known counts as unlimited, and the answer says how many there are.

      EXAMPLES:
        tarazy route assign --demand freight.csv
        tarazy route assign --pair CHN:Xian,DEU:Duisburg,400000 --scenario northern-corridor-minus-35
        tarazy route assign --demand oil.csv --cargo oil --avoid rail,road --format json
        tarazy route assign --demand freight.csv --method equilibrium
        tarazy route assign --demand freight.csv --method logit --scale 0.001 --k 10
      """)

  @Option(
    help: ArgumentHelp(
      "Table of freight with the columns from, to, amount.",
      discussion: "Amounts in TEU a year for containers, Mt a year for bulk and oil.",
      valueName: "file"))
  var demand: String?

  @Option(
    help: ArgumentHelp(
      "Freight of one pair; may be repeated, and stands beside --demand.",
      valueName: "from,to,amount"))
  var pair: [String] = []

  @OptionGroup var assignment: AssignmentOptions

  @Option(help: "One of table, json, csv (a row for each route, and for what has none).")
  var format: Format = .table

  @OptionGroup var conditions: NetworkConditions
  @OptionGroup var time: TimeOptions
  @OptionGroup var network: NetworkOptions

  func validate() throws {
    if demand == nil, pair.isEmpty {
      throw ValidationError("What is to be moved? Give --demand FILE, or --pair FROM,TO,AMOUNT.")
    }
  }

  func run() throws {
    if let demand { try OutputFile.refuse(network.output.output, over: demand) }
    let input = try RouteInput(network, scenario: conditions.scenario)
    guard input.world.sparedCountries.isEmpty else {
      throw ValidationError(
        "The scenario spares the own freight of "
          + input.world.sparedCountries.map(\.text).joined(separator: ", ")
          + ", so that pairs meet different networks, and capacities can't be shared among them; write "
          + "‘spares: []’ in a scenario of your own.")
    }
    let found = try conditions.closing(input.network())
    let (table, inputs) = try freight(in: found, input)
    let question = RouteQuestion(
      from: "", to: "", on: input.date, cargo: network.cargo,
      valueOfTime: time.value(for: network.cargo),
      avoided: conditions.avoidedTerms, closed: conditions.closedTerms,
      scenario: input.scenario?.scenario.id)
    let outcome: AssignmentReport.Outcome
    do {
      outcome = try assignment.outcome(
        of: table, on: RoutingGraph(found), question.generalisedCost,
        conditions.constraints(found))
    } catch let error as AssignmentError {
      throw ValidationError("\(error).")
    }
    try print(AssignmentReport(question, outcome), inputs)
  }

  /// The freight of the file and of the pairs together.
  private func freight(
    in found: TransportNetwork, _ input: RouteInput
  ) throws -> (DemandTable, [InputDigest]) {
    let file = try demand.map { try DemandFile.read($0, in: found) }
    var pairs = file?.table.pairs ?? []
    for text in pair {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 3, let amount = Double(parts[2]) else {
        throw ValidationError(
          "‘--pair \(text)’: write FROM,TO,AMOUNT, such as CHN:Xian,DEU:Duisburg,400000.")
      }
      let ends = try parts.prefix(2).map {
        found.nodes[try RouteInput.place($0, in: found)].id
      }
      pairs.append(.init(from: ends[0], to: ends[1], amount: amount))
    }
    guard !pairs.isEmpty else {
      throw ValidationError("‘\(demand ?? "")’ has no rows: there is nothing to be moved.")
    }
    do {
      return (try DemandTable(pairs), (file.map { [$0.input] } ?? []) + input.digests)
    } catch {
      throw ValidationError("\(error).")
    }
  }

  private func print(_ report: AssignmentReport, _ inputs: [InputDigest]) throws {
    let output = network.output
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json(inputs: inputs).text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }
}
