import Formats
import WorldModel
import Yams

/// Turns a shock of a scenario file into a ``NetworkShock``, and tries it on the networks.
struct ShockReader {
  let names: NetworkNames
  private let nodes: FormatNode
  /// As the shocks read so far have changed them; `nil` where there are none to try on.
  private var networks: ScenarioNetworks?

  init(nodes: FormatNode, networks: ScenarioNetworks?) {
    self.nodes = nodes
    self.networks = networks
    names = NetworkNames(nodes: nodes, unresolved: networks?.unresolved ?? [:])
  }

  mutating func read(_ entry: Node) -> NetworkShock? {
    guard let mapping = nodes.object(entry, "shock"),
      let kind = mapping[Node("shock")]?.string.flatMap({ NetworkShock.Kind(rawValue: $0) })
    else { return nil }
    let known = nodes.faults.count
    checkKeys(mapping, kind, entry)
    let values = ShockValues(
      nodes: nodes, mapping: mapping, names: names, networks: networks?.networks)
    guard let shock = values.shock(kind), nodes.faults.count == known else { return nil }
    do throws(NetworkEditError) {
      _ = try networks?.apply(shock)
    } catch {
      add(error, of: kind, mapping, entry)
    }
    return shock
  }

  /// Every key that does not fit the kind, and those that are missing.
  private func checkKeys(_ mapping: Node.Mapping, _ kind: NetworkShock.Kind, _ entry: Node) {
    let word = kind.rawValue
    let present = mapping.compactMap { $0.key.string }
    let fitting = kind.allKeys
    for (key, _) in mapping {
      guard let name = key.string, FileFormat.scenario.isKey(name, of: "shock"),
        !fitting.contains(name), !NetworkShock.Kind.commonKeys.contains(name)
      else { continue }
      nodes.fault(
        key, value: name, "a shock of kind ‘\(word)’ has no such key",
        fix: fitting.isEmpty ? "remove it" : "it takes: " + fitting.joined(separator: ", "))
    }
    // A key that is misspelt is not missing.
    guard present.allSatisfy({ FileFormat.scenario.isKey($0, of: "shock") }) else { return }
    for name in kind.needs where !present.contains(name) {
      nodes.fault(entry, value: name, "a shock of kind ‘\(word)’ needs this key")
    }
    let chosen = kind.oneOf.filter(present.contains)
    if !kind.oneOf.isEmpty, chosen.isEmpty {
      nodes.fault(
        entry, value: word, "a shock of kind ‘\(word)’ must say how much",
        fix: "add ‘\(kind.oneOf.joined(separator: "’ or ‘"))’")
    }
    if chosen.count > 1, !kind.takesSeveral {
      nodes.fault(
        entry, value: chosen.joined(separator: ", "), "only one of these keys can stand",
        fix: "write two shocks")
    }
    if !kind.targets.isEmpty, !kind.targets.contains(where: present.contains) {
      nodes.fault(
        entry, value: word, "a shock of kind ‘\(word)’ must name what it means",
        fix: "add one of: " + kind.targets.joined(separator: ", "))
    }
  }

  private func add(
    _ error: NetworkEditError, of kind: NetworkShock.Kind, _ mapping: Node.Mapping, _ entry: Node
  ) {
    let place = NetworkShock.Kind.targetKeys.lazy.compactMap { mapping[Node($0)] }.first ?? entry
    switch error {
    case .nothingMatched(let selector, let nearest):
      let hint =
        nearest.isEmpty
        ? "" : "nearest: " + nearest.map { "‘\($0)’" }.joined(separator: ", ") + "; "
      nodes.fault(
        place, value: selector.description, "a shock must name something in the network",
        fix: hint + "or leave out a condition")
    case .unknownCapacity(let selector):
      nodes.fault(
        place, value: selector.description,
        "no capacity of what a shock names is known, so none can be scaled",
        fix: "set one with ‘capacity’ and a unit, or close it")
    case .duplicate(let id):
      nodes.fault(
        mapping[Node("id")] ?? place, value: id.text, "the network has this key already",
        fix: "give the new one another key")
    case .unknownNode(let id, let nearest):
      nodes.fault(
        place, value: id.text, "the network has no such node",
        fix: nearest.isEmpty ? "" : "nearest: " + nearest.joined(separator: ", "))
    case .unresolved(let cargo, let faults):
      nodes.fault(
        place, value: cargo.rawValue,
        "the network of a cargo that a shock changes must have no faults: \(faults)",
        fix: "mend the tables of the network first")
    case .number(let value, let rule):
      nodes.fault(place, value: "\(ExactNumber(value))", rule)
    }
  }
}
