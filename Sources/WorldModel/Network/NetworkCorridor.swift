/// A named corridor: the nodes that a route must pass, in order, to bear its name.
public struct NetworkCorridor: FactContent {
  public enum Family: String, Sendable, CaseIterable {
    case northern
    case middle
    case southern
    case sea
    case eastern
    case oil
    case gas
  }

  public let id: EntityID
  public let name: String
  public let family: Family
  public let through: [EntityID]

  public init(id: EntityID, name: String, family: Family, through: [EntityID]) {
    self.id = id
    self.name = name
    self.family = family
    self.through = through
  }

  public static let table = Table.networkCorridors

  public var statement: FactStatement {
    FactStatement(
      kind: "network-corridor", subject: id, object: through.first, attribute: family.rawValue,
      value: .text(name))
  }

  public var definition: ThingDefinition? {
    ThingDefinition(id: id, kind: "network-corridor", title: name)
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID { FactID("network-corridors/\(id)") }
}
