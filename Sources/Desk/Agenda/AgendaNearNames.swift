import WorldModel

/// The actors that someone probably meant by a key or name that the world lacks.
struct AgendaNearNames {
  private let world: World
  /// Each key, name and alias with its actor.
  private let names: [(name: String, actor: EntityID)]
  /// How many are worth reading.
  private static let greatestCount = 3

  init(_ world: World) {
    self.world = world
    let actors = world.facts.actors.map(\.content).flatMap { actor in
      [(actor.id.text, actor.id), (actor.name, actor.id)]
    }
    let aliases = world.facts.aliases.map(\.content).filter { world.actor($0.of) != nil }.map {
      ($0.name, $0.of)
    }
    names = (actors + aliases).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
  }

  /// The keys with their names, such as `FRA (France)`, nearest first; empty where none is near.
  ///
  /// Near is what is spelt almost alike, else what begins with the text or, for codes of three
  /// letters, with its first two, else what holds it as a word's beginning.
  func near(_ text: String) -> [String] {
    let wanted = text.lowercased()
    var found: [EntityID] = []
    func add(_ actors: some Sequence<EntityID>) {
      for actor in actors where !found.contains(actor) && found.count < Self.greatestCount {
        found.append(actor)
      }
    }
    var rest = names.map(\.name)
    while found.count < Self.greatestCount,
      let close = Spelling.closest(to: text, among: rest)
    {
      add(names.filter { $0.name == close }.map(\.actor))
      rest.removeAll { $0 == close }
    }
    if found.isEmpty, wanted.count > 3 {
      let stem = String(wanted.prefix(max(4, wanted.count - 2)))
      add(names.filter { $0.name.lowercased().hasPrefix(stem) }.map(\.actor))
      add(
        names.filter { name in
          name.name.lowercased().split { !$0.isLetter }.contains { $0.hasPrefix(stem) }
        }.map(\.actor))
    }
    if found.isEmpty, wanted.count == 3 {
      let states = names.filter { world.actor($0.actor)?.kind == .state && $0.name.count == 3 }
      add(states.filter { $0.name.lowercased().hasPrefix(wanted.prefix(2)) }.map(\.actor))
    }
    return found.map { "\($0) (\(world.title(of: $0)))" }
  }
}
