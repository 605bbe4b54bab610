import WorldModel

/// The lexicons of the rules, with the words of one draft, each looked up once.
final class ProofWords {
  private var stems: [WordKey: String?] = [:]
  private let cueBooks: [Language: WordBook]
  let stances = WordBook(StanceReader.lexicon)
  let successes = WordBook(SuccessReader.lexicon)

  init() {
    cueBooks = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, WordBook(CueWords.lexicon($0))) })
  }

  /// The beginning of each word that carries meaning; `nil` for the others.
  func stems(of tokens: [Token]) -> [String?] {
    tokens.map { token in
      guard token.kind == .word, token.count > 3 else { return nil }
      let key = WordKey(text: token.text)
      if let stem = stems[key] { return stem }
      let stem = TitleWords.stem(token)
      stems.updateValue(stem, forKey: key)
      return stem
    }
  }

  func cues(_ tokens: [Token], _ language: Language) -> [CueWords.Found] {
    cueBooks[language].map { CueWords.find(tokens, language, $0) } ?? []
  }
}
