import WorldModel

/// A sentence as tokens, with the phrases of its language that were found in it.
struct SignedSentence {
  struct Found {
    let sign: Sign
    let start: Int
    /// Token behind the phrase.
    let end: Int
  }

  let tokens: [Token]
  let language: Language
  /// By start; longer phrases first.
  let found: [Found]
  /// The kinds of phrases that start at a token, one bit each: most questions end here.
  private let kinds: [UInt32]
  /// Where in `found` the phrases begin that start at a token.
  private let first: [Int32]

  init(_ tokens: [Token], _ language: Language, words: WordBook) {
    self.tokens = tokens
    self.language = language
    var found: [Found] = []
    var kinds = [UInt32](repeating: 0, count: tokens.count)
    var first: [Int32] = []
    first.reserveCapacity(tokens.count + 1)
    let elements = tokens.map { words.elements(of: $0.text) }
    for start in tokens.indices {
      let here = found.count
      first.append(Int32(here))
      guard !elements[start].isEmpty else { continue }
      words.lexicon.match({ elements[$0] }, at: start, count: tokens.count) { end, signs in
        for sign in signs {
          found.append(Found(sign: sign, start: start, end: end))
          kinds[start] |= 1 << sign.kind.rawValue
        }
      }
      if found.count - here > 1 { found[here...].sort { $0.end > $1.end } }
    }
    first.append(Int32(found.count))
    self.found = found
    self.first = first
    self.kinds = kinds
  }

  /// The phrases that start at a token, the longest first.
  func signs(at token: Int) -> ArraySlice<Found> {
    guard token >= 0, token < tokens.count else { return [] }
    return found[Int(first[token])..<Int(first[token + 1])]
  }

  /// The longest phrase of a kind that starts at a token.
  func sign(_ kind: SignKind, at token: Int) -> Found? {
    guard has(kind, at: token) else { return nil }
    return signs(at: token).first { $0.sign.kind == kind }
  }

  func has(_ kind: SignKind, at token: Int) -> Bool {
    token >= 0 && token < kinds.count && kinds[token] & 1 << kind.rawValue != 0
  }

  /// The longest phrase of a kind that ends before a token.
  func sign(_ kind: SignKind, before token: Int) -> Found? {
    for start in max(0, min(token, tokens.count) - 5)..<max(0, min(token, tokens.count))
    where has(kind, at: start) {
      if let hit = signs(at: start).first(where: { $0.end == token && $0.sign.kind == kind }) {
        return hit
      }
    }
    return nil
  }

  func isSign(_ sign: String, at token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].isSign(sign)
  }

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
}

/// The words of a language as met in one text, each looked up once.
final class WordBook {
  let lexicon: Lexicon
  private var known: [WordKey: [Int32]] = [:]

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  func elements(of word: String) -> [Int32] {
    let key = WordKey(text: word)
    if let elements = known[key] { return elements }
    let elements = lexicon.elements(of: word)
    known[key] = elements
    return elements
  }
}
