import Balance
import Doctrines
import WorldModel

extension MeetingAssembly {
  /// The vectors of the doctrine that hold the partner, each domain with the shares of all poles, then
  /// what the doctrine's checks make of the partner.
  func vectors() throws(MeasureError) -> MeetingSection {
    let poles = report.doctrine.vectors.map { vector in
      (vector: vector, pole: Pole(id: vector.id, title: vector.title, actors: vector.actors))
    }
    let touched = poles.filter { holdsPartner($0.pole) }
    var lines = touched.map { entry in
      let says = entry.vector.says.flatMap { isKnown($0.source) ? $0 : nil }
      return MeetingLine(
        .vector(
          title: entry.vector.title, actors: entry.vector.actors, text: says?.text ?? ""),
        [], rows: [row("vector \(entry.vector.id)", entry.vector.says)])
    }
    lines += try domainShares(poles.map(\.pole)) + checks
    return MeetingSection(
      kind: .vectors, lines: lines, gaps: touched.isEmpty ? [.vectors] : [])
  }

  private func holdsPartner(_ pole: Pole) -> Bool {
    pole.actors.contains(partner) || pole.states(at: time, in: known).contains(partner)
      || circle.partnerGroups.contains { pole.actors.contains($0.id) }
  }

  private func domainShares(_ vectors: [Pole]) throws(MeasureError) -> [MeetingLine] {
    let poles = report.doctrine.partition.poles.compactMap { id in
      vectors.first { $0.id == id }
    }
    guard !poles.isEmpty else { return [] }
    let names = Set(report.doctrine.domains)
    let indicators = Domain.allCases.filter { names.contains($0.rawValue) }.map(\.defaultIndicator)
      .filter { $0.view == .shares && known.series($0.series) != nil }
    let question = BalanceQuestion(subject: subject, poles: poles)
    var lines: [MeetingLine] = []
    for indicator in indicators {
      let row = try known.balance(of: question, in: indicator)
      let shares = row.cells.compactMap { cell in
        cell.share.map {
          MeetingShare(
            title: cell.pole.title, actors: cell.pole.actors, share: $0,
            holdsPartner: holdsPartner(cell.pole),
            composition: composition(of: cell.pole.actors, at: row.period))
        }
      }.sorted { ($1.share, $0.title) < ($0.share, $1.title) }
      let evidence = row.cells.flatMap(\.evidence)
      guard !shares.isEmpty, !evidence.isEmpty else { continue }
      lines.append(
        MeetingLine(
          .shares(domain: indicator.domain.rawValue, period: row.period, shares: shares), evidence))
    }
    return lines
  }
}
