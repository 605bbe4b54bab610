/// Finds the fields of one record after the other; the engine of ``CSVTable`` and ``CSVStream``.
///
/// The bytes may be a part of the text. A record that they do not settle is taken back with its
/// faults, to be found anew once more bytes are at hand.
struct CSVScanner: ~Copyable {
  /// Where the scanner stands: a byte offset and its line, from 1.
  struct Place: Sendable {
    var offset = 0
    var line = 1
  }

  var place = Place()
  var faults: [CSVFault] = []
  /// Further faults are dropped.
  var faultLimit = Int.max
  /// Whether the text ends where the bytes end.
  var isFinal = true

  var bytes: UnsafeBufferPointer<UInt8>
  let options: CSVOptions
  /// The longest record, kept within what can be added to an offset.
  let limit: Int
  /// Whether the end of the bytes hides how the present record goes on.
  var isCut = false
  /// Whether the bytes ended within a line that is to be skipped.
  var isSkipping = false
  var fields: UnsafeMutableBufferPointer<CSVRecord.Field>
  var count = 0
  var record = Place()
  var columns = 0
  /// The rules of which the present record already has a fault.
  var reported: Set<CSVFault.Rule> = []
  var hasHighBytes = false
  var hasReportedCRLF = false
  /// For each byte, whether a plain field may have to stop there.
  let stops: UnsafeMutablePointer<Bool>

  init(bytes: UnsafeBufferPointer<UInt8>, options: CSVOptions) {
    self.bytes = bytes
    self.options = options
    limit = min(max(options.recordLimit, 0), 1 << 48)
    fields = .allocate(capacity: 64)
    stops = .allocate(capacity: 256)
    for byte in 0...0xFF { stops[byte] = byte >= 0x80 || byte == 0 }
    for byte in [options.delimiter, .lineFeed, .carriageReturn] { stops[Int(byte)] = true }
    stops[Int(UInt8.quote)] = options.isQuoting
  }

  deinit {
    fields.deallocate()
    stops.deallocate()
  }

  /// Steps over a byte-order mark at the very beginning; `false` if the text cannot be read. Three
  /// bytes must be at hand, or the whole text.
  @discardableResult
  mutating func begin() -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if options.isStrict { report(.byteOrderMark, line: 1) }
      place.offset = 3
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(.utf16, line: 1)
      place.offset = bytes.count
      return false
    }
    return true
  }

  /// Goes on with other bytes, which begin where the last ones were left.
  mutating func replaceBytes(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
    self.bytes = bytes
    self.isFinal = isFinal
    place.offset = 0
  }

  /// Sets how many fields a record must have.
  mutating func expect(columns: Int) { self.columns = columns }

  /// The faults since the last call.
  mutating func takeFaults() -> [CSVFault] {
    defer { faults = [] }
    return faults
  }

  /// Goes on after the header, whose faults are known.
  mutating func resume(at place: Place, columns: Int, after known: [CSVFault]) {
    self.place = place
    self.columns = columns
    hasReportedCRLF = known.contains { $0.rule == .crlf }
  }

  mutating func skipLines(to line: Int) {
    while place.line < line, place.offset < bytes.count {
      skipLine()
    }
  }

  /// The record that ``scanRecord()`` found last.
  func withRecord<R, E: Error>(_ body: (borrowing CSVRecord) throws(E) -> R) throws(E) -> R {
    try body(
      CSVRecord(
        bytes: bytes, fields: UnsafeBufferPointer(rebasing: fields[..<count]), start: record.offset,
        line: record.line))
  }

  /// Finds the next record; `false` at the end of the bytes, with the place where to go on.
  mutating func scanRecord() -> Bool {
    if isSkipping { skipLine() }
    while place.offset < bytes.count {
      record = place
      count = 0
      hasHighBytes = false
      isCut = false
      if !reported.isEmpty { reported = [] }
      let known = faults.count
      if takeLineEnd() {
        if options.isStrict { report(.blankLine, line: record.line) }
        continue
      }
      if !isCut, scanFields() { return true }
      if isCut {
        place = record
        faults.removeSubrange(known...)
        return false
      }
    }
    return false
  }

  /// Finds the fields of one record and steps over its line end; `false` if the record is too long
  /// or cut.
  private mutating func scanFields() -> Bool {
    while true {
      scanPlainFields()
      let isQuoted =
        options.isQuoting && place.offset < bytes.count && bytes[place.offset] == .quote
      if isQuoted { scanQuotedField() } else { scanPlainField(from: place.offset) }
      if isCut { return false }
      if place.offset - record.offset > limit {
        report(.recordTooLong, line: record.line, value: "more than \(limit) bytes")
        skipLine()
        return false
      }
      if place.offset < bytes.count, bytes[place.offset] == options.delimiter {
        place.offset += 1
      } else {
        break
      }
    }
    if hasHighBytes { checkUTF8() }
    _ = takeLineEnd()
    if options.isStrict, columns > 0, count != columns {
      report(.fieldCount, line: record.line, value: "\(count) instead of \(columns)")
    }
    return true
  }

  /// The offset at which a record that goes on is too long, or the end of the bytes.
  var window: Int { min(bytes.count, record.offset + limit + 1) }
}

extension UInt8 {
  static var lineFeed: UInt8 { 0x0A }
  static var carriageReturn: UInt8 { 0x0D }
  static var quote: UInt8 { 0x22 }
}
