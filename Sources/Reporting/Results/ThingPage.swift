import Doctrines
import WorldModel

/// Everything that a world knows about one thing, grouped by kind.
public struct ThingPage: Sendable {
  private let entity: EntityID
  private let world: World
  /// Facts of one kind shown before the rest is only counted.
  private static let limit = 12

  public init(entity: EntityID, world: World) {
    self.entity = entity
    self.world = world
  }

  public var text: String {
    let records = world.records(FactQuery(about: entity))
    var text = "\(world.title(of: entity)) [\(entity)], \(world.kind(of: entity) ?? "thing")\n"
    if let actor = world.actor(entity), let north = actor.latitude, let east = actor.longitude {
      text += "Capital or seat at \(north)° N, \(east)° E\n"
    }
    let codes = records.filter { $0.table == .codes }.map {
      let when = $0.envelope.valid.isUnknown ? "" : " (\($0.envelope.valid))"
      return "\($0.statement.attribute) \(value($0))\(when)"
    }
    if !codes.isEmpty { text += "Codes: \(codes.joined(separator: ", "))\n" }
    let aliases = records.filter { $0.table == .aliases }.map { value($0) }
    if !aliases.isEmpty { text += "Also named: \(aliases.joined(separator: ", "))\n" }
    let rest = records.filter { ![.codes, .aliases, .coverage].contains($0.table) }
    for (kind, group) in Dictionary(grouping: rest, by: \.kind).sorted(by: { $0.key < $1.key }) {
      text += "\n\(kind.uppercased()) (\(group.count))\n"
      let ordered = group.sorted { $0.envelope.valid > $1.envelope.valid }
      for record in ordered.prefix(Self.limit) { text += "  \(record.line)\n" }
      if group.count > Self.limit {
        text +=
          "  … \(group.count - Self.limit) more: tarazy world facts --about \(entity) --kind \(kind)\n"
      }
    }
    let contradictions = world.contradictions().filter { $0.owner == entity }
    if !contradictions.isEmpty {
      text += "\nSOURCES CONTRADICT EACH OTHER (\(contradictions.count))\n"
      for contradiction in contradictions {
        text += "  \(contradiction.attribute)\n"
        for fact in contradiction.facts { text += "    \(fact.line)\n" }
      }
    }
    return text
  }

  private func value(_ record: FactRecord) -> String {
    if case .text(let text) = record.statement.value { return text }
    return ""
  }
}
