/// A place where a table departs from its format.
public struct CSVFault: Hashable, Sendable {
  public enum Rule: String, Sendable, CaseIterable {
    case unclosedQuote = "a quoted field must be closed"
    case strayQuote = "a quote may stand only around a whole field, doubled inside it"
    case nulByte = "a text holds no NUL bytes"
    case invalidUTF8 = "the text must be UTF-8"
    case utf16 = "the text must be UTF-8, and this is UTF-16"
    case carriageReturn = "a carriage return may stand only before a line feed"
    case recordTooLong = "a record must not be longer than the limit"
    case noHeader = "the table must have a header"
    case byteOrderMark = "the text must not begin with a byte-order mark"
    case crlf = "lines must end in a line feed alone"
    case blankLine = "a table has no blank lines"
    case fieldCount = "a record must have as many fields as the header"

    /// Whether only ``CSVOptions/isStrict`` reports it.
    public var isStrictOnly: Bool {
      switch self {
      case .byteOrderMark, .crlf, .blankLine, .fieldCount: true
      default: false
      }
    }

    /// What to do about it.
    public var fix: String {
      switch self {
      case .unclosedQuote: "close the quote that was opened here"
      case .strayQuote: "enclose the whole field in quotes and double each quote inside it"
      case .nulByte: "remove the NUL byte; the file may be damaged"
      case .invalidUTF8: "save the file as UTF-8; it may be Latin-1 or Windows-1252"
      case .utf16: "save the file as UTF-8 without a byte-order mark"
      case .carriageReturn: "remove the carriage return, or end every line in a line feed"
      case .recordTooLong: "check for missing line breaks"
      case .noHeader: "put the names of the columns on the header line"
      case .byteOrderMark: "save the file as UTF-8 without a byte-order mark"
      case .crlf: "save the file with Unix line ends"
      case .blankLine: "remove the line"
      case .fieldCount: "add or remove delimiters, or quote the field that holds one"
      }
    }
  }

  /// Line from 1; for an unclosed quote the line where it opened.
  public let line: Int
  /// Character column from 1.
  public let column: Int
  public let rule: Rule
  /// What was found, where that helps: a field, a count.
  public let value: String

  public init(line: Int, column: Int, rule: Rule, value: String = "") {
    self.line = line
    self.column = column
    self.rule = rule
    self.value = value
  }

  /// The fault as an error about a file.
  public func error(in file: String) -> DatasetError {
    DatasetError(
      file: file, line: line, column: column, value: value, rule: rule.rawValue, fix: rule.fix)
  }
}
