import WorldModel

extension ReadSentence {
  /// Characters between two places, with a surcharge for what parts clauses.
  func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    if one.overlaps(other) { return 0 }
    let gap =
      one.upperBound <= other.lowerBound
      ? one.upperBound..<other.lowerBound : other.upperBound..<one.lowerBound
    return gap.count + 40 * breaks(in: gap)
  }

  /// Whether a comma or the like stands between two places.
  func parts(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard !one.overlaps(other) else { return false }
    return breaks(
      in: one.upperBound <= other.lowerBound
        ? one.upperBound..<other.lowerBound : other.upperBound..<one.lowerBound) > 0
  }

  /// Whether a semicolon stands between two places.
  func cuts(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let low = min(one.upperBound, other.upperBound)
    let high = max(one.lowerBound, other.lowerBound)
    return semicolons.contains { low <= $0 && $0 < high }
  }

  /// The last token that ends before a place.
  ///
  /// Complexity: O(log n) in the number of tokens.
  func token(before place: Int) -> Token? {
    let index = firstToken(from: place)
    var before = index - 1
    while before >= 0, tokens[before].end > place { before -= 1 }
    return before >= 0 ? tokens[before] : nil
  }

  /// The index of the first token that starts at a place or behind it.
  func firstToken(from place: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Commas and the like in a stretch.
  func breaks(in range: Range<Int>) -> Int { breaks.count { range.contains($0) } }

  /// Where clauses part; a comma between two digits belongs to a number.
  static func breaks(of tokens: [Token]) -> [Int] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.kind == .sign, [",", ";", ":", "(", ")"].contains(token.text) else { return nil }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      return token.isGlued && next?.kind == .digits && next?.isGlued == true ? nil : token.start
    }
  }

  /// The city named nearest to a place.
  func city(near range: Range<Int>, _ record: ProofRecord) -> EntityID? {
    names.compactMap { name in
      name.value.0.first(where: record.isPlace).map { ($0, distance(name.range, range)) }
    }.min { $0.1 < $1.1 }?.0
  }

  /// The state that a place speaks of: the one named last before it, else the first behind it.
  func state(of range: Range<Int>, _ record: ProofRecord) -> EntityID? {
    let states = names.compactMap { name -> (EntityID, Range<Int>)? in
      if case .adjective = name.value.1 { return nil }
      return name.value.0.first { record.actorKind($0) == .state }.map { ($0, name.range) }
    }
    return states.last { $0.1.upperBound <= range.lowerBound }?.0 ?? states.first?.0
  }

  func text(_ range: Range<Int>) -> String {
    String(sentence.text.dropFirst(range.lowerBound).prefix(range.count))
  }

  /// The place from the first to the last of some mentions.
  func place(_ first: Mention, _ last: Mention) -> ProofPlace {
    ProofPlace(
      sentence: position, range: first.range.lowerBound..<last.range.upperBound, line: first.line,
      column: first.column, endLine: last.line, endColumn: last.column + last.range.count)
  }

  /// The place of words that no mention covers, counted from the mention nearest before them.
  func place(_ range: Range<Int>) -> ProofPlace {
    let before = sentence.mentions.filter { $0.range.lowerBound <= range.lowerBound }
      .max { $0.range.lowerBound < $1.range.lowerBound }
    let line = before?.line ?? sentence.line
    let column =
      before.map { $0.column + range.lowerBound - $0.range.lowerBound }
      ?? sentence.column + range.lowerBound
    return ProofPlace(
      sentence: position, range: range, line: line, column: column, endLine: line,
      endColumn: column + range.count)
  }
}
