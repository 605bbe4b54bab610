import WorldModel

/// Reads the English words of rows by the lexicon that reads drafts, so that both mean the same.
struct RowVocabulary {
  private let words = WordBook(Lexicon.of(.english))
  private let names: WordBook

  /// - Parameter world: its actors' names are recognised in titles and attributes.
  init(world: World) {
    var lexicon = Lexicon()
    for actor in world.facts.actors {
      let id = actor.content.id
      lexicon.addName(actor.content.name, of: id)
      switch actor.content.kind {
      case .organisation, .forum, .bloc, .body: lexicon.addName(id.text, of: id)
      default: break
      }
      for alias in world.aliases(of: id)
      where alias.content.language != "ru" && alias.content.language != "kk" {
        lexicon.addName(alias.content.name, of: id)
      }
    }
    names = WordBook(lexicon)
  }

  /// The topics that a text names.
  func topics(_ text: String) -> Set<String> {
    let tokens = Tokenizer.tokens(text)
    let sentence = SignedSentence(tokens, .english, words: words)
    let reader = StageReader(
      sentence: sentence, taken: Array(repeating: false, count: tokens.count))
    var result: Set<String> = []
    for found in reader.found() {
      if case .topic(let key) = found.content, key != "self" { result.insert(key) }
    }
    return result
  }

  /// The actors that a text names.
  func actors(_ text: String) -> Set<EntityID> {
    let sentence = SignedSentence(Tokenizer.tokens(text), .english, words: names)
    var result: Set<EntityID> = []
    var end = 0
    for index in sentence.tokens.indices where index >= end {
      guard let found = sentence.signs(at: index).first, case .topic(let id) = found.sign else {
        continue
      }
      result.insert(EntityID(id))
      end = found.end
    }
    return result
  }

  /// The beginnings of the words of a text that are no part of an actor's name.
  func words(besidesActorsOf text: String) -> Set<String> {
    let sentence = SignedSentence(Tokenizer.tokens(text), .english, words: names)
    var result: Set<String> = []
    var end = 0
    for index in sentence.tokens.indices where index >= end {
      if let found = sentence.signs(at: index).first {
        end = found.end
      } else if let stem = TitleWords.stem(sentence.tokens[index]) {
        result.insert(stem)
      }
    }
    return result
  }

  /// The beginnings of words with a capital in the midst of a text that are no part of an actor's name, where
  /// there are at least two.
  func properWords(_ text: String) -> Set<String> {
    let sentence = SignedSentence(Tokenizer.tokens(text), .english, words: names)
    var result: Set<String> = []
    var end = 1
    for index in sentence.tokens.indices where index >= end {
      if let found = sentence.signs(at: index).first {
        end = found.end
      } else if sentence.tokens[index].capitals != .none,
        let stem = TitleWords.stem(sentence.tokens[index])
      {
        result.insert(stem)
      }
    }
    return result.count > 1 ? result : []
  }

  /// A place in an order that a text names: *Tenth summit*.
  func ordinal(_ text: String) -> Int? {
    let tokens = Tokenizer.tokens(text)
    let reader = NumberReader(sentence: SignedSentence(tokens, .english, words: words))
    for index in tokens.indices {
      if let (value, _) = reader.ordinal(at: index) { return value }
    }
    return nil
  }

  /// The amounts with units that a text names.
  func amounts(_ text: String) -> [Amount] {
    let tokens = Tokenizer.tokens(text)
    let sentence = SignedSentence(tokens, .english, words: words)
    let taken = Array(repeating: false, count: tokens.count)
    return FigureReader(sentence, taken: taken).figures().compactMap { figure in
      guard case .figure(let amount) = figure.content,
        Dimension.of(amount.unit).dimension.isGeneral
          || amount.unit.text.hasPrefix("TEU")
      else { return nil }
      return amount
    }
  }

  /// The numbers that a text names.
  func numbers(_ text: String) -> [Double] {
    let tokens = Tokenizer.tokens(text)
    let reader = NumberReader(sentence: SignedSentence(tokens, .english, words: words))
    var result: [Double] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .digits, let number = reader.number(at: index) else {
        index += 1
        continue
      }
      result.append(number.value)
      index = max(index + 1, number.end)
    }
    return result
  }
}

extension Lexicon {
  /// Adds a name; one with a comma or a star would be read as several phrases.
  fileprivate mutating func addName(_ name: String, of id: EntityID) {
    guard !name.utf8.contains(UInt8(ascii: ",")), !name.utf8.contains(UInt8(ascii: "*")) else {
      return
    }
    add(name, .topic(id.text))
  }
}
