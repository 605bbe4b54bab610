import WorldModel

/// Finds names that were not in use at the time spoken of, and spellings besides the preferred one.
struct NameJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  func judgements() -> [Judgement] {
    sentence.names.compactMap { part in
      guard part.value.0.count == 1, let thing = part.value.0.first else { return nil }
      switch part.value.1 {
      case .outdated(let validity): return outdated(part.mention, thing, validity)
      case .other: return spelled(part.mention, thing)
      case .code: return variant(part.mention, thing, record.actorKind(thing))
      case .preferred, .adjective: return nil
      }
    }
  }

  private func outdated(
    _ mention: Mention, _ thing: EntityID, _ validity: EDTFInterval
  ) -> Judgement? {
    guard !sentence.has(.former, near: mention.range, before: 16, behind: 40) else { return nil }
    let times =
      sentence.dates.isEmpty
      ? [EDTFInterval(record.date)]
      : sentence.dates.filter { !$0.range.overlaps(mention.range) }.map(\.value)
    guard times.allSatisfy({ $0.overlap(validity) == .none }) else { return nil }
    let alias = record.world.aliases(of: thing).first { $0.valid == validity }
    let row = alias.map { FactRecord($0) }
    return .finding(
      ProofFinding(
        kind: .name, rule: .nameOfAnotherTime, place: sentence.place(mention, mention),
        words: mention.text,
        says: row?.line ?? "the name was in use \(validity.words)",
        suggestion: record.world.localName(of: thing, in: sentence.language).text,
        evidence: row.map { [$0] } ?? [], others: []))
  }

  /// A name of a state or person that only differs in a few letters from the one to print.
  private func spelled(_ mention: Mention, _ thing: EntityID) -> Judgement? {
    let kind = record.actorKind(thing)
    if kind != .state, kind != .person { return variant(mention, thing, kind) }
    guard let preferred = record.world.name(of: thing, in: sentence.language) else { return nil }
    let used = LetterFolding.fold(mention.text)
    let wanted = LetterFolding.fold(preferred)
    if kind == .state, sentence.language == .russian {
      return older(mention, thing, preferred: preferred)
    }
    guard sentence.language == .english, used != wanted, used.prefix(2) == wanted.prefix(2),
      used.split(separator: " ").count == wanted.split(separator: " ").count,
      Spelling.closest(to: used, among: [wanted]) != nil
    else { return nil }
    let alias = record.world.aliases(of: thing).first {
      LetterFolding.fold($0.content.name) == used
    }
    return alias.map { otherSpelling(mention, $0, preferred: preferred) }
  }

  /// *Киргизия* beside *Кыргызстан*: another form in one word of the name that the record prefers, by the same first
  /// letter; *КНР* beside *Китай* is another name.
  private func older(_ mention: Mention, _ thing: EntityID, preferred: String) -> Judgement? {
    let used = LetterFolding.fold(mention.text)
    let wanted = LetterFolding.fold(preferred)
    guard let first = used.first, first == wanted.first, !used.hasPrefix(wanted.dropLast()),
      !used.contains(" "), !wanted.contains(" "), !used.contains("-")
    else { return nil }
    let alias = record.world.aliases(of: thing).first { row in
      let name = LetterFolding.fold(row.content.name)
      return row.content.language == sentence.language.rawValue && row.content.form != .adjective
        && name != wanted && !name.contains(" ") && used.hasPrefix(name.dropLast())
    }
    return alias.map { otherSpelling(mention, $0, preferred: preferred) }
  }

  private func otherSpelling(
    _ mention: Mention, _ alias: Fact<Alias>, preferred: String
  ) -> Judgement {
    let row = FactRecord(alias)
    return .finding(
      ProofFinding(
        kind: .name, rule: .otherSpelling, place: sentence.place(mention, mention),
        words: mention.text, says: row.line, suggestion: preferred, evidence: [row], others: []))
  }

  /// A name that the record marks as a slip of a source, one that resembles a name of another time, and
  /// other names of an armed group.
  private func variant(
    _ mention: Mention, _ thing: EntityID, _ kind: Actor.Kind?
  ) -> Judgement? {
    let used = LetterFolding.fold(mention.text)
    let aliases = record.world.aliases(of: thing)
    guard let alias = aliases.first(where: { LetterFolding.fold($0.content.name) == used }) else {
      return nil
    }
    let resembled = aliases.first {
      $0.valid.latest != nil && $0.valid.overlap(EDTFInterval(record.date)) == .none
        && $0.content.language == alias.content.language
        && Spelling.closest(to: used, among: [LetterFolding.fold($0.content.name)]) != nil
    }
    let preferred = record.world.localName(of: thing, in: sentence.language).text
    let isNamedWell = sentence.names.contains {
      $0.value.0 == [thing] && $0.value.1 == .preferred
    }
    guard !alias.envelope.note.isEmpty || resembled != nil || kind == .group, !isNamedWell,
      LetterFolding.fold(preferred) != used
    else { return nil }
    let row = FactRecord(alias)
    return .finding(
      ProofFinding(
        kind: .name, rule: .otherSpelling, place: sentence.place(mention, mention),
        words: mention.text, says: row.line, suggestion: preferred, evidence: [row], others: []))
  }
}
