import WorldModel

extension ReadSentence {
  /// Things whose title's actors are all named and whose title's topics are all there.
  static func described(
    _ named: Set<EntityID>, _ topics: Set<String>, _ stems: Set<String>,
    _ names: [Part<([EntityID], Mention.NameUse)>], _ ordinals: Set<Int>, _ record: ProofRecord
  ) -> [Thing] {
    var result: [Thing] = []
    // By their parts: of conferences on one country the one of whose title most is told.
    var told: [Int: (parts: ThingInParts, words: Int)] = [:]
    for actor in named.sorted() {
      for thing in record.composites[actor] ?? []
      where thing.actors.isSubset(of: named) && thing.topics.isSubset(of: topics)
        && thing.words.isSubset(of: stems)
        && (thing.ordinal.map(ordinals.contains) ?? true)
        && !named.contains(thing.owner)
      {
        let parts = names.filter { name in
          name.value.0.contains {
            thing.actors.contains($0)
              || record.parts[$0].map { !$0.isDisjoint(with: thing.actors) } ?? false
          }
        }
        guard let first = parts.first, let last = parts.last else { continue }
        if !thing.title.isEmpty {
          told[result.count] = (thing, thing.title.intersection(stems).count)
        }
        result.append(
          Thing(
            id: thing.owner, range: first.range.lowerBound..<last.range.upperBound, isNamed: false,
            weight: thing.actors.count + thing.topics.count + thing.words.count))
      }
    }
    guard told.count > 1 else { return result }
    return result.indices.filter { index in
      guard let own = told[index] else { return true }
      return told.values.allSatisfy { other in
        other.parts.actors != own.parts.actors || other.parts.topics != own.parts.topics
          || !other.parts.topics.contains("forum") || other.words <= own.words
      }
    }.map { result[$0] }
  }
}
