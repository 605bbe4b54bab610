import Desk
import WorldModel

extension ProofReport {
  /// The report for a terminal: each finding with its place, the record and what to write instead.
  ///
  /// - Parameter threads: how many lay out lines at once; the text is the same whatever their number.
  public func terminal(of draft: String, width: Int, colour: Bool, threads: Int = 1) -> String {
    let page = TerminalPage(limit: min(width, 110), colour: colour)
    func pages<Item: Sendable>(
      _ items: [Item], _ body: @Sendable (Item, inout TerminalPage) -> Void
    ) -> [String] {
      ParallelRuns.map(items, threads: threads) { run in
        var part = page
        for item in run { body(item, &part) }
        return part.lines
      }.flatMap(\.self)
    }
    var head = page
    head.append(summary)
    var lines = head.lines
    lines += pages(findings) { $1.append($0, of: draft) }
    if !supported.isEmpty {
      lines += page.heading("Borne out")
      lines += pages(supported) { support, page in
        page.append(
          "\(support.place.text) ‘\(support.words)’: \(support.evidence.first?.line ?? "")",
          indent: 2)
      }
    }
    if !cautions.isEmpty {
      lines += page.heading(
        "Sources contradict each other: name the source, or leave the figure out")
      lines += pages(cautions) { caution, page in
        page.append(
          "\(caution.place.text) ‘\(caution.words)’: \(caution.evidence.first?.line ?? "")",
          indent: 2)
        for row in caution.against { page.append("against: \(row.line)", indent: 4) }
      }
    }
    if !unmatched.isEmpty {
      lines += page.heading("Not decided: no rule matched these words to a row")
      lines += pages(unmatched) { open, page in
        page.append(
          "\(open.place.text) \(open.words.map { "‘\($0)’" }.joined(separator: ", "))", indent: 2)
        page.append(open.sentence, indent: 4, style: .faint)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Lines of a page of limited width.
private struct TerminalPage: Sendable {
  let limit: Int
  let colour: Bool
  private(set) var lines: [String] = []

  init(limit: Int, colour: Bool) {
    self.limit = limit
    self.colour = colour
  }

  mutating func append(_ text: String, indent: Int = 0, style: TerminalStyle = .plain) {
    let margin = String(repeating: " ", count: indent)
    for part in TerminalText.wrapped(TerminalText.cleaned(text), to: max(20, limit - indent)) {
      lines.append(margin + style.apply(to: part, colour: colour))
    }
  }

  mutating func append(_ finding: ProofFinding, of draft: String) {
    lines.append("")
    append(
      "\(draft):\(finding.place.text): \(finding.kind.rawValue), \(finding.rule.rawValue)",
      style: .red)
    append("‘\(finding.words)’", indent: 2)
    append("record: \(finding.says)", indent: 2)
    if !finding.suggestion.isEmpty { append("instead: \(finding.suggestion)", indent: 2) }
    for record in finding.others { append("also: \(record.line)", indent: 2, style: .faint) }
  }

  /// A blank line and a title.
  func heading(_ title: String) -> [String] {
    var part = self
    part.lines = [""]
    part.append(title, style: .bold)
    return part.lines
  }
}
