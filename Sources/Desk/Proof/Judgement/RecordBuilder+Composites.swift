import WorldModel

extension RecordBuilder {
  mutating func addComposites() {
    var things: [(id: EntityID, title: String, isMeeting: Bool)] = []
    things += world.facts.agreements.map { ($0.content.id, $0.content.title, false) }
    things += world.facts.initiatives.map { ($0.content.id, $0.content.title, true) }
    things += world.facts.infrastructure.map { ($0.content.id, $0.content.title, false) }
    things += world.facts.events.map { ($0.content.id, $0.content.title, true) }
    for (id, title, isMeeting) in things {
      named.append((id, [title] + world.aliases(of: id).map(\.content.name)))
      var actors = vocabulary.actors(title)
      if isMeeting {
        parts[id] = actors
        partTopics[id] = self.topics(of: title)
      }
      actors.remove(speaker)
      if !isMeeting || world.kind(of: id) == "initiative" { addWorded(id, title, actors) }
      let topics = topics(of: title).subtracting(["self", "invited"])
      // A proper name is not taken apart: *Astana Economic Forum* is more than a forum in Astana.
      let words = vocabulary.words(besidesActorsOf: title).count
      let isEvent = world.kind(of: id) == "event"
      guard !topics.isEmpty, isEvent || !Self.isProperName(title) || words < 2,
        words < 7 || topics != ["partnership"],
        actors.contains(where: { world.actor($0)?.kind != .city }),
        let first = actors.sorted().first
      else { continue }
      let stems = Set(Tokenizer.tokens(title).compactMap(TitleWords.stem))
      composites[first, default: []].append(
        ThingInParts(owner: id, actors: actors, topics: topics, words: [], title: stems))
      // A numbered meeting is known without its city.
      let others = actors.filter { world.actor($0)?.kind != .city }
      if isEvent, others.count < actors.count, let key = others.sorted().first,
        let number = vocabulary.ordinal(title)
      {
        composites[key, default: []].append(
          ThingInParts(owner: id, actors: others, topics: topics, words: [], ordinal: number))
      }
    }
  }

  /// A thing by the actors of its title and the words besides, such as *dialogue* and *platform*.
  private mutating func addWorded(_ id: EntityID, _ title: String, _ actors: Set<EntityID>) {
    let words = vocabulary.words(besidesActorsOf: title)
    let known = actors.filter { world.actor($0)?.kind != .city && world.actor($0)?.kind != .region }
    guard let first = known.sorted().first, (1...3).contains(words.count) else { return }
    // One actor and one word say little: *dialogue* and *China*.
    guard known.count + words.count > 2 else { return }
    composites[first, default: []].append(
      ThingInParts(owner: id, actors: actors, topics: [], words: words))
  }

  private static func isProperName(_ title: String) -> Bool {
    title.split(separator: " ").allSatisfy { word in
      word.count < 4 || word.first.map { $0.isUppercase || $0.isNumber } == true
    }
  }
}
