import Corridors
import Doctrines
import Scenarios
import WorldModel

extension ShockReport {
  /// How many rows a list for reading has before the rest is only counted.
  static let rowLimit = 15

  public func terminal(width: Int, colour: Bool) -> String {
    var lines = wrapped("\(scenario.title) [\(scenario.id)], \(question)", width)
      .map { TerminalStyle.bold.apply(to: $0, colour: colour) }
    if !scenario.says.isEmpty { lines += wrapped(scenario.says, width) }
    lines += wrapped(summary, width)
    func add(_ heading: String, _ part: [String]) {
      guard !part.isEmpty else { return }
      lines += ["", TerminalStyle.bold.apply(to: heading, colour: colour)] + part
    }
    add("Transit by country", transitTable.lines(width: width, colour: colour))
    add("Routes that change", routeLines(width: width, colour: colour))
    add("Where a closure would hurt most", chokepointTable.lines(width: width, colour: colour))
    add("With random closures", failureLines(width: width, colour: colour))
    add(measureHeading, measureLines(width: width, colour: colour))
    add(verdictHeading, verdictLines(width: width, colour: colour))
    lines.append("")
    for remark in remarks { lines += wrapped(remark, width) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    TerminalText.wrapped(TerminalText.cleaned(text), to: max(20, width))
  }

  private var transitTable: TextTable {
    var table = TextTable([
      .init("Country"), .init("Before", .trailing), .init("After", .trailing),
      .init("Change", .trailing),
    ])
    for change in transit {
      table.append([
        .init(change.country.text), .init(RouteFigure.share(change.shareBefore)),
        .init(RouteFigure.share(change.shareAfter)),
        .init(RouteFigure.points(change.shareBefore, change.shareAfter)),
      ])
    }
    return table
  }

  private func routeLines(width: Int, colour: Bool) -> [String] {
    let changed = changed
    guard !changed.isEmpty else { return ["none"] }
    var table = TextTable([
      .init("From", minimum: 10), .init("To", minimum: 10), .init("Days", .trailing),
      .init("After", .trailing), .init(costUnit, .trailing), .init("After", .trailing),
      .init("Before by", minimum: 12), .init("After by", minimum: 12),
    ])
    for pair in changed.prefix(Self.rowLimit) {
      table.append([
        .init(name(pair.from)), .init(name(pair.to)), .init(days(pair.before)),
        .init(days(pair.after)), .init(money(pair.before)), .init(money(pair.after)),
        .init(pair.before?.wayWords ?? ""), .init(pair.after?.wayWords ?? ""),
      ])
    }
    let left = changed.count - Self.rowLimit
    return table.lines(width: width, colour: colour)
      + (left > 0 ? ["… and \(left) more; --format json has them all."] : [])
  }

  private func days(_ line: RouteLine?) -> String {
    line.map { RouteFigure.days($0.route.days) } ?? "no route"
  }

  private func money(_ line: RouteLine?) -> String {
    line.map(\.costWords) ?? ""
  }

  private var chokepointTable: TextTable {
    var table = TextTable([
      .init("Closed alone", minimum: 12), .init("Freight on it", .trailing),
      .init("Cut off", .trailing), .init("Days added", .trailing),
      .init("\(costUnit) added", .trailing),
      .init("Betweenness", .trailing), .init("Rank before", .trailing),
    ])
    for (position, point) in chokepointsAfter.prefix(10).enumerated() {
      let old = chokepointsBefore.firstIndex { $0.node == point.node }
      table.append([
        .init("\(position + 1)  \(name(point.node))"), .init(RouteFigure.share(point.share)),
        .init(RouteFigure.share(point.lostShare)),
        .init(point.addedDays.map { RouteFigure.days($0) } ?? ""),
        .init(point.addedCost.map { RouteFigure.money($0) } ?? ""),
        .init(RouteFigure.share(point.betweenness)), .init(old.map { "\($0 + 1)" } ?? "–"),
      ])
    }
    return table
  }

  private func failureLines(width: Int, colour: Bool) -> [String] {
    guard !failureRows.isEmpty else { return [] }
    var table = TextTable(
      Self.failureColumns.enumerated().map {
        $0.offset == 0 ? .init($0.element, minimum: 16) : .init($0.element, .trailing)
      })
    for row in failureRows { table.append(row.map { .init($0) }) }
    return table.lines(width: width, colour: colour)
  }

  private func measureLines(width: Int, colour: Bool) -> [String] {
    guard !measures.isEmpty else { return [] }
    var table = TextTable([
      .init("Measure", minimum: 16), .init("Before", .trailing), .init("After", .trailing),
    ])
    for row in measureRows { table.append(row.map { .init($0) }) }
    return table.lines(width: width, colour: colour)
  }

  private func verdictLines(width: Int, colour: Bool) -> [String] {
    guard verdicts != nil else { return [] }
    let changes = changedChecks
    guard !changes.isEmpty else { return ["No verdict and no value of a check changes."] }
    return changes.flatMap { before, after in
      wrapped(
        "\(before.check.id): \(words(before)) → \(words(after))", width)
    }
  }

  private func words(_ result: CheckResult) -> String {
    let value = CheckSummary(result).value
    return result.verdict.rawValue + (value.isEmpty ? "" : " (\(value))")
  }
}
