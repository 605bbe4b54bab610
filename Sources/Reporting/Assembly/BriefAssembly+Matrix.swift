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
    let isAmount = row.indicator.view == .amounts
    return BriefDocument.Cell(
      poleID: cell.pole.id, domainID: row.domain.rawValue,
      // A series that counts some partners only says nothing of the others.
      state: figure == nil && isAmount ? .outOfCoverage : Self.state(cell.coverage.state),
      figure: figure, share: cell.share, year: cell.period?.latest.map { $0.components.year },
      period: Self.years(cell.period), conduit: conduit(cell, row), band: band(cell),
      aside: cell.beside.map { beside in
        let name = beside.series.text.split(separator: "-").joined(separator: " ")
        let mean = beside.value == beside.value.rounded() ? "" : "mean, "
        return "\(Rounded(beside.value, digits: 3)) \(name) (\(mean)\(beside.period.words))"
      }, note: note(cell, row, isMissing: figure == nil))
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
    return notes.isEmpty ? nil : Self.title(notes.joined(separator: "; "))
  }

  /// What holds the figures back from being newer or complete.
  private func ageNote(_ row: DomainBalance) -> String? {
    if row.period == nil { return row.coverage.missing.first ?? "the world holds no figures" }
    guard let years = Self.years(row.period) else { return nil }
    return "The figures are one sum over \(years); no single year is shown."
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
    func figure(_ value: Double?, _ places: Int) -> BriefDocument.Figure? {
      value.map { .init(Self.decimals($0, places), exact: $0, facts: keys) }
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
      evenness: figure(row.statistics?.evenness, 3),
      effectiveVectors: figure(row.statistics?.effectiveVectors, 2),
      concentration: figure(row.statistics?.herfindahl, 3), leadingPole: leading,
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
  static func percent(_ share: Double) -> String { decimals(share * 100, 1) + " %" }

  static func amount(_ value: Double, _ unit: MeasurementUnit) -> String {
    unit.text == "1" || unit.text.isEmpty ? decimals(value, 3) : "\(Rounded(value)) \(unit)"
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
