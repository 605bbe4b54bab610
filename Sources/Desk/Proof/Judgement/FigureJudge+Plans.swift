import WorldModel

extension FigureJudge {
  /// A plan for the time to come, told as what is.
  func early(_ weighed: Weighed, _ row: Candidate) -> Judgement? {
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
        says: row.figure.line + "; planned", suggestion: "",
        evidence: [row.figure.record], others: []))
  }

  /// The number of the record in another currency.
  func otherCurrency(_ weighed: Weighed) -> Judgement? {
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
            says: row.figure.line,
            suggestion: AmountWords.text(row.figure.amount, language: sentence.language),
            evidence: [row.figure.record], others: []))
      }
    }
    return nil
  }

  /// A target told as reached, which the doctrine's check of it does not bear out.
  func reachedTarget(_ weighed: Weighed) -> Judgement? {
    guard !speaksOfPlans || tellsAttainment else { return nil }
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

  /// *Has reached its goal of*: a goal told as reached, which the goal itself does not bear out.
  var tellsAttainment: Bool {
    sentence.has(.attained) && !sentence.has(.negation)
      && !sentence.stages.contains { $0.value.isFuture || $0.value.isNegated }
  }

  var speaksOfPlans: Bool {
    sentence.has(.target) || sentence.stages.contains { $0.value.isFuture }
      || sentence.dates.contains { ($0.value.earliest ?? record.date.latest) > record.date.latest }
  }
}
