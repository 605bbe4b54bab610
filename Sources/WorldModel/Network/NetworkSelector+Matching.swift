extension NetworkSelector {
  /// What an edit does decides whether a node stands for its links too.
  enum Reach {
    /// Closing and reopening: all that touches the node.
    case wholeNode
    /// Times, costs and capacities: what happens at the node.
    case passagesOfNode
  }

  func matches(
    _ link: TransportNetwork.Link, in network: TransportNetwork, reach: Reach
  ) -> Bool {
    let ends = [network.nodes[link.from], network.nodes[link.to]]
    switch self {
    case .link(let id): return link.id == id
    case .passage, .passageKind: return false
    case .node(let id): return reach == .wholeNode && ends.contains { $0.id == id }
    case .nodeKind(let kind): return reach == .wholeNode && ends.contains { $0.kind == kind }
    case .country(let id): return link.countries.contains(id)
    case .countryPair(let one, let other):
      return link.countries.contains(one) && link.countries.contains(other)
    case .mode(let mode): return link.mode == mode
    case .operatedBy(let name):
      return !name.isEmpty && link.operatedBy.lowercased() == name.lowercased()
    case .element(let element): return element == .link
    case .all(let parts):
      return parts.allSatisfy { $0.matches(link, in: network, reach: reach) }
    case .any(let parts):
      return parts.contains { $0.matches(link, in: network, reach: reach) }
    }
  }

  func matches(_ passage: TransportNetwork.Passage, in network: TransportNetwork) -> Bool {
    let node = network.nodes[passage.node]
    switch self {
    case .link, .operatedBy: return false
    case .passage(let id): return passage.id == id
    case .node(let id): return node.id == id
    case .nodeKind(let kind): return node.kind == kind
    case .country(let id): return node.countries.contains(id)
    case .countryPair(let one, let other):
      return passage.isCrossing(at: node) && node.countries.contains(one)
        && node.countries.contains(other)
    case .mode(let mode): return passage.from == mode || passage.to == mode
    case .passageKind(let kind): return passage.kind == kind
    case .element(let element): return element == .passage
    case .all(let parts): return parts.allSatisfy { $0.matches(passage, in: network) }
    case .any(let parts): return parts.contains { $0.matches(passage, in: network) }
    }
  }

  /// The names in the network that come nearest to those of the selector, at most three, sorted.
  func nearest(in network: TransportNetwork) -> [String] {
    switch self {
    case .link(let id): Self.nearest(id.text, network.links.map(\.id.text))
    case .passage(let id): Self.nearest(id.text, network.passages.map(\.id.text))
    case .node(let id): Self.nearest(id.text, network.nodes.map(\.id.text))
    case .country(let id): Self.nearest(id.text, network.countries.map(\.text))
    case .countryPair(let one, let other):
      Self.nearest("\(min(one, other))-\(max(one, other))", network.countryPairs)
    case .operatedBy(let name): Self.nearest(name, network.links.map(\.operatedBy))
    case .mode: Set(network.links.map(\.mode)).sorted().prefix(3).map(\.rawValue)
    case .nodeKind, .passageKind, .element: []
    case .all(let parts), .any(let parts):
      Array(parts.flatMap { $0.nearest(in: network) }.prefix(3))
    }
  }

  /// By the share of letter pairs in common (L. R. Dice, "Measures of the Amount of Ecologic Association
  /// Between Species", Ecology 26, 1945), which finds a name by a part of it, too.
  static func nearest(_ wanted: String, _ known: [String]) -> [String] {
    func pairs(_ text: String) -> Set<String> {
      let letters = Array(text.lowercased())
      return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
    }
    let own = pairs(wanted)
    let rated = Set(known).filter { !$0.isEmpty }.map { name -> (name: String, share: Double) in
      let other = pairs(name)
      let common = Double(own.intersection(other).count)
      return (name, 2 * common / Double(max(1, own.count + other.count)))
    }
    return rated.filter { $0.share >= 0.3 }
      .sorted { ($1.share, $0.name) < ($0.share, $1.name) }.prefix(3).map(\.name)
  }
}

extension TransportNetwork {
  /// The countries that links or nodes lie in, sorted.
  public var countries: [EntityID] {
    Set(links.flatMap(\.countries) + nodes.flatMap(\.countries)).sorted()
  }

  /// The pairs of countries that meet at a border crossing or on a link, such as `BLR-POL`, sorted.
  var countryPairs: [String] {
    let pairs =
      nodes.filter { $0.countries.count == 2 }.map(\.countries)
      + links.filter { $0.countries.count == 2 }.map(\.countries)
    return Set(pairs.map { $0.sorted().map(\.text).joined(separator: "-") }).sorted()
  }
}

extension TransportNetwork.Passage {
  /// Whether freight enters another country by it: at a border crossing the change of gauge stands for
  /// the border as well where the two are one.
  public func isCrossing(at node: TransportNetwork.Node) -> Bool {
    kind == .border || kind == .gaugeChange && node.kind == .borderCrossing
  }
}
