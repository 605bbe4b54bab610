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
  /// Things named; the speaker only where the sentence names it or says *we*.
  let spokenOf: Set<EntityID>
  /// Things named or described.
  let things: [Thing]
  let ids: Set<EntityID>
  /// These and the actors in the titles of meetings that are named.
  let reach: Set<EntityID>
  let cues: [CueWords.Found]
  let words: ProofWords
  let tokens: [Token]
  let breaks: [Int]
  let semicolons: [Int]

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
    spokenOf = topics.contains("self") ? direct : Set(names.flatMap(\.value.0))
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
    semicolons = tokens.filter { $0.text == ";" }.map(\.start)
    cues = words.cues(tokens, sentence.language)
    let titles =
      dates.allSatisfy(\.value.isSingleDate)
      ? [] : things.map { LetterFolding.fold(record.world.title(of: $0.id)) }
    self.dates = (dates + Self.relativeDates(cues, sentence, record.date))
      .filter { !Self.belongsToTitle($0, titles) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// *for 2014–2020*, where the title of a thing bears the same years.
  static func belongsToTitle(_ date: Part<EDTFInterval>, _ titles: [String]) -> Bool {
    guard !date.value.isSingleDate else { return false }
    let years = LetterFolding.fold(date.mention.text).prefix {
      $0.isNumber || $0 == "-" || $0 == "–"
    }
    return years.count == 9
      && titles.contains { title in
        title.contains(years) || title.contains(years.replacing("–", with: "-"))
          || title.contains(years.replacing("-", with: "–"))
      }
  }

  /// *last year*, *биыл*: years counted from the day of the speech.
  static func relativeDates(
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
  static func described(
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

  /// Whether a date is told as *last year*: it serves for amounts and is no date to be checked.
  func isRelative(_ range: Range<Int>) -> Bool {
    cues.contains {
      [.lastYear, .thisYear, .nextYear].contains($0.cue) && $0.range == range
    }
  }

  /// Whether a cue stands within some characters before or behind a place.
  func has(_ cue: Cue, near range: Range<Int>, before: Int, behind: Int = 0) -> Bool {
    cues.contains {
      $0.cue == cue && $0.range.upperBound >= range.lowerBound - before
        && $0.range.lowerBound <= range.upperBound + behind
    }
  }

  /// *sixth congress*, not *for the third time*.
  func countsMeetings(_ range: Range<Int>) -> Bool {
    let words =
      topicParts.filter { ["summit", "meeting", "forum"].contains($0.value) }
      .map(\.range) + things.map(\.range)
    return words.contains { $0.lowerBound >= range.lowerBound && distance($0, range) < 14 }
  }
}
