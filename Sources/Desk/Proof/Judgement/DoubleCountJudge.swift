import WorldModel

/// Finds a bloc and one of its members added up.
struct DoubleCountJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  /// Without one of these nothing is being added up: states may well act *together*.
  private static let amounts: Set<String> = [
    "trade", "turnover", "goods", "investment", "fdi", "exports", "imports", "population", "gdp",
    "economy", "share", "volume", "freight", "transit", "arms", "capacity", "budget", "oil", "gas",
    "market", "students", "need", "containers", "sales",
  ]

  func judgements() -> [Judgement] {
    guard !sentence.has(.part),
      !sentence.figures.isEmpty || !sentence.topics.isDisjoint(with: Self.amounts)
    else { return [] }
    // *Total trade with …* adds up a list; *in all* whatever stands beside it.
    let isSummed =
      !sentence.sums.isEmpty
      || sentence.cues.contains { $0.cue == .sum && !Self.tellsWhole(sentence.text($0.range)) }
    let isWhole = sentence.has(.sum)
    // *The EU, China and Germany account for 60 %*: one amount for a whole list.
    guard isSummed || isWhole || sentence.has(.total) && sentence.figures.count < 2 else {
      return []
    }
    let time = sentence.dates.first?.value ?? EDTFInterval(record.date)
    let names = sentence.names.filter { name in
      if case .adjective = name.value.1 { return false }
      return name.value.0.count == 1
    }
    for (index, first) in names.enumerated() {
      for (last, second) in names.enumerated().dropFirst(index + 1).prefix(8) {
        let place = sentence.place(first.mention, second.mention)
        guard place.range.count < 90, isSummed || isList(names[index...last]),
          let row = membership(first.value.0[0], in: second.value.0[0], at: time)
            ?? membership(second.value.0[0], in: first.value.0[0], at: time)
        else { continue }
        return [
          .finding(
            ProofFinding(
              kind: .doubleCount, rule: .blocAndMember, place: place,
              words: sentence.text(place.range), says: FactRecord(row).line, suggestion: "",
              evidence: [FactRecord(row)], others: []))
        ]
      }
    }
    return []
  }

  /// *total*, *общий экспорт*
  private static func tellsWhole(_ text: String) -> Bool {
    let word = LetterFolding.fold(text)
    return word == "total" || word.hasPrefix("общ")
  }

  /// Whether nothing but commas and *and* stands between neighbouring names of a stretch.
  private func isList(
    _ names: ArraySlice<ReadSentence.Part<([EntityID], Mention.NameUse)>>
  ) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { one, next in
      let start = sentence.firstToken(from: one.range.upperBound)
      let end = sentence.firstToken(from: next.range.lowerBound)
      return start >= end
        || sentence.tokens[start..<end].allSatisfy { Self.links.contains($0.text) }
    }
  }

  private static let links: Set<String> = [
    ",", "and", "the", "as", "well", "to", "with", "from", "of", "in", "both", "и", "а", "также",
    "с", "со",
    "в", "к", "мен", "бен", "пен", "және",
  ]

  private func membership(
    _ member: EntityID, in bloc: EntityID, at time: EDTFInterval
  ) -> Fact<Membership>? {
    guard member != record.speaker else { return nil }
    return record.world.memberships(of: member).first {
      $0.content.organisation == bloc && $0.content.role.isMembership
        && $0.valid.overlap(time) != .none && $0.envelope.status != .conditional
    }
  }
}
