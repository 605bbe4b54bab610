import WorldModel

/// Things by the words of their names, for drafts that tell a name in other words or another order.
struct TitleWords {
  private struct Entry {
    let owner: EntityID
    let count: Int
  }

  private var entries: [Entry] = []
  private var byStem: [String: [Int32]] = [:]

  /// - Parameter things: with the names of each.
  init(_ things: [(id: EntityID, names: [String])]) {
    for (id, names) in things {
      for name in names {
        let stems = Set(Tokenizer.tokens(name).compactMap(Self.stem))
        guard stems.count >= 2 else { continue }
        let index = Int32(entries.count)
        entries.append(Entry(owner: id, count: stems.count))
        for stem in stems { byStem[stem, default: []].append(index) }
      }
    }
  }

  /// Things of whose name at least three words, and seven in ten, stand in a sentence, with the stretch
  /// from the first of them to the last.
  ///
  /// A word that many names share does not lead to a thing by itself.
  func things(
    in tokens: [Token], stems: [String?]
  ) -> [(id: EntityID, range: Range<Int>)] {
    var hits: [Int32: (count: Int, low: Int, high: Int, isRare: Bool)] = [:]
    var seen: Set<String> = []
    for (token, known) in zip(tokens, stems) {
      guard let stem = known, let owners = byStem[stem], seen.insert(stem).inserted else {
        continue
      }
      for owner in owners {
        let old = hits[owner]
        hits[owner] = (
          (old?.count ?? 0) + 1, old?.low ?? token.start, token.end,
          old?.isRare ?? false || owners.count <= 4
        )
      }
    }
    var best: [EntityID: (share: Double, range: Range<Int>)] = [:]
    for (index, hit) in hits where hit.count >= 2 {
      let entry = entries[Int(index)]
      // Words that many names share lead to a name where all of it stands there.
      guard hit.isRare || hit.count >= 3 && hit.count == entry.count else { continue }
      // Two words have to be all, and to stand close.
      if hit.count == 2, entry.count > 2 || hit.high - hit.low > 30 { continue }
      let share = Double(hit.count) / Double(entry.count)
      guard share >= 0.7, share > best[entry.owner]?.share ?? 0 else { continue }
      best[entry.owner] = (share, hit.low..<hit.high)
    }
    return best.map { ($0.key, $0.value.range) }.sorted { $0.id < $1.id }
  }

  /// The first letters of a word that carries meaning.
  static func stem(_ token: Token) -> String? {
    guard token.kind == .word, token.count > 3, !empty.contains(token.text) else { return nil }
    let stem = String(token.text.prefix(5))
    // A treaty may be told as an agreement.
    if treaties.contains(stem) || token.text.hasPrefix("шарт") { return "treaty" }
    return emptyStems.contains(stem) ? nil : stem
  }

  private static let empty: Set<String> = [
    "with", "from", "that", "this", "into", "towards", "under", "between", "through", "their",
    "туралы", "және", "meets",
    "accession", "присоединение", "қосылуы", "visit", "visits", "state", "official", "beside",
    "республика", "республики", "республикой",
    "республикасы", "между", "арасындағы", "арасында", "republic",
  ]

  private static let treaties: Set<String> = [
    "treat", "agree", "conve", "догов", "согла", "конве", "келіс",
  ]

  private static let emptyStems: Set<String> = Set(
    ["казахстан", "қазақстан", "kazakhstan"].map { String(LetterFolding.fold($0).prefix(5)) })
}
