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
        if let early = early(one, row) { return early }
        return .support(
          ProofSupport(
            kind: .figure, place: one.place, words: one.words, evidence: [row.figure.record]))
      }
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
  private func isRange(at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    let (low, high) = (sentence.figures[index], sentence.figures[index + 1])
    return low.value.comparator == .atLeast && high.value.comparator == .atMost
      && low.value.unit == high.value.unit && high.range.lowerBound - low.range.upperBound < 12
  }

  private func weighed(
    _ part: ReadSentence.Part<Amount>, _ last: ReadSentence.Part<Amount>
  ) -> Weighed? {
    let isRange = part.range != last.range
    let ofPeople = sentence.topics.contains("population")
    let claim = WrittenAmount(part.value, text: part.mention.text, ofPeople: ofPeople)
    let top = isRange ? WrittenAmount(last.value, text: last.mention.text) : claim
    guard claim.dimension != .none else { return nil }
    let period = period(of: part)
    let candidates = record.figures(claim.dimension, about: sentence.reach).compactMap { index in
      candidate(
        record.figures[index], claim, top, isRange: isRange, period: period,
        place: part.range)
    }.sorted { ($0.score, rank($0)) > ($1.score, rank($1)) }
    let place = sentence.place(part.mention, last.mention)
    return Weighed(
      claim: claim, candidates: candidates, period: period, place: place,
      words: sentence.text(place.range), text: part.mention.text, isRange: isRange)
  }

  private func support(_ weighed: Weighed) -> Candidate? {
    weighed.candidates.first {
      $0.agreement == .agrees && ($0.period != .other || isTimeless($0.figure)) && $0.score > 0
        && ($0.figure.record.table != .statements || speaksOfPlans)
    }
  }

  /// A plan for the time to come, told as what is.
  private func early(_ weighed: Weighed, _ row: Candidate) -> Judgement? {
    guard row.figure.isPlanned, row.isSure, !speaksOfPlans, !sentence.has(.target),
      weighed.period.isEmpty,
      row.figure.record.table != .statements,
      let first = row.figure.period.earliest, first > record.date.latest,
      !weighed.candidates.contains(where: { $0.agreement == .agrees && !$0.figure.isPlanned }),
      sentence.has(.done) || sentence.has(.reached)
    else { return nil }
    let from =
      sentence.cues.filter {
        ($0.cue == .done || $0.cue == .reached)
          && $0.range.upperBound <= weighed.place.range.lowerBound
      }.map(\.range.lowerBound).max() ?? weighed.place.range.lowerBound
    let place = sentence.place(from..<weighed.place.range.upperBound)
    return .finding(
      ProofFinding(
        kind: .stage, rule: .aheadOfRecord, place: place, words: sentence.text(place.range),
        says: row.figure.record.line + "; planned", suggestion: "",
        evidence: [row.figure.record], others: []))
  }

  /// The number of the record in another currency.
  private func otherCurrency(_ weighed: Weighed) -> Judgement? {
    guard weighed.claim.dimension.isMoney else { return nil }
    for unit in record.currencies where unit != weighed.claim.dimension {
      for index in record.figures(unit, about: sentence.reach) {
        guard
          let row = candidate(
            record.figures[index], weighed.claim, weighed.claim, isRange: false,
            period: weighed.period, place: weighed.place.range),
          row.isSure, row.agreement == .agrees, row.period != .other,
          row.figure.record.table != .statements
        else { continue }
        return .finding(
          ProofFinding(
            kind: .figure, rule: .otherAmount, place: weighed.place, words: weighed.words,
            says: row.figure.record.line,
            suggestion: AmountWords.text(row.figure.amount, language: sentence.language),
            evidence: [row.figure.record], others: []))
      }
    }
    return nil
  }

  /// A target told as reached, which the doctrine's check of it does not bear out.
  private func reachedTarget(_ weighed: Weighed) -> Judgement? {
    guard !speaksOfPlans else { return nil }
    for candidate in weighed.candidates
    where candidate.figure.record.table == .statements && candidate.agreement == .agrees
      && candidate.period != .other
    {
      guard let check = record.failing(candidate.figure.record.id) else { continue }
      return .finding(
        ProofFinding(
          kind: .verdict, rule: .checkNotMet, place: weighed.place, words: weighed.words,
          says: "check \(check.check.id): \(check.verdict.rawValue), \(check.reason)",
          suggestion: "", evidence: [candidate.figure.record],
          others: Array(check.evidence.prefix(3))))
    }
    return nil
  }

  /// Newer rows first among equals.
  private func rank(_ candidate: Candidate) -> Double {
    var rank = Double(candidate.figure.period.latest?.number ?? 0) / 1e6
    if candidate.figure.record.envelope.status == .derived { rank -= 1 }
    if candidate.figure.isPlanned { rank -= 1 }
    if candidate.figure.record.table == .outcomes { rank -= 1 }
    return rank
  }

  /// The time that a figure is said to hold for: where the sentence gives as many figures as times,
  /// each has its own; else all of them.
  private func period(of part: ReadSentence.Part<Amount>) -> [EDTFInterval] {
    let dates = sentence.dates.filter { date in
      !sentence.names.contains { $0.range.overlaps(date.range) }
    }
    guard dates.count > 1 else { return dates.map(\.value) }
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

  private func candidate(
    _ figure: RecordedFigure, _ claim: WrittenAmount, _ top: WrittenAmount, isRange: Bool,
    period: [EDTFInterval], place: Range<Int>
  ) -> Candidate? {
    let named = figure.topics.intersection(sentence.topics)
    let marks = sentence.topics.intersection(Topics.measures)
    let own = figure.topics.intersection(Topics.measures)
    var shared = own.intersection(marks)
    // *35 billion cubic metres a year*: a rate is a capacity without its word.
    let isRate =
      claim.amount.unit.text.hasSuffix("/year") && figure.amount.unit.text.hasSuffix("/year")
    if isRate, own.contains("capacity") { shared.insert("capacity") }
    let isUnspoken = own.subtracting(Topics.unspoken).isEmpty
    // *Oil that bypasses Russian ports*: the quantity told without its measure.
    let isTold =
      figure.record.table == .quantities && !figure.keys.isEmpty && marks.isEmpty
      && !named.subtracting(Topics.measures).isEmpty
    // A sentence about capacity speaks of no length, even where it names the same pipeline; and one
    // without a word for capacity speaks of none.
    if claim.dimension.isGeneral || claim.dimension.name == "km", shared.isEmpty,
      !own.isEmpty || !marks.isDisjoint(with: ["capacity", "length"]),
      !isUnspoken || !marks.isEmpty && figure.keys.isEmpty, !record.isOnlyKind(figure),
      !isTold
    {
      return nil
    }
    let isSpecific = !claim.dimension.isGeneral
    var score = Double(figure.keys.count) * 2 + Double(named.count)
    if figure.keys.isEmpty, named.isEmpty, !isSpecific { return nil }
    if isSpecific { score += 1 }
    if figure.isPlanned, !speaksOfPlans { score -= 1 }
    let isSure: Bool
    if figure.keys.isEmpty {
      isSure =
        rivals(of: figure, near: place).isEmpty
        && (isSpecific || own.isSubset(of: marks) && !own.isEmpty)
        && (named.count >= min(2, figure.topics.count) || isSpecific || claim.dimension.isMoney)
    } else {
      // Of a state there are more amounts than any record holds; of a pipeline there are few.
      let isOfThing = figure.keys.contains { record.world.actor($0) == nil }
      isSure =
        !isSummed
        && (isSpecific || !shared.isEmpty || isTold || named.count >= 2
          || isOfThing && (record.isOnlyKind(figure) || isUnspoken))
    }
    let agreement: AmountAgreement
    if isRange {
      agreement = self.agreement(of: claim, top, with: figure)
    } else {
      agreement = .between(claim, figure)
    }
    return Candidate(
      figure: figure, score: score, isSure: isSure, agreement: agreement,
      period: fit(figure, period))
  }

  /// Both ends of a range: both have to stand in the row, or the row between them.
  private func agreement(
    of low: WrittenAmount, _ high: WrittenAmount, with figure: RecordedFigure
  ) -> AmountAgreement {
    let values = [figure.value] + figure.besides
    let ends = [low, high].map { end in values.contains { end.isNear($0, slack: 1) } }
    if ends == [true, true] { return .agrees }
    if figure.amount.comparator == .equal || figure.amount.comparator == .about,
      low.value <= figure.value, figure.value <= high.value, high.value <= low.value * 2
    {
      return .agrees
    }
    return .refuted
  }

  /// Things named that the row does not speak of.
  private func rivals(of figure: RecordedFigure, near place: Range<Int>) -> [EntityID] {
    sentence.names.flatMap { name -> [EntityID] in
      if case .adjective = name.value.1 { return [] }
      // Behind a comma something else is told.
      if sentence.distance(name.range, place) >= 40, sentence.parts(name.range, place) { return [] }
      return name.value.0.contains {
        figure.keys.contains($0) || figure.companions.contains($0) || $0 == record.speaker
          || $0 == "WORLD"
      } ? [] : name.value.0
    }
  }

  /// The amounts of several actors added up, which no row holds.
  private var isSummed: Bool {
    guard !sentence.sums.isEmpty else { return false }
    return sentence.names.count { name in
      name.value.0.contains { $0 != record.speaker && record.world.actor($0) != nil }
    } > 1
  }

  var speaksOfPlans: Bool {
    sentence.has(.target) || sentence.stages.contains { $0.value.isFuture }
      || sentence.dates.contains { ($0.value.earliest ?? record.date.latest) > record.date.latest }
  }

  private func fit(_ figure: RecordedFigure, _ periods: [EDTFInterval]) -> PeriodFit {
    guard !periods.isEmpty, !figure.period.isUnknown else { return .unstated }
    let touching = periods.filter { $0.overlap(figure.period) != .none }
    guard !touching.isEmpty else { return .other }
    let isCount = !figure.dimension.isGeneral
    let isSame = touching.contains { period in
      guard let last = figure.period.latest, let begin = period.earliest,
        let end = period.latest
      else { return true }
      // Summed up until a day, from an unknown beginning.
      guard let first = figure.period.earliest else {
        return end.number >= last.number - 62
      }
      let own = Double(last.number - first.number + 1)
      let stated = Double(end.number - begin.number + 1)
      return isCount || own >= stated * 0.45 && own <= stated * 3.2
    }
    return isSame ? .same : .within
  }
}
