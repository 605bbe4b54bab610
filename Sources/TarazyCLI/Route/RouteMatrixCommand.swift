import ArgumentParser
import Corridors
import Foundation
import Reporting
import WorldModel

struct RouteMatrixCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "What the best routes between many places take.",
    discussion: """
      Without --from and --to: between all terminals of the network. A pair without a route has no \
      figures; that is not zero.

      EXAMPLES:
        tarazy route matrix --format csv --output days.csv
        tarazy route matrix --from CHN:Xian,KAZ:Almaty --to DEU:Duisburg,TUR:Istanbul --by time
        tarazy route matrix --close BLR-POL --format json
        tarazy route matrix --from KAZ:Almaty --to DEU:Duisburg,TUR:Mersin --network imported
      """)

  @Option(help: ArgumentHelp("Places, with commas between.", valueName: "list"))
  var from: [String] = []

  @Option(help: ArgumentHelp("Places, with commas between.", valueName: "list"))
  var to: [String] = []

  @Option(help: "What the best route has least of: time, cost, or generalised (cost and time).")
  var by: RouteQuestion.Criterion = .generalised

  @Option(help: "One of table (days), json, csv.")
  var format: Format = .table

  @OptionGroup var conditions: NetworkConditions
  @OptionGroup var choice: NetworkChoice
  @OptionGroup var time: TimeOptions
  @OptionGroup var network: NetworkOptions

  func run() throws {
    if choice.kind == .imported { try ImportedNetwork.path(network) }
    let input = try RouteInput(network, scenario: conditions.scenario)
    let imported = choice.kind == .imported ? try ImportedNetwork(input, network) : nil
    let places = imported?.catalogue
    let whole = try imported.map { try input.changing($0.network, forFreightOf: []) }
    let found = try conditions.closing(whole ?? input.network(), places: places)
    guard input.world.sparedCountries.isEmpty else {
      throw ValidationError(
        "The scenario spares the own freight of some countries, so that pairs meet different networks; "
          + "ask for each pair with ‘route find’.")
    }
    let question = RouteQuestion(
      from: "", to: "", on: input.date, cargo: network.cargo, criterion: by,
      valueOfTime: time.value(for: network.cargo),
      avoided: conditions.avoidedTerms, closed: conditions.closedTerms,
      scenario: input.scenario?.scenario.id)
    let origins = try positions(from, in: found, imported)
    let destinations = try positions(to, in: found, imported)
    let matrix = try matrix(found, question, origins, destinations, places)
    let report = RouteMatrixReport(
      matrix, in: found, question,
      imported: imported.map { note in
        note.note(of: Set((origins + destinations).map { found.nodes[$0].id }).sorted())
      })
    let output = network.output
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json:
      let inputs = (imported?.digests ?? []) + input.digests
      try output.write(report.json(inputs: inputs).text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }

  private func matrix(
    _ network: TransportNetwork, _ question: RouteQuestion, _ origins: [Int],
    _ destinations: [Int], _ places: TransportNetwork?
  ) throws -> RouteMatrix {
    let constraints = try conditions.constraints(network, places: places)
    do {
      return try RouteMatrix(
        RoutingGraph(network), from: origins, to: destinations, question.generalisedCost,
        constraints, threads: ProcessInfo.processInfo.activeProcessorCount)
    } catch {
      throw ValidationError("\(error).")
    }
  }

  /// The places that lists name; without any, all terminals.
  private func positions(
    _ lists: [String], in network: TransportNetwork, _ imported: ImportedNetwork?
  ) throws -> [Int] {
    let names = NetworkConditions.terms(lists)
    guard names.isEmpty else {
      return try names.map { name in
        try imported?.place(name) ?? RouteInput.place(name, in: network)
      }
    }
    return network.nodes.indices.filter { network.nodes[$0].kind == .terminal }
  }
}
