/// A table of delimited text (RFC 4180, or tab-separated) over one buffer of UTF-8 bytes.
///
/// Records are handed over one after the other as ranges of the buffer; nothing is copied until a field
/// is asked for. A fault never stops the reading: it is reported with its place, at most once for each
/// record and rule, and the reading goes on.
///
/// ```swift
/// let table = CSVTable(bytes: file.bytes)
/// let faults = table.forEachRecord { record in
///   print(record.line, record.text(0), record.number(1) ?? 0)
/// }
/// ```
///
/// Source of the format: Y. Shafranovich, RFC 4180, 2005, <https://www.rfc-editor.org/rfc/rfc4180>.
public struct CSVTable: Sendable {
  public let options: CSVOptions
  /// The names of the columns; empty where the table has no header.
  public let header: [String]
  /// The line of the header, from 1; 0 where there is none.
  public let headerLine: Int
  private let bytes: [UInt8]
  private let body: CSVScanner.Place
  private let headerFaults: [CSVFault]

  public init(bytes: [UInt8], options: CSVOptions = .standard) {
    self.bytes = bytes
    self.options = options
    var names: [String] = []
    var line = 0
    (body, headerFaults) = bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(bytes: buffer, options: options)
      scanner.begin()
      if let wanted = options.headerLine {
        scanner.skipLines(to: wanted)
        if scanner.scanRecord() {
          scanner.withRecord { record in
            line = record.line
            names = record.texts
          }
        } else {
          scanner.report(.noHeader, line: wanted)
        }
      }
      return (scanner.place, scanner.faults)
    }
    header = names
    headerLine = line
  }

  /// The index of a column, or `nil` where the header has no such name.
  public func index(of name: String) -> Int? { header.firstIndex(of: name) }

  /// Calls `body` for each record after the header, in order, and returns the faults in order.
  ///
  /// Blank lines are skipped. A record longer than the limit is reported and not handed over; every
  /// other record is, even if it has a fault. A strict table keeps ``CSVStream/faultLimit`` faults.
  @discardableResult
  public func forEachRecord<E: Error>(
    _ body: (borrowing CSVRecord) throws(E) -> Void
  ) throws(E) -> [CSVFault] {
    try bytes.withUnsafeBufferPointer { (buffer) throws(E) in
      var scanner = CSVScanner(bytes: buffer, options: options)
      // Of every blank line a fault: a file of nothing else would fill the memory.
      if options.isStrict { scanner.faultLimit = CSVStream.faultLimit }
      scanner.resume(at: self.body, columns: header.count, after: headerFaults)
      while scanner.scanRecord() {
        try scanner.withRecord(body)
      }
      return headerFaults + scanner.faults
    }
  }

  /// Every fault of the table; reads it once.
  public var faults: [CSVFault] { forEachRecord { _ in } }
}
