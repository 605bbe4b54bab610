import Formats
import WorldModel
import Yams

/// Turns the text of a scenario file into a ``Scenario``.
public struct ScenarioReader {
  private let nodes: FormatNode
  private let world: World

  /// Reads a scenario and checks it against the transport network of the world at its date.
  ///
  /// - Parameter file: the name used in messages; nothing is opened.
  /// - Throws: ``FormatError`` with every fault.
  public static func read(
    _ text: String, file: String, world: World
  ) throws(FormatError) -> Scenario {
    try read(text, file: file, world: world) { (date) throws(ScenarioError) in
      try ScenarioNetworks(of: world, on: date)
    }
  }

  /// Reads a scenario and checks it against networks.
  ///
  /// - Parameter networks: those at a date.
  public static func read(
    _ text: String, file: String, world: World,
    networks: (EDTFDate) throws(ScenarioError) -> ScenarioNetworks
  ) throws(FormatError) -> Scenario {
    let reader = ScenarioReader(nodes: FormatNode(file: file, format: .scenario), world: world)
    let root = reader.nodes.compose(
      text, emptyFix: "start from a file of the folder scenarios of a world")
    let scenario = root.flatMap { reader.scenario($0, networks) }
    guard let scenario, reader.nodes.faults.isEmpty else {
      throw FormatError(faults: reader.nodes.sortedFaults)
    }
    return scenario
  }

  private func scenario(
    _ root: Node, _ networks: (EDTFDate) throws(ScenarioError) -> ScenarioNetworks
  ) -> Scenario? {
    guard let mapping = nodes.object(root, "scenario") else { return nil }
    let id = words(mapping, "scenario")
    let title = words(mapping, "title")
    let says = words(mapping, "says")
    let source = words(mapping, "source")
    check(source: source, mapping)
    let entries = nodes.list(mapping, "shocks")
    if entries.isEmpty, let node = mapping[Node("shocks")], node.sequence != nil {
      nodes.fault(
        node, "a scenario must have at least one shock",
        fix: "add ‘- shock: border-closed’ with its keys")
    }
    guard let date = nodes.date(mapping, "date") else {
      // Without a date there is no network, but the keys of the shocks can be read.
      var shocks = ShockReader(nodes: nodes, networks: nil)
      for entry in entries { _ = shocks.read(entry) }
      return nil
    }
    var reader = ShockReader(nodes: nodes, networks: resolve(networks, date, mapping))
    let shocks = entries.compactMap { entry -> NetworkShock? in
      if let inner = entry.mapping { check(source: words(inner, "source"), inner) }
      return reader.read(entry)
    }
    return Scenario(
      id: id, title: title, says: says, date: date, source: source,
      locator: nodes.optionalText(mapping, "locator") ?? "", shocks: shocks)
  }

  private func resolve(
    _ networks: (EDTFDate) throws(ScenarioError) -> ScenarioNetworks, _ date: EDTFDate,
    _ mapping: Node.Mapping
  ) -> ScenarioNetworks? {
    do throws(ScenarioError) {
      let found = try networks(date)
      if found.networks.contains(where: { !$0.nodes.isEmpty }) { return found }
      nodes.fault(
        mapping[Node("date")], value: "\(date)",
        "the world must have a transport network at the date",
        fix: "add tables such as network/network-nodes.csv, or choose another date")
    } catch {
      nodes.fault(
        mapping[Node("date")], value: "\(date)",
        "the transport network of the world must have no faults: \(error)",
        fix: "mend its tables first")
    }
    return nil
  }

  /// A text that must not be blank; empty where the key is left out.
  private func words(_ mapping: Node.Mapping, _ key: String) -> String {
    guard let node = mapping[Node(key)], let text = nodes.optionalText(mapping, key) else {
      return ""
    }
    if node.scalar != nil, text.allSatisfy(\.isWhitespace) {
      nodes.fault(node, "‘\(key)’ must not be empty", fix: "write a few words, or leave it out")
    }
    return text
  }

  /// What looks like a key must be one; a publication in words has spaces.
  private func check(source: String, _ mapping: Node.Mapping) {
    guard !source.isEmpty, !source.contains(" "), world.source(SourceID(source)) == nil else {
      return
    }
    let known = world.sources.map(\.id.text)
    let hint = Spelling.closest(to: source, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    nodes.fault(
      mapping[Node("source")], value: source, "the world knows no such source",
      fix: hint + "add it to sources.csv, or name the publication in words")
  }
}
