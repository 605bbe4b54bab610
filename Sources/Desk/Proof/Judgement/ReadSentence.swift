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
    /// How many actors, topics and words of its title led to it.
    var weight = 0
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
  /// The beginnings of the words that carry meaning.
  let stems: Set<String>
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
      case .topic("admitted"):
        guard Self.tellsAdmission(mention, sentence, record) else { continue }
        topicParts.append(Part(mention: mention, value: "joined"))
      case .topic("partner-of"):
        guard Self.isPartnerOfKnown(mention, sentence, record) else { continue }
        topicParts.append(Part(mention: mention, value: "partner-state"))
      case .topic("within"), .topic("into"):
        guard Self.isBesideOrganisation(mention, sentence, record) else { continue }
        topicParts.append(
          Part(mention: mention, value: mention.content == .topic("into") ? "joined" : "member"))
      case .topic(let key): topicParts.append(Part(mention: mention, value: key))
      case .sum: sums.append(Part(mention: mention, value: ()))
      }
    }
    self.names = names
    self.figures = figures.count > 1 ? figures.filter { !Self.isPart($0) } : figures
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
    let stemmed = words.stems(of: tokens)
    let stems = Set(stemmed.compactMap(\.self))
    self.stems = stems
    things += Self.described(
      direct.union(parts),
      direct.reduce(into: topics) { $0.formUnion(record.partTopics[$1] ?? []) }, stems, names,
      Set(ordinals.map(\.value)), record)
    let known = Set(things.map(\.id))
    for (id, range) in record.titles.things(in: tokens, stems: stemmed) where !known.contains(id) {
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
    let epithets = Self.epithets(dates, tokens, things, sentence.language, record)
    self.dates = (dates + Self.relativeDates(cues, sentence, record.date))
      .filter { !Self.belongsToTitle($0, titles) && !epithets.contains($0.range) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
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
