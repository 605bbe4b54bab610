import WorldModel

/// What a text says on a theme.
struct Stance {
  let theme: String
  /// Whether it stands on the side of ``StanceTheme/yes``.
  let isYes: Bool
  /// Characters of the words that say so.
  let range: Range<Int>
}

/// Reads stances by the words of the themes.
enum StanceReader {
  static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    for theme in StanceTheme.all {
      lexicon.add(theme.matter, .topic("\(theme.key)/matter"))
      lexicon.add(theme.yes, .topic("\(theme.key)/yes"))
      lexicon.add(theme.no, .topic("\(theme.key)/no"))
    }
    lexicon.add(
      """
      not, never, no, nor, cannot, won't, не, ни, нет, нельзя, никогда, емес, жоқ, болмайды, ешқашан,
      refuses to, rejects
      """, .negation)
    return lexicon
  }()

  static func stances(_ tokens: [Token], _ language: Language, _ words: WordBook) -> [Stance] {
    let sentence = SignedSentence(tokens, language, words: words)
    var matters: [String: (start: Int, end: Int)] = [:]
    var sides: [String: [(isYes: Bool, start: Int, end: Int)]] = [:]
    for found in sentence.found {
      guard case .topic(let key) = found.sign else { continue }
      let parts = key.split(separator: "/").map(String.init)
      guard parts.count == 2 else { continue }
      if parts[1] == "matter" {
        let known = matters[parts[0]]
        matters[parts[0]] = (known?.start ?? found.start, max(known?.end ?? 0, found.end))
      } else {
        sides[parts[0], default: []].append((parts[1] == "yes", found.start, found.end))
      }
    }
    return StanceTheme.all.compactMap { theme in
      guard let matter = matters[theme.key], let words = sides[theme.key],
        let last = words.last, let opening = words.first
      else { return nil }
      // *refuses to join*: the word of the one side rules that of the other.
      let ruled = words.filter { word in
        !word.isYes
          || !words.contains { !$0.isYes && $0.end <= word.start && word.start - $0.end < 3 }
      }
      let votes = ruled.map {
        $0.isYes != isDenied(sentence, $0.start, $0.end, in: theme, isYes: $0.isYes)
      }
      guard let first = votes.first, votes.allSatisfy({ $0 == first }) else { return nil }
      return Stance(
        theme: theme.key, isYes: first,
        range: tokens[min(matter.start, opening.start)]
          .start..<tokens[max(matter.end, last.end) - 1].end)
    }
  }

  /// A word of negation shortly before, or behind in Kazakh, where verbs deny by a suffix as well.
  private static func isDenied(
    _ sentence: SignedSentence, _ start: Int, _ end: Int, in theme: StanceTheme, isYes: Bool
  ) -> Bool {
    // *does not plan to join* is no refusal: the denial has to stand close.
    let reach = theme.key == "joining" ? 2 : 4
    var index = start - 1
    while index >= max(0, start - reach) {
      // *thinks in no blocs and stays out*: behind *and* another clause begins.
      if ["and", ",", "и", "және"].contains(sentence.tokens[index].text) { break }
      if sentence.has(.negation, at: index) { return true }
      index -= 1
    }
    if theme.key != "joining", hasEmptySubject(sentence, start) { return true }
    guard sentence.language == .kazakh else { return false }
    if isYes || theme.key != "interference",
      sentence.tokens[start..<end].contains(where: { isDenyingVerb($0.text) })
    {
      return true
    }
    return (end..<min(sentence.tokens.count, end + 3)).contains {
      sentence.has(.negation, at: $0)
    }
  }

  /// *No member gives up its sovereignty*: a subject of which there is none, at the beginning of the clause.
  private static func hasEmptySubject(_ sentence: SignedSentence, _ start: Int) -> Bool {
    var first = start
    while first > 0, sentence.tokens[first - 1].kind != .sign { first -= 1 }
    return first < start
      && ["no", "none", "nobody", "ни", "никто", "ешбір", "ешкім"].contains(
        sentence.tokens[first].text)
  }

  private static func isDenyingVerb(_ word: String) -> Bool {
    ["майды", "мейді", "маймыз", "мейміз", "пайды", "пейді", "пау", "мауы", "меуі"].contains {
      word.contains($0)
    }
  }
}
