import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// A time line for each domain with figures of at least two years.
  func timeLines(
    _ receipts: inout ReceiptCollector
  ) throws(MeasureError) -> [BriefDocument.TimeLine] {
    var lines: [BriefDocument.TimeLine] = []
    for row in matrix.rows {
      let years = years(of: row.indicator)
      guard years.count > 1 else { continue }
      lines.append(try timeLine(row.indicator, years, &receipts))
    }
    return lines
  }

  private func timeLine(
    _ indicator: DomainIndicator, _ years: [Int], _ receipts: inout ReceiptCollector
  ) throws(MeasureError) -> BriefDocument.TimeLine {
    let question = matrix.question
    var points: [String: [BriefDocument.TimeLine.Point]] = [:]
    var usesShares = false
    for year in years {
      let balance = try world.balance(
        of: BalanceQuestion(
          subject: question.subject, poles: question.poles, date: EDTFDate(year: year),
          weights: question.weights), in: indicator)
      for cell in balance.cells {
        usesShares = usesShares || cell.share != nil
        let value = cell.share.map { $0 * 100 } ?? cell.value
        let figure = value.map { value in
          BriefDocument.Figure(
            cell.share.map(percent) ?? amount(value, cell.unit), exact: value,
            facts: receipts.keys(cell.evidence, limit: 2))
        }
        points[cell.pole.id, default: []].append(
          BriefDocument.TimeLine.Point(year: year, figure: figure))
      }
    }
    let title = titles.title(of: indicator.series)
    return BriefDocument.TimeLine(
      id: "line-\(indicator.domain.rawValue)",
      title: "\(self.title(ofDomain: indicator.domain)): \(title)",
      unit: usesShares
        ? labels[AssemblyLabel.shareUnit] : unitText(world.series(indicator.series)?.unit),
      lines: question.poles.compactMap { pole in
        guard let line = points[pole.id], line.contains(where: { $0.figure != nil }) else {
          return nil
        }
        return BriefDocument.TimeLine.Line(
          id: pole.id, title: titles.shortTitle(of: pole) ?? titles.title(of: pole),
          points: line)
      }, note: indicator.note.isEmpty ? nil : phrases.text(indicator.note))
  }

  private func unitText(_ unit: MeasurementUnit?) -> String {
    guard let unit, unit.text != "1" else { return labels[AssemblyLabel.scoreUnit] }
    return labels.unit(unit.text)
  }

  /// The years in which the subject has figures of the series.
  private func years(of indicator: DomainIndicator) -> [Int] {
    let times: [EDTFInterval] =
      if indicator.view == .scores {
        matrix.question.poles.flatMap(\.actors).flatMap {
          world.scores(indicator.series, report.doctrine.subject, $0).map(\.valid)
        }
      } else {
        world.flows(
          indicator.series, reporter: report.doctrine.subject, direction: indicator.direction
        ).map(\.valid)
      }
    let single = times.filter { $0.isSingleDate }.compactMap { $0.latest?.components.year }
    return Set(single).sorted()
  }
}
