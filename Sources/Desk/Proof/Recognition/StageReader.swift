import WorldModel

/// Finds words of stages, topics and sums, and whether a stage is denied or still to come.
struct StageReader {
  struct Found {
    let content: Mention.Content
    let tokens: Range<Int>
  }

  let sentence: SignedSentence
  let taken: [Bool]

  /// Complexity: O(n) in the number of tokens.
  func stages() -> [Found] {
    longest(.stage).map { found in
      guard case .stage(let step, _, _) = found.sign else { return Found(found) }
      let place = found.start..<found.end
      return Found(
        content: .stage(
          step, isNegated: isNear(.negation, place), isFuture: isNear(.future, place)),
        tokens: place)
    }
  }

  /// Stages, and those topics and sums that are no part of a longer phrase.
  func found() -> [Found] {
    let stages = stages()
    let topics = topics(besides: stages)
    return stages + topics + apart(longest(.sum), from: topics)
  }

  func topics() -> [Found] { topics(besides: stages()) }

  private func topics(besides stages: [Found]) -> [Found] {
    apart(longest(.topic), from: stages)
  }

  private func apart(_ found: [SignedSentence.Found], from longer: [Found]) -> [Found] {
    var covering = [Int](repeating: 0, count: sentence.tokens.count)
    for one in longer { for index in one.tokens { covering[index] = one.tokens.count } }
    return found.filter { one in
      !(one.start..<one.end).contains { covering[$0] > one.end - one.start }
    }.map(Found.init)
  }

  /// The phrases of a kind from left to right, longest first, without overlap.
  private func longest(_ kind: SignKind) -> [SignedSentence.Found] {
    var result: [SignedSentence.Found] = []
    for index in sentence.tokens.indices where index >= result.last?.end ?? 0 && !taken[index] {
      if let found = sentence.sign(kind, at: index) { result.append(found) }
    }
    return result
  }

  /// Whether a word of negation or future stands at a verb: up to six words before it, or in Kazakh,
  /// where auxiliaries follow, up to three behind; a comma or another clause ends the search.
  private func isNear(_ kind: SignKind, _ place: Range<Int>) -> Bool {
    for index in place where sentence.has(kind, at: index) { return true }
    var index = place.lowerBound - 1
    while index >= max(0, place.lowerBound - 6), !endsClause(index) {
      if let found = sentence.sign(kind, at: index), found.end <= place.upperBound { return true }
      index -= 1
    }
    guard sentence.language == .kazakh else { return false }
    index = place.upperBound
    while index < min(sentence.tokens.count, place.upperBound + 3), !endsClause(index) {
      if sentence.has(kind, at: index) { return true }
      index += 1
    }
    return false
  }

  private func endsClause(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    if token.kind == .sign { return [",", ";", ":", "(", ")"].contains(token.text) }
    if ["and", "but", "а", "но", "бірақ", "ал"].contains(token.text) { return true }
    // Another verb of a stage takes the negation for itself.
    return sentence.has(.stage, at: index)
  }
}

extension StageReader.Found {
  fileprivate init(_ found: SignedSentence.Found) {
    tokens = found.start..<found.end
    switch found.sign {
    case .stage(let step, let isNegated, let isFuture):
      content = .stage(step, isNegated: isNegated, isFuture: isFuture)
    case .topic(let key): content = .topic(key)
    default: content = .sum
    }
  }
}
