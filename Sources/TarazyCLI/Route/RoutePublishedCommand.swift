import ArgumentParser
import Corridors
import Reporting
import WorldModel

struct RoutePublishedCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "published",
    abstract: "Sets the published times of corridors beside those of the network.",
    discussion: """
      The published times of whole journeys set no figure of the network, so that this is a test of it. Documentation/backtests.md \
      explains the deviations.

      EXAMPLES:
        tarazy route published
        tarazy route published --date 2024-07 --format csv
        tarazy route published --scenario red-sea-diversion
      """)

  @Option(help: "One of table, json, csv (a row for each published time).")
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      "Name of a scenario of the world, or path of a YAML file, that changes the network.",
      valueName: "name|file"))
  var scenario: String?

  @OptionGroup var network: NetworkOptions

  func run() throws {
    let input = try RouteInput(network, scenario: scenario)
    let report: PublishedTimesReport
    do {
      report = try PublishedTimesReport(
        RouteSearch(RoutingGraph(input.network())), input.corridors, of: input.folder.world,
        on: input.date, by: GeneralisedCost.standard(for: network.cargo))
    } catch let error as RouteError {
      throw ValidationError("\(error).")
    }
    let output = network.output
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json(inputs: input.digests).text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }
}
