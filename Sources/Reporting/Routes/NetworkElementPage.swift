import Doctrines
import WorldModel

/// A node, link or passage of the network with every figure, where it comes from, and which of several
/// counts.
public struct NetworkElementPage: Sendable {
  private let element: EntityID
  private let world: World
  /// The networks of the cargoes that use the element.
  private let networks: [TransportNetwork]
  /// What was not to be had, in words.
  private let gaps: [String]
  private let rule: Resolver.Rule
  private let date: EDTFDate
  private let records: [FactID: FactRecord]

  /// - Parameters:
  ///   - networks: one for each cargo; those without the element are left out.
  ///   - rule: the one that the networks were resolved by.
  ///   - gaps: for which cargoes there is no network, and why.
  public init(
    _ element: EntityID, _ networks: [TransportNetwork], rule: Resolver.Rule, on date: EDTFDate,
    in world: World, gaps: [String] = []
  ) {
    self.element = element
    self.networks = networks.filter { $0.has(element) }
    self.rule = rule
    self.gaps = gaps
    self.date = date
    self.world = world
    records = Dictionary(
      world.records(FactQuery(kind: "network-figure")).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Everything for reading.
  public var text: String {
    var text = "\(world.title(of: element)) [\(element)], \(world.kind(of: element) ?? "element")\n"
    for record in definitions { text += "  \(record.line)\n" }
    for network in networks {
      text +=
        "\nFIGURES FOR \(network.cargo.words.uppercased()), on \(date), by rule \(rule.rawValue)\n"
      for part in [element] + passages(in: network) {
        let receipts = network.receipts(of: part)
        if part != element { text += "  \(part)\n" }
        for receipt in receipts { text += lines(of: receipt) }
      }
    }
    for gap in gaps { text += "\n\(gap)\n" }
    let known = figures
    text += "\nEVERY FIGURE (\(known.count))\n"
    for record in known { text += "  \(record.line)\n" }
    let links = links
    if !links.isEmpty {
      text += "\nLINKS (\(links.count))\n"
      for link in links { text += "  \(link)\n" }
    }
    return text
  }

  private func lines(of receipt: NetworkReceipt) -> String {
    let source = receipt.isClassFigure ? ", default of the class \(receipt.key)" : ""
    let formula = receipt.formula.isEmpty ? "" : " = \(receipt.formula)"
    let timing =
      switch receipt.timing {
      case .holds: ""
      case .earlier: ", the last one before this date"
      case .later: ", the first one after this date"
      }
    var text =
      "  \(receipt.quantity.rawValue): \(Rounded(receipt.value)) \(receipt.unit)\(formula)\(source)\(timing)\n"
    for fact in receipt.facts { text += "    \(line(fact))\n" }
    for fact in receipt.others { text += "    not chosen: \(line(fact))\n" }
    return text
  }

  private func line(_ fact: FactID) -> String { records[fact]?.line ?? fact.text }

  /// What brings it into the world.
  private var definitions: [FactRecord] {
    world.records(FactQuery(about: element)).filter { record in
      switch record.table {
      case .networkNodes: record.statement.subject == element
      case .networkLinks, .networkPassages:
        record.statement.value == .text(element.text)
          || record.id.text.hasSuffix("/\(element)")
      default: false
      }
    }
  }

  /// Of the element and, of a node, of what happens there.
  private var figures: [FactRecord] {
    let wanted = Set([element] + networks.flatMap(passages))
    return records.values.filter { wanted.contains($0.statement.subject) }
      .sorted { $0.id < $1.id }
  }

  /// The keys of the passages at a node; none for a link or passage.
  private func passages(in network: TransportNetwork) -> [EntityID] {
    guard let node = network.nodePositions[element] else { return [] }
    return Set(network.passages.filter { $0.node == node }.map(\.id)).sorted()
  }

  /// The keys of the links that begin or end at a node.
  private var links: [EntityID] {
    let found = networks.flatMap { network -> [EntityID] in
      guard let node = network.nodePositions[element] else { return [] }
      return network.links.filter { $0.from == node || $0.to == node }.map(\.id)
    }
    return Set(found).sorted()
  }

  /// As `route show --format json` prints it.
  public var json: JSONValue {
    [
      "id": .string(element.text), "kind": .optional(world.kind(of: element)),
      "title": .string(world.title(of: element)), "date": .string(date.description),
      "rule": .string(rule.rawValue),
      "networks": .array(
        networks.map { network in
          [
            "cargo": .string(network.cargo.rawValue),
            "receipts": .array(
              ([element] + passages(in: network)).flatMap { part in
                network.receipts(of: part).map { $0.json.with("of", .string(part.text)) }
              }),
          ]
        }),
      "definitions": .array(definitions.map(\.json)), "figures": .array(used.map(\.json)),
      "links": .strings(links.map(\.text)), "gaps": .strings(gaps),
    ]
  }

  /// Its own figures, and those of classes that stand in for them.
  private var used: [FactRecord] {
    let receipts = networks.flatMap { network in
      ([element] + passages(in: network)).flatMap { network.receipts(of: $0) }
    }
    let ids = Set(figures.map(\.id) + receipts.flatMap { $0.facts + $0.others })
    return ids.sorted().compactMap { records[$0] }
  }
}

extension TransportNetwork {
  /// Whether a node, link or passage bears the key.
  public func has(_ element: EntityID) -> Bool {
    nodes.contains { $0.id == element } || links.contains { $0.id == element }
      || passages.contains { $0.id == element }
  }
}
