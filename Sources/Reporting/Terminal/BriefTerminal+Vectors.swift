extension BriefTerminal {
  /// Poles × domains. Old figures carry an asterisk; what has no figure says so.
  var vectors: [String] {
    guard !document.poles.isEmpty, !document.domains.isEmpty else { return [] }
    // A column takes at least seven characters and two spaces, the names at least ten.
    let domains = document.domains.prefix((width - 10) / 9)
    let poles = document.poles.filter { !$0.overlaps } + document.poles.filter(\.overlaps)
    let shown = poles.count > 9 ? Array(poles.prefix(8)) : poles
    var table = TextTable(
      [.init(labels[.terminalVectors], minimum: 10)]
        + domains.map { .init($0.title, .trailing, minimum: 7) })
    table.append([.init(labels[.year])] + domains.map { yearCell($0) })
    for pole in shown {
      table.append(
        [.init((pole.overlaps ? "+ " : "") + pole.shortTitle)]
          + domains.map { cell(document.cell(pole: pole.id, domain: $0.id)) })
    }
    var lines = table.lines(width: width, colour: colour)
    if shown.contains(where: \.overlaps) { lines.append(faint(cut(labels[.terminalOverlaps]))) }
    let left = poles.dropFirst(shown.count).map(\.title)
    let more = document.domains.dropFirst(domains.count).map(\.title) + left
    if !more.isEmpty {
      let names = TerminalText.cleaned(more.joined(separator: ", "))
      lines.append(cut(labels.text(.moreNamed, String(more.count), names)))
    }
    return lines
  }

  private func yearCell(_ domain: BriefDocument.Domain) -> TextTable.Cell {
    guard let year = domain.year else { return .init(labels[.terminalNoData], style: .faint) }
    let text = domain.period ?? String(year)
    return .init("\(text)\(document.isOld(year) ? "*" : "")", style: .faint)
  }

  private func cell(_ cell: BriefDocument.Cell?) -> TextTable.Cell {
    guard let cell, let figure = cell.figure else {
      let key: LabelKey = cell?.state == .outOfCoverage ? .cellOutOfCoverage : .cellMissing
      return .init(labels[key], style: .faint)
    }
    let isOld = document.isOld(cell.year)
    return .init(figure.text + (isOld ? "*" : ""), style: isOld ? .yellow : .plain)
  }

  /// The most and the least evenly spread domain.
  var balance: [String] {
    let rows: [(LabelKey, BriefDocument.DomainBalance.Standing)] = [
      (.balanceBest, .mostEven), (.balanceWorst, .leastEven),
    ]
    var lines: [String] = []
    for (key, standing) in rows {
      let found = document.balances.filter { $0.standing == standing }
      guard !found.isEmpty else { continue }
      let texts = found.map(text(of:))
      let head = TerminalText.padded(labels[key] + ":", to: 12)
      lines.append(
        cut(head + " " + TerminalText.cleaned(texts.joined(separator: "; "))))
    }
    return lines
  }

  /// A text that begins with a pole's title, with its short title instead.
  private func shortened(_ text: String) -> String {
    guard let pole = document.poles.first(where: { text.hasPrefix($0.title + ",") }) else {
      return text
    }
    return pole.shortTitle + text.dropFirst(pole.title.count)
  }

  private func text(of balance: BriefDocument.DomainBalance) -> String {
    var head = document.title(ofDomain: balance.domainID)
    if let year = balance.year { head += " \(year)\(document.isOld(year) ? "*" : "")" }
    var parts: [String] = []
    if let evenness = balance.evenness?.text {
      parts.append(labels[.evenness].lowercased() + " " + evenness)
    }
    if let effective = balance.effectiveVectors?.text {
      parts.append(labels.text(.effectiveShort, effective))
    }
    if let leading = balance.leadingPole {
      parts.append(labels[.leadingPole].lowercased() + " " + shortened(leading))
    }
    return parts.isEmpty ? head : head + ": " + parts.joined(separator: ", ")
  }
}
