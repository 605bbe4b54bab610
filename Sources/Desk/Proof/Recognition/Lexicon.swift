/// Phrases of a language with what they say.
///
/// A word that ends in `*` stands for every word that begins so.
struct Lexicon: Sendable {
  /// The words of phrases, exact or as beginnings, under one numbering.
  private var exact: [String: Int32] = [:]
  private var stems: [String: Int32] = [:]
  private var shortestStem = 99
  private var edges: [UInt64: Int32] = [:]
  private var signs: [[Sign]] = [[]]

  init() {}

  /// Adds phrases, separated by commas or line ends, that say the same.
  mutating func add(_ phrases: String, _ sign: Sign) {
    for phrase in phrases.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let tokens = Tokenizer.tokens(String(phrase))
      guard !tokens.isEmpty else { continue }
      var node: Int32 = 0
      for (index, token) in tokens.enumerated() where !(token.isSign("*") && token.isGlued) {
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let isStem = next.map { $0.isSign("*") && $0.isGlued } ?? false
        node = child(of: node, by: element(token.text, isStem: isStem))
      }
      if !signs[Int(node)].contains(sign) { signs[Int(node)].append(sign) }
    }
  }

  private mutating func element(_ word: String, isStem: Bool) -> Int32 {
    let fresh = Int32(exact.count + stems.count)
    if isStem {
      shortestStem = min(shortestStem, word.unicodeScalars.count)
      if let known = stems[word] { return known }
      stems[word] = fresh
    } else {
      if let known = exact[word] { return known }
      exact[word] = fresh
    }
    return fresh
  }

  private mutating func child(of node: Int32, by element: Int32) -> Int32 {
    let key = Self.key(node, element)
    if let known = edges[key] { return known }
    let fresh = Int32(signs.count)
    edges[key] = fresh
    signs.append([])
    return fresh
  }

  private static func key(_ node: Int32, _ element: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: element))
  }

  /// The elements that a word may be: itself, and the beginnings of it that are stems.
  ///
  /// Complexity: O(k²) in the length of the word, at most 24 letters.
  func elements(of word: String) -> [Int32] {
    var result: [Int32] = []
    if let own = exact[word] { result.append(own) }
    let letters = word.unicodeScalars
    let length = min(letters.count, 24)
    guard length >= shortestStem else { return result }
    for count in stride(from: length, through: shortestStem, by: -1) {
      if let stem = stems[String(letters.prefix(count))] { result.append(stem) }
    }
    return result
  }

  /// Calls `found` for every phrase that begins with the first of some words.
  func match(
    _ elements: (Int) -> [Int32], at start: Int, count: Int,
    found: (_ end: Int, _ signs: [Sign]) -> Void
  ) {
    var states: [(node: Int32, next: Int)] = [(0, start)]
    while let (node, next) = states.popLast() {
      guard next < count else { continue }
      for element in elements(next) {
        guard let child = edges[Self.key(node, element)] else { continue }
        if !signs[Int(child)].isEmpty { found(next + 1, signs[Int(child)]) }
        states.append((child, next + 1))
      }
    }
  }
}
