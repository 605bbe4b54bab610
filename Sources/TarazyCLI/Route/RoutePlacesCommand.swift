import ArgumentParser
import Reporting
import WorldModel

struct RoutePlacesCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "places",
    abstract: "Lists the places of the network.",
    discussion: """
      EXAMPLES:
        tarazy route places
        tarazy route places --country KAZ --kind border-crossing
        tarazy route places --cargo oil --format csv
      """)

  @Option(help: "Key of a country, such as KAZ.")
  var country: String?

  @Option(help: "A kind of place.")
  var kind: NetworkNode.Kind?

  @Option(help: "One of table, json, csv.")
  var format: Format = .table

  @OptionGroup var network: NetworkOptions

  func run() throws {
    let found = try RouteInput(network).network()
    let key = country.map { EntityID($0.uppercased()) }
    if let key, !found.countries.contains(key) {
      throw ValidationError(
        "The network has no country ‘\(key)’; it has: "
          + found.countries.map(\.text).joined(separator: ", ") + ".")
    }
    let list = PlaceList(found, country: key, kind: kind)
    let output = network.output
    switch format {
    case .table: try output.write(list.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(list.json.text(.indented) + "\n")
    case .csv: try output.write(list.csv)
    }
  }
}

extension NetworkNode.Kind: ExpressibleByArgument {}
