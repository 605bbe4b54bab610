import WorldModel

/// How many shortest routes lead over each node and line.
public struct Betweenness: Sendable {
  /// A node or line with its score.
  public struct Score: Hashable, Sendable {
    public let id: EntityID
    /// Sum over pairs of ends of the share of their shortest routes that lead over it; a node at the end
    /// of a route does not count for it.
    public let score: Double
    /// Of the pairs that have a route; `nil` where none has.
    public let share: Double?
  }

  /// Nodes that a route leads over, sorted by score from high to low, then by key.
  public let nodes: [Score]
  /// Lines, both directions together, sorted in the same way.
  public let lines: [Score]
  /// How many pairs of ends have a route.
  public let pairs: Int
}

/// Why shortest routes can't be counted.
public enum BetweennessError: Error, Hashable, Sendable, CustomStringConvertible {
  case graph(GraphError)
  /// A circle without cost, in which routes would have no number; the node where it was found.
  case freeCircle(EntityID)

  public var description: String {
    switch self {
    case .graph(let error): error.description
    case .freeCircle(let node):
      "links around ‘\(node)’ lead back to it at no cost, so that shortest routes can't be counted; give them a length or a cost"
    }
  }
}
