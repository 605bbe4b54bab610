/// A change that a scenario makes to a transport network.
public enum NetworkEdit: Hashable, Sendable {
  case close(NetworkSelector)
  case reopen(NetworkSelector)
  /// Multiplies the days, and their spread, by a factor above 0.
  case slow(NetworkSelector, factor: Double)
  /// Adds days to each link and passage meant.
  case delay(NetworkSelector, days: Double)
  /// Adds to the cost of each link and passage meant, in ``Cargo/costUnit``.
  case tax(NetworkSelector, amount: Double)
  /// Adds a share of the cost: 0.15 is 15 % more.
  case taxShare(NetworkSelector, share: Double)
  /// Multiplies the known capacities by a factor above 0; an unknown one stays unknown.
  case scaleCapacity(NetworkSelector, factor: Double)
  /// In ``Cargo/capacityUnit``, above 0.
  case setCapacity(NetworkSelector, capacity: Double)
  case addNode(TransportNetwork.Node)
  /// Adds a link between two nodes, which take the place of the link's own positions.
  case addLink(TransportNetwork.Link, from: EntityID, to: EntityID, bothWays: Bool)
  /// Adds a passage at a node, which takes the place of the passage's own position.
  case addPassage(TransportNetwork.Passage, at: EntityID)
}

/// Why an edit can't be applied.
public enum NetworkEditError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The selector means nothing in this network; the names that come nearest.
  case nothingMatched(NetworkSelector, nearest: [String])
  case unknownNode(EntityID, nearest: [String])
  case duplicate(EntityID)
  /// A number that the edit can't use, and the rule that it breaks.
  case number(Double, rule: String)
  /// Every capacity that the selector means is unknown, so that none can be scaled.
  case unknownCapacity(NetworkSelector)
  /// The network that the edit concerns can't be made; the cargo, and the faults of its network.
  case unresolved(Cargo, faults: String)

  public var description: String {
    switch self {
    case .nothingMatched(let selector, let nearest):
      "‘\(selector)’ names nothing in the network\(Self.hint(nearest))"
    case .unknownNode(let id, let nearest):
      "the network has no node ‘\(id)’\(Self.hint(nearest))"
    case .duplicate(let id):
      "the network has a ‘\(id)’ already; give the new one another key"
    case .number(let value, let rule): "‘\(ExactNumber(value))’ can't be used: \(rule)"
    case .unknownCapacity(let selector):
      "no capacity of ‘\(selector)’ is known, so none can be scaled; set it instead"
    case .unresolved(let cargo, let faults):
      "the network of \(cargo.rawValue), which this would change, has faults: \(faults)"
    }
  }

  private static func hint(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "" : "; nearest: " + nearest.map { "‘\($0)’" }.joined(separator: ", ")
  }
}
