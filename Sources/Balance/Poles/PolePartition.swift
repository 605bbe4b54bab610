import WorldModel

/// Poles that exclude each other at a time, so that their shares and the share of the rest add up
/// to 1.
public struct PolePartition: Sendable {
  public let poles: [Pole]
  public let time: EDTFInterval
  /// The key that stands for all that lies in no pole, in declared weights.
  public static let rest = "rest"

  /// - Parameter subject: the state whose balance is measured; it may be a member of several poles,
  ///   because it has no flows with itself.
  /// - Throws: ``PartitionError`` if an actor stands in two poles, once blocs are taken apart.
  public init(
    _ poles: [Pole], at time: EDTFInterval, subject: EntityID? = nil, in world: World
  ) throws(PartitionError) {
    var owners: [EntityID: Pole] = [:]
    var ids: Set<String> = []
    for pole in poles {
      guard pole.id != Self.rest, ids.insert(pole.id).inserted else {
        throw .repeatedKey(pole.id)
      }
      guard !pole.actors.isEmpty else { throw .noActors(pole.id) }
      for actor in Set(pole.actors + pole.states(at: time, in: world)).sorted()
      where actor != subject {
        if let owner = owners[actor] {
          throw .overlap(actor: actor, first: owner.id, second: pole.id, time: time)
        }
        owners[actor] = pole
      }
    }
    self.poles = poles
    self.time = time
  }
}

/// Poles that do not make a partition.
public enum PartitionError: Error, Hashable, Sendable, CustomStringConvertible {
  case overlap(actor: EntityID, first: String, second: String, time: EDTFInterval)
  case repeatedKey(String)
  case noActors(String)

  public var description: String {
    switch self {
    case .overlap(let actor, let first, let second, let time):
      let when = time.isUnknown ? "" : " in \(time)"
      return "poles ‘\(first)’ and ‘\(second)’ overlap: \(actor) lies in both\(when); "
        + "shares need poles that exclude each other"
    case .repeatedKey(let key): return "the pole key ‘\(key)’ is used twice or is reserved"
    case .noActors(let key): return "pole ‘\(key)’ names no actor"
    }
  }
}
