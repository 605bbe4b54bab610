/// The cases of Kazakh.
enum KazakhCase: CaseIterable {
  case nominative, genitive, dative, accusative, locative, ablative, instrumental
  /// The locative made an adjective: *Қазақстандағы*.
  case attributive

  init(_ wanted: GrammaticalCase) {
    switch wanted {
    case .nominative: self = .nominative
    case .genitive: self = .genitive
    case .dative: self = .dative
    case .accusative: self = .accusative
    case .instrumental: self = .instrumental
    case .prepositional: self = .locative
    }
  }
}

/// Kazakh case endings by vowel harmony and final sound.
enum KazakhWord {
  /// A name takes its ending at its last word. A name of several words whose last ends in *-ы* or *-і*
  /// is possessive, *одағы*, and takes the endings of that: *одағының*, *одағына*.
  static func form(of name: String, in wanted: KazakhCase) -> String {
    guard wanted != .nominative else { return name }
    // Behind a closing quotation mark or digits nothing tells how the word is read out.
    guard let last = name.last, last.isLetter else { return name }
    let words = name.split(separator: " ")
    guard let word = words.last.map(String.init) else { return name }
    if isAcronym(word) {
      return name + "-" + ending(finalSound(ofAcronym: word), isFront(word), wanted)
    }
    let isPossessive = words.count > 1 && (last == "ы" || last == "і")
    let sound = isPossessive ? .possessive : finalSound(last)
    return name + ending(sound, isFront(word), wanted)
  }

  /// A name of several words whose last is a common noun, with the ending of its possessor: *Еуразиялық
  /// экономикалық одағы*; `nil` for other names.
  static func possessive(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let word = words.last.map(String.init), let last = word.last,
      word.first?.isLowercase == true, !"ыі".contains(last), last.isLetter
    else { return nil }
    let ending = isFront(word) ? "і" : "ы"
    switch last {
    case "қ": return name.dropLast() + "ғ" + ending
    case "к": return name.dropLast() + "г" + ending
    case "п": return name.dropLast() + "б" + ending
    default: return name + (finalSound(last) == .vowel ? "с" : "") + ending
    }
  }

  private enum Sound { case vowel, nasal, sonorant, voiced, voiceless, possessive }

  private static func finalSound(_ letter: Character) -> Sound {
    switch letter.lowercased() {
    case "а", "ә", "е", "ё", "о", "ө", "ұ", "ү", "ы", "і", "э", "я", "ю": .vowel
    case "м", "н", "ң": .nasal
    case "р", "л", "й", "у", "и", "ь": .sonorant
    case "з", "ж": .voiced
    default: .voiceless
    }
  }

  private static func isAcronym(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// Letters that are read as syllables end in a vowel: Д is *дэ*, as in *ТМД-ға*.
  private static func finalSound(ofAcronym word: String) -> Sound {
    guard let last = word.last else { return .voiceless }
    return "БВГДЖЗПТЦЧ".contains(last) ? .vowel : finalSound(last)
  }

  /// Whether the last vowel that decides is a front one; *и* and *у* leave it to those before them.
  private static func isFront(_ word: String) -> Bool {
    for letter in word.lowercased().reversed() {
      switch letter {
      case "ә", "е", "ө", "ү", "і", "э", "ь": return true
      case "а", "о", "ұ", "ы", "я", "ё", "ю": return false
      default: continue
      }
    }
    return word.contains { "иИ".contains($0) }
  }

  private static func ending(_ sound: Sound, _ isFront: Bool, _ wanted: KazakhCase) -> String {
    let back: String
    switch (wanted, sound) {
    case (.nominative, _): back = ""
    case (.genitive, .vowel), (.genitive, .nasal), (.genitive, .possessive): back = "ның"
    case (.genitive, .sonorant), (.genitive, .voiced): back = "дың"
    case (.genitive, .voiceless): back = "тың"
    case (.dative, .possessive): back = "на"
    case (.dative, .voiceless): back = "қа"
    case (.dative, _): back = "ға"
    case (.accusative, .possessive): back = "н"
    case (.accusative, .vowel): back = "ны"
    case (.accusative, .voiceless): back = "ты"
    case (.accusative, _): back = "ды"
    case (.locative, .possessive): back = "нда"
    case (.locative, .voiceless): back = "та"
    case (.locative, _): back = "да"
    case (.ablative, .possessive), (.ablative, .nasal): back = "нан"
    case (.ablative, .voiceless): back = "тан"
    case (.ablative, _): back = "дан"
    // The instrumental knows no vowel harmony.
    case (.instrumental, .voiceless): return "пен"
    case (.instrumental, .voiced): return "бен"
    case (.instrumental, _): return "мен"
    case (.attributive, .possessive): back = "ндағы"
    case (.attributive, .voiceless): back = "тағы"
    case (.attributive, _): back = "дағы"
    }
    guard isFront else { return back }
    return String(
      back.map { letter in
        switch letter {
        case "ы": "і"
        case "а": "е"
        case "қ": "к"
        case "ғ": "г"
        default: letter
        }
      })
  }
}
