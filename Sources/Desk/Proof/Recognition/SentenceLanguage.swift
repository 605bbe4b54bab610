import WorldModel

/// The language of a sentence by its letters and its small words.
enum SentenceLanguage {
  private static let kazakhWords: Set<WordKey> =
    words(
      """
      мен бен пен жылы жылдары бойынша туралы болды болады бар осы бір астам асты емес сауда тауар айналымы шарт
      саммиті мемлекет мемлекеттер ел елдер экспорты импорты кейін дейін бастап болып керек сонымен ал оның арасында да де
      """)
  private static let russianWords: Set<WordKey> =
    words(
      """
      и в во на с по из от для что как года году был была было были это не к за о об
      """)

  private static func words(_ list: String) -> Set<WordKey> {
    Set(list.split(separator: " ").map { WordKey(text: String($0)) })
  }

  /// Letters that Kazakh has and Russian has not, folded: ә ғ қ ң ө ұ ү һ і.
  private static func isKazakh(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x4D9, 0x493, 0x49B, 0x4A3, 0x4E9, 0x4B1, 0x4AF, 0x4BB, 0x456: true
    default: false
    }
  }

  /// English where Latin letters prevail, else Kazakh or Russian; `nil` for a sentence without letters.
  static func language(_ tokens: [Token]) -> Language? {
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
          if isKazakh(scalar.value) { own += 1 }
        default: break
        }
      }
      guard token.count <= 9, !token.text.utf8.isEmpty, cyrillic > 0 else { continue }
      if kazakhWords.contains(WordKey(text: token.text)) { kazakh += 1 }
      if russianWords.contains(WordKey(text: token.text)) { russian += 1 }
    }
    if latin == 0, cyrillic == 0 { return nil }
    if latin > cyrillic { return .english }
    // A Kazakh name inside a Russian sentence does not make it Kazakh.
    if own * 25 >= cyrillic, own > 0, russian <= kazakh + own / 4 { return .kazakh }
    return kazakh > russian ? .kazakh : .russian
  }
}
