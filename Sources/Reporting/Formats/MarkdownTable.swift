/// A table in the Markdown of GitHub ("GitHub Flavored Markdown Spec", version 0.29-gfm, 2019, section
/// 4.10, <https://github.github.com/gfm/>).
public struct MarkdownTable: Sendable {
  public struct Column: Sendable {
    public let title: String
    public let alignment: TextTable.Alignment

    public init(_ title: String, _ alignment: TextTable.Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  public let columns: [Column]
  private var rows: [[String]] = []

  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of plain text; missing cells stay empty, cells beyond the columns are left out.
  public mutating func append(_ cells: [String]) { rows.append(cells) }

  /// The table, every line of it with its line end.
  public var text: String {
    var result = line(columns.map(\.title))
    let rules = columns.map { $0.alignment == .trailing ? "---:" : "---" }
    result += "| " + rules.joined(separator: " | ") + " |\n"
    for row in rows { result += line(row) }
    return result
  }

  private func line(_ cells: [String]) -> String {
    let fields = columns.indices.map { $0 < cells.count ? Self.escaped(cells[$0]) : "" }
    return "| " + fields.joined(separator: " | ") + " |\n"
  }

  /// Plain text as Markdown: nothing in it is taken for mark-up, line breaks become `<br>`.
  public static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "_", "[", "]", "~":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n": if previous != "\r" { result += "<br>" }
      case "\r": result += "<br>"
      case "\t": result += " "
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    return result
  }
}
