/// A table of text for a terminal: columns as wide as their content, cut with `…` where the table would
/// be wider than the screen.
public struct TextTable: Sendable {
  public enum Alignment: Sendable {
    case leading
    case trailing
  }

  public struct Column: Sendable {
    public let title: String
    public let alignment: Alignment
    /// Columns that this column keeps when the table has to shrink.
    public let minimum: Int

    public init(_ title: String, _ alignment: Alignment = .leading, minimum: Int = 6) {
      self.title = TerminalText.cleaned(title)
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    public let text: String
    public let style: TerminalStyle

    public init(_ text: String, style: TerminalStyle = .plain) {
      self.text = TerminalText.cleaned(text)
      self.style = style
    }

    public init(stringLiteral value: String) { self.init(value) }
  }

  public let columns: [Column]
  public private(set) var rows: [[Cell]] = []
  private let gap = 2

  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells stay empty, cells beyond the columns are left out.
  public mutating func append(_ cells: [Cell]) { rows.append(cells) }

  /// The lines of the table: a header, a rule and the rows.
  ///
  /// - Parameters:
  ///   - width: Greatest number of columns of a line.
  ///   - colour: Whether to write the sequences of a colour terminal.
  ///   - header: Whether to begin with the titles of the columns.
  public func lines(width: Int = 100, colour: Bool = false, header: Bool = true) -> [String] {
    let widths = fittedWidths(to: width, header: header)
    var result: [String] = []
    if header {
      result.append(line(columns.map { Cell($0.title, style: .bold) }, widths, colour: colour))
      let rule = widths.map { String(repeating: "─", count: $0) }
      result.append(rule.joined(separator: String(repeating: " ", count: gap)))
    }
    for row in rows { result.append(line(row, widths, colour: colour)) }
    return result
  }

  private func line(_ cells: [Cell], _ widths: [Int], colour: Bool) -> String {
    var text = ""
    for (index, width) in widths.enumerated() {
      let cell = index < cells.count ? cells[index] : ""
      let isLast = index == widths.count - 1
      let cut = TerminalText.truncated(cell.text, to: width)
      let styled = cell.style.apply(to: cut, colour: colour)
      let fill = String(repeating: " ", count: max(0, width - TerminalText.width(cut)))
      switch columns[index].alignment {
      case .leading: text += isLast ? styled : styled + fill
      case .trailing: text += fill + styled
      }
      if !isLast { text += String(repeating: " ", count: gap) }
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Takes columns from the widest column, one by one, until the table fits.
  private func fittedWidths(to limit: Int, header: Bool) -> [Int] {
    var widths = columns.indices.map { index in
      let cells = rows.map { index < $0.count ? TerminalText.width($0[index].text) : 0 }
      return max(header ? TerminalText.width(columns[index].title) : 0, cells.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - limit
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > columns[$0].minimum }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
