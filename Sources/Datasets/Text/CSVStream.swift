/// A table of delimited text that is read block by block, for files of any size.
///
/// It finds the same records and faults as ``CSVTable`` and needs, apart from a block, no more
/// memory than twice the longest record that ``CSVOptions/recordLimit`` allows.
///
/// ```swift
/// var table = try CSVStream(TextStream(survey))
/// while try table.next() {
///   table.withRecord { print($0.line, $0.text(0)) }
/// }
/// ```
public struct CSVStream: ~Copyable {
  /// Faults that are kept until they are taken; further ones are dropped.
  public static let faultLimit = 10_000

  public let options: CSVOptions
  /// The names of the columns; empty where the table has no header.
  public private(set) var header: [String] = []
  /// The line of the header, from 1; 0 where there is none.
  public private(set) var headerLine = 0
  private var window: TextWindow
  private var scanner: CSVScanner

  /// Begins with a text and reads its header.
  ///
  /// - Parameter blockSize: how many bytes are asked for at a time.
  public init(
    _ source: any TextSource, options: CSVOptions = .standard, blockSize: Int = 1 << 18
  ) throws(DatasetError) {
    self.options = options
    window = TextWindow(source, blockSize: blockSize)
    scanner = CSVScanner(bytes: UnsafeBufferPointer(start: nil, count: 0), options: options)
    scanner.faultLimit = Self.faultLimit
    try advance(least: 3)
    if !scanner.begin() { scanner.replaceBytes(.init(start: nil, count: 0), isFinal: true) }
    guard let line = options.headerLine else { return }
    scanner.skipLines(to: line)
    while scanner.place.line < line, !scanner.isFinal {
      try advance()
      scanner.skipLines(to: line)
    }
    if try next() {
      (headerLine, header) = withRecord { ($0.line, $0.texts) }
    } else {
      scanner.report(.noHeader, line: line)
    }
    scanner.expect(columns: header.count)
  }

  /// The index of a column, or `nil` where the header has no such name.
  public func index(of name: String) -> Int? { header.firstIndex(of: name) }

  /// Goes on to the next record; `false` at the end of the text.
  ///
  /// Blank lines are skipped. A record longer than the limit is reported and left out; every other
  /// record is found, even if it has a fault.
  ///
  /// Complexity: linear in the length of the text over all calls, whatever the size of the blocks.
  public mutating func next() throws(DatasetError) -> Bool {
    while !scanner.scanRecord() {
      if scanner.isFinal { return false }
      try advance()
    }
    return true
  }

  /// Calls `body` with the record that ``next()`` found last.
  public func withRecord<R, E: Error>(
    _ body: (borrowing CSVRecord) throws(E) -> R
  ) throws(E) -> R {
    try scanner.withRecord(body)
  }

  /// Whether a fault was found since the last call of ``takeFaults()``.
  public var hasFaults: Bool { !scanner.faults.isEmpty }

  /// The faults since the last call, in order, those of the header first.
  public mutating func takeFaults() -> [CSVFault] { scanner.takeFaults() }

  private mutating func advance(least: Int = 1) throws(DatasetError) {
    let used = scanner.place.offset
    // Should the source fail, the scanner is left with nothing to read.
    scanner.replaceBytes(UnsafeBufferPointer(start: nil, count: 0), isFinal: true)
    try window.advance(dropping: used, least: least)
    scanner.replaceBytes(window.bytes, isFinal: window.isFinal)
  }
}
