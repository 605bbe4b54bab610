import WorldModel

/// Reads a draft: sentences, and what rules recognise in them. Nothing is guessed; what no rule knows
/// stays unmentioned.
public struct DraftReader: Sendable {
  private let names: NameAutomaton

  /// - Parameters:
  ///   - date: the date of the draft, at which names are preferred or outdated.
  ///   - threads: how many work at once; what is read is the same whatever their number.
  ///
  /// Complexity: O(n) in the number of names of the world.
  public init(world: World, on date: EDTFDate, threads: Int = 1) {
    names = NameAutomaton(
      NameCatalogue(world, at: EDTFInterval(date), threads: threads), threads: threads)
  }

  /// Reads one draft with a world of its own.
  public static func read(
    _ text: String, world: World, on date: EDTFDate, threads: Int = 1
  ) -> Draft {
    DraftReader(world: world, on: date, threads: threads).read(text, threads: threads)
  }

  /// The sentences of a text with their mentions: Markdown or plain, in any mix of the languages.
  ///
  /// - Parameter threads: how many work at once; the draft is the same whatever their number.
  ///
  /// Complexity: O(n) in the length of the text.
  public func read(_ text: String, threads: Int = 1) -> Draft {
    var sentences: [DraftSentence] = []
    read(text, threads: threads) { sentences += $0 }
    return Draft(sentences: sentences)
  }

  /// Reads a text a stretch at a time, so that of a long text only a stretch is held with its mentions.
  ///
  /// - Parameter take: gets up to ``batchSize`` sentences, in the order of the text.
  func read(_ text: String, threads: Int, take: ([DraftSentence]) -> Void) {
    let placed = SentenceSplitter.sentences(of: text)
    // A sentence without letters is read in the language of the one before.
    var language = Language.english
    for start in stride(from: 0, to: placed.count, by: Self.batchSize) {
      let batch = Array(placed[start..<min(start + Self.batchSize, placed.count)])
      let cut = ParallelRuns.map(batch, threads: threads) { run in
        run.map { placed in
          let tokens = Tokenizer.tokens(placed.scalars[...])
          return Cut(placed: placed, tokens: tokens, language: SentenceLanguage.language(tokens))
        }
      }
      var sentences = cut.flatMap(\.self)
      for index in sentences.indices {
        language = sentences[index].language ?? language
        sentences[index].language = language
      }
      take(ParallelRuns.map(sentences, threads: threads, draftSentences).flatMap(\.self))
    }
  }

  /// Sentences that are read and held at once; a speech has some hundreds.
  static let batchSize = 16_384

  /// A sentence before anything is recognised in it.
  private struct Cut: Sendable {
    let placed: PlacedText
    let tokens: [Token]
    var language: Language?
  }

  @Sendable
  private func draftSentences(_ run: ArraySlice<Cut>) -> [DraftSentence] {
    let books = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, WordBook(Lexicon.of($0))) })
    var words = NameWords()
    return run.map { cut in
      let language = cut.language ?? .english
      let hits = names.hits(in: cut.tokens, words: &words)
      let sentence = books[language].map { SignedSentence(cut.tokens, language, words: $0) }
      return draftSentence(cut.placed, sentence, hits)
    }
  }

  private func draftSentence(
    _ placed: PlacedText, _ sentence: SignedSentence?, _ hits: [NameAutomaton.Hit]
  ) -> DraftSentence {
    let maker = MentionMaker(placed)
    let place = placed.place(of: 0)
    guard let sentence else {
      return DraftSentence(
        text: maker.text, line: place.line, column: place.column, language: .english, mentions: [])
    }
    var found: [(Mention.Content, Range<Int>)] = []
    var taken = [Bool](repeating: false, count: sentence.tokens.count)
    func take(_ tokens: Range<Int>) { for index in tokens { taken[index] = true } }
    let units = UnitReader(sentence: sentence)
    for hit in hits where !units.belongsToMoney(hit.tokens) {
      found.append((.thing(hit.entities, alias: hit.use), hit.tokens))
      take(hit.tokens)
    }
    for date in DateReader(sentence: sentence, taken: taken).dates() {
      if let interval = date.interval { found.append((.date(interval), date.tokens)) }
      take(date.tokens)
    }
    let figures = FigureReader(sentence, taken: taken).figures()
    let named = StageReader(sentence: sentence, taken: taken)
    for figure in figures { found.append((figure.content, figure.tokens)) }
    for one in named.found() { found.append((one.content, one.tokens)) }
    let order = found.indices.sorted {
      (found[$0].1.lowerBound, found[$0].1.upperBound, $0)
        < (found[$1].1.lowerBound, found[$1].1.upperBound, $1)
    }
    return DraftSentence(
      text: maker.text, line: place.line, column: place.column, language: sentence.language,
      mentions: order.map { maker.mention(found[$0].0, sentence.tokens, found[$0].1) })
  }
}

/// Turns tokens of a sentence into mentions with characters and places.
private struct MentionMaker {
  private let placed: PlacedText
  private let offsets: [Int]?
  let text: String

  init(_ placed: PlacedText) {
    self.placed = placed
    offsets = CharacterCount.offsets(placed.scalars[...])
    text = CharacterCount.text(placed.scalars[...])
  }

  func mention(_ content: Mention.Content, _ tokens: [Token], _ range: Range<Int>) -> Mention {
    var start = tokens[range.lowerBound].start
    var end = tokens[range.upperBound - 1].end
    if let offsets {
      // Whole characters, where a scalar joins its neighbour.
      while start > 0, offsets[start - 1] == offsets[start] { start -= 1 }
      while end < offsets.count - 1, offsets[end] == offsets[end - 1] { end += 1 }
    }
    let place = placed.place(of: start)
    return Mention(
      range: (offsets?[start] ?? start)..<(offsets?[end] ?? end), line: place.line,
      column: place.column, text: CharacterCount.text(placed.scalars[start..<end]),
      content: content)
  }
}
