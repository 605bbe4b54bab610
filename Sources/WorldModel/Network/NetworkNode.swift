/// A place of the transport network: a terminal, border crossing, port, city or waypoint.
public struct NetworkNode: FactContent {
  public enum Kind: String, Sendable, CaseIterable {
    case terminal
    case borderCrossing = "border-crossing"
    case port
    case city
    case junction
    case pipelineStation = "pipeline-station"
    case seaWaypoint = "sea-waypoint"
    /// A strait or canal that ships must pass.
    case chokepoint
  }

  /// `chn-xian`; a border crossing bears both countries in the order of the alphabet.
  public let id: EntityID
  public let kind: Kind
  public let name: String
  /// `nil` at sea.
  public let country: EntityID?
  /// The second country of a border crossing.
  public let other: EntityID?
  /// Degrees north and east.
  public let latitude: Double?
  public let longitude: Double?

  public init(
    id: EntityID, kind: Kind, name: String, country: EntityID? = nil, other: EntityID? = nil,
    latitude: Double? = nil, longitude: Double? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.country = country
    self.other = other
    self.latitude = latitude
    self.longitude = longitude
  }

  public static let table = Table.networkNodes

  public var countries: [EntityID] { [country, other].compactMap(\.self) }

  public var statement: FactStatement {
    FactStatement(
      kind: "network-node", subject: id, object: country, attribute: kind.rawValue,
      value: .text(name))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "network-node", title: name)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("network-nodes/\(id)") }
}
