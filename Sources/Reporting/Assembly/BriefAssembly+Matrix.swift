import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// Columns, cells, balance and age of the data.
  func addMatrix(to document: inout BriefDocument, _ receipts: inout ReceiptCollector) {
    for row in matrix.rows {
      let id = row.domain.rawValue
      let year = row.period?.latest.map { $0.components.year }
      document.domains.append(
        BriefDocument.Domain(
          id: id, title: title(ofDomain: row.domain),
          measureTitle: row.indicator.view == .shares
            ? labels.text(AssemblyLabel.shareOf, .text(titles.title(of: row.indicator.series)))
            : titles.title(of: row.indicator.series),
          measureName: "matrix-\(id)", year: year, period: years(row.period)))
      for cell in row.cells + row.presence {
        document.cells.append(self.cell(cell, row, &receipts))
      }
      document.balances.append(balance(row, &receipts))
      document.dataAges.append(
        BriefDocument.DataAge(
          domainID: id, latestYear: year, period: years(row.period), note: ageNote(row)))
    }
  }

  private func cell(
    _ cell: BalanceCell, _ row: DomainBalance, _ receipts: inout ReceiptCollector
  ) -> BriefDocument.Cell {
    let keys = receipts.keys(cell.evidence)
    let figure: BriefDocument.Figure? =
      if let share = cell.share {
        .init(percent(share), exact: share * 100, facts: keys)
      } else {
        cell.value.map { .init(amount($0, cell.unit), exact: $0, facts: keys) }
      }
    let isAmount = row.indicator.view == .amounts
    return BriefDocument.Cell(
      poleID: cell.pole.id, domainID: row.domain.rawValue,
      // A series that counts some partners only says nothing of the others.
      state: figure == nil && isAmount ? .outOfCoverage : Self.state(cell.coverage.state),
      figure: figure, share: cell.share, year: cell.period?.latest.map { $0.components.year },
      period: years(cell.period), conduit: conduit(cell, row), band: band(cell),
      aside: cell.beside.map(aside), note: note(cell, row, isMissing: figure == nil))
  }

  private func aside(_ beside: BalanceCell.Beside) -> String {
    let isShared = beside.series.text == SeriesLabel.sharedOrganisations.rawValue
    return labels.text(
      beside.value == beside.value.rounded() ? AssemblyLabel.beside : .besideMean,
      .text(labels.number("\(Rounded(beside.value, digits: 3))")),
      .text(
        isShared
          ? labels[AssemblyLabel.sharedOrganisations] : titles.title(of: beside.series)),
      .text(labels.interval(beside.period)))
  }

  /// Remarks on a cell; those that hold for the whole column alike stand in the notes.
  private func note(_ cell: BalanceCell, _ row: DomainBalance, isMissing: Bool) -> String? {
    var notes = cell.notes.filter { !$0.hasSuffix(PoleAmount.memberSum) }
    if row.indicator.view == .amounts {
      notes = isMissing ? [row.indicator.note] : notes
    } else if row.indicator.view == .scores {
      // How many votes a pair rests on needs a remark only where it explains a mean.
      notes = notes.count > 1 || cell.pole.actors.count > 1 ? notes : []
      notes += cell.coverage.missing.count > 3 || !notes.isEmpty ? [] : cell.coverage.missing
    } else if isMissing, notes.isEmpty {
      notes = cell.coverage.missing
    }
    return notes.isEmpty
      ? nil : Self.title(notes.map(phrases.text).joined(separator: "; "))
  }

  /// What holds the figures back from being newer or complete.
  private func ageNote(_ row: DomainBalance) -> String? {
    if row.period == nil {
      return row.coverage.missing.first.map(phrases.text) ?? labels[AssemblyLabel.noFigures]
    }
    return years(row.period).map { labels.text(AssemblyLabel.oneSum, .text($0)) }
  }

  /// The largest conduit in a pole, if it makes a twentieth of the domain or more.
  private func conduit(_ cell: BalanceCell, _ row: DomainBalance) -> String? {
    let indicator = row.indicator
    guard ConduitInvestors.concern(indicator.series), let share = cell.share, share > 0,
      let period = cell.period
    else { return nil }
    func amount(_ record: FactRecord) -> Double {
      guard case .number(let number) = record.statement.value,
        let factor = record.statement.unit?.factor(to: row.unit)
      else { return 0 }
      return max(0, number * factor)
    }
    let inside = Set(cell.pole.states(at: period, in: world))
    let passing = world.flows(
      indicator.series, reporter: report.doctrine.subject, direction: indicator.direction
    ).filter {
      $0.valid == period && inside.contains($0.content.partner)
        && ConduitInvestors.holds($0.content.partner)
    }.map { (partner: $0.content.partner, amount: amount(FactRecord($0))) }
    let whole = cell.evidence.reduce(0) { $0 + amount($1) }
    guard whole > 0, let largest = passing.max(by: { $0.amount < $1.amount }) else { return nil }
    let part = share * largest.amount / whole
    return part >= 0.05 ? "\(titles.title(of: largest.partner)) \(percent(part))" : nil
  }

  private func band(_ cell: BalanceCell) -> String? {
    guard let low = cell.shareLow, let high = cell.shareHigh, high - low > 0.0005 else {
      return nil
    }
    return labels.text(.range, percent(low), percent(high))
  }

  private func balance(
    _ row: DomainBalance, _ receipts: inout ReceiptCollector
  ) -> BriefDocument.DomainBalance {
    let keys = receipts.keys(row.cells.flatMap(\.evidence))
    func figure(_ value: Double?, _ places: Int) -> BriefDocument.Figure? {
      value.map { .init(labels.number(Self.decimals($0, places)), exact: $0, facts: keys) }
    }
    let leading = row.leader.flatMap { leader -> String? in
      guard let cell = row.cells.first(where: { $0.pole.id == leader.id }) else { return nil }
      let title = titles.title(of: leader)
      if let share = cell.share { return "\(title), \(percent(share))" }
      return cell.value.map { "\(title), \(amount($0, cell.unit))" }
    }
    let standing: BriefDocument.DomainBalance.Standing =
      if matrix.comparable.count < 2 || row.statistics == nil {
        .between
      } else if matrix.best?.domain == row.domain {
        .mostEven
      } else if matrix.worst?.domain == row.domain {
        .leastEven
      } else {
        .between
      }
    var notes = row.indicator.note.isEmpty ? [] : [row.indicator.note]
    if row.statistics == nil { notes += row.coverage.missing }
    return BriefDocument.DomainBalance(
      domainID: row.domain.rawValue, year: row.period?.latest.map { $0.components.year },
      evenness: figure(row.statistics?.evenness, 3),
      effectiveVectors: figure(row.statistics?.effectiveVectors, 2),
      concentration: figure(row.statistics?.herfindahl, 3), leadingPole: leading,
      standing: standing,
      note: notes.isEmpty ? nil : notes.map(phrases.text).joined(separator: "; "))
  }

  /// A stretch of several years in words; `nil` for a date or a single year.
  func years(_ period: EDTFInterval?) -> String? {
    guard let period, let first = period.earliest, let last = period.latest,
      first.components.year != last.components.year
    else { return nil }
    return labels.interval(period)
  }

  /// A number with exactly so many decimals, so that columns of them can be compared.
  static func decimals(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(value) * scale).rounded())
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = value < 0 && whole > 0 ? "−" : ""
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// A share with one decimal, such as `21.2 %`.
  func percent(_ share: Double) -> String {
    labels.number(Self.decimals(share * 100, 1)) + " %"
  }

  func amount(_ value: Double, _ unit: MeasurementUnit) -> String {
    unit.text == "1" || unit.text.isEmpty
      ? labels.number(Self.decimals(value, 3))
      : labels.quantity("\(Rounded(value))", unit, value: value)
  }

  static func state(_ state: Coverage.State) -> BriefDocument.Cell.State {
    switch state {
    case .covered: .covered
    case .partial: .partial
    case .missing: .missing
    case .outOfCoverage: .outOfCoverage
    }
  }
}
