import WorldModel

extension Lexicon {
  private static let english = Lexicon(.english)
  private static let russian = Lexicon(.russian)
  private static let kazakh = Lexicon(.kazakh)

  /// All phrases of a language, made once.
  static func of(_ language: Language) -> Lexicon {
    switch language {
    case .english: english
    case .russian: russian
    case .kazakh: kazakh
    }
  }

  private init(_ language: Language) {
    self.init()
    NumberWords.add(to: &self, language)
    UnitWords.add(to: &self, language)
    CalendarWords.add(to: &self, language)
    StageLexicon.add(to: &self, language)
    TopicLexicon.add(to: &self, language)
  }
}
