import WorldModel

/// What a route must not touch, and what it must.
public struct RouteConstraints: Hashable, Sendable {
  /// No link in these countries, and no stop at a node of theirs.
  public var avoidedCountries: Set<EntityID>
  public var avoidedNodes: Set<EntityID>
  public var avoidedLinks: Set<EntityID>
  public var avoidedModes: Set<TransportMode>
  /// Gauges in millimetres, such as 1520.
  public var avoidedGauges: Set<Int>
  /// A route must use at least one link or node of each.
  public var required: [Requirement]

  /// Something that a route must use at least once.
  public enum Requirement: Hashable, Sendable {
    case country(EntityID)
    case node(EntityID)
    case link(EntityID)
    case mode(TransportMode)
    case gauge(Int)

    public var description: String {
      switch self {
      case .country(let id): "country \(id)"
      case .node(let id): "node \(id)"
      case .link(let id): "link \(id)"
      case .mode(let mode): "mode \(mode.rawValue)"
      case .gauge(let millimetres): "gauge of \(millimetres) mm"
      }
    }
  }

  public init(
    avoidedCountries: Set<EntityID> = [], avoidedNodes: Set<EntityID> = [],
    avoidedLinks: Set<EntityID> = [], avoidedModes: Set<TransportMode> = [],
    avoidedGauges: Set<Int> = [], required: [Requirement] = []
  ) {
    self.avoidedCountries = avoidedCountries
    self.avoidedNodes = avoidedNodes
    self.avoidedLinks = avoidedLinks
    self.avoidedModes = avoidedModes
    self.avoidedGauges = avoidedGauges
    self.required = required
  }

  /// Whether nothing is to be avoided; requirements are the search's work, not the weights'.
  var isEmpty: Bool {
    avoidedCountries.isEmpty && avoidedNodes.isEmpty && avoidedLinks.isEmpty
      && avoidedModes.isEmpty && avoidedGauges.isEmpty
  }

  func avoids(_ link: TransportNetwork.Link) -> Bool {
    avoidedModes.contains(link.mode) || avoidedLinks.contains(link.id)
      || (link.mode.gauge.map(avoidedGauges.contains) ?? false)
      || link.countries.contains(where: avoidedCountries.contains)
  }

  /// A border crossing is avoided only by name: a route that stays on the other side may touch it.
  func avoids(_ node: TransportNetwork.Node) -> Bool {
    avoidedNodes.contains(node.id)
      || (node.kind != .borderCrossing
        && node.countries.contains(where: avoidedCountries.contains))
  }
}

extension RoutingGraph {
  /// By edge, whether the constraints leave it out.
  func leftOut(_ constraints: RouteConstraints) -> [Bool] {
    let links = network.links.map { constraints.avoids($0) }
    let nodes = network.nodes.map { constraints.avoids($0) }
    return (0..<graph.edgeCount).map { edge in
      let link = linkOfEdge[edge]
      if link >= 0, links[Int(link)] { return true }
      return nodes[Int(nodeOfVertex[Int(graph.heads[edge])])]
        || nodes[Int(nodeOfVertex[Int(graph.tails[edge])])]
    }
  }
}
