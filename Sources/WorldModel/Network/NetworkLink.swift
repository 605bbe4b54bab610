/// A line of the transport network between two nodes, by one mode.
public struct NetworkLink: FactContent {
  public enum Direction: String, Sendable, CaseIterable {
    case both
    /// From ``NetworkLink/from`` to ``NetworkLink/to`` only.
    case forward
  }

  public let id: EntityID
  public let from: EntityID
  public let to: EntityID
  public let mode: TransportMode
  /// The country that the link lies in; `nil` at sea.
  public let country: EntityID?
  /// The second country, only where one link lies in two.
  public let other: EntityID?
  /// Who runs it, as the source names them.
  public let operatedBy: String
  public let direction: Direction

  public init(
    id: EntityID, from: EntityID, to: EntityID, mode: TransportMode, country: EntityID? = nil,
    other: EntityID? = nil, operatedBy: String = "", direction: Direction = .both
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.mode = mode
    self.country = country
    self.other = other
    self.operatedBy = operatedBy
    self.direction = direction
  }

  public static let table = Table.networkLinks

  public var countries: [EntityID] { [country, other].compactMap(\.self) }

  public var statement: FactStatement {
    FactStatement(
      kind: "network-link", subject: from, object: to, attribute: mode.rawValue,
      value: .text(id.text))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "network-link", title: "\(from) – \(to), \(mode.rawValue)")
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("network-links/\(id)") }
}
