/// A Russian noun by its ending.
struct RussianNoun {
  enum Gender { case masculine, feminine, neuter, plural }

  private enum Kind {
    case indeclinable
    /// Hard consonant, -й, -ь of the masculine.
    case masculine, short, softMasculine
    case hardFeminine, softFeminine, thirdFeminine
    /// *содружество*, *совещание*
    case neuter, softNeuter
    case pluralMasculine, pluralFeminine, pluralNeuter
    case surname, surnameInA, givenName
    case path
  }

  private let word: String
  private let kind: Kind

  init(_ word: String, isPerson: Bool = false) {
    self.word = word
    kind = isPerson ? Self.personKind(word) : Self.kind(word)
  }

  var declines: Bool { kind != .indeclinable }

  var gender: Gender {
    switch kind {
    case .hardFeminine, .softFeminine, .thirdFeminine: .feminine
    case .neuter, .softNeuter: .neuter
    case .pluralMasculine, .pluralFeminine, .pluralNeuter: .plural
    default: .masculine
    }
  }

  func form(_ wanted: GrammaticalCase) -> String {
    let index: Int
    switch wanted {
    case .nominative: return word
    case .genitive: index = 0
    case .dative: index = 1
    case .accusative: index = 2
    case .instrumental: index = 3
    case .prepositional: index = 4
    }
    let (cut, endings) = table
    return endings.isEmpty ? word : word.dropLast(cut) + endings[index]
  }

  /// How many letters fall away, and the endings from genitive to prepositional.
  private var table: (cut: Int, endings: [String]) {
    let beforeLast = word.dropLast().last.map(String.init) ?? ""
    let i = "кгхжшчщ".contains(beforeLast) ? "и" : "ы"
    let isI = beforeLast == "и"
    let hush = word.last.map { "жшчщц".contains($0) } == true
    switch kind {
    case .indeclinable: return (0, [])
    case .masculine: return (0, ["а", "у", "", hush ? "ем" : "ом", "е"])
    case .short: return (1, ["я", "ю", "й", "ем", isI ? "и" : "е"])
    case .softMasculine: return (1, ["я", "ю", "ь", "ем", "е"])
    case .path: return (1, ["и", "и", "ь", "ём", "и"])
    case .hardFeminine: return (1, [i, "е", "у", beforeLast == "ц" ? "ей" : "ой", "е"])
    case .softFeminine: return (1, ["и", isI ? "и" : "е", "ю", "ей", isI ? "и" : "е"])
    case .thirdFeminine: return (1, ["и", "и", "ь", "ью", "и"])
    case .neuter: return (1, ["а", "у", "о", "ом", "е"])
    case .softNeuter: return (1, ["я", "ю", "е", "ем", "и"])
    case .pluralMasculine: return (1, ["ов", "ам", i, "ами", "ах"])
    case .pluralFeminine: return (1, ["", "ам", i, "ами", "ах"])
    case .pluralNeuter: return (1, ["", "ам", "а", "ами", "ах"])
    case .surname: return (0, ["а", "у", "а", "ым", "е"])
    case .givenName: return (0, ["а", "у", "а", hush ? "ем" : "ом", "е"])
    case .surnameInA: return (1, [i, "е", "у", "ой", "е"])
    }
  }

  private static func kind(_ word: String) -> Kind {
    let lower = word.lowercased()
    let tail = lower.split(separator: "-").last.map(String.init) ?? lower
    if RussianNounList.indeclinable.contains(lower) || isAcronym(word) { return .indeclinable }
    if let known = RussianNounList.plural[lower] {
      switch known {
      case .masculine: return .pluralMasculine
      case .feminine: return .pluralFeminine
      default: return .pluralNeuter
      }
    }
    if tail == "путь" { return .path }
    guard let last = tail.last else { return .indeclinable }
    switch last {
    case "а": return tail.hasSuffix("уа") ? .indeclinable : .hardFeminine
    case "я": return .softFeminine
    case "й": return .short
    case "ь": return RussianNounList.softMasculine.contains(tail) ? .softMasculine : .thirdFeminine
    case "о": return tail.hasSuffix("ство") ? .neuter : .indeclinable
    case "е": return tail.hasSuffix("ие") ? .softNeuter : .indeclinable
    case "ы": return .pluralMasculine
    case "и", "у", "ю", "э", "ё": return .indeclinable
    default: return ("а"..."я").contains(String(last)) ? .masculine : .indeclinable
    }
  }

  /// Short words in capitals are read by letters.
  private static func isAcronym(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy { !$0.isLetter || $0.isUppercase }
  }

  /// Two or three capitalised words, the last of which has the ending of a surname.
  static func isPerson(_ words: [String]) -> Bool {
    guard let last = words.last, (2...3).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return false }
    if words == ["Си", "Цзиньпин"] { return true }
    return ["ов", "ев", "ёв", "ова", "ева"].contains { last.hasSuffix($0) }
      && !words.dropLast().contains { RussianAdjective.isAdjective($0) }
  }

  private static func personKind(_ word: String) -> Kind {
    if ["ов", "ев", "ёв"].contains(where: word.hasSuffix) { return .surname }
    if ["ова", "ева"].contains(where: word.hasSuffix) { return .surnameInA }
    return kind(word) == .masculine ? .givenName : kind(word)
  }

  /// The second of two nouns that carries the case: *Назарбаев Университет*.
  static let headsBehind: Set<String> = ["университет", "банк", "хаб", "опера", "балет", "клуб"]
}

extension RussianNoun {
  /// The forms of a surname or a full name that is known to be a person's.
  static func personForms(of name: String) -> [String] {
    let parts = name.split(separator: " ").map(String.init)
    return GrammaticalCase.allCases.map { wanted in
      parts.map { RussianNoun($0, isPerson: true).form(wanted) }.joined(separator: " ")
    }
  }
}
