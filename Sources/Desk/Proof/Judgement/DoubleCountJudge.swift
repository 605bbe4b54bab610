import WorldModel

/// Finds a bloc and one of its members added up.
struct DoubleCountJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  /// Without one of these nothing is being added up: states may well act *together*.
  private static let amounts: Set<String> = [
    "trade", "turnover", "goods", "investment", "fdi", "exports", "imports", "population", "gdp",
    "economy", "share", "volume", "freight", "transit", "arms", "capacity", "budget", "oil", "gas",
    "market", "students", "need", "containers", "exports",
  ]

  func judgements() -> [Judgement] {
    guard !sentence.sums.isEmpty || sentence.has(.sum),
      !sentence.figures.isEmpty || !sentence.topics.isDisjoint(with: Self.amounts),
      !sentence.has(.part)
    else { return [] }
    let time = sentence.dates.first?.value ?? EDTFInterval(record.date)
    let names = sentence.names.filter { name in
      if case .adjective = name.value.1 { return false }
      return name.value.0.count == 1
    }
    for (index, first) in names.enumerated() {
      for second in names.dropFirst(index + 1) {
        if let row = membership(first.value.0[0], in: second.value.0[0], at: time)
          ?? membership(second.value.0[0], in: first.value.0[0], at: time)
        {
          let place = sentence.place(first.mention, second.mention)
          guard place.range.count < 90 else { continue }
          let member = record.world.localName(of: row.content.member, in: sentence.language).text
          return [
            .finding(
              ProofFinding(
                kind: .doubleCount, rule: .blocAndMember, place: place,
                words: sentence.text(place.range), says: FactRecord(row).line,
                suggestion: "", evidence: [FactRecord(row)], others: []))
          ].filter { _ in !member.isEmpty }
        }
      }
    }
    return []
  }

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
