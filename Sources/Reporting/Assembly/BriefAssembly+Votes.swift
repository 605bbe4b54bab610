import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// Ideal points of the subject beside poles of one state, and the votes on which such poles were opposed.
  func votes(_ receipts: inout ReceiptCollector) throws(MeasureError) -> BriefDocument.Votes? {
    let votes = BriefDocument.Votes(
      path: try idealPointPath(&receipts), opposed: opposedVotes(&receipts))
    return votes.isEmpty ? nil : votes
  }

  private var singlePoles: [Pole] { matrix.question.poles.filter { $0.actors.count == 1 } }

  private func idealPointPath(
    _ receipts: inout ReceiptCollector
  ) throws(MeasureError) -> BriefDocument.TimeLine? {
    let subject = report.doctrine.subject
    let name = titles.title(of: subject)
    var states = [(id: subject.text, title: name, actor: subject)]
    for pole in singlePoles {
      guard let actor = pole.actors.first, actor != subject else { continue }
      states.append((pole.id, titles.shortTitle(of: pole) ?? titles.title(of: pole), actor))
    }
    guard let source = commonSource(states.map(\.actor)) else { return nil }
    var lines: [BriefDocument.TimeLine.Line] = []
    for state in states {
      let years = world.figures(of: state.actor, "ideal-point").compactMap { Self.year($0.valid) }
      guard let first = years.min(), let last = years.max() else { continue }
      let values = try registry.values(
        of: "ideal-point",
        for: MeasureRequest(subject: state.actor, period: .years(first...last)), in: world)
      let points = values.compactMap { value -> BriefDocument.TimeLine.Point? in
        // Estimates are scaled each for itself, so all lines keep to one.
        guard let year = Self.year(value.at), let position = value.value,
          value.evidence.allSatisfy({ $0.envelope.source == source })
        else { return nil }
        return BriefDocument.TimeLine.Point(
          year: year,
          figure: .init(
            labels.number(Self.decimals(position, 2)), exact: position,
            facts: receipts.keys(value.evidence, limit: 1)),
          low: value.low, high: value.high)
      }
      if !points.isEmpty {
        lines.append(.init(id: state.id, title: state.title, points: points))
      }
    }
    guard lines.first?.id == subject.text, lines.count > 1 else { return nil }
    let origin = world.source(source).map { labels.data($0.title) }
    return BriefDocument.TimeLine(
      id: "ideal-points", title: labels[VoteLabel.pathTitle], unit: labels[VoteLabel.pathUnit],
      lines: lines,
      note: ([labels[VoteLabel.pathNote]] + [origin].compactMap { $0 }).joined(separator: ". "))
  }

  /// The newest source with positions of the subject, which comes first, and of most of the others.
  private func commonSource(_ states: [EntityID]) -> SourceID? {
    let sources = states.map { state in
      Set(world.figures(of: state, "ideal-point").map(\.envelope.source))
    }
    func rank(_ source: SourceID) -> (Int, String) {
      (sources.count { $0.contains(source) }, world.source(source)?.published?.description ?? "")
    }
    return (sources.first ?? []).sorted().max { rank($0) < rank($1) }
  }

  private static func year(_ time: EDTFInterval) -> Int? {
    time.isSingleDate ? time.latest.map { Int($0.components.year) } : nil
  }

  private func opposedVotes(
    _ receipts: inout ReceiptCollector
  ) -> [BriefDocument.Votes.Opposed] {
    let table = OpposedVoteTable(
      of: report.doctrine.subject, between: singlePoles, in: world)
    return table.rows.map { row in
      let facts = receipts.keys(row.evidence)
      let counts = [
        row.votes.total, row.votes.withFirst, row.votes.withSecond, row.votes.abstained,
        row.votes.absent,
      ]
      let years =
        row.years.lowerBound == row.years.upperBound
        ? "\(row.years.lowerBound)" : "\(row.years.lowerBound)–\(row.years.upperBound)"
      let lean = row.lean.map { lean in
        let bounds = [lean.low, lean.high].map { "\(Int(($0 * 100).rounded()))" }
        return BriefDocument.Figure(
          "\(percent(lean.share)) [\(bounds[0])–\(bounds[1])]", exact: lean.share, facts: facts)
      }
      return BriefDocument.Votes.Opposed(
        first: titles.shortTitle(of: row.first) ?? titles.title(of: row.first),
        second: titles.shortTitle(of: row.second) ?? titles.title(of: row.second), years: years,
        counts: counts.map { .init("\($0)", exact: Double($0), facts: facts) }, lean: lean)
    }
  }
}
