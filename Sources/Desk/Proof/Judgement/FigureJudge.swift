import WorldModel

/// Holds each figure of a sentence against the amounts of the record about the things that it names.
struct FigureJudge {
  let record: ProofRecord
  let sentence: ReadSentence

  /// A recorded amount that the sentence may mean.
  struct Candidate {
    let figure: RecordedFigure
    /// How much of it the sentence names.
    let score: Double
    /// Whether enough is named to hold a difference against the sentence.
    let isSure: Bool
    let agreement: AmountAgreement
    let period: PeriodFit
    /// Whether the row has a loss and the sentence speaks of a gain.
    var isReversed = false
  }

  enum PeriodFit {
    /// No time is stated, or the row has none.
    case unstated
    case same
    /// They touch, but one is much longer: the row cannot refute.
    case within
    case other
  }

  func judgements() -> [Judgement] {
    var parts: [(first: ReadSentence.Part<Amount>, last: ReadSentence.Part<Amount>)] = []
    var index = 0
    while index < sentence.figures.count {
      let isRange = isRange(at: index)
      parts.append((sentence.figures[index], sentence.figures[index + (isRange ? 1 : 0)]))
      index += isRange ? 2 : 1
    }
    let weighed = parts.map { self.weighed($0.first, $0.last) }
    let supports = weighed.map { $0.flatMap { self.support($0) } }
    // A row that one figure quotes is not held against another.
    let spent = Set(
      weighed.indices.compactMap { index -> FactID? in
        guard let row = supports[index]?.figure, let claim = weighed[index]?.claim,
          claim.isNear(row.value, slack: 5)
        else { return nil }
        return row.record.id
      })
    return weighed.indices.compactMap { index in
      guard let one = weighed[index] else { return nil }
      if let row = supports[index] {
        if let early = early(one, row) ?? outdated(one, row) { return early }
        // A plan does not bear out what is told as attained.
        if row.figure.isPlanned, tellsAttainment { return finding(one, spent: spent) }
        return .support(
          ProofSupport(
            kind: .figure, place: one.place, words: one.words, evidence: [row.figure.record],
            against: rivals(of: row.figure, to: one.claim)))
      }
      if isTotalBesideParts(one) { return nil }
      return finding(one, spent: spent) ?? reachedTarget(one) ?? otherCurrency(one)
    }
  }

  /// A figure with the rows that it may quote.
  struct Weighed {
    let claim: WrittenAmount
    let candidates: [Candidate]
    let period: [EDTFInterval]
    let place: ProofPlace
    let words: String
    /// The words of the number itself.
    let text: String
    let isRange: Bool
  }

  /// *13 to 17 days* comes as at least 13 and at most 17.
  func isRange(at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    let (low, high) = (sentence.figures[index], sentence.figures[index + 1])
    return low.value.comparator == .atLeast && high.value.comparator == .atMost
      && low.value.unit == high.value.unit && high.range.lowerBound - low.range.upperBound < 12
  }

  func weighed(
    _ part: ReadSentence.Part<Amount>, _ last: ReadSentence.Part<Amount>
  ) -> Weighed? {
    let isRange = part.range != last.range
    let ofPeople = sentence.topics.contains("population")
    let claim = WrittenAmount(part.value, text: part.mention.text, ofPeople: ofPeople)
    let top = isRange ? WrittenAmount(last.value, text: last.mention.text) : claim
    guard claim.dimension != .none else { return nil }
    // *Half of it once came from there*: of a time that is not told.
    if ReadSentence.isPart(part), sentence.dates.isEmpty, sentence.has(.past) { return nil }
    let period = period(of: part)
    let found = record.figures(claim.dimension, about: sentence.reach).compactMap { index in
      candidate(
        record.figures[index], claim, top, isRange: isRange, period: period,
        place: part.range)
    }
    let ranks = found.map { ($0.score, rank($0)) }
    let candidates = found.indices.sorted { ranks[$0] > ranks[$1] }.map { found[$0] }
    let place = sentence.place(part.mention, last.mention)
    return Weighed(
      claim: claim, candidates: candidates, period: period, place: place,
      words: sentence.text(place.range), text: part.mention.text, isRange: isRange)
  }

  func support(_ weighed: Weighed) -> Candidate? {
    weighed.candidates.first {
      $0.agreement == .agrees && ($0.period != .other || isTimeless($0.figure)) && $0.score > 0
        && ($0.figure.record.table != .statements || speaksOfPlans)
        && !($0.figure.record.table == .statements && tellsAttainment)
        && !isTotal($0.figure, beside: weighed.place.range)
    }
  }

  /// Rows that contradict the one quoted, but for those that the words bear as well.
  func rivals(of figure: RecordedFigure, to claim: WrittenAmount) -> [FactRecord] {
    guard figure.derivation.isEmpty else { return [] }
    return (record.rivals[figure.record.id] ?? []).filter { rival in
      guard case .number(let number) = rival.statement.value else { return false }
      let (dimension, scale) = Dimension.of(rival.statement.unit ?? .one)
      return dimension == claim.dimension && !claim.isNear(number * scale, slack: 1)
    }
  }

  /// Newer rows first among equals.
  func rank(_ candidate: Candidate) -> Double {
    var rank = Double(candidate.figure.period.latest?.number ?? 0) / 1e6
    if candidate.figure.record.envelope.status == .derived { rank -= 1 }
    // A sentence about a target means the row of the target.
    if candidate.figure.isPlanned {
      rank += sentence.has(.target) && sentence.dates.isEmpty ? 1 : -1
    }
    // The whole is meant where the part is not named.
    if !candidate.figure.narrowing.isSubset(of: sentence.spokenOf) { rank -= 0.5 }
    if candidate.figure.record.table == .outcomes { rank -= 1 }
    // Of rows for one time the speaker's own comes first.
    if candidate.figure.isOwn { rank += 1e-7 }
    return rank
  }

  /// *since 2005*: from then to the day of the speech.
  private func stretch(_ date: ReadSentence.Part<EDTFInterval>) -> EDTFInterval {
    guard date.value.isSingleDate, date.value.grain == .year, !sentence.topics.contains("share"),
      sentence.topics.contains("investment"), case .date(let first) = date.value.start,
      sentence.has(
        .start, near: date.range, before: 3, behind: sentence.language == .kazakh ? 8 : 0)
    else { return date.value }
    return EDTFInterval(start: .date(first), end: .date(record.date)) ?? date.value
  }

  /// The time that a figure is said to hold for: where the sentence gives as many figures as times,
  /// each has its own; else all of them.
  func period(of part: ReadSentence.Part<Amount>) -> [EDTFInterval] {
    let dates = sentence.dates.filter { date in
      !sentence.names.contains { $0.range.overlaps(date.range) }
    }
    guard dates.count > 1 else { return dates.map { stretch($0) } }
    let peers = sentence.figures.filter {
      Dimension.of($0.value.unit).dimension == Dimension.of(part.value.unit).dimension
    }
    if peers.count == dates.count,
      let own = peers.firstIndex(where: { $0.range == part.range })
    {
      return [dates[own].value]
    }
    return dates.map(\.value)
  }
}
