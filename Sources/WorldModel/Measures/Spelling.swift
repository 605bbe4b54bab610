/// Finds the word that someone probably meant.
public enum Spelling {
  /// The closest of the known words, if it is close enough to be meant: at most a third of the letters
  /// differ, and at most three. Words of up to three letters match only with another case, because
  /// among country codes everything is one letter away.
  ///
  /// Distance after V. Levenshtein (1966), with neighbouring letters swapped counting once.
  ///
  /// - Parameter findsShortWords: whether words of two or three letters match at a distance of one, as names of
  ///   columns and functions may, of which few are known.
  public static func closest(
    to word: String, among known: [String], findsShortWords: Bool = false
  ) -> String? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty else { return nil }
    let short = findsShortWords && wanted.count > 1 ? 1 : 0
    let limit = wanted.count <= 3 ? short : min(3, max(1, wanted.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}

extension World {
  /// The key or the name's key that someone probably meant.
  public func closestKey(to text: String) -> String? {
    if let exact = entity(named: text) { return exact.text }
    // Keys first: of a key and a name that are equally close the key is meant.
    let words = index.kinds.keys.map(\.text).sorted() + Set(index.titles.values).sorted()
    return Spelling.closest(to: text, among: words).flatMap { entity(named: $0) }?.text
  }

  /// The actor or thing with a key, name or alias, ignoring case; `nil` if none or several have it.
  public func entity(named text: String) -> EntityID? {
    if kind(of: EntityID(text)) != nil { return EntityID(text) }
    let wanted = text.lowercased()
    var found: Set<EntityID> = []
    for (entity, title) in index.titles {
      if title.lowercased() == wanted || entity.text.lowercased() == wanted {
        found.insert(entity)
      }
    }
    for alias in facts.aliases where alias.content.name.lowercased() == wanted {
      found.insert(alias.content.of)
    }
    return found.count == 1 ? found.first : nil
  }
}
