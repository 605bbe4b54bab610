/// Russian adjectives in front of a noun and as words of belonging.
enum RussianAdjective {
  /// By the ending of the nominative. *Китай* and *Бруней* are nouns: nothing precedes their ending.
  static func isAdjective(_ word: String) -> Bool {
    let endings = ["ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"]
    guard word.count > 4, endings.contains(where: word.hasSuffix) else { return false }
    return !["ение", "ание", "ятие", "ствие", "Зимбабве"].contains { word.hasSuffix($0) }
  }

  /// The endings by gender: genitive, dative, accusative, instrumental, prepositional.
  private static func endings(_ word: String, _ gender: RussianNoun.Gender) -> [String] {
    let stem = word.dropLast(2)
    // After к, г, х and hushing sounds *и* stands for *ы*; a soft ending keeps soft vowels.
    let last = stem.last.map(String.init) ?? ""
    let isVelar = "кгхжшчщ".contains(last)
    let isSoft =
      ["яя", "ее"].contains { word.hasSuffix($0) } || word.hasSuffix("ий") && !isVelar
      || word.hasSuffix("ие") && !isVelar
    let y = isVelar || isSoft ? "и" : "ы"
    let o = isSoft || "жшчщ".contains(last) && !last.isEmpty ? "е" : "о"
    switch gender {
    case .masculine, .neuter:
      return [o + "го", o + "му", String(word.suffix(2)), y + "м", o + "м"]
    case .feminine:
      return [o + "й", o + "й", isSoft ? "юю" : "ую", o + "й", o + "й"]
    case .plural:
      return [y + "х", y + "м", String(word.suffix(2)), y + "ми", y + "х"]
    }
  }

  static func form(
    _ word: String, _ wanted: GrammaticalCase, _ gender: RussianNoun.Gender
  ) -> String {
    let endings = endings(word, gender)
    let stem = String(word.dropLast(2))
    switch wanted {
    case .nominative: return word
    case .genitive: return stem + endings[0]
    case .dative: return stem + endings[1]
    case .accusative: return stem + endings[2]
    case .instrumental: return stem + endings[3]
    case .prepositional: return stem + endings[4]
    }
  }

  /// Every gender and case of an adjective given in the masculine.
  static func allForms(of masculine: String) -> [String] {
    guard isAdjective(masculine) else { return [masculine] }
    let stem = String(masculine.dropLast(2))
    let last = stem.last.map(String.init) ?? ""
    let plural = "кгхжшчщ".contains(last) ? "ие" : "ые"
    var forms = [masculine]
    let genders: [(String, RussianNoun.Gender)] = [
      (String(masculine.suffix(2)), .masculine), ("ая", .feminine), ("ое", .neuter),
      (plural, .plural),
    ]
    for (ending, gender) in genders {
      forms += GrammaticalCase.allCases.map { form(stem + ending, $0, gender) }
    }
    return forms
  }
}
