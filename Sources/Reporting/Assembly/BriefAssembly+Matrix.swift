import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// Columns, cells, balance and age of the data.
  func addMatrix(to document: inout BriefDocument, _ receipts: inout ReceiptCollector) {
    for row in matrix.rows {
      let id = row.domain.rawValue
      let year = row.period?.latest.map { $0.components.year }
      let series = world.series(row.indicator.series)
      document.domains.append(
        BriefDocument.Domain(
          id: id, title: Self.title(id),
          measureTitle: row.indicator.view == .shares
            ? "Share: \(series?.title ?? row.indicator.series.text)"
            : series?.title ?? row.indicator.series.text,
          measureName: "matrix-\(id)", year: year, period: Self.years(row.period)))
      for cell in row.cells + row.presence {
        document.cells.append(self.cell(cell, row, &receipts))
      }
      document.balances.append(balance(row, &receipts))
      document.dataAges.append(
        BriefDocument.DataAge(
          domainID: id, latestYear: year, period: Self.years(row.period), note: ageNote(row)))
    }
  }

  private func cell(
    _ cell: BalanceCell, _ row: DomainBalance, _ receipts: inout ReceiptCollector
  ) -> BriefDocument.Cell {
    let keys = receipts.keys(cell.evidence)
    let figure: BriefDocument.Figure? =
      if let share = cell.share {
        .init(Self.percent(share), exact: share * 100, facts: keys)
      } else {
        cell.value.map { .init(Self.amount($0, cell.unit), exact: $0, facts: keys) }
      }
    var notes = cell.notes
    for beside in cell.beside {
      let title = world.series(beside.series)?.title ?? beside.series.text
      notes.append("\(title): \(Rounded(beside.value)) (\(beside.period.words))")
    }
    if figure == nil || row.indicator.view == .scores { notes += cell.coverage.missing }
    return BriefDocument.Cell(
      poleID: cell.pole.id, domainID: row.domain.rawValue, state: Self.state(cell.coverage.state),
      figure: figure, share: cell.share, year: cell.period?.latest.map { $0.components.year },
      period: Self.years(cell.period), conduit: conduit(cell, row), band: band(cell),
      note: notes.isEmpty ? nil : Self.title(notes.joined(separator: "; ")))
  }

  /// What holds the figures back from being newer or complete.
  private func ageNote(_ row: DomainBalance) -> String? {
    if row.period == nil { return row.coverage.missing.first ?? "the world holds no figures" }
    guard let years = Self.years(row.period) else { return nil }
    return "The figures are one sum over \(years); no single year is shown."
  }

  /// The largest conduit among the rows behind a cell, if it makes a twentieth of the domain or more.
  private func conduit(_ cell: BalanceCell, _ row: DomainBalance) -> String? {
    guard ConduitInvestors.concern(row.indicator.series), let share = cell.share else { return nil }
    var amounts: [(partner: EntityID, amount: Double)] = []
    for record in cell.evidence {
      guard let partner = record.statement.object, let unit = record.statement.unit,
        case .number(let number) = record.statement.value, let factor = unit.factor(to: row.unit)
      else { continue }
      amounts.append((partner, max(0, number * factor)))
    }
    let whole = amounts.reduce(0) { $0 + $1.amount }
    let passing = amounts.filter { ConduitInvestors.holds($0.partner) }
    guard whole > 0, let largest = passing.max(by: { $0.amount < $1.amount }) else { return nil }
    let part = share * largest.amount / whole
    return part >= 0.05 ? "\(world.title(of: largest.partner)) \(Self.percent(part))" : nil
  }

  private func band(_ cell: BalanceCell) -> String? {
    guard let low = cell.shareLow, let high = cell.shareHigh, high - low > 0.0005 else {
      return nil
    }
    return "\(Self.percent(low)) to \(Self.percent(high))"
  }

  private func balance(
    _ row: DomainBalance, _ receipts: inout ReceiptCollector
  ) -> BriefDocument.DomainBalance {
    let keys = receipts.keys(row.cells.flatMap(\.evidence))
    func figure(_ value: Double?) -> BriefDocument.Figure? {
      value.map { .init("\(Rounded($0, digits: 3))", exact: $0, facts: keys) }
    }
    let leading = row.leader.flatMap { leader -> String? in
      guard let cell = row.cells.first(where: { $0.pole.id == leader.id }) else { return nil }
      if let share = cell.share { return "\(leader.title), \(Self.percent(share))" }
      return cell.value.map { "\(leader.title), \(Self.amount($0, cell.unit))" }
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
      evenness: figure(row.statistics?.evenness),
      effectiveVectors: figure(row.statistics?.effectiveVectors),
      concentration: figure(row.statistics?.herfindahl), leadingPole: leading,
      standing: standing, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  static func title(_ domain: String) -> String {
    domain.prefix(1).uppercased() + domain.dropFirst()
  }

  /// A stretch of several years in words; `nil` for a date or a single year.
  static func years(_ period: EDTFInterval?) -> String? {
    guard let period, let first = period.earliest, let last = period.latest,
      first.components.year != last.components.year
    else { return nil }
    return period.words
  }

  /// A share with one decimal, such as `21.2 %`.
  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    return "\(Int(tenths / 10)).\(abs(Int(tenths) % 10)) %"
  }

  static func amount(_ value: Double, _ unit: MeasurementUnit) -> String {
    unit.text == "1" || unit.text.isEmpty
      ? "\(Rounded(value, digits: 3))" : "\(Rounded(value)) \(unit)"
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
