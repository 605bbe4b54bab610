import WorldModel

extension FigureJudge {
  /// What is held against a figure that no row bears out; `nil` where no row is near enough.
  /// - Parameter spent: rows that other figures of the sentence quote.
  func finding(_ weighed: Weighed, spent: Set<FactID>) -> Judgement? {
    let claim = weighed.claim
    let sure = weighed.candidates.filter {
      $0.isSure && $0.agreement == .refuted
        && ($0.figure.record.table != .statements || speaksOfPlans)
        && !spent.contains($0.figure.record.id)
    }
    let decisive = sure.filter { candidate in
      switch candidate.period {
      case .same: true
      case .unstated: isComparable(candidate, weighed.period)
      case .other: isTimeless(candidate.figure)
      case .within: false
      }
    }
    guard let best = decisive.first else { return ofAnotherPeriod(weighed) }
    let isOpen = weighed.candidates.contains {
      $0.agreement != .refuted && $0.score >= best.score && $0.figure.record.table != .statements
        && !isMereBound($0, beside: best)
        && $0.period != .other && ($0.period == .same || $0.period == best.period)
    }
    guard !isOpen else { return nil }
    let rivals = decisive.dropFirst().filter { $0.score == best.score }.map(\.figure)
    let newest = best.figure
    let other = weighed.candidates.first {
      $0.period == .other && $0.agreement == .agrees && $0.figure.group == newest.group
    }
    let rule: ProofFinding.Rule =
      other != nil ? .otherPeriod : isScaled(claim.value, newest.value) ? .otherScale : .otherAmount
    let place = rule == .otherPeriod ? withDate(weighed) : weighed.place
    let isTarget = newest.isPlanned && newest.record.kind == "target"
    var says = Self.line(newest)
    if let other { says += "; the amount written is that of \(other.figure.period.words)" }
    let rest = rivals.filter { $0.value != newest.value && $0.period == newest.period }
    if !rest.isEmpty { says += "; disputed: " + rest.map(Self.line).joined(separator: "; ") }
    return .finding(
      ProofFinding(
        kind: isTarget ? .statement : .figure, rule: isTarget ? .otherTarget : rule,
        place: place, words: sentence.text(place.range), says: says,
        suggestion: best.isReversed
          ? ""
          : weighed.isRange
            ? AmountWords.text(newest.amount, language: sentence.language)
            : AmountWords.replacing(weighed.text, claim, by: newest, language: sentence.language),
        evidence: [newest.record] + (other.map { [$0.figure.record] } ?? []),
        others: rivals.prefix(4).map(\.record)))
  }

  /// *At most 83* leaves little open where an exact row tells of the same.
  private func isMereBound(_ candidate: Candidate, beside best: Candidate) -> Bool {
    guard candidate.agreement == .open, candidate.figure.keys == best.figure.keys,
      best.figure.amount.comparator == .equal
    else { return false }
    return candidate.figure.amount.comparator != .equal
      && candidate.figure.amount.comparator != .about
  }

  /// An amount without a time that a newer row of the same kind has replaced.
  func outdated(_ weighed: Weighed, _ row: Candidate) -> Judgement? {
    guard weighed.period.isEmpty, sentence.dates.isEmpty, row.isSure,
      sentence.has(.now) || !sentence.has(.past),
      !row.figure.isPlanned,
      let last = row.figure.period.latest
    else { return nil }
    let newer = weighed.candidates.filter {
      $0.figure.group == row.figure.group && !$0.figure.isPlanned && $0.agreement == .refuted
        && ($0.figure.period.latest.map { $0 > last && $0 <= record.date.latest } ?? false)
    }
    // Another source may bear the amount out for the newest time.
    let isCurrent = weighed.candidates.contains {
      $0.agreement == .agrees && weighed.claim.isNear($0.figure.value, slack: 5)
        && ($0.figure.period.latest.map { $0 > last } ?? true)
        && $0.figure.record.id != row.figure.record.id
    }
    guard !isCurrent, let newest = newer.max(by: { rank($0) < rank($1) }),
      // What moved by less than a twenty-fifth is no other amount.
      abs(newest.figure.value - weighed.claim.value) > abs(newest.figure.value) * 0.04
    else { return nil }
    return .finding(
      ProofFinding(
        kind: .figure, rule: .otherPeriod, place: weighed.place, words: weighed.words,
        says: Self.line(newest.figure)
          + "; the amount written is that of \(row.figure.period.words)",
        suggestion: AmountWords.replacing(
          weighed.text, weighed.claim, by: newest.figure, language: sentence.language),
        evidence: [newest.figure.record, row.figure.record], others: []))
  }

  /// An exact amount that the record has for another time only.
  private func ofAnotherPeriod(_ weighed: Weighed) -> Judgement? {
    guard
      let other = weighed.candidates.first(where: {
        $0.period == .other && $0.agreement == .agrees && $0.isSure
          && isExact(weighed.claim, $0.figure)
      })
    else { return nil }
    return .finding(
      ProofFinding(
        kind: .figure, rule: .otherPeriod, place: withDate(weighed),
        words: sentence.text(withDate(weighed).range),
        says: Self.line(other.figure) + "; for the time stated the record holds none",
        suggestion: "", evidence: [other.figure.record], others: []))
  }

  /// The amount with its time: the two together are wrong.
  private func withDate(_ weighed: Weighed) -> ProofPlace {
    guard weighed.period.count == 1,
      let date = sentence.dates.first(where: { $0.value == weighed.period[0] }),
      let figure = sentence.figures.first(where: { $0.range.overlaps(weighed.place.range) })
    else { return weighed.place }
    return date.range.lowerBound < figure.range.lowerBound
      ? sentence.place(date.mention, figure.mention) : sentence.place(figure.mention, date.mention)
  }

  /// Three digits in common are no accident.
  private func isExact(_ claim: WrittenAmount, _ figure: RecordedFigure) -> Bool {
    guard claim.value != 0, claim.isNear(figure.value, slack: 1) else { return false }
    if claim.tolerance * 200 <= abs(claim.value) { return true }
    // A yearly amount of a named pair or thing, exactly as it stands for a year close by.
    guard !figure.keys.isEmpty, !figure.topics.contains("capacity"), figure.period.earliest != nil,
      abs(claim.value - figure.value) <= abs(figure.value) * 1e-9,
      let known = figure.period.latest?.components.year
    else { return false }
    return sentence.dates.contains { date in
      date.value.latest.map { abs($0.components.year - known) <= 2 } ?? false
    }
  }

  /// A row without a time, or a sentence without one.
  private func isComparable(_ candidate: Candidate, _ period: [EDTFInterval]) -> Bool {
    let figure = candidate.figure
    guard let last = figure.period.latest else { return true }
    // An age holds on its day only; amounts that move every year, for a few years.
    if figure.dimension == .years { return false }
    let isOfActors = figure.keys.allSatisfy { record.world.actor($0) != nil }
    let isMoving =
      isOfActors
      && (figure.dimension.isGeneral || !figure.keys.isEmpty && figure.dimension.name == "states")
    return !isMoving || last.number > record.date.latest.number - 3 * 366
  }

  /// A property that the record knows once, such as the number of areas of an agreement.
  func isTimeless(_ figure: RecordedFigure) -> Bool {
    !figure.dimension.isGeneral && figure.dimension != .years && !figure.isPlanned
      && figure.keys.contains { record.world.actor($0) == nil } && record.isOnlyOne(figure)
  }

  private func isScaled(_ claim: Double, _ value: Double) -> Bool {
    guard claim != 0, value != 0 else { return false }
    let ratio = abs(claim / value)
    return [1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e6, 1e9].contains {
      abs(ratio / $0 - 1) < 0.005
    }
  }

  static func line(_ figure: RecordedFigure) -> String { figure.line }
}
