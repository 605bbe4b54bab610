/// A Russian name of one or more words: which of them change, and how.
///
/// Adjectives before the first noun agree with it; what follows the noun stays as it is (*Организация
/// тюркских государств*), except the second of two nouns joined by *и*, and the names of a person.
struct RussianPhrase {
  private var parts: [(text: String, isWord: Bool)] = []

  init(_ name: String) {
    for character in name {
      let isWord = character.isLetter || character == "-" || character == "’" || character == "."
      if let last = parts.last, last.isWord == isWord {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), isWord))
      }
    }
  }

  func form(_ wanted: GrammaticalCase) -> String {
    var result = parts
    let words = parts.indices.filter { parts[$0].isWord && parts[$0].text.contains { $0.isLetter } }
    // A name that begins with a quotation mark is quoted whole and does not change.
    guard !words.isEmpty, parts[0].text.first.map({ !"«\"„".contains($0) }) == true else {
      return whole
    }
    let texts = words.map { parts[$0].text }
    if RussianNoun.isPerson(texts) {
      for index in words {
        result[index].text = RussianNoun(parts[index].text, isPerson: true).form(wanted)
      }
      return result.map(\.text).joined()
    }
    var head = 0
    while head + 1 < words.count, RussianAdjective.isAdjective(texts[head]),
      parts[words[head] + 1].text.allSatisfy({ $0 == " " || $0 == "," })
    {
      head += 1
    }
    if head == 0, words.count == 2, RussianNoun.headsBehind.contains(texts[1].lowercased()) {
      head = 1
      result[words[1]].text = RussianNoun(texts[1]).form(wanted)
      return result.map(\.text).joined()
    }
    let noun = RussianNoun(texts[head])
    guard noun.declines else { return whole }
    for index in 0..<head {
      result[words[index]].text = RussianAdjective.form(texts[index], wanted, noun.gender)
    }
    result[words[head]].text = noun.form(wanted)
    if words.count == head + 3, texts[head + 1] == "и" {
      result[words[head + 2]].text = RussianNoun(texts[head + 2]).form(wanted)
    }
    return result.map(\.text).joined()
  }

  private var whole: String { parts.map(\.text).joined() }
}
