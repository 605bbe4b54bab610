import WorldModel

/// A way for freight from one node to another, with what it takes.
public struct Route: Hashable, Sendable {
  /// Links and passages in the order of travel.
  public let legs: [RouteLeg]
  public let days: Double
  /// In the network's ``Cargo/costUnit``.
  public let cost: Double
  public let kilometres: Double
  /// −Σ ln(1 − q) over the closure probabilities that are known; ``RouteRisk`` turns it into a probability.
  public let risk: Double
  /// How many legs have no known closure probability, so that ``risk`` is less than it would be.
  public let unknownRisks: Int
  /// How many legs have no known cost, so that ``cost`` is less than it would be.
  public let unknownCosts: Int
  /// What the search made as small as it could.
  public let generalisedCost: Double
  /// The countries touched, each once, in the order in which they are first touched.
  public let countries: [EntityID]
  /// The border crossings passed, in order; a link that lies in two countries stands for its border.
  public let borders: [EntityID]
  /// How often it goes on by rail of another gauge.
  public let gaugeChanges: Int
  /// The modes in order, one after another only where it changes.
  public let modes: [TransportMode]

  /// The nodes on the way, first and last included; none for a route without legs.
  public var nodes: [EntityID] {
    var nodes: [EntityID] = []
    for leg in legs {
      if nodes.last != leg.from { nodes.append(leg.from) }
      if leg.to != leg.from { nodes.append(leg.to) }
    }
    return nodes
  }

  /// The keys of the facts behind its figures, sorted, each once.
  public var facts: [FactID] { Set(legs.flatMap(\.facts)).sorted() }

  /// Whether it comes by all of these nodes in this order, as a corridor asks for.
  public func runs(through wanted: [EntityID]) -> Bool {
    var rest = wanted[...]
    for node in nodes where node == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

/// A link that a route uses, or a passage at a node on its way.
public struct RouteLeg: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case link(TransportMode)
    case passage(NetworkPassage.Kind)
  }

  public let id: EntityID
  public let element: Element
  /// The nodes that it leads between; the same node for a passage.
  public let from: EntityID
  public let to: EntityID
  /// The countries that it lies in, in the order of travel.
  public let countries: [EntityID]
  public let kilometres: Double
  public let days: Double
  /// Standard deviation of the days; `nil` where not known.
  public let daysSpread: Double?
  /// 0 where it is not known.
  public let cost: Double
  public let isCostKnown: Bool
  /// −ln(1 − q); `nil` where the closure probability is not known.
  public let risk: Double?
  /// The facts behind the figures; none in a network that was not made from facts.
  public let facts: [FactID]
  /// Positions of its links in the network, in the order of travel: several where links in a row are
  /// told as one (``Route/merged(apart:naming:)``); none for a passage. They count for nothing when legs
  /// are compared: the same network in another order has the same routes.
  public let links: [Int]
}

extension RoutingGraph {
  /// The route of a path through this graph.
  ///
  /// - Parameter generalisedCost: what the search made as small as it could.
  public func route(_ edges: some Sequence<Int32>, generalisedCost: Double) -> Route {
    var legs: [RouteLeg] = []
    var marks: [EntityID] = []
    for edge in edges {
      for passage in passages(ofEdge: Int(edge)) {
        legs.append(leg(network.passages[Int(passage)]))
      }
      if linkOfEdge[Int(edge)] >= 0 {
        legs.append(leg(link: Int(linkOfEdge[Int(edge)])))
      }
      for country in countries(ofEdge: Int(edge)) where !marks.contains(country) {
        marks.append(country)
      }
    }
    let links = legs.compactMap { leg -> TransportMode? in
      if case .link(let mode) = leg.element { mode } else { nil }
    }
    var modes: [TransportMode] = []
    for mode in links where modes.last != mode { modes.append(mode) }
    return Route(
      legs: legs, days: legs.reduce(0) { $0 + $1.days }, cost: legs.reduce(0) { $0 + $1.cost },
      kilometres: legs.reduce(0) { $0 + $1.kilometres },
      risk: legs.reduce(0) { $0 + ($1.risk ?? 0) },
      unknownRisks: legs.count { $0.risk == nil },
      unknownCosts: legs.count { !$0.isCostKnown }, generalisedCost: generalisedCost,
      countries: marks, borders: Self.borders(legs),
      gaugeChanges: zip(modes, modes.dropFirst()).count { $0.isRail && $1.isRail },
      modes: modes)
  }

  /// A border and a break of gauge at one crossing are one border.
  private static func borders(_ legs: [RouteLeg]) -> [EntityID] {
    var borders: [EntityID] = []
    for border in legs.compactMap(\.border) where borders.last != border { borders.append(border) }
    return borders
  }

  /// The countries that freight touches on an edge: those of the link, or of the node where something
  /// happens to it.
  func countries(ofEdge edge: Int) -> [EntityID] {
    if linkOfEdge[edge] >= 0 { return network.links[Int(linkOfEdge[edge])].countries }
    let node = Int(nodeOfVertex[Int(graph.tails[edge])])
    let isEnd =
      graph.tails[edge] == origins[node] || graph.heads[edge] == destinations[node]
    // At a border crossing the links say on which side the freight is.
    guard network.nodes[node].kind != .borderCrossing,
      isEnd || passageOffsets[edge] < passageOffsets[edge + 1]
    else { return [] }
    return network.nodes[node].countries
  }

  private func leg(link position: Int) -> RouteLeg {
    let link = network.links[position]
    return RouteLeg(
      id: link.id, element: .link(link.mode), from: network.nodes[link.from].id,
      to: network.nodes[link.to].id, countries: link.countries, kilometres: link.kilometres,
      days: link.days, daysSpread: link.daysSpread, cost: link.cost, isCostKnown: link.isCostKnown,
      risk: link.closureProbability.map(RouteRisk.sum), facts: facts(link.id), links: [position])
  }

  private func leg(_ passage: TransportNetwork.Passage) -> RouteLeg {
    let node = network.nodes[passage.node]
    return RouteLeg(
      id: passage.id, element: .passage(passage.kind), from: node.id, to: node.id,
      countries: node.countries, kilometres: 0, days: passage.days,
      daysSpread: passage.daysSpread, cost: passage.cost, isCostKnown: passage.isCostKnown,
      risk: passage.closureProbability.map(RouteRisk.sum), facts: facts(passage.id), links: [])
  }

  private func facts(_ element: EntityID) -> [FactID] {
    network.receipts(of: element).flatMap(\.facts)
  }
}

extension RouteLeg {
  /// The border that is crossed on it.
  fileprivate var border: EntityID? {
    switch element {
    case .passage(.border): from
    // At a crossing of two countries freight goes over the border as it changes the gauge.
    case .passage(.gaugeChange): countries.count > 1 ? from : nil
    case .passage: nil
    case .link: countries.count > 1 ? id : nil
    }
  }
}
