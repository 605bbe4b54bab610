import WorldModel

/// The lexicons of the rules, with the words of one draft, each looked up once.
final class ProofWords {
  private let cueBooks: [Language: WordBook]
  let stances = WordBook(StanceReader.lexicon)
  let successes = WordBook(SuccessReader.lexicon)

  init() {
    cueBooks = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, WordBook(CueWords.lexicon($0))) })
  }

  func cues(_ tokens: [Token], _ language: Language) -> [CueWords.Found] {
    cueBooks[language].map { CueWords.find(tokens, language, $0) } ?? []
  }
}
