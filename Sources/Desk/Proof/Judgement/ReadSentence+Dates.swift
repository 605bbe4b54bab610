import WorldModel

extension ReadSentence {
  /// *for 2014–2020*, where the title of a thing bears the same years.
  static func belongsToTitle(_ date: Part<EDTFInterval>, _ titles: [String]) -> Bool {
    guard !date.value.isSingleDate else { return false }
    let years = LetterFolding.fold(date.mention.text).prefix {
      $0.isNumber || $0 == "-" || $0 == "–"
    }
    return years.count == 9
      && titles.contains { title in
        title.contains(years) || title.contains(years.replacing("–", with: "-"))
          || title.contains(years.replacing("-", with: "–"))
      }
  }

  /// *last year*, *биыл*: years counted from the day of the speech.
  static func relativeDates(
    _ cues: [CueWords.Found], _ sentence: DraftSentence, _ day: EDTFDate
  ) -> [Part<EDTFInterval>] {
    cues.compactMap { found in
      let shift: Int
      switch found.cue {
      case .lastYear: shift = -1
      case .thisYear: shift = 0
      case .nextYear: shift = 1
      default: return nil
      }
      guard let year = EDTFDate(year: Int(day.year) + shift) else { return nil }
      let time = EDTFInterval(year)
      let before = sentence.mentions.last { $0.range.upperBound <= found.range.lowerBound }
      let line = before?.line ?? sentence.line
      let column =
        before.map { $0.column + found.range.lowerBound - $0.range.lowerBound }
        ?? sentence.column + found.range.lowerBound
      let text = String(
        sentence.text.dropFirst(found.range.lowerBound).prefix(found.range.count))
      return Part(
        mention: Mention(
          range: found.range, line: line, column: column, text: text, content: .date(time)),
        value: time)
    }
  }
}
