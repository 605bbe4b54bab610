import ArgumentParser
import Reporting
import WorldModel

struct RouteShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a place, link or passage of the network with every figure and its source.",
    discussion: """
      Where sources contradict each other, the figure that counts stands first, with the rule that picked \
      it, and the others beneath it.

      EXAMPLES:
        tarazy route show blr-pol-brest
        tarazy route show CHN:Xian --cargo container
        tarazy route show blr-pol-brest-gauge-change-rail-1520-rail-1435 --format json
      """)

  @Argument(help: "Key of a place, link or passage, or a place as CHN:Xian.")
  var element: String

  @Option(help: "One of text, json.")
  var format: Format = .text

  @OptionGroup var network: NetworkOptions

  func run() throws {
    let input = try RouteInput(network)
    var networks: [TransportNetwork] = []
    var gaps: [String] = []
    for cargo in Cargo.allCases {
      do { networks.append(try input.network(cargo: cargo)) } catch {
        gaps.append("No network for \(cargo.rawValue): its tables have faults.")
      }
    }
    let key = try key(in: networks)
    let page = NetworkElementPage(
      key, networks, rule: network.rule, on: input.date, in: input.folder.world, gaps: gaps)
    switch format {
    case .text: try network.output.write(page.text)
    case .json: try network.output.write(page.json.text(.indented) + "\n")
    }
  }

  private func key(in networks: [TransportNetwork]) throws -> EntityID {
    let key = EntityID(element)
    if networks.contains(where: { $0.has(key) }) { return key }
    for network in networks {
      if let position = try? network.place(named: element) { return network.nodes[position].id }
    }
    let keys = networks.flatMap { network in
      network.nodes.map(\.id.text) + network.links.map(\.id.text) + network.passages.map(\.id.text)
    }
    let hint =
      Spelling.closest(to: element, among: Set(keys).sorted()).map { "; did you mean ‘\($0)’?" }
      ?? ". ‘tarazy route places’ lists the places."
    throw ValidationError("The network has no place, link or passage ‘\(element)’\(hint)")
  }
}
