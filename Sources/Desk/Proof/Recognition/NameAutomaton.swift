import WorldModel

/// All names of a world in one trie over words, so that a text is passed over once.
///
/// Hyphens, quotation marks and English *the* inside a name may stand or be left out; British and
/// American spellings are one. The longest name wins. A name that several things bear gives all of
/// them, in the order of their keys.
struct NameAutomaton: Sendable {
  private struct Ending: Hashable {
    let entity: EntityID
    let use: Mention.NameUse
    let writing: NameCatalogue.Writing
    /// Which words need a capital, one bit each from the first.
    let capitals: UInt64
  }

  struct Hit {
    let entities: [EntityID]
    let use: Mention.NameUse
    let tokens: Range<Int>
  }

  private var words: [WordKey: Int32] = [:]
  private var edges: [UInt64: Int32] = [:]
  private var endings: [[Ending]] = [[]]

  /// A name cut into words.
  private struct Spelled {
    let words: [String]
    let ending: Ending
  }

  /// - Parameter threads: how many cut names into words at once.
  init(_ catalogue: NameCatalogue, threads: Int = 1) {
    let runs = ParallelRuns.map(catalogue.names, threads: threads) { run in
      run.compactMap(Self.spelled)
    }
    for name in runs.joined() { insert(name.words, name.ending) }
  }

  private static func spelled(_ name: NameCatalogue.Name) -> Spelled? {
    let tokens = Tokenizer.tokens(name.text).filter { !isOptional($0) }
    guard !tokens.isEmpty else { return nil }
    let isProper = tokens.count <= 4
    var capitals: UInt64 = 0
    for (index, token) in tokens.enumerated() where index < 64 && token.capitals != .none {
      // The first word of a long title has its capital from standing first.
      if index > 0 || isProper { capitals |= 1 << UInt64(index) }
    }
    return Spelled(
      words: tokens.map { spelling($0.text) },
      ending: Ending(
        entity: name.entity, use: name.use, writing: name.writing, capitals: capitals))
  }

  private mutating func insert(_ spelled: [String], _ ending: Ending) {
    var node: Int32 = 0
    for word in spelled {
      let wordKey = WordKey(text: word)
      let id = words[wordKey] ?? Int32(words.count)
      words[wordKey] = id
      let key = Self.key(node, id)
      if let next = edges[key] {
        node = next
      } else {
        edges[key] = Int32(endings.count)
        node = Int32(endings.count)
        endings.append([])
      }
    }
    if !endings[Int(node)].contains(ending) { endings[Int(node)].append(ending) }
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func isOptional(_ token: Token) -> Bool {
    token.text == "the" || token.kind == .sign && ["-", "\"", "'", ".", ","].contains(token.text)
  }

  /// One spelling for those that British and American English tell apart.
  private static func spelling(_ word: String) -> String {
    switch word {
    case "&": return "and"
    case "centre": return "center"
    case "programme": return "program"
    case "neighbourliness": return "neighborliness"
    default:
      let bytes = Array(word.utf8)
      guard bytes.count > 8, let place = firstPlace(of: "isation", in: bytes) else { return word }
      var american = bytes
      american[place + 1] = UInt8(ascii: "z")
      return String(decoding: american, as: UTF8.self)
    }
  }

  private static func firstPlace(of part: StaticString, in bytes: [UInt8]) -> Int? {
    part.withUTF8Buffer { part in
      guard bytes.count >= part.count else { return nil }
      return (0...(bytes.count - part.count)).first { start in
        part.indices.allSatisfy { bytes[start + $0] == part[$0] }
      }
    }
  }

  /// The names in a sentence, from left to right, without overlap.
  ///
  /// Complexity: O(n · k) in the number of tokens and of words in the longest name.
  func hits(in tokens: [Token], words book: inout NameWords) -> [Hit] {
    let ids = tokens.map { book.id(of: $0, in: self) }
    let isShouted = Self.isShouted(tokens)
    var result: [Hit] = []
    var index = 0
    while index < tokens.count {
      guard ids[index] >= 0, let hit = longest(tokens, ids, from: index, isShouted) else {
        index += 1
        continue
      }
      result.append(hit)
      index = hit.tokens.upperBound
    }
    return result
  }

  fileprivate func id(of token: Token) -> Int32 {
    words[WordKey(text: Self.spelling(token.text))] ?? (Self.isOptional(token) ? -2 : -1)
  }

  private func longest(
    _ tokens: [Token], _ ids: [Int32], from start: Int, _ isShouted: Bool
  ) -> Hit? {
    var node: Int32 = 0
    var index = start
    var capitals: UInt64 = 0
    var exact = true
    var count: UInt64 = 0
    var best: Hit?
    while index < tokens.count {
      let id = ids[index]
      if id < 0 {
        guard id == -2, index > start else { break }
        // A comma or a point only inside a name whose words go on.
        index += 1
        continue
      }
      guard let next = edges[Self.key(node, id)] else { break }
      node = next
      if tokens[index].capitals != .none, count < 64 { capitals |= 1 << count }
      if tokens[index].kind == .word, !Self.isAllCapitals(tokens[index]) { exact = false }
      count += 1
      index += 1
      let isLoud = isShouted || Self.isAmongCapitals(start..<index, tokens)
      if let hit = hit(endings[Int(node)], capitals, exact, isLoud, start..<index) {
        best = hit.withPoint(in: tokens)
      }
    }
    return best
  }

  private func hit(
    _ endings: [Ending], _ capitals: UInt64, _ isExact: Bool, _ isShouted: Bool,
    _ tokens: Range<Int>
  ) -> Hit? {
    let fitting = endings.filter { ending in
      switch ending.writing {
      case .anyCase: true
      case .asNamed: ending.capitals & ~capitals == 0
      // In a line of capitals every word looks like a code: AND is not Andorra there.
      case .exact: isExact && !(isShouted && ending.use == .code && ending.entity.text.count == 3)
      }
    }
    guard let use = fitting.map(\.use).min(by: { Self.rank($0) < Self.rank($1) }) else {
      return nil
    }
    return Hit(entities: Set(fitting.map(\.entity)).sorted(), use: use, tokens: tokens)
  }

  private static func isAllCapitals(_ token: Token) -> Bool {
    token.capitals == .all || token.count == 1 && token.capitals == .first
  }

  private static func rank(_ use: Mention.NameUse) -> Int {
    switch use {
    case .preferred: 0
    case .code: 1
    case .other: 2
    case .adjective: 3
    case .outdated: 4
    }
  }

  /// Whether the word right before or behind is all capitals too.
  private static func isAmongCapitals(_ place: Range<Int>, _ tokens: [Token]) -> Bool {
    [place.lowerBound - 1, place.upperBound].contains { index in
      tokens.indices.contains(index) && tokens[index].kind == .word
        && tokens[index].capitals == .all
    }
  }

  /// Whether a sentence is written in capitals throughout.
  private static func isShouted(_ tokens: [Token]) -> Bool {
    var capitals = 0
    var others = 0
    for token in tokens where token.kind == .word {
      if token.capitals == .all { capitals += 1 } else { others += 1 }
    }
    return capitals > 3 && capitals > 2 * others
  }
}

extension NameAutomaton.Hit {
  /// The last point of *U.S.* belongs to the name.
  fileprivate func withPoint(in tokens: [Token]) -> Self {
    let end = self.tokens.upperBound
    guard self.tokens.contains(where: { tokens[$0].isSign(".") }), end < tokens.count,
      tokens[end].isSign("."), tokens[end].isGlued
    else { return self }
    return Self(entities: entities, use: use, tokens: self.tokens.lowerBound..<(end + 1))
  }
}

/// The words of a text as the automaton numbers them, each looked up once.
struct NameWords {
  private var known: [WordKey: Int32] = [:]

  fileprivate mutating func id(of token: Token, in automaton: NameAutomaton) -> Int32 {
    let key = WordKey(text: token.text)
    if let id = known[key] { return id }
    let id = automaton.id(of: token)
    known[key] = id
    return id
  }
}
