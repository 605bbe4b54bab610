import Desk
import WorldModel

extension Screening {
  /// The screening for a terminal, in lines of at most `width` columns.
  ///
  /// - Parameter isFull: name what is otherwise counted: principles that the agreement does not state,
  ///   and what was not screened.
  public func terminal(width: Int, colour: Bool, isFull: Bool = false) -> String {
    let text = ScreeningText(screening: self, isFull: isFull)
    let limit = min(width, 100)
    func block(_ line: String, indent: Int, style: TerminalStyle = .plain) -> String {
      let space = String(repeating: " ", count: indent)
      return TerminalText.wrapped(TerminalText.cleaned(line), to: max(20, limit - indent))
        .map { space + style.apply(to: $0, colour: colour) + "\n" }.joined()
    }
    var result = block(text.title, indent: 0, style: .bold)
    for line in text.introduction + [text.summary] { result += block(line, indent: 0) }
    for section in text.sections {
      result += "\n" + block(section.heading, indent: 0, style: .bold)
      for item in section.items {
        result += block(item.text, indent: 2, style: item.style)
        for detail in item.details { result += block(detail, indent: 6) }
      }
    }
    return result
  }

  public var markdown: String { markdown(isFull: false) }

  /// - Parameter isFull: as for the terminal.
  public func markdown(isFull: Bool = false) -> String {
    let text = ScreeningText(screening: self, isFull: isFull)
    var result = "# \(MarkdownTable.escaped(text.title))\n\n"
    for line in text.introduction + [text.summary] {
      result += MarkdownTable.escaped(line) + "\n\n"
    }
    for section in text.sections {
      result += "## \(MarkdownTable.escaped(section.heading))\n\n"
      for item in section.items {
        result += "- \(MarkdownTable.escaped(item.text))\n"
        for detail in item.details { result += "  - \(MarkdownTable.escaped(detail))\n" }
      }
      result += "\n"
    }
    while result.hasSuffix("\n\n") { result.removeLast() }
    return result
  }
}
