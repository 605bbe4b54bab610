import WorldModel

/// Something that may be closed as one: its edges in a routing graph.
public struct Closure: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// A line in both directions.
    case line(EntityID)
    case passage(EntityID)
    /// A node with all that begins, ends or happens there.
    case node(EntityID)
    /// Every crossing between two countries, in the order of the alphabet.
    case border(EntityID, EntityID)
    /// Every link and node of a country, for freight that neither begins nor ends there.
    case country(EntityID)
  }

  public let subject: Subject
  /// Sorted.
  public let edges: [Int32]
  /// Positions of nodes whose own freight is left out of account, because their closure says nothing
  /// about routes.
  public let exemptNodes: Set<Int>

  public init(_ subject: Subject, edges: [Int32], exemptNodes: Set<Int> = []) {
    self.subject = subject
    self.edges = edges.sorted()
    self.exemptNodes = exemptNodes
  }
}

extension Closure.Subject: Comparable, CustomStringConvertible {
  public var description: String {
    switch self {
    case .line(let id): "line \(id)"
    case .passage(let id): "passage \(id)"
    case .node(let id): "node \(id)"
    case .border(let one, let other): "border \(one)-\(other)"
    case .country(let id): "country \(id)"
    }
  }

  /// By kind in the order of the cases, then by key.
  public static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (Int, EntityID, EntityID) {
    switch self {
    case .line(let id): (0, id, "")
    case .passage(let id): (1, id, "")
    case .node(let id): (2, id, "")
    case .border(let one, let other): (3, one, other)
    case .country(let id): (4, id, "")
    }
  }
}
