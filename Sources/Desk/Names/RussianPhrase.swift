/// A Russian name of one or more words: which of them change, and how.
///
/// Adjectives before the first noun agree with it; what follows the noun stays as it is (*Организация
/// тюркских государств*), except the second of two nouns joined by *и*, and the names of a person.
struct RussianPhrase {
  private enum Change {
    case noun(RussianNoun)
    case adjective(RussianNoun.Gender)
  }

  private var parts: [(text: String, isWord: Bool)] = []
  /// The parts that change with the case.
  private var changes: [(part: Int, change: Change)] = []

  init(_ name: String) {
    for character in name {
      let isWord = character.isLetter || character == "-" || character == "’" || character == "."
      if let last = parts.last, last.isWord == isWord {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), isWord))
      }
    }
    changes = Self.changes(of: parts)
  }

  func form(_ wanted: GrammaticalCase) -> String {
    var result = parts
    for (part, change) in changes {
      switch change {
      case .noun(let noun): result[part].text = noun.form(wanted)
      case .adjective(let gender):
        result[part].text = RussianAdjective.form(parts[part].text, wanted, gender)
      }
    }
    return result.map(\.text).joined()
  }

  private static func changes(
    of parts: [(text: String, isWord: Bool)]
  ) -> [(part: Int, change: Change)] {
    let words = parts.indices.filter { parts[$0].isWord && parts[$0].text.contains { $0.isLetter } }
    // A name that begins with a quotation mark is quoted whole and does not change.
    guard !words.isEmpty, parts[0].text.first.map({ !"«\"„".contains($0) }) == true else {
      return []
    }
    let texts = words.map { parts[$0].text }
    if RussianNoun.isPerson(texts) {
      return words.map { ($0, .noun(RussianNoun(parts[$0].text, isPerson: true))) }
    }
    var head = 0
    while head + 1 < words.count, RussianAdjective.isAdjective(texts[head]),
      parts[words[head] + 1].text.allSatisfy({ $0 == " " || $0 == "," })
    {
      head += 1
    }
    if head == 0, words.count == 2, RussianNoun.headsBehind.contains(texts[1].lowercased()) {
      return [(words[1], .noun(RussianNoun(texts[1])))]
    }
    let noun = RussianNoun(texts[head])
    guard noun.declines else { return [] }
    var changes = (0..<head).map { (part: words[$0], change: Change.adjective(noun.gender)) }
    changes.append((words[head], .noun(noun)))
    if words.count == head + 3, texts[head + 1] == "и" {
      changes.append((words[head + 2], .noun(RussianNoun(texts[head + 2]))))
    }
    return changes
  }
}
