import WorldModel

extension ReadSentence {
  /// *принята в ШОС*, *одаққа қабылданды*: whether a word of admitting or adopting tells that a state was
  /// taken into an organisation.
  static func tellsAdmission(
    _ word: Mention, _ sentence: DraftSentence, _ record: ProofRecord
  ) -> Bool {
    let organisations = organisations(sentence, record)
    switch sentence.language {
    case .english: return !organisations.isEmpty
    case .russian:
      return organisations.contains {
        $0.range.lowerBound >= word.range.upperBound
          && $0.range.lowerBound - word.range.upperBound < 4
      }
    case .kazakh:
      return organisations.contains { name in
        ["ға", "ге", "қа", "ке", "на", "не"].contains { name.text.hasSuffix($0) }
      }
    }
  }

  /// *has been in the SCO*, *ШЫҰ құрамында*: words of being somewhere that stand right at an organisation's name.
  static func isBesideOrganisation(
    _ word: Mention, _ sentence: DraftSentence, _ record: ProofRecord
  ) -> Bool {
    organisations(sentence, record).contains { name in
      let gap =
        sentence.language == .kazakh
        ? word.range.lowerBound - name.range.upperBound
        : name.range.lowerBound - word.range.upperBound
      return (0..<6).contains(gap)
    }
  }

  /// *a partner of BRICS*: a standing, where the organisation has partner states; *a reliable partner* is none.
  static func isPartnerOfKnown(
    _ word: Mention, _ sentence: DraftSentence, _ record: ProofRecord
  ) -> Bool {
    let organisations = organisations(sentence, record).filter { name in
      let gap =
        sentence.language == .kazakh
        ? word.range.lowerBound - name.range.upperBound
        : name.range.lowerBound - word.range.upperBound
      guard (0..<6).contains(gap), case .thing(let ids, _) = name.content else { return false }
      return ids.contains(where: record.standings.hasPartners)
    }
    guard !organisations.isEmpty else { return false }
    let before = sentence.text.prefix(word.range.lowerBound).split(separator: " ").last ?? ""
    switch sentence.language {
    case .english:
      return ["a", "the", "as", "is", "are", "been", "become", "became", "and", "dialogue"]
        .contains(before.lowercased())
    case .russian:
      return !["ый", "ий", "ой", "ым", "им", "ого", "его"].contains { before.hasSuffix($0) }
    case .kazakh: return true
    }
  }

  private static func organisations(
    _ sentence: DraftSentence, _ record: ProofRecord
  ) -> [Mention] {
    sentence.mentions.filter { mention in
      guard case .thing(let ids, _) = mention.content else { return false }
      return ids.contains { id in
        switch record.actorKind(id) {
        case .organisation, .forum, .bloc: true
        default: false
        }
      }
    }
  }

  /// *half of*, *a third of*: beside a figure in digits it only rounds.
  static func isPart(_ figure: Part<Amount>) -> Bool {
    figure.value.unit == .percent && figure.value.comparator == .about
      && WrittenNumber(figure.mention.text) == nil
  }

  /// *the Agreement of 1995*: years that only say which agreement is meant, because its title bears them or it was
  /// signed in them.
  static func epithets(
    _ dates: [Part<EDTFInterval>], _ tokens: [Token], _ things: [Thing], _ language: Language,
    _ record: ProofRecord
  ) -> [Range<Int>] {
    dates.filter { date in
      guard date.value.isSingleDate, date.value.grain == .year,
        let year = date.value.earliest?.components.year
      else { return false }
      let before = tokens.last { $0.end <= date.range.lowerBound }
      guard language == .kazakh || ["of", "от"].contains(before?.text ?? "") else { return false }
      return things.contains { thing in
        guard let life = record.lives[thing.id], record.world.kind(of: thing.id) == "agreement",
          isBeside(thing.range, date.range, language)
        else { return false }
        return life.reached.contains {
          $0.content.step.height == 5 && $0.valid.earliest?.components.year == year
        }
      }
    }.map(\.range)
  }

  /// Right behind a name or within it; in Kazakh right before it.
  private static func isBeside(
    _ thing: Range<Int>, _ date: Range<Int>, _ language: Language
  ) -> Bool {
    if thing.overlaps(date) { return true }
    if language == .kazakh { return (0..<3).contains(thing.lowerBound - date.upperBound) }
    return (0..<6).contains(date.lowerBound - thing.upperBound)
  }
}
