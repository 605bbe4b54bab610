import WorldModel

extension World {
  /// A domain whose figures are flows.
  func flowBalance(
    _ question: BalanceQuestion, _ indicator: DomainIndicator
  ) throws(MeasureError) -> DomainBalance {
    let tables = try PartnerTables(
      series: indicator.series, reporter: question.subject, direction: indicator.direction,
      rule: question.rule, in: self)
    guard let table = try Self.table(of: tables, question, indicator) else {
      return emptyBalance(tables, question, indicator)
    }
    return flowBalance(question, indicator, table)
  }

  /// The balance in one table.
  func flowBalance(
    _ question: BalanceQuestion, _ indicator: DomainIndicator, _ table: PartnerTable
  ) -> DomainBalance {
    let base = indicator.view == .shares ? table.shareBase : nil
    let main = question.poles.map { cell($0, table, base) }
    let extra = question.overlapping.map { cell($0, table, base) }
    var notes = indicator.note.isEmpty ? [] : [indicator.note]
    notes += table.notes
    if ConduitInvestors.concern(table.series), let base {
      notes += conduitNotes(
        table.rows.prefix(5), of: base, saying: "is one of the five largest investors and")
    }
    var statistics: DomainStatistics?
    var rest: Double?
    if base != nil {
      do throws(PartitionError) {
        _ = try PolePartition(
          question.poles, at: table.period, subject: question.subject, in: self)
        let held = main.map { $0.shareLow ?? 0 }
        let left = 1 - held.reduce(0, +)
        // Four significant digits in each row can push a sum over the total by this much.
        if left > -0.005 {
          rest = max(0, left)
          statistics = Self.statistics(held, max(0, left), question)
        } else {
          notes.append("the poles' rows exceed the total by \(NoteText.percent(-left))")
        }
      } catch {
        notes.append("\(error)")
      }
    }
    let ranking = main.map { $0.share ?? ($0.value ?? -.infinity) }
    let leader = ranking.contains { $0 > 0 } ? CoAlignment.leader(ranking) : nil
    return DomainBalance(
      indicator: indicator, period: table.period, cells: main, presence: extra, rest: rest,
      total: table.total, unit: table.unit, statistics: statistics,
      leader: leader.map { question.poles[$0] }, coverage: table.coverage, notes: notes)
  }

  /// The table of the date asked for, else the last one from which the indicator can be read.
  private static func table(
    of tables: PartnerTables, _ question: BalanceQuestion, _ indicator: DomainIndicator
  ) throws(MeasureError) -> PartnerTable? {
    if let time = question.time {
      guard let period = PeriodChoice.period(for: time, among: tables.periods),
        indicator.view == .shares || time.contains(period)
      else { return nil }
      return try tables.table(for: period)
    }
    var newest: PartnerTable?
    for period in tables.periods.reversed() {
      guard let table = try tables.table(for: period) else { continue }
      if indicator.view == .amounts || table.shareBase != nil { return table }
      if newest == nil { newest = table }
    }
    return newest
  }

  private func cell(_ pole: Pole, _ table: PartnerTable, _ base: Double?) -> BalanceCell {
    let amount = PoleAmount.of(pole, in: table, world: self)
    let share = base.map { amount.share(of: $0) }
    let known = !amount.rows.isEmpty || (amount.isExact && table.isStatedComplete)
    var notes = amount.notes
    if ConduitInvestors.concern(table.series), let base {
      let inside = Set(pole.states(at: table.period, in: self))
      let rows = table.rows.filter { inside.contains($0.partner) && $0.amount > 0 }
      notes += conduitNotes(rows[...], of: base, saying: "in this pole")
    }
    let coverage: MeasureCoverage =
      if !known {
        MeasureCoverage(
          table.coverage.state == .outOfCoverage ? .outOfCoverage : .missing,
          missing: [
            "\(series(table.series)?.title ?? table.series.text): no figure with \(pole.title) in "
              + "\(table.period)"
          ])
      } else if !amount.isExact {
        MeasureCoverage(
          .partial,
          missing: amount.hidden.map { "flow with \(title(of: $0)) is not listed" })
      } else {
        table.coverage
      }
    return BalanceCell(
      pole: pole, value: known ? amount.amount : nil, unit: table.unit,
      share: share, period: table.period, coverage: coverage,
      evidence: amount.rows.map { FactRecord($0.fact) }, notes: notes)
  }

  private func emptyBalance(
    _ tables: PartnerTables, _ question: BalanceQuestion, _ indicator: DomainIndicator
  ) -> DomainBalance {
    let states = question.time.map { tables.statements(at: $0) } ?? tables.statements(at: nil)
    let near = question.time.map { time -> [Int] in
      let (before, after) = PeriodChoice.around(time, among: tables.periods)
      return [before.first, after.first].compactMap { $0?.year }
    }
    let stated = states.first?.content.state
    let missing =
      [
        "\(series(indicator.series)?.title ?? indicator.series.text): no figure for "
          + title(of: question.subject)
      ]
      + (question.time.map { tables.gaps(at: $0) } ?? [])
    let coverage = MeasureCoverage(
      stated.map { $0.reach < Coverage.State.missing.reach ? .missing : $0 } ?? .outOfCoverage,
      missing: missing, neighbours: near ?? [])
    let empty = { (pole: Pole) in
      BalanceCell(
        pole: pole, value: nil, unit: .one, period: question.time, coverage: coverage)
    }
    return DomainBalance(
      indicator: indicator, period: nil, cells: question.poles.map(empty),
      presence: question.overlapping.map(empty), rest: nil, total: nil, unit: .one,
      statistics: nil, leader: nil, coverage: coverage,
      notes: indicator.note.isEmpty ? [] : [indicator.note])
  }

  private static func statistics(
    _ held: [Double], _ rest: Double, _ question: BalanceQuestion
  ) -> DomainStatistics? {
    let weights = question.weights.map { declared in
      question.poles.map { declared[$0.id] ?? 0 }
    }
    return DomainStatistics(
      poles: held, rest: rest, weights: weights,
      restWeight: question.weights?[PolePartition.rest])
  }

  /// A note for each conduit among some rows, with its share.
  func conduitNotes(
    _ rows: ArraySlice<PartnerTable.Row>, of base: Double, saying place: String
  ) -> [String] {
    rows.filter { ConduitInvestors.holds($0.partner) }.map {
      "\(title(of: $0.partner)) (\(NoteText.percent($0.amount / base))) \(place) passes on "
        + "investment that comes from elsewhere"
    }
  }
}
