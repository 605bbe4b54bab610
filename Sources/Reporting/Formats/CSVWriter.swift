/// Writes comma-separated values: a field that holds a comma, a quotation mark or a line break is
/// quoted, quotation marks are doubled, every record ends with a line end.
///
/// Source: Y. Shafranovich, RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV)
/// Files", 2005, <https://www.rfc-editor.org/rfc/rfc4180>. The default line end is a line feed, which
/// the tools of a Unix shell expect; `LineEnd.carriageReturnLineFeed` is that of the RFC.
public struct CSVWriter: Sendable {
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// Printed unrounded; empty when not finite.
    case number(Double)
    case integer(Int)
    /// No value. Not the same as zero.
    case missing
  }

  public enum LineEnd: String, Sendable {
    case lineFeed = "\n"
    case carriageReturnLineFeed = "\r\n"
  }

  /// What is done with a text that a spreadsheet would take for a formula.
  public enum FormulaGuard: Sendable {
    case none
    /// An apostrophe before a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return.
    case apostrophe
  }

  /// The text so far.
  public private(set) var text = ""
  private let formulas: FormulaGuard
  private let lineEnd: LineEnd

  public init(
    header: [String], formulas: FormulaGuard = .apostrophe, lineEnd: LineEnd = .lineFeed
  ) {
    self.formulas = formulas
    self.lineEnd = lineEnd
    append(header.map(Cell.text))
  }

  /// Adds a record.
  public mutating func append(_ cells: [Cell]) {
    // A lone empty field would be an empty line, which readers skip.
    if cells.count == 1, cells[0] == .missing || cells[0] == .text("") {
      text += "\"\""
    }
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      append(cell)
    }
    text += lineEnd.rawValue
  }

  /// The text so far, which the writer then forgets: for tables that are written piece by piece.
  public mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .text(let content): append(content)
    case .number(let number): text += JSONValue.digits(of: number) ?? ""
    case .integer(let number): text += String(number)
    case .missing: break
    }
  }

  private mutating func append(_ content: String) {
    let field = guarded(content)
    let needsQuotes = field.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
      default: false
      }
    }
    guard needsQuotes else {
      text += field
      return
    }
    text += "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"\"" } else { text.unicodeScalars.append(scalar) }
    }
    text += "\""
  }

  private func guarded(_ content: String) -> String {
    // A lone sign, such as a comparator, is no formula.
    guard formulas == .apostrophe, content.utf8.count > 1, let first = content.utf8.first else {
      return content
    }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      return "'" + content
    default: return content
    }
  }
}

extension CSVWriter.Cell: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .text(value) }

  /// The text, or a missing value.
  public static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .missing }
  /// The number, or a missing value.
  public static func optional(_ number: Double?) -> Self { number.map(Self.number) ?? .missing }
}
