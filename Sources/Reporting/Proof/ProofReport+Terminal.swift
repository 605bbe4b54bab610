import Desk
import WorldModel

extension ProofReport {
  /// The report for a terminal: each finding with its place, the record and what to write instead.
  public func terminal(of draft: String, width: Int, colour: Bool) -> String {
    let limit = min(width, 110)
    var lines: [String] = []
    func append(_ text: String, indent: Int = 0, style: TerminalStyle = .plain) {
      let margin = String(repeating: " ", count: indent)
      for part in TerminalText.wrapped(TerminalText.cleaned(text), to: max(20, limit - indent)) {
        lines.append(margin + style.apply(to: part, colour: colour))
      }
    }
    append(summary)
    for finding in findings {
      lines.append("")
      append(
        "\(draft):\(finding.place.text): \(finding.kind.rawValue), \(finding.rule.rawValue)",
        style: .red)
      append("‘\(finding.words)’", indent: 2)
      append("record: \(finding.says)", indent: 2)
      if !finding.suggestion.isEmpty { append("instead: \(finding.suggestion)", indent: 2) }
      for record in finding.others { append("also: \(record.line)", indent: 2, style: .faint) }
    }
    if !supported.isEmpty {
      lines.append("")
      append("Borne out", style: .bold)
      for support in supported {
        append(
          "\(support.place.text) ‘\(support.words)’: \(support.evidence.first?.line ?? "")",
          indent: 2)
      }
    }
    if !unmatched.isEmpty {
      lines.append("")
      append("Not decided: the record holds no row for these words", style: .bold)
      for open in unmatched {
        append(
          "\(open.place.text) \(open.words.map { "‘\($0)’" }.joined(separator: ", "))", indent: 2)
        append(open.sentence, indent: 4, style: .faint)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
