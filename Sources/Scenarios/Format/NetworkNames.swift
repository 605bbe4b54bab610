import Formats
import WorldModel
import Yams

/// Checks the names of a shock against the networks, with the name that was probably meant.
struct NetworkNames {
  let nodes: FormatNode
  /// The cargoes whose network can't be made, with its faults; what is not found may be there.
  var unresolved: [Cargo: String] = [:]

  func country(_ text: String, _ node: Node, in networks: [TransportNetwork]?) -> EntityID {
    if let networks {
      check(text, node, "a country of the network", networks.flatMap { $0.countries.map(\.text) })
    }
    return EntityID(text)
  }

  func node(
    _ text: String, _ node: Node, kinds: Set<NetworkNode.Kind> = [],
    in networks: [TransportNetwork]?
  ) -> EntityID {
    let id = EntityID(text)
    guard let networks else { return id }
    let known = networks.flatMap(\.nodes)
    let fitting = kinds.isEmpty ? known : known.filter { kinds.contains($0.kind) }
    if let found = known.first(where: { $0.id == id }), !fitting.contains(where: { $0.id == id }) {
      nodes.fault(
        node, value: text,
        "the node must be of kind " + kinds.map(\.rawValue).sorted().joined(separator: " or ")
          + ", not \(found.kind.rawValue)",
        fix: "known: " + Set(fitting.map(\.id.text)).sorted().prefix(12).joined(separator: ", "))
      return id
    }
    check(text, node, "a node of the network", fitting.map(\.id.text), .node(id), networks)
    return id
  }

  func link(_ text: String, _ node: Node, in networks: [TransportNetwork]?) -> EntityID {
    if let networks {
      let known = networks.flatMap { $0.links.map(\.id.text) }
      check(text, node, "a link of the network", known, .link(EntityID(text)), networks)
    }
    return EntityID(text)
  }

  func passage(_ text: String, _ node: Node, in networks: [TransportNetwork]?) -> EntityID {
    if let networks {
      let known = networks.flatMap { $0.passages.map(\.id.text) }
      check(text, node, "a passage of the network", known, .passage(EntityID(text)), networks)
    }
    return EntityID(text)
  }

  /// Letter case is ignored, as in the selector.
  func operatedBy(_ text: String, _ node: Node, in networks: [TransportNetwork]?) -> String {
    guard let networks else { return text }
    let known = Set(networks.flatMap { $0.links.map(\.operatedBy) }.filter { !$0.isEmpty }).sorted()
    if !known.contains(where: { $0.lowercased() == text.lowercased() }) {
      check(text, node, "an operator of the network", known, .operatedBy(text), networks)
    }
    return text
  }

  private func check(
    _ text: String, _ node: Node, _ what: String, _ known: [String],
    _ selector: NetworkSelector? = nil, _ networks: [TransportNetwork] = []
  ) {
    guard !known.contains(text) else { return }
    var near: [String] = []
    if let closest = Spelling.closest(to: text, among: Set(known).sorted()) { near = [closest] }
    if near.isEmpty, let selector {
      near = networks.lazy.map { $0.nearest(to: selector) }.first { !$0.isEmpty } ?? []
    }
    let hint =
      near.isEmpty ? "" : "did you mean " + near.map { "‘\($0)’" }.joined(separator: " or ") + "? "
    let list = Set(known).sorted()
    let unseen = Cargo.allCases.compactMap { cargo in
      unresolved[cargo].map {
        "; the network of \(cargo.rawValue) has faults and was not looked in: \($0)"
      }
    }
    nodes.fault(
      node, value: text, "this must be \(what)" + unseen.joined(),
      fix: hint
        + (list.count <= 12 ? "known: " + list.joined(separator: ", ") : "\(list.count) are known"))
  }
}
