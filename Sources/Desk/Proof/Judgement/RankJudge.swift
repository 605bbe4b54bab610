import WorldModel

/// Holds places in an order against the ranks of the record and the numbers of its meetings.
struct RankJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  func judgements() -> [Judgement] {
    sentence.ordinals.compactMap { part in
      rank(part) ?? counted(part) ?? edition(part) ?? membership(part)
    }
  }

  private func rank(_ part: ReadSentence.Part<Int>) -> Judgement? {
    let words = sentence.topicParts.filter { ["largest", "rank", "economy"].contains($0.value) }
    guard
      words.contains(where: { word in
        guard sentence.distance(word.range, part.range) < 18 else { return false }
        // *ninth place*, not *the place of the first summit*.
        return !Self.places.contains(LetterFolding.fold(word.mention.text))
          || word.range.lowerBound >= part.range.upperBound
      })
    else { return nil }
    let said =
      sentence.topics.contains("largest") ? sentence.topics.union(["rank"]) : sentence.topics
    let candidates = record.figures(Dimension("ordinal"), about: sentence.ids)
      .map { record.figures[$0] }
      .filter { figure in
        !figure.topics.isDisjoint(with: ["rank", "largest"])
          && figure.topics.subtracting(["rank", "largest", "area"]).isSubset(of: said)
          && (!figure.topics.contains("area") || !said.isDisjoint(with: ["largest", "area"]))
      }
      .filter { !$0.keys.isEmpty || isAlone($0, said) }
      .sorted { ($0.keys.count, $0.topics.count) > ($1.keys.count, $1.topics.count) }
    return judged(part, candidates)
  }

  /// Borne out by the first row with that number; else a finding on the first row, with up to three others.
  func judged(_ part: ReadSentence.Part<Int>, _ rows: [RecordedFigure]) -> Judgement? {
    guard let best = rows.first else { return nil }
    let place = sentence.place(part.mention, part.mention)
    if let same = rows.first(where: { $0.value == Double(part.value) }) {
      return .support(
        ProofSupport(
          kind: .figure, place: place, words: part.mention.text, evidence: [same.record]))
    }
    return .finding(
      ProofFinding(
        kind: .figure, rule: .otherRank, place: place, words: part.mention.text,
        says: best.record.line, suggestion: AmountWords.number(best.value, language: .english),
        evidence: [best.record], others: rows.dropFirst().prefix(3).map(\.record)))
  }

  private static let places: Set<String> = [
    "place", "место", "месте", "орын", "орында", "орынды", "орынға", "орны",
  ]

  /// A rank of the speaker in a matter that the sentence does not narrow.
  private func isAlone(_ figure: RecordedFigure, _ said: Set<String>) -> Bool {
    let narrowing: Set<String> = [
      "trade", "economy", "exports", "imports", "oil", "gas", "investment", "population", "gdp",
    ]
    return said.isDisjoint(with: narrowing.subtracting(figure.topics))
  }

  /// *The sixth congress*: the number of a meeting that the record has for the time.
  private func counted(_ part: ReadSentence.Part<Int>) -> Judgement? {
    let rows = record.figures(Dimension("ordinal"), about: sentence.ids).map { record.figures[$0] }
      .filter { figure in
        figure.keys.contains { record.world.actor($0) == nil }
          && sentence.dates.contains { $0.value.overlap(figure.period) != .none }
      }
    return sentence.countsMeetings(part.range) ? judged(part, rows) : nil
  }

  /// *The tenth summit*: a meeting of that day under another number.
  private func edition(_ part: ReadSentence.Part<Int>) -> Judgement? {
    let events = record.times(about: sentence.ids).map { record.times[$0] }.filter { time in
      time.ordinal != nil && time.cue == .happens
        && sentence.dates.contains {
          $0.value.grain == .day && $0.value.overlap(time.time) != .none
        }
    }
    guard let event = events.first, events.allSatisfy({ $0.ordinal != part.value }),
      let known = event.ordinal
    else {
      return nil
    }
    guard sentence.countsMeetings(part.range) else { return nil }
    return .finding(
      ProofFinding(
        kind: .figure, rule: .otherRank, place: sentence.place(part.mention, part.mention),
        words: part.mention.text, says: event.record.line, suggestion: "\(known)",
        evidence: [event.record], others: []))
  }
}
