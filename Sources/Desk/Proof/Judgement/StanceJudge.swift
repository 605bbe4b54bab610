import Doctrines
import WorldModel

/// Holds a sentence against what the speaker said before, and claims of success against the doctrine's
/// own checks.
struct StanceJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  func judgements() -> [Judgement] {
    guard !sentence.tokens.isEmpty else { return [] }
    return stances() + successes()
  }

  private func stances() -> [Judgement] {
    for stance in StanceReader.stances(
      sentence.tokens, sentence.language, sentence.words.stances)
    {
      let rows = record.stances.filter {
        $0.theme == stance.theme && ($0.about.map { sentence.ids.contains($0) } ?? true)
      }
      guard !rows.isEmpty else { continue }
      if rows.contains(where: { $0.isYes == stance.isYes }) { continue }
      guard let best = rows.max(by: { rank($0) < rank($1) }) else { continue }
      return [
        .finding(
          ProofFinding(
            kind: .statement, rule: .oppositeStance, place: sentence.place(stance.range),
            words: sentence.text(stance.range), says: best.record.line, suggestion: "",
            evidence: [best.record],
            others: rows.filter { $0.record.id != best.record.id }.prefix(3).map(\.record)))
      ]
    }
    return []
  }

  /// Rows about a thing that is named come first.
  private func rank(_ row: RecordedStance) -> Int { row.about == nil ? 0 : 1 }

  private func successes() -> [Judgement] {
    for claim in SuccessReader.claims(
      sentence.tokens, sentence.language, sentence.words.successes)
    {
      let failing = record.checks.results.filter { result in
        guard case .measured(let test) = result.check.test else { return false }
        return claim.measures.contains(test.measure.name)
          && [.missed, .offTrack, .disputed].contains(result.verdict)
      }
      guard let best = failing.first else { continue }
      let rows = best.words + best.evidence
      return [
        .finding(
          ProofFinding(
            kind: .verdict, rule: .checkNotMet, place: sentence.place(claim.range),
            words: sentence.text(claim.range),
            says: "check \(best.check.id): \(best.verdict.rawValue), \(best.reason)",
            suggestion: "", evidence: Array(rows.prefix(3)),
            others: failing.dropFirst().flatMap(\.evidence).prefix(3).map { $0 }))
      ]
    }
    return []
  }
}

/// What the speaker said on a theme, by a row of the record.
struct RecordedStance {
  let theme: String
  let isYes: Bool
  /// The thing that it is about; `nil` for a principle that holds everywhere.
  let about: EntityID?
  let record: FactRecord

  /// The stances of a speaker's statements and positions, read from their English words.
  static func all(of speaker: EntityID, in world: World) -> [RecordedStance] {
    var result: [RecordedStance] = []
    let words = WordBook(StanceReader.lexicon)
    func add(_ text: String, about: EntityID?, _ record: FactRecord) {
      for stance in StanceReader.stances(Tokenizer.tokens(text), .english, words) {
        // A principle stated in one place holds in all; what is said of one country holds for it.
        let isOfOne = [
          "aid", "settlement", "joining", "sovereignty", "consensus", "phasing", "equal-organs",
          "economic-reasons",
        ].contains(stance.theme)
        // *join forces*: what is joined is an actor.
        if stance.theme == "joining", about == nil { continue }
        result.append(
          RecordedStance(
            theme: stance.theme, isYes: stance.isYes, about: isOfOne ? about : nil, record: record))
      }
    }
    for fact in world.facts.positions where fact.content.actor == speaker {
      let issue = fact.content.issue
      let isActor = world.actor(issue) != nil
      add(fact.content.stance, about: isActor ? issue : nil, FactRecord(fact))
    }
    for fact in world.facts.statements where fact.content.speaker == speaker {
      guard fact.content.kind != .conflict, fact.content.kind != .claim else { continue }
      let about = fact.content.about.flatMap { world.actor($0) == nil ? nil : $0 }
      add(fact.content.text, about: about, FactRecord(fact))
    }
    return result
  }
}
