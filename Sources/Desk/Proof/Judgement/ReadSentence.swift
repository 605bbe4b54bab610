import WorldModel

/// A sentence with its mentions sorted by kind and the things that they lead to.
struct ReadSentence {
  struct Part<Value> {
    let mention: Mention
    let value: Value
    var range: Range<Int> { mention.range }
  }

  /// A thing that the sentence speaks of, by name or by the parts of its title.
  struct Thing {
    let id: EntityID
    let range: Range<Int>
    let isNamed: Bool
    /// Whether most words of a title, and no actor or topic, led to it.
    var isLoose = false
  }

  let sentence: DraftSentence
  let position: Int
  let names: [Part<([EntityID], Mention.NameUse)>]
  let figures: [Part<Amount>]
  let ordinals: [Part<Int>]
  let dates: [Part<EDTFInterval>]
  let stages: [Part<(step: Stage.Step, isNegated: Bool, isFuture: Bool)>]
  let topicParts: [Part<String>]
  let sums: [Part<Void>]
  let topics: Set<String>
  /// Things named, with the speaker.
  let named: Set<EntityID>
  /// Things named or described.
  let things: [Thing]
  let ids: Set<EntityID>
  /// These and the actors in the titles of meetings that are named.
  let reach: Set<EntityID>
  let cues: [CueWords.Found]
  let words: ProofWords
  let tokens: [Token]
  private let breaks: [Int]

  init(_ sentence: DraftSentence, position: Int, record: ProofRecord, words: ProofWords) {
    self.sentence = sentence
    self.words = words
    self.position = position
    var names: [Part<([EntityID], Mention.NameUse)>] = []
    var figures: [Part<Amount>] = []
    var ordinals: [Part<Int>] = []
    var dates: [Part<EDTFInterval>] = []
    var stages: [Part<(step: Stage.Step, isNegated: Bool, isFuture: Bool)>] = []
    var topicParts: [Part<String>] = []
    var sums: [Part<Void>] = []
    for mention in sentence.mentions {
      switch mention.content {
      case .thing(let ids, let use): names.append(Part(mention: mention, value: (ids, use)))
      case .figure(let amount): figures.append(Part(mention: mention, value: amount))
      case .ordinal(let place): ordinals.append(Part(mention: mention, value: place))
      case .date(let date): dates.append(Part(mention: mention, value: date))
      case .stage(let step, let isNegated, let isFuture):
        stages.append(Part(mention: mention, value: (step, isNegated, isFuture)))
      case .topic(let key): topicParts.append(Part(mention: mention, value: key))
      case .sum: sums.append(Part(mention: mention, value: ()))
      }
    }
    self.names = names
    self.figures = figures
    self.ordinals = ordinals
    self.stages = stages
    self.topicParts = topicParts
    self.sums = sums
    topics = Topics.widened(Set(topicParts.map(\.value)))
    var direct: Set<EntityID> = [record.speaker]
    for name in names { direct.formUnion(name.value.0) }
    named = direct
    let parts = direct.reduce(into: Set<EntityID>()) { $0.formUnion(record.parts[$1] ?? []) }
    var things = names.flatMap { name in
      name.value.0.map { Thing(id: $0, range: name.range, isNamed: true) }
    }
    let tokens = Tokenizer.tokens(sentence.text)
    let stems = Set(tokens.compactMap(TitleWords.stem))
    things += Self.described(direct.union(parts), topics, stems, names, record)
    let known = Set(things.map(\.id))
    for (id, range) in record.titles.things(in: tokens) where !known.contains(id) {
      things.append(Thing(id: id, range: range, isNamed: false, isLoose: true))
    }
    self.things = things
    ids = direct.union(things.map(\.id))
    reach = ids.union(parts)
    self.tokens = tokens
    breaks = Self.breaks(of: tokens)
    cues = words.cues(tokens, sentence.language)
    self.dates = (dates + Self.relativeDates(cues, sentence, record.date)).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// *last year*, *биыл*: years counted from the day of the speech.
  private static func relativeDates(
    _ cues: [CueWords.Found], _ sentence: DraftSentence, _ day: EDTFDate
  ) -> [Part<EDTFInterval>] {
    cues.compactMap { found in
      let shift: Int
      switch found.cue {
      case .lastYear: shift = -1
      case .thisYear: shift = 0
      case .nextYear: shift = 1
      default: return nil
      }
      guard let year = EDTFDate(year: Int(day.year) + shift) else { return nil }
      let time = EDTFInterval(year)
      let before = sentence.mentions.last { $0.range.upperBound <= found.range.lowerBound }
      let line = before?.line ?? sentence.line
      let column =
        before.map { $0.column + found.range.lowerBound - $0.range.lowerBound }
        ?? sentence.column + found.range.lowerBound
      let text = String(
        sentence.text.dropFirst(found.range.lowerBound).prefix(found.range.count))
      return Part(
        mention: Mention(
          range: found.range, line: line, column: column, text: text, content: .date(time)),
        value: time)
    }
  }

  /// Things whose title's actors are all named and whose title's topics are all there.
  private static func described(
    _ named: Set<EntityID>, _ topics: Set<String>, _ stems: Set<String>,
    _ names: [Part<([EntityID], Mention.NameUse)>], _ record: ProofRecord
  ) -> [Thing] {
    var result: [Thing] = []
    for actor in named.sorted() {
      for thing in record.composites[actor] ?? []
      where thing.actors.isSubset(of: named) && thing.topics.isSubset(of: topics)
        && thing.words.isSubset(of: stems)
        && !named.contains(thing.owner)
      {
        let parts = names.filter { name in
          name.value.0.contains {
            thing.actors.contains($0)
              || record.parts[$0].map { !$0.isDisjoint(with: thing.actors) } ?? false
          }
        }
        guard let first = parts.first, let last = parts.last else { continue }
        result.append(
          Thing(
            id: thing.owner, range: first.range.lowerBound..<last.range.upperBound, isNamed: false))
      }
    }
    return result
  }

  /// Whether there is anything that a row could decide.
  var isCheckable: Bool {
    !figures.isEmpty || !dates.isEmpty || !stages.isEmpty || !names.isEmpty || !ordinals.isEmpty
      || !topicParts.isEmpty
  }

  var language: Language { sentence.language }

  func has(_ cue: Cue) -> Bool { cues.contains { $0.cue == cue } }

  /// Whether a cue stands within some characters before or behind a place.
  func has(_ cue: Cue, near range: Range<Int>, before: Int, behind: Int = 0) -> Bool {
    cues.contains {
      $0.cue == cue && $0.range.upperBound >= range.lowerBound - before
        && $0.range.lowerBound <= range.upperBound + behind
    }
  }

  /// Characters between two places, with a surcharge for what parts clauses.
  func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    if one.overlaps(other) { return 0 }
    let gap =
      one.upperBound <= other.lowerBound
      ? one.upperBound..<other.lowerBound : other.upperBound..<one.lowerBound
    return gap.count + 40 * breaks(in: gap)
  }

  /// Whether a comma or the like stands between two places.
  func parts(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard !one.overlaps(other) else { return false }
    return breaks(
      in: one.upperBound <= other.lowerBound
        ? one.upperBound..<other.lowerBound : other.upperBound..<one.lowerBound) > 0
  }

  /// Commas and the like in a stretch.
  func breaks(in range: Range<Int>) -> Int { breaks.count { range.contains($0) } }

  /// Where clauses part; a comma between two digits belongs to a number.
  private static func breaks(of tokens: [Token]) -> [Int] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.kind == .sign, [",", ";", ":", "(", ")"].contains(token.text) else { return nil }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      return token.isGlued && next?.kind == .digits && next?.isGlued == true ? nil : token.start
    }
  }

  /// The city named nearest to a place.
  func city(near range: Range<Int>, _ record: ProofRecord) -> EntityID? {
    names.compactMap { name in
      name.value.0.first(where: record.isPlace).map { ($0, distance(name.range, range)) }
    }.min { $0.1 < $1.1 }?.0
  }

  /// The state that a place speaks of: the one named last before it, else the first behind it.
  func state(of range: Range<Int>, _ record: ProofRecord) -> EntityID? {
    let states = names.compactMap { name -> (EntityID, Range<Int>)? in
      if case .adjective = name.value.1 { return nil }
      return name.value.0.first { record.actorKind($0) == .state }.map { ($0, name.range) }
    }
    return states.last { $0.1.upperBound <= range.lowerBound }?.0 ?? states.first?.0
  }

  func text(_ range: Range<Int>) -> String {
    String(sentence.text.dropFirst(range.lowerBound).prefix(range.count))
  }

  /// The place from the first to the last of some mentions.
  func place(_ first: Mention, _ last: Mention) -> ProofPlace {
    ProofPlace(
      sentence: position, range: first.range.lowerBound..<last.range.upperBound, line: first.line,
      column: first.column, endLine: last.line, endColumn: last.column + last.range.count)
  }

  /// The place of words that no mention covers, counted from the mention nearest before them.
  func place(_ range: Range<Int>) -> ProofPlace {
    let before = sentence.mentions.filter { $0.range.lowerBound <= range.lowerBound }
      .max { $0.range.lowerBound < $1.range.lowerBound }
    let line = before?.line ?? sentence.line
    let column =
      before.map { $0.column + range.lowerBound - $0.range.lowerBound }
      ?? sentence.column + range.lowerBound
    return ProofPlace(
      sentence: position, range: range, line: line, column: column, endLine: line,
      endColumn: column + range.count)
  }
}
