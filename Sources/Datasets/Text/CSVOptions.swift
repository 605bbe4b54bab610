/// How a table of text is written.
public struct CSVOptions: Sendable {
  /// The byte between two fields: a comma or a tab.
  public var delimiter: UInt8
  /// Whether double quotes enclose fields (RFC 4180); otherwise a quote is a character like any
  /// other.
  public var isQuoting: Bool
  /// The line of the header, from 1; the lines above it are skipped. `nil`: the table has no
  /// header.
  public var headerLine: Int?
  /// The longest record in bytes; a longer one is reported and not handed over. A quote that is not
  /// closed within it counts as not closed.
  public var recordLimit: Int
  /// Whether to report what a tolerant reader accepts: a byte-order mark, CRLF, blank lines, and
  /// records with another number of fields than the header.
  public var isStrict: Bool

  public init(
    delimiter: UInt8 = UInt8(ascii: ","), isQuoting: Bool = true, headerLine: Int? = 1,
    recordLimit: Int = 1 << 20, isStrict: Bool = false
  ) {
    self.delimiter = delimiter
    self.isQuoting = isQuoting
    self.headerLine = headerLine
    self.recordLimit = recordLimit
    self.isStrict = isStrict
  }

  /// Comma, quotes, header on the first line, tolerant.
  public static let standard = CSVOptions()
  /// As ``standard``, but reports every departure from the format of world folders.
  public static let strict = CSVOptions(isStrict: true)
  /// Blanks between fields, no quotes, no header: how the program behind the published ideal points writes.
  public static let blanks = CSVOptions(
    delimiter: UInt8(ascii: " "), isQuoting: false, headerLine: nil)
  /// Tab, no quotes, header on the first line.
  public static let tabs = CSVOptions(delimiter: UInt8(ascii: "\t"), isQuoting: false)
}
