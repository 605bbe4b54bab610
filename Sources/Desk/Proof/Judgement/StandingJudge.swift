import WorldModel

/// Holds words of membership against the standing that the record has for a state in an organisation.
struct StandingJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  func judgements() -> [Judgement] {
    sentence.topicParts.compactMap { part in
      switch part.value {
      case "member", "full-member", "observer", "partner-state": judge(part)
      case "left": left(part)
      case "joined": isPlainPast(part) ? decided(part) : nil
      default: nil
      }
    }
  }

  private func judge(_ part: ReadSentence.Part<String>) -> Judgement? {
    if part.value == "member", isPlural(part.mention.text) { return nil }
    return decided(part)
  }

  /// *members*, *member states*: those of the organisation, not the one who speaks.
  private func isPlural(_ text: String) -> Bool {
    let word = LetterFolding.fold(text)
    if word == "members" { return !sentence.has(.oneOf) }
    if word == "membership" || word.contains("членств") || word.contains("мүшелік") {
      return sentence.has(.target) || sentence.has(.negation)
    }
    return ["members", "states", "членов", "члены", "мүшелері", "мемлекеттері"].contains {
      word.hasSuffix($0)
    }
  }

  /// *left*, said of a state that the record still has as a member.
  private func left(_ part: ReadSentence.Part<String>) -> Judgement? {
    guard !sentence.has(.negation), let organisation = nearest(part, isOrganisation),
      let state = state(of: part)
    else { return nil }
    let rows = record.world.memberships(of: state).filter {
      $0.content.organisation == organisation && $0.content.role.isMembership
    }
    guard let held = rows.last(where: { $0.valid.end == .open }),
      !rows.contains(where: { row in
        guard case .date = row.valid.end else { return false }
        return !row.valid.isSingleDate
      })
    else { return nil }
    return .finding(
      ProofFinding(
        kind: .stage, rule: .otherStanding, place: sentence.place(part.mention, part.mention),
        words: part.mention.text, says: FactRecord(held).line, suggestion: "",
        evidence: [FactRecord(held)], others: []))
  }

  /// *joined*, said of what has happened and of no lesser standing.
  private func isPlainPast(_ part: ReadSentence.Part<String>) -> Bool {
    let word = LetterFolding.fold(part.mention.text)
    let isPast = [
      "joined", "acceded", "became a member", "присоединился", "присоединилась", "вошел", "вошла",
      "вступил в", "вступила в", "стал членом", "стала членом", "косылды", "қосылды", "кірді",
      "мүше болды",
    ].contains(word)
    return isPast && sentence.topics.isDisjoint(with: ["observer", "partner-state", "invited"])
      && !sentence.has(.negation)
  }

  private func decided(_ part: ReadSentence.Part<String>) -> Judgement? {
    guard let organisation = nearest(part, isOrganisation), let state = state(of: part),
      organisation != state
    else { return nil }
    let rows = record.world.memberships(of: state).filter {
      $0.content.organisation == organisation
    }
    guard !rows.isEmpty else { return nil }
    // A standing held at another time is a matter of its date.
    let held = rows.filter {
      $0.valid.earliest.map { $0 <= record.date.latest } ?? true
    }
    let members = held.filter { $0.content.role.isMembership }
    let others = held.filter {
      !$0.content.role.isMembership && $0.content.role != .initiator
        && $0.content.role != .host
    }
    let isMember = !members.isEmpty
    let isDenied = isDenied(part)
    let claimsMember = ["member", "full-member", "joined"].contains(part.value)
    let wanted: Membership.Role = part.value == "observer" ? .observer : .partner
    let isTrue = claimsMember ? isMember : others.contains { $0.content.role == wanted }
    if isTrue != isDenied {
      let row =
        (claimsMember ? members.last : others.last { $0.content.role == wanted })
        ?? others.last ?? members.last
      return row.map {
        .support(
          ProofSupport(
            kind: .stage, place: sentence.place(part.mention, part.mention),
            words: part.mention.text, evidence: [FactRecord($0)]))
      }
    }
    let against = (isMember ? members : others).filter { !$0.valid.isSingleDate }
    guard let row = against.max(by: { $0.valid < $1.valid }) ?? (isMember ? members : others).last
    else { return nil }
    return .finding(
      ProofFinding(
        kind: .stage, rule: .otherStanding, place: sentence.place(part.mention, part.mention),
        words: part.mention.text, says: FactRecord(row).line,
        suggestion: StandingWords.text(row.content.role, sentence.language),
        evidence: [FactRecord(row)],
        others: rows.filter { $0.id != row.id }.prefix(3).map { FactRecord($0) }))
  }

  private func isOrganisation(_ id: EntityID) -> Bool {
    switch record.actorKind(id) {
    case .organisation, .forum, .bloc, .body: true
    default: false
    }
  }

  private func nearest(
    _ part: ReadSentence.Part<String>, _ isWanted: (EntityID) -> Bool
  ) -> EntityID? {
    sentence.names.filter { $0.value.0.contains(where: isWanted) }
      .min { sentence.distance($0.range, part.range) < sentence.distance($1.range, part.range) }
      .flatMap { $0.value.0.first(where: isWanted) }
  }

  /// The state named nearest; the speaker where the sentence says *we*.
  private func state(of part: ReadSentence.Part<String>) -> EntityID? {
    let states = sentence.names.filter { name in
      if case .adjective = name.value.1 { return false }
      return name.value.0.contains { record.actorKind($0) == .state }
    }
    let nearest = states.min {
      sentence.distance($0.range, part.range) < sentence.distance($1.range, part.range)
    }
    if let nearest { return nearest.value.0.first { record.actorKind($0) == .state } }
    return sentence.topics.contains("self") ? record.speaker : nil
  }

  private func isDenied(_ part: ReadSentence.Part<String>) -> Bool {
    sentence.language == .kazakh
      ? sentence.has(.negation, near: part.range, before: 0, behind: 10)
      : sentence.has(.negation, near: part.range, before: 8)
  }
}

/// Standings in the words of a draft.
enum StandingWords {
  static func text(_ role: Membership.Role, _ language: Language) -> String {
    switch (role, language) {
    case (.partner, .english): "partner state"
    case (.partner, .russian): "государство-партнёр"
    case (.partner, .kazakh): "серіктес мемлекет"
    case (.observer, .english): "observer"
    case (.observer, .russian): "наблюдатель"
    case (.observer, .kazakh): "бақылаушы"
    case (.member, .english), (.founder, .english): "member"
    case (.member, .russian), (.founder, .russian): "член"
    case (.member, .kazakh), (.founder, .kazakh): "мүше"
    default: role.rawValue
    }
  }
}
