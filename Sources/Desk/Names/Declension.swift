import WorldModel

/// The case forms of names by the rules of their language.
///
/// Russian after A. A. Zaliznyak, *Grammaticheskii slovar' russkogo yazyka* (1977), as far as names of
/// states, organisations, agreements and people need it; Kazakh after the rules of vowel harmony and
/// of the final sound. What the rules do not give stands in the world's aliases, by case.
public enum Declension {
  /// The form of a name in a case; the name itself where no rule applies.
  public static func form(
    of name: String, in wanted: GrammaticalCase, language: Language
  ) -> String {
    guard wanted != .nominative else { return name }
    switch language {
    case .english: return name
    case .russian: return RussianPhrase(name).form(wanted)
    case .kazakh: return KazakhWord.form(of: name, in: KazakhCase(wanted))
    }
  }

  /// Every form in which a name may stand in a text, the name itself first, each once.
  static func forms(of name: String, language: Language) -> [String] {
    var forms = [name]
    switch language {
    case .english: break
    case .russian:
      let phrase = RussianPhrase(name)
      forms += GrammaticalCase.allCases.map { phrase.form($0) }
    case .kazakh:
      for base in [name] + (KazakhWord.possessive(of: name).map { [$0] } ?? []) {
        forms += KazakhCase.allCases.map { KazakhWord.form(of: base, in: $0) }
      }
    }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// Every form of an adjective of belonging.
  static func forms(ofAdjective adjective: String, language: Language) -> [String] {
    language == .russian ? RussianAdjective.allForms(of: adjective) : [adjective]
  }
}
