import WorldModel

/// Puts a sentence to the rules, the surest first; what one rule has decided no other rule decides again.
struct SentenceJudge {
  let record: ProofRecord

  struct Outcome {
    var findings: [ProofFinding] = []
    var supported: [ProofSupport] = []
    var unmatched: ProofUnmatched?
  }

  func judge(_ sentence: ReadSentence) -> Outcome {
    var outcome = Outcome()
    /// Stretches that were decided.
    var decided: [Range<Int>] = []

    func take(_ verdicts: [Judgement]) {
      for verdict in verdicts {
        switch verdict {
        case .finding(let finding):
          guard !outcome.findings.contains(where: { $0.place.range.overlaps(finding.place.range) })
          else { continue }
          outcome.findings.append(finding)
          decided.append(finding.place.range)
        case .support(let support):
          outcome.supported.append(support)
          decided.append(support.place.range)
        }
      }
    }

    take(NameJudge(record: record, sentence: sentence).judgements())
    take(DoubleCountJudge(record: record, sentence: sentence).judgements())
    take(FigureJudge(record: record, sentence: sentence).judgements())
    // The time of an amount that was judged is judged with it.
    let hasFigures = !outcome.supported.isEmpty
    take(RankJudge(record: record, sentence: sentence).judgements())
    take(StandingJudge(record: record, sentence: sentence).judgements())
    take(StageJudge(record: record, sentence: sentence).judgements())
    // What has not come so far has no date yet.
    let isAhead = outcome.findings.contains { $0.kind == .stage }
    take(
      DateJudge(record: record, sentence: sentence).judgements().filter { judgement in
        if case .finding = judgement { return !isAhead }
        return true
      })
    if outcome.findings.isEmpty {
      take(StanceJudge(record: record, sentence: sentence).judgements())
    }
    if hasFigures { decided += sentence.dates.map(\.range) }
    decided += sentence.dates.filter { $0.value == EDTFInterval(record.date) }.map(\.range)
    let hasLife = sentence.things.contains { record.world.actor($0.id) == nil }
    var open = sentence.figures.map(\.mention) + sentence.dates.map(\.mention)
    if hasLife { open += sentence.stages.map(\.mention) }
    // A claim about something named is never passed over in silence.
    if outcome.findings.isEmpty, outcome.supported.isEmpty, open.isEmpty,
      !sentence.names.isEmpty
    {
      open = claims(of: sentence)
    }
    open.removeAll { mention in decided.contains { $0.overlaps(mention.range) } }
    open.sort { $0.range.lowerBound < $1.range.lowerBound }
    if !open.isEmpty, outcome.findings.isEmpty {
      outcome.unmatched = ProofUnmatched(
        place: sentence.place(0..<sentence.sentence.text.unicodeScalars.count),
        sentence: sentence.sentence.text, words: open.map(\.text))
    }
    return outcome
  }
}

extension SentenceJudge {
  /// Steps, standings and places in an order that the sentence states.
  private func claims(of sentence: ReadSentence) -> [Mention] {
    let named = sentence.names.map(\.range)
    let standings = sentence.topicParts.filter {
      Topics.standing.union([
        "left", "elected", "seat", "chair", "presidency", "largest", "rank",
      ]).contains($0.value)
    }
    return
      (sentence.stages.map(\.mention) + standings.map(\.mention)
      + sentence.ordinals.map(\.mention)).filter { mention in
        !named.contains { $0.overlaps(mention.range) }
      }
  }
}

/// What a rule came to.
enum Judgement {
  case finding(ProofFinding)
  case support(ProofSupport)
}
