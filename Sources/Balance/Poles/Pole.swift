import WorldModel

/// A power or group of states towards which a policy has a declared direction.
public struct Pole: Hashable, Sendable {
  /// Key of the pole, such as `european-union`.
  public let id: String
  public let title: String
  /// States, or a bloc, organisation or region that stands for its members.
  public let actors: [EntityID]

  public init(id: String, title: String, actors: [EntityID]) {
    self.id = id
    self.title = title
    self.actors = actors
  }

  /// The pole of one actor, named as the world names it.
  public init(_ actor: EntityID, in world: World) {
    self.init(id: actor.text, title: world.title(of: actor), actors: [actor])
  }

  /// The states of the pole at a time, in order: each group replaced by its members, and each state
  /// once.
  ///
  /// A group whose members the world does not know stands for itself.
  public func states(at time: EDTFInterval, in world: World) -> [EntityID] {
    var seen: Set<EntityID> = []
    var result: [EntityID] = []
    for actor in actors {
      let members = Self.members(of: actor, at: time, in: world)
      for state in members.isEmpty ? [actor] : members where seen.insert(state).inserted {
        result.append(state)
      }
    }
    return result
  }

  /// The members of a group; empty for a state.
  static func members(
    of actor: EntityID, at time: EDTFInterval, in world: World
  ) -> [EntityID] {
    switch world.actor(actor)?.kind {
    case .state, .formerState, .territory, .person, .company, .city, nil: []
    default: world.members(of: actor, at: time)
    }
  }
}
