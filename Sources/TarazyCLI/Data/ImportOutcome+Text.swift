import Reporting
import Storage

extension ImportOutcome {
  /// How many codes without a state the terminal shows.
  static let codeLimit = 10

  func text(width: Int, colour: Bool) -> String {
    let title = TerminalStyle.bold.apply(to: kind.key, colour: colour)
    var lines = ["\(title): \(change)"]
    lines += indented(files(width, colour))
    let tables = kind.tables.compactMap { table in
      report.rows[table.name].map { "\($0.grouped) in \(table.name)" }
    }
    lines += paragraph("Rows: " + tables.joined(separator: ", "), width)
    lines += codes(width, colour)
    lines += repaired(width, colour)
    for note in report.notes { lines += paragraph("Note: " + note, width) }
    if !report.replaced.isEmpty {
      let old = report.replaced.map { "\($0.name) (\($0.sha256.prefix(12)))" }
      lines += paragraph("Taken out: " + old.joined(separator: ", "), width)
    }
    lines += paragraph("Cite: " + kind.dataset.citation, width)
    lines += paragraph("Licence: " + kind.dataset.licence, width)
    return lines.joined(separator: "\n") + "\n"
  }

  private var change: String {
    let found = isRecognised ? ", recognised by the header" : ""
    switch report.change {
    case .imported: return "imported" + found
    case .replaced: return "replaced what was there" + found
    case .unchanged: return "unchanged, the same files are there already" + found
    }
  }

  private func files(_ width: Int, _ colour: Bool) -> [String] {
    var table = TextTable([
      .init("File", minimum: 12), .init("Role"), .init("Encoding"), .init("Rows read", .trailing),
      .init("kept", .trailing), .init("SHA-256", minimum: 12),
    ])
    for file in report.files {
      table.append([
        .init(file.name), .init(file.role), .init(file.encoding), .init(file.rowsRead.grouped),
        .init(file.rowsKept.grouped), .init(String(file.sha256.prefix(12)), style: .faint),
      ])
    }
    return table.lines(width: width - 2, colour: colour)
  }

  private func repaired(_ width: Int, _ colour: Bool) -> [String] {
    if repairs.isEmpty { return [] }
    var table = TextTable([
      .init("Repaired", minimum: 20), .init("Count", .trailing), .init("km", .trailing),
    ])
    for (rule, count, kilometres) in repairs {
      table.append([
        .init(rule), .init(count.grouped),
        .init(kilometres.map { Int($0.rounded()).grouped } ?? ""),
      ])
    }
    return indented(table.lines(width: width - 2, colour: colour))
  }

  private func codes(_ width: Int, _ colour: Bool) -> [String] {
    let mapped = "Codes: \(report.mapped.grouped) mapped to a state"
    guard report.unmapped > 0 else { return ["  \(mapped), none left over"] }
    var text = "\(mapped), \(report.unmapped.grouped) to none, found "
    text += report.unmappedRows.counted("time") + ": "
    text += reasons.map {
      "\($0.reason) \($0.codes.grouped) (\($0.rows.counted("time")))"
    }.joined(separator: ", ")
    var lines = paragraph(text, width)
    let table = UnmappedCode.table(Array(unmapped.prefix(Self.codeLimit)))
    lines += indented(table.lines(width: width - 2, colour: colour))
    if unmapped.count > Self.codeLimit {
      lines.append(
        "  The \(Self.codeLimit) with the most rows; ‘tarazy data explain \(kind.key) --unmapped’ "
          + "shows all \(unmapped.count.grouped).")
    }
    return lines
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }

  private func paragraph(_ text: String, _ width: Int) -> [String] {
    let lines = TerminalText.wrapped(TerminalText.cleaned(text), to: width - 4)
    return lines.enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }
  }
}
