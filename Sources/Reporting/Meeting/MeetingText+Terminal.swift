import WorldModel

extension MeetingText {
  /// The file for a terminal: wrapped to the screen, receipts as numbers in square brackets.
  public func terminal(width: Int, colour: Bool) -> String {
    let columns = min(max(40, width), 100)
    var lines: [String] = [TerminalStyle.bold.apply(to: clean(title), colour: colour)]
    lines += wrapped(facts.joined(separator: " · "), to: columns)
    lines += wrapped(lastMeeting.text + numbers(lastMeeting.receipts), to: columns)
    for section in sections {
      lines += ["", TerminalStyle.bold.apply(to: clean(section.heading), colour: colour)]
      for line in section.lines { lines += bullet(line, to: columns, colour: colour) }
      for note in [section.unknown, section.more] where !note.isEmpty {
        lines += wrapped(note, to: columns - 2).map {
          "  " + TerminalStyle.faint.apply(to: $0, colour: colour)
        }
      }
    }
    lines += ["", TerminalStyle.bold.apply(to: clean(receiptsHeading), colour: colour)]
    for receipt in receipts {
      let key = receipt.key.isEmpty ? "" : " (\(receipt.key))"
      lines += hanging("[\(receipt.number)] ", receipt.text + key, to: columns)
    }
    lines += ["", TerminalStyle.bold.apply(to: clean(rulesHeading), colour: colour)]
    lines += wrapped(rules, to: columns)
    return lines.joined(separator: "\n") + "\n"
  }

  private func bullet(_ line: Line, to columns: Int, colour: Bool) -> [String] {
    let mark = line.isCaution ? "! " : "• "
    let lead = line.lead.isEmpty ? "" : clean(line.lead) + ": "
    var rows = hanging(mark, lead + line.text + numbers(line.receipts), to: columns)
    guard colour, let first = rows.first else { return rows }
    let style: TerminalStyle = line.isCaution ? .red : .plain
    // The lead is bold on the first row, as far as it stands there.
    let head = String(first.dropFirst(mark.count).prefix(lead.count))
    rows[0] =
      style.apply(to: mark, colour: true) + TerminalStyle.bold.apply(to: head, colour: true)
      + first.dropFirst(mark.count + head.count)
    return rows
  }

  private func hanging(_ mark: String, _ text: String, to columns: Int) -> [String] {
    let indent = TerminalText.width(mark)
    return wrapped(text, to: columns - indent).enumerated().map { index, row in
      (index == 0 ? mark : String(repeating: " ", count: indent)) + row
    }
  }

  private func wrapped(_ text: String, to columns: Int) -> [String] {
    TerminalText.wrapped(clean(text), to: columns)
  }

  private func clean(_ text: String) -> String { TerminalText.cleaned(text) }

  private func numbers(_ receipts: [Int]) -> String {
    receipts.isEmpty ? "" : " [\(receipts.map(String.init).joined(separator: ","))]"
  }
}
