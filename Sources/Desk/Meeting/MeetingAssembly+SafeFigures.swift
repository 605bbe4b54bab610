import WorldModel

extension MeetingAssembly {
  /// Figures that nothing contradicts, the old ones after the others.
  func safeFigures(_ figures: [FigureLine], without unsafe: Unsafe) -> MeetingSection {
    let safe = figures.filter { line in
      !unsafe.facts.contains(Self.key(of: line.figure)) && !unsafe.holds(line.figure)
        && (line.isMeasure || !line.facts.contains { unsafe.facts.contains($0.id) })
    }
    var gaps: [MeetingSection.Gap] = []
    let names = Set(figures.map(\.figure.name))
    let trade = ["trade-total", "trade-export", "trade-import"]
    if names.isDisjoint(with: trade.map { .measure($0) }) { gaps.append(.trade) }
    if !names.contains(.measure("investment-total")) { gaps.append(.investment) }
    if !names.contains(.measure("un-agreement")) { gaps.append(.votes) }
    let ordered = safe.filter { !$0.figure.isOld } + safe.filter(\.figure.isOld)
    return MeetingSection(
      kind: .safeFigures, lines: ordered.map { MeetingLine(.figure($0.figure), $0.facts) },
      gaps: safe.isEmpty ? [.figures] : gaps)
  }

  /// What stands for a measure among keys of facts that are not safe.
  static func key(of figure: MeetingFigure) -> FactID {
    if case .measure(let name) = figure.name { return FactID("measure/\(name)") }
    return ""
  }
}
