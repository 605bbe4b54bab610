import Desk
import WorldModel

extension Agenda {
  /// The calendar for a terminal: for each entry its date and title, and below them its kind,
  /// certainty, relation to the partner, and receipts.
  ///
  /// Titles are whole sentences, so that lines are wrapped instead of columns cut.
  public func terminal(language: Language, width: Int, colour: Bool) -> String {
    let wording = AgendaWording(self, language)
    let table = AgendaTable(self, wording)
    var lines = [TerminalStyle.bold.apply(to: table.title, colour: colour)]
    lines += table.subtitle.flatMap { Self.wrapped($0, width) }
    if entries.isEmpty { lines += ["", wording.labels[AgendaLabel.nothing]] }
    for entry in entries {
      let cells = table.cells(entry)
      let body = cells[1...].filter { $0 != cells[2] && !$0.isEmpty }.joined(separator: " · ")
      lines.append("")
      for (place, line) in Self.wrapped("\(cells[0]) · \(cells[2])", width).enumerated() {
        lines.append(place == 0 ? line : Self.indent + line)
      }
      lines += table.aspects(entry).flatMap { Self.wrapped($0, width).map { Self.indent + $0 } }
      lines += Self.wrapped(body, width).map {
        Self.indent + entry.certainty.style.apply(to: $0, colour: colour)
      }
    }
    if !table.notes.isEmpty { lines += [""] + table.notes.flatMap { Self.wrapped($0, width) } }
    if let undated = table.undated {
      lines += [""] + Self.wrapped(undated.heading, width)
      for kind in undated.kinds {
        lines.append("  " + kind.name)
        for title in kind.titles {
          lines += Self.wrapped(title, width).map { Self.indent + $0 }
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let indent = "    "

  /// Lines that fit beside the indent.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    TerminalText.wrapped(TerminalText.cleaned(text), to: max(20, width - indent.count))
  }
}

extension AgendaCertainty {
  /// The colour on a terminal; its name always stands there too.
  var style: TerminalStyle {
    switch self {
    case .exact: .faint
    case .approximate, .planned, .conditional: .blue
    case .disputed: .magenta
    case .withdrawn: .red
    }
  }
}
