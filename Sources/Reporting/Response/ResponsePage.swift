import Desk
import Doctrines

/// Lines of an answer, wrapped to the terminal.
struct ResponsePage {
  private(set) var text = ""
  private let width: Int
  private let colour: Bool

  init(width: Int, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  mutating func title(_ words: String) {
    for line in wrapped(words, width) {
      text += TerminalStyle.bold.apply(to: line, colour: colour) + "\n"
    }
  }

  mutating func heading(_ words: String) {
    text += "\n" + TerminalStyle.bold.apply(to: words, colour: colour) + "\n"
  }

  mutating func line(_ words: String) {
    for line in wrapped(words, width) { text += line + "\n" }
  }

  mutating func item(_ words: String) { indented(words, first: "  - ", rest: "    ", .plain) }

  mutating func detail(_ words: String) { indented(words, first: "    ", rest: "      ", .faint) }

  /// A rule with its priority, words and place.
  mutating func rule(_ applied: AppliedRule, indent: Int = 2) {
    let lead = String(repeating: " ", count: indent)
    let rule = applied.rule
    indented(
      "priority \(rule.priority), \(rule.id)\(applied.standing.label): "
        + rule.actions.joined(separator: "; ")
        + (rule.never.isEmpty ? "" : "; never: " + rule.never.joined(separator: "; ")),
      first: lead, rest: lead + "   ", .plain)
    indented(rule.says.receipt, first: lead + "   ", rest: lead + "   ", .faint)
  }

  private mutating func indented(
    _ words: String, first: String, rest: String, _ style: TerminalStyle
  ) {
    for (index, line) in wrapped(words, width - rest.count).enumerated() {
      text += (index == 0 ? first : rest) + style.apply(to: line, colour: colour) + "\n"
    }
  }

  private func wrapped(_ words: String, _ columns: Int) -> [String] {
    TerminalText.wrapped(TerminalText.cleaned(words), to: max(20, columns))
  }
}
