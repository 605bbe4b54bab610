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
    var result: [Judgement] = []
    var index = 0
    while index < sentence.figures.count {
      let part = sentence.figures[index]
      let isRange = isRange(at: index)
      let last = isRange ? sentence.figures[index + 1] : part
      if let verdict = judge(part, last, isRange: isRange) { result.append(verdict) }
      index += isRange ? 2 : 1
    }
    return result
  }

  /// *13 to 17 days* comes as at least 13 and at most 17.
  private func isRange(at index: Int) -> Bool {
    guard index + 1 < sentence.figures.count else { return false }
    let (low, high) = (sentence.figures[index], sentence.figures[index + 1])
    return low.value.comparator == .atLeast && high.value.comparator == .atMost
      && low.value.unit == high.value.unit && high.range.lowerBound - low.range.upperBound < 12
  }

  private func judge(
    _ part: ReadSentence.Part<Amount>, _ last: ReadSentence.Part<Amount>, isRange: Bool
  ) -> Judgement? {
    let claim = WrittenAmount(part.value, text: part.mention.text)
    let top = isRange ? WrittenAmount(last.value, text: last.mention.text) : claim
    guard claim.dimension != .none else { return nil }
    let period = period(of: part)
    let candidates = record.figures(claim.dimension, about: sentence.reach).compactMap { index in
      candidate(record.figures[index], claim, top, isRange: isRange, period: period)
    }.sorted { ($0.score, rank($0)) > ($1.score, rank($1)) }
    let place = sentence.place(part.mention, last.mention)
    let words = sentence.text(place.range)
    if let support = candidates.first(where: {
      $0.agreement == .agrees && $0.period != .other && $0.score > 0
    }), !isOutdated(support, claim, candidates, period) {
      return .support(
        ProofSupport(
          kind: .figure, place: place, words: words, evidence: [support.figure.record]))
    }
    return finding(candidates, claim, place, words, part.mention.text, period, isRange: isRange)
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
    period: [EDTFInterval]
  ) -> Candidate? {
    let named = figure.topics.intersection(sentence.topics)
    let marks = sentence.topics.intersection(Topics.measures)
    let own = figure.topics.intersection(Topics.measures)
    let shared = own.intersection(marks)
    let isUnspoken = own.subtracting(Topics.unspoken).isEmpty
    // A sentence about capacity speaks of no length, even where it names the same pipeline; and one
    // without a word for capacity speaks of none.
    if claim.dimension.isGeneral || claim.dimension.name == "km", shared.isEmpty,
      !own.isEmpty || !marks.isDisjoint(with: ["capacity", "length"]),
      !isUnspoken || !marks.isEmpty && figure.keys.isEmpty, !record.isOnlyKind(figure)
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
        rivals(of: figure).isEmpty
        && (isSpecific || own.isSubset(of: marks) && !own.isEmpty)
        && (named.count >= min(2, figure.topics.count) || isSpecific)
    } else {
      isSure = isSpecific || !shared.isEmpty || record.isOnlyKind(figure) || isUnspoken
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
      low.value <= figure.value, figure.value <= high.value
    {
      return .agrees
    }
    return .refuted
  }

  /// Things named that the row does not speak of.
  private func rivals(of figure: RecordedFigure) -> [EntityID] {
    sentence.names.flatMap { name -> [EntityID] in
      if case .adjective = name.value.1 { return [] }
      return name.value.0.contains {
        figure.keys.contains($0) || figure.companions.contains($0) || $0 == record.speaker
          || $0 == "WORLD"
      } ? [] : name.value.0
    }
  }

  private var speaksOfPlans: Bool {
    sentence.has(.target) || sentence.stages.contains { $0.value.isFuture }
      || sentence.dates.contains { ($0.value.earliest ?? record.date.latest) > record.date.latest }
  }

  private func fit(_ figure: RecordedFigure, _ periods: [EDTFInterval]) -> PeriodFit {
    guard !periods.isEmpty, !figure.period.isUnknown else { return .unstated }
    let touching = periods.filter { $0.overlap(figure.period) != .none }
    guard !touching.isEmpty else { return .other }
    let isCount = !figure.dimension.isGeneral
    let isSame = touching.contains { period in
      guard let first = figure.period.earliest, let last = figure.period.latest,
        let begin = period.earliest, let end = period.latest
      else { return true }
      let own = Double(last.number - first.number + 1)
      let stated = Double(end.number - begin.number + 1)
      return isCount || own >= stated * 0.45 && own <= stated * 3.2
    }
    return isSame ? .same : .within
  }

  /// An amount without a time that a newer row of the same kind has replaced.
  private func isOutdated(
    _ support: Candidate, _ claim: WrittenAmount, _ candidates: [Candidate],
    _ period: [EDTFInterval]
  ) -> Bool { false }
}
