import WorldModel

/// Finds the actors that a title names, by key, name or English alias, as whole words.
struct AgendaTitleNames {
  private let words: [String: [(words: [Substring], actor: EntityID)]]

  init(_ world: World) {
    var words: [String: [(words: [Substring], actor: EntityID)]] = [:]
    func add(_ name: String, _ actor: EntityID) {
      let parts = Self.words(of: name)
      guard let first = parts.first, name.count > 2 else { return }
      words[String(first), default: []].append((parts, actor))
    }
    for fact in world.facts.actors {
      let actor = fact.content
      switch actor.kind {
      case .state, .organisation, .bloc, .region, .forum, .body, .territory:
        add(actor.name, actor.id)
        // Keys with hyphens are not written in titles.
        if !actor.id.text.contains("-") { add(actor.id.text, actor.id) }
        for alias in world.aliases(of: actor.id)
        where alias.content.language == "en" && [.name, .preferred].contains(alias.content.form) {
          add(alias.content.name, actor.id)
        }
      default: break
      }
    }
    self.words = words
  }

  /// The actors in the order of the title, each once; of two names that begin alike the longer
  /// counts.
  func actors(named title: String) -> [EntityID] {
    let parts = Self.words(of: title)
    var found: [EntityID] = []
    var position = 0
    while position < parts.count {
      let rest = parts[position...]
      let fitting = (words[String(parts[position])] ?? []).filter { rest.starts(with: $0.words) }
      let length = fitting.map(\.words.count).max() ?? 0
      let actors = Set(fitting.filter { $0.words.count == length }.map(\.actor)).sorted()
      found += actors.filter { !found.contains($0) }
      position += max(1, length)
    }
    return found
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }
}
