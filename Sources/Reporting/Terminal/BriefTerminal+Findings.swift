extension BriefTerminal {
  /// What changed: new verdicts in one or two lines each, seven lines in all; the rest counted.
  var changes: [String] {
    guard let comparison = document.comparison else { return [] }
    let since = labels.text(.changesSince, labels.date(comparison.since).text)
    let head = bold(labels[.changesHeading]) + ". " + TerminalText.cleaned(since)
    guard !comparison.changes.isEmpty else { return [head, cut(labels[.changesNone], indent: 2)] }
    let changes = comparison.changes.filter { $0.outcome == nil || $0.outcome == .newVerdict }
    let counts = BriefDocument.Comparison.Outcome.allCases.compactMap { outcome -> String? in
      let number = comparison.changes.count { $0.outcome == outcome }
      guard number > 0, outcome != .newVerdict else { return nil }
      return "  " + labels.text(labels.key(of: outcome), String(number))
    }
    var lines: [String] = []
    for (index, change) in changes.enumerated() {
      let text = TerminalText.wrapped(line(of: change), to: width - 4)
      let next = zip([2, 4], text).map { cut($1, indent: $0) }
      let isLast = index == changes.count - 1
      if lines.count + next.count > (isLast ? 7 : 6) {
        lines.append("  " + labels.text(.more, String(changes.count - index)))
        break
      }
      lines += next
    }
    return [head] + lines + counts.map { cut($0) }
  }

  private func line(of change: BriefDocument.Comparison.Change) -> String {
    var text = change.outcome == .newVerdict ? "" : labels[labels.key(of: change.reason)] + ": "
    if let check = change.checkID { text += title(ofCheck: check) + ". " }
    if let after = change.after {
      let words = labels.verdict(after)
      text +=
        (change.before.map { labels.text(.fromTo, labels.verdict($0), words) } ?? words) + ". "
    }
    return TerminalText.cleaned(text + change.text)
  }

  private func title(ofCheck id: String) -> String {
    document.checks.first { $0.id == id }?.title ?? id
  }

  /// The three weakest commitments, each with at most two lines of evidence.
  var weakest: [String] {
    var lines = [bold(labels[.weakestShort])]
    if document.weakest.isEmpty { return lines + [cut(labels[.weakestNone], indent: 2)] }
    for item in document.weakest.prefix(3) {
      let title = TerminalText.cleaned(title(ofCheck: item.checkID))
      if let check = document.checks.first(where: { $0.id == item.checkID }) {
        let room = width - 4 - verdictWidth(check.verdict)
        lines.append("  \(verdict(check.verdict))  \(TerminalText.truncated(title, to: room))")
      } else {
        lines.append(cut(title, indent: 2))
      }
      let evidence = item.lines.isEmpty ? [item.reason] : item.lines.map(\.text)
      lines += evidence.prefix(2).map { cut(TerminalText.cleaned($0), indent: 6) }
    }
    return lines
  }

  /// The next dates, five at most.
  var deadlines: [String] {
    let head = bold(labels[.deadlinesHeading])
    guard !document.deadlines.isEmpty else {
      return [head, cut(labels.text(.deadlinesNone, labels.date(document.asOf).text), indent: 2)]
    }
    let dates = document.deadlines.map { labels.date($0.date).text }
    let widest = dates.map(TerminalText.width).max() ?? 0
    // A date written out is longer than one of EDTF.
    let limit = labels.language == .english ? 12 : 24
    let lines = zip(document.deadlines, dates).map { deadline, date in
      cut(
        TerminalText.cleaned(
          TerminalText.padded(date, to: min(widest, limit)) + "  " + deadline.text),
        indent: 2)
    }
    return [head] + limited(lines, to: 5)
  }
}
