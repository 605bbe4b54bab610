import Doctrines
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
      case "joined": isPlainPast(part) ? decided(part) : aspired(part)
      default: nil
      }
    }
  }

  private func judge(_ part: ReadSentence.Part<String>) -> Judgement? {
    if part.value == "member", isPlural(part.mention.text) || isWished(part) { return nil }
    if part.value == "full-member", isWished(part) { return nil }
    return decided(part)
  }

  /// *would like to become a full member*, *стать членом*: what is wanted or asked, not what is.
  private func isWished(_ part: ReadSentence.Part<String>) -> Bool {
    var place = part.range.lowerBound
    for _ in 0..<3 {
      guard let token = sentence.token(before: place) else { return false }
      if ["become", "becoming", "стать"].contains(token.text) {
        // *has become* tells what is.
        let before = sentence.token(before: token.start)?.text ?? ""
        return !["has", "have", "had"].contains(before)
      }
      place = token.start
    }
    return false
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
    let rows = record.standings.standings(of: state, in: organisation).filter(\.role.isMembership)
    guard
      let held = rows.last(where: {
        $0.valid.end == .open || state == record.speaker && $0.valid.end == .unknown
      }),
      !rows.contains(where: { row in
        guard case .date = row.valid.end else { return false }
        return !row.valid.isSingleDate
      })
    else { return nil }
    return finding(part, held.record, suggestion: "")
  }

  /// *hopes to join*, said of a state that is a member.
  private func aspired(_ part: ReadSentence.Part<String>) -> Judgement? {
    guard sentence.dates.isEmpty, !sentence.has(.past), !sentence.has(.negation),
      sentence.has(.aspires, near: part.range, before: 6), !isFollowedByEffort(part.range),
      let organisation = nearest(part, isOrganisation), let state = state(of: part)
    else { return nil }
    let row = record.standings.standings(of: state, in: organisation).last {
      $0.role.isMembership && $0.valid.end == .open && $0.valid.grain == .day
        && ($0.valid.earliest.map { $0 <= record.date.latest } ?? false)
    }
    return row.map {
      finding(part, $0.record, suggestion: StandingWords.text($0.role, sentence.language))
    }
  }

  /// *join forces*: no organisation is joined.
  private func isFollowedByEffort(_ range: Range<Int>) -> Bool {
    let index = sentence.firstToken(from: range.upperBound)
    return index < sentence.tokens.count
      && ["forces", "hands", "efforts", "усилия", "силы"].contains(sentence.tokens[index].text)
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
    let rows = record.standings.standings(of: state, in: organisation)
    guard !rows.isEmpty else { return unlisted(part, state, organisation) }
    // A standing held at another time is a matter of its date.
    let held = rows.filter {
      ($0.valid.earliest.map { $0 <= record.date.latest } ?? true) && !isOver($0)
    }
    let members = held.filter(\.role.isMembership)
    let others = held.filter {
      !$0.role.isMembership && $0.role != .initiator && $0.role != .host
    }
    let isMember = !members.isEmpty
    let claimsMember = ["member", "full-member", "joined"].contains(part.value)
    let wanted: Membership.Role = part.value == "observer" ? .observer : .partner
    let isTrue = claimsMember ? isMember : others.contains { $0.role == wanted }
    if isTrue != isDenied(part) {
      let row =
        (claimsMember ? members.last : others.last { $0.role == wanted })
        ?? others.last ?? members.last ?? rows.last
      return row.map { support(part, [$0.record]) }
    }
    let against = isMember ? members : others.isEmpty ? rows.filter(isOver) : others
    guard
      let row = against.filter({ !$0.valid.isSingleDate }).max(by: { $0.valid < $1.valid })
        ?? against.last
    else { return nil }
    return finding(
      part, row.record,
      suggestion: isOver(row) ? "" : StandingWords.text(row.role, sentence.language),
      others: rows.map(\.record).filter { $0.id != row.record.id })
  }

  /// Whether a standing had ended by the day of the speech, of which a sentence without a date or a
  /// word of the past speaks.
  private func isOver(_ standing: RecordedStanding) -> Bool {
    guard sentence.dates.isEmpty, !sentence.has(.past), !standing.valid.isSingleDate,
      case .date(let end) = standing.valid.end
    else { return false }
    return end.latest < record.date.earliest
  }

  /// A state that the list of an organisation's members leaves out.
  private func unlisted(
    _ part: ReadSentence.Part<String>, _ state: EntityID, _ organisation: EntityID
  ) -> Judgement? {
    guard part.value != "observer", part.value != "partner-state", sentence.dates.isEmpty,
      !sentence.has(.past), !sentence.has(.target), !sentence.has(.former),
      !sentence.topics.contains("invited")
    else { return nil }
    let list = record.standings.listedMembers(of: organisation, on: EDTFInterval(record.date))
    guard let first = list.first, list.allSatisfy({ $0.member != state }) else { return nil }
    if isDenied(part) { return support(part, list.map(\.record)) }
    let names = list.map { record.world.localName(of: $0.member, in: .english).text }
    return finding(
      part, first.record, says: "members on record: " + names.joined(separator: ", "),
      suggestion: "", others: list.dropFirst().map(\.record))
  }

  private func support(_ part: ReadSentence.Part<String>, _ rows: [FactRecord]) -> Judgement {
    .support(
      ProofSupport(
        kind: .stage, place: sentence.place(part.mention, part.mention), words: part.mention.text,
        evidence: rows))
  }

  private func finding(
    _ part: ReadSentence.Part<String>, _ row: FactRecord, says: String? = nil, suggestion: String,
    others: [FactRecord] = []
  ) -> Judgement {
    .finding(
      ProofFinding(
        kind: .stage, rule: .otherStanding, place: sentence.place(part.mention, part.mention),
        words: part.mention.text, says: says ?? row.line, suggestion: suggestion, evidence: [row],
        others: Array(others.prefix(3))))
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
    sentence.names.filter {
      $0.value.0.contains(where: isWanted) && !sentence.cuts($0.range, part.range)
    }
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
