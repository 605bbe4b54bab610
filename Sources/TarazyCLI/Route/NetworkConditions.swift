import ArgumentParser
import Corridors
import Datasets
import Scenarios
import WorldModel

/// What is closed, and what routes may not or must use.
struct NetworkConditions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What routes must not touch, with commas between: countries, places, links, modes, gauges.",
      discussion: """
        A country by its key (RUS), a mode by its name (sea, rail-1520; rail and pipeline for both of \
        their kinds), a gauge by its millimetres (1520), a place as CHN:Xian, a link by its key.
        """, valueName: "list"))
  var avoid: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is closed, with commas between: borders such as BLR-POL, places, links, passages.",
      valueName: "list"))
  var close: [String] = []

  @Option(
    help: ArgumentHelp(
      "Name of a scenario of the world, or path of a YAML file, that changes the network.",
      valueName: "name|file"))
  var scenario: String?

  var avoidedTerms: [String] { Self.terms(avoid) }
  var closedTerms: [String] { Self.terms(close) }

  static func terms(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(separator: ",") }
      .map { String($0).trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// The network with what is closed.
  ///
  /// - Parameter places: the nodes that names may stand for; `nil` for all of the network.
  func closing(
    _ network: TransportNetwork, places: TransportNetwork? = nil
  ) throws -> TransportNetwork {
    guard !closedTerms.isEmpty else { return network }
    let terms = NetworkTerms(network, places: places)
    let edits = try closedTerms.map { NetworkEdit.close(try terms.selector($0)) }
    do { return try network.applying(edits) } catch {
      throw ValidationError("\(error).")
    }
  }

  func constraints(
    _ network: TransportNetwork, required: [String] = [], places: TransportNetwork? = nil
  ) throws -> RouteConstraints {
    var constraints = RouteConstraints()
    guard !avoidedTerms.isEmpty || !required.isEmpty else { return constraints }
    let terms = NetworkTerms(network, places: places)
    for text in avoidedTerms { try terms.add(text, to: &constraints) }
    constraints.required = try required.flatMap { try terms.requirements($0) }
    return constraints
  }
}
