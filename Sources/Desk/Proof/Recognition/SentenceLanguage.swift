import WorldModel

/// The language of a sentence by its letters and its small words.
enum SentenceLanguage {
  private static let kazakhLetters = Set("әғқңөұүһі".unicodeScalars.map(\.value))
  private static let kazakhWords: Set<String> = [
    "мен", "бен", "пен", "жылы", "жылдары", "бойынша", "туралы", "болды", "болады", "бар", "осы",
    "бір", "астам", "емес", "сонымен", "ал", "оның", "арасында", "да", "де",
  ]
  private static let russianWords: Set<String> = [
    "и", "в", "во", "на", "с", "по", "из", "от", "для", "что", "как", "года", "году", "был", "была",
    "было", "были", "это", "не", "к", "за", "о", "об",
  ]

  /// English where Latin letters prevail, else Kazakh or Russian.
  ///
  /// - Parameter fallback: for a sentence without letters.
  static func language(_ tokens: [Token], fallback: Language) -> Language {
    var latin = 0
    var cyrillic = 0
    var own = 0
    var kazakh = 0
    var russian = 0
    for token in tokens where token.kind == .word {
      for scalar in token.text.unicodeScalars {
        switch scalar.value {
        case 0x61...0x7A: latin += 1
        case 0x400...0x52F:
          cyrillic += 1
          if kazakhLetters.contains(scalar.value) { own += 1 }
        default: break
        }
      }
      if kazakhWords.contains(token.text) { kazakh += 1 }
      if russianWords.contains(token.text) { russian += 1 }
    }
    if latin == 0, cyrillic == 0 { return fallback }
    if latin > cyrillic { return .english }
    // A Kazakh name inside a Russian sentence does not make it Kazakh.
    if own * 25 >= cyrillic, own > 0, russian <= kazakh + own / 4 { return .kazakh }
    return kazakh > russian ? .kazakh : .russian
  }
}
