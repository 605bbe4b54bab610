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
        tarazy route places --country KAZ --network imported
      """)

  @Option(help: "Key of a country, such as KAZ.")
  var country: String?

  @Option(help: "A kind of place.")
  var kind: NetworkNode.Kind?

  @Option(help: "One of table, json, csv.")
  var format: Format = .table

  @OptionGroup var choice: NetworkChoice
  @OptionGroup var network: NetworkOptions

  func run() throws {
    if choice.kind == .imported { try ImportedNetwork.path(network) }
    let input = try RouteInput(network)
    let imported = choice.kind == .imported ? try ImportedNetwork(input, network) : nil
    let found = try imported?.catalogue ?? input.network()
    let key = country.map { EntityID($0.uppercased()) }
    if let key, !found.countries.contains(key) {
      throw ValidationError(
        "The network has no country ‘\(key)’; it has: "
          + found.countries.map(\.text).joined(separator: ", ") + ".")
    }
    let list = PlaceList(found, country: key, kind: kind, ties: imported?.snaps())
    let output = network.output
    switch format {
    case .table: try output.write(list.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(list.json.text(.indented) + "\n")
    case .csv: try output.write(list.csv)
    }
  }
}

extension NetworkNode.Kind: ExpressibleByArgument {}
