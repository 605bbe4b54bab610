import WorldModel

extension FigureJudge {
  /// What is held against a figure that no row bears out; `nil` where no row is near enough.
  func finding(
    _ candidates: [Candidate], _ claim: WrittenAmount, _ place: ProofPlace, _ words: String,
    _ text: String, _ period: [EDTFInterval], isRange: Bool
  ) -> Judgement? {
    let sure = candidates.filter { $0.isSure && $0.agreement == .refuted }
    let decisive = sure.filter { candidate in
      switch candidate.period {
      case .same: true
      case .unstated: isComparable(candidate, period)
      case .within, .other: false
      }
    }
    // Of equally named rows each has to speak against it.
    guard let best = decisive.first else {
      return ofAnotherPeriod(candidates, claim, place, words, text)
    }
    let isOpen = candidates.contains {
      $0.agreement != .refuted && $0.period != .other && $0.score >= best.score
    }
    guard !isOpen else { return nil }
    let rivals = decisive.dropFirst().filter { $0.score == best.score }.map(\.figure)
    let newest = best.figure
    let other = candidates.first {
      $0.period == .other && $0.agreement == .agrees && $0.figure.group == newest.group
    }
    let rule: ProofFinding.Rule =
      other != nil ? .otherPeriod : isScaled(claim.value, newest.value) ? .otherScale : .otherAmount
    let isTarget = newest.isPlanned && newest.record.kind == "target"
    var says = Self.line(newest)
    if let other { says += "; the amount written is that of \(other.figure.period.words)" }
    let rest = rivals.filter { $0.value != newest.value && $0.period == newest.period }
    if !rest.isEmpty { says += "; disputed: " + rest.map(Self.line).joined(separator: "; ") }
    return .finding(
      ProofFinding(
        kind: isTarget ? .statement : .figure, rule: isTarget ? .otherTarget : rule, place: place,
        words: words, says: says,
        suggestion: isRange
          ? AmountWords.text(newest.amount, language: sentence.language)
          : AmountWords.replacing(text, claim, by: newest, language: sentence.language),
        evidence: [newest.record] + (other.map { [$0.figure.record] } ?? []),
        others: rivals.prefix(4).map(\.record)))
  }

  /// An exact amount that the record has for another time only.
  private func ofAnotherPeriod(
    _ candidates: [Candidate], _ claim: WrittenAmount, _ place: ProofPlace, _ words: String,
    _ text: String
  ) -> Judgement? {
    guard
      let other = candidates.first(where: {
        $0.period == .other && $0.agreement == .agrees && $0.isSure && isExact(claim, $0.figure)
      })
    else { return nil }
    return .finding(
      ProofFinding(
        kind: .figure, rule: .otherPeriod, place: place, words: words,
        says: Self.line(other.figure) + "; for the time stated the record holds none",
        suggestion: "", evidence: [other.figure.record], others: []))
  }

  /// Three digits in common are no accident.
  private func isExact(_ claim: WrittenAmount, _ figure: RecordedFigure) -> Bool {
    guard claim.value != 0, claim.isNear(figure.value, slack: 1) else { return false }
    return claim.tolerance * 200 <= abs(claim.value)
  }

  /// A row without a time, or a sentence without one.
  private func isComparable(_ candidate: Candidate, _ period: [EDTFInterval]) -> Bool {
    if candidate.figure.period.isUnknown { return true }
    // An age holds on its day only.
    return candidate.figure.dimension != .years
  }

  private func isScaled(_ claim: Double, _ value: Double) -> Bool {
    guard claim != 0, value != 0 else { return false }
    let ratio = abs(claim / value)
    return [1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1e1, 1e2, 1e3, 1e6, 1e9].contains {
      abs(ratio / $0 - 1) < 0.005
    }
  }

  static func line(_ figure: RecordedFigure) -> String { figure.record.line }
}
