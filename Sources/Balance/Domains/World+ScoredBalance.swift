import WorldModel

extension World {
  /// A domain whose figures are scores of pairs: each pole by itself, in the period of its own
  /// data.
  func scoredBalance(_ question: BalanceQuestion, _ indicator: DomainIndicator) -> DomainBalance {
    let main = question.poles.map { scoreCell($0, question, indicator) }
    let extra = question.overlapping.map { scoreCell($0, question, indicator) }
    let period = main.compactMap(\.period).max { $0.endsBefore($1) }
    let best = main.compactMap { cell in cell.value.map { (cell.pole, $0) } }
    let leader = CoAlignment.leader(best.map(\.1)).map { best[$0].0 }
    let missing = main.filter { $0.value == nil }.map { "no figure for \($0.pole.title)" }
    let coverage: MeasureCoverage =
      if best.isEmpty {
        MeasureCoverage(.outOfCoverage, missing: missing)
      } else {
        missing.isEmpty ? .full : MeasureCoverage(.partial, missing: missing)
      }
    return DomainBalance(
      indicator: indicator, period: period, cells: main, presence: extra, rest: nil, total: nil,
      unit: main.first?.unit ?? .one, statistics: nil, leader: leader, coverage: coverage,
      notes: indicator.note.isEmpty ? [] : [indicator.note])
  }

  private func scoreCell(
    _ pole: Pole, _ question: BalanceQuestion, _ indicator: DomainIndicator
  ) -> BalanceCell {
    let beside = indicator.beside.compactMap { series -> BalanceCell.Beside? in
      guard let (period, score) = score(of: series, pole, question) else { return nil }
      return BalanceCell.Beside(
        series: series, value: score.value, unit: score.unit, period: period,
        evidence: score.evidence)
    }
    guard let (period, score) = score(of: indicator.series, pole, question) else {
      let scores = pairScores(indicator.series, pole, question)
      let near = question.time.map { time -> [Int] in
        let (before, after) = PeriodChoice.around(time, among: scores.periods)
        return [before.first, after.first].compactMap { $0?.year }
      }
      return BalanceCell(
        pole: pole, value: nil, unit: .one, period: question.time,
        coverage: MeasureCoverage(
          .outOfCoverage,
          missing: [
            "\(series(indicator.series)?.title ?? indicator.series.text): no figure with "
              + pole.title
          ],
          neighbours: near ?? []),
        beside: beside)
    }
    return BalanceCell(
      pole: pole, value: score.value, unit: score.unit, period: period, coverage: score.coverage,
      beside: beside, evidence: score.evidence, notes: score.notes)
  }

  private func score(
    of series: SeriesID, _ pole: Pole, _ question: BalanceQuestion
  ) -> (EDTFInterval, PairScores.PoleScore)? {
    let scores = pairScores(series, pole, question)
    let period =
      question.time.map { PeriodChoice.period(for: $0, among: scores.periods) }
      ?? scores.periods.last
    guard let period, let score = scores.score(for: period) else { return nil }
    return (period, score)
  }

  private func pairScores(
    _ series: SeriesID, _ pole: Pole, _ question: BalanceQuestion
  ) -> PairScores {
    PairScores(
      series: series, subject: question.subject, pole: pole, rule: question.rule, in: self)
  }
}
