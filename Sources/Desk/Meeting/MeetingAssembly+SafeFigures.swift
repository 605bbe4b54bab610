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
    if !names.contains(.measure("agreement")) { gaps.append(.votes) }
    let ordered = safe.enumerated().sorted { left, right in
      let (one, other) = (Self.place(left.element.figure), Self.place(right.element.figure))
      return one == other ? left.offset < right.offset : one.lexicographicallyPrecedes(other)
    }.map(\.element)
    return MeetingSection(
      kind: .safeFigures, lines: ordered.map { MeetingLine(.figure($0.figure), $0.facts) },
      gaps: safe.isEmpty ? [.figures] : gaps)
  }

  /// What is zero and what is old come last; else by what the figure is of.
  private static func place(_ figure: MeetingFigure) -> [Int] {
    let isNothing = figure.amount.value == 0
    return [isNothing ? 1 : 0, figure.isOld ? 1 : 0, rank(figure.name)]
  }

  private static let measures = [
    "trade-total", "trade-export", "trade-import", "trade-share", "investment-total",
    "investment-share", "energy-share", "arms-share", "agreement", "shared-organisations",
    "government-visits",
  ]

  private static func rank(_ name: MeetingFigure.Name) -> Int {
    switch name {
    case .measure(let key): return (measures.firstIndex(of: key) ?? measures.count) * 2
    case .series(let key) where key.hasPrefix("trade"): return 7
    case .series(let key) where key.contains("fdi") || key.contains("investment"): return 11
    case .series: return 2 * measures.count
    case .quantity: return 2 * measures.count + 1
    case .relation: return 2 * measures.count + 2
    case .term, .statement: return 2 * measures.count + 3
    }
  }

  /// What stands for a measure among keys of facts that are not safe.
  static func key(of figure: MeetingFigure) -> FactID {
    if case .measure(let name) = figure.name { return FactID("measure/\(name)") }
    return ""
  }
}
