/// What happens to freight at a node between an arriving and a departing mode.
///
/// A change of mode without a passage is not possible at a node. Staying with a mode without a passage
/// costs nothing, except at a border crossing, where a passage of kind ``Kind/border`` is needed.
public struct NetworkPassage: FactContent {
  public enum Kind: String, Sendable, CaseIterable {
    /// Crossing from one country into the other at a border crossing.
    case border
    /// Change of mode, such as from rail to ferry in a port.
    case transfer
    case gaugeChange = "gauge-change"
    /// Beginning of a journey at a node.
    case load
    /// End of a journey at a node.
    case unload
    /// Passing a strait or canal.
    case transit
  }

  public let id: EntityID
  public let node: EntityID
  /// The arriving mode; `nil` for any.
  public let from: TransportMode?
  /// The departing mode; `nil` for any.
  public let to: TransportMode?
  public let kind: Kind

  public init(
    id: EntityID, node: EntityID, from: TransportMode? = nil, to: TransportMode? = nil, kind: Kind
  ) {
    self.id = id
    self.node = node
    self.from = from
    self.to = to
    self.kind = kind
  }

  public static let table = Table.networkPassages

  public var statement: FactStatement {
    let modes = "\(from?.rawValue ?? "any") → \(to?.rawValue ?? "any")"
    return FactStatement(
      kind: "network-passage", subject: node, attribute: kind.rawValue, value: .text(modes))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "network-passage", title: "\(kind.rawValue) at \(node)")
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("network-passages/\(id)") }
}
