/// Finds the fields of one record after the other; the engine of ``CSVTable``.
struct CSVScanner: ~Copyable {
  /// Where the scanner stands: a byte offset and its line, from 1.
  struct Place: Sendable {
    var offset = 0
    var line = 1
  }

  private(set) var place = Place()
  private(set) var faults: [CSVFault] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let options: CSVOptions
  private var fields: UnsafeMutableBufferPointer<CSVRecord.Field>
  private var count = 0
  private var record = Place()
  private var columns = 0
  /// The rules of which the present record already has a fault.
  private var reported: Set<CSVFault.Rule> = []
  private var hasHighBytes = false
  private var hasReportedCRLF = false
  /// For each byte, whether a plain field may have to stop there.
  private let stops: UnsafeMutablePointer<Bool>

  init(bytes: UnsafeBufferPointer<UInt8>, options: CSVOptions) {
    self.bytes = bytes
    self.options = options
    fields = .allocate(capacity: 64)
    stops = .allocate(capacity: 256)
    for byte in 0...0xFF { stops[byte] = byte >= 0x80 || byte == 0 }
    for byte in [options.delimiter, lineFeed, carriageReturn] { stops[Int(byte)] = true }
    stops[Int(quote)] = options.isQuoting
  }

  deinit {
    fields.deallocate()
    stops.deallocate()
  }

  /// Steps over a byte-order mark at the very beginning.
  mutating func begin() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if options.isStrict { report(.byteOrderMark, line: 1) }
      place.offset = 3
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(.utf16, line: 1)
      place.offset = bytes.count
    }
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
  func withRecord<E: Error>(_ body: (borrowing CSVRecord) throws(E) -> Void) throws(E) {
    try body(
      CSVRecord(
        bytes: bytes, fields: UnsafeBufferPointer(rebasing: fields[..<count]), start: record.offset,
        line: record.line))
  }

  /// Finds the next record; `false` at the end of the text.
  mutating func scanRecord() -> Bool {
    while place.offset < bytes.count {
      record = place
      count = 0
      hasHighBytes = false
      if !reported.isEmpty { reported = [] }
      if takeLineEnd() {
        if options.isStrict { report(.blankLine, line: record.line) }
        continue
      }
      if scanFields() { return true }
    }
    return false
  }

  /// Finds the fields of one record and steps over its line end; `false` if the record is too long.
  private mutating func scanFields() -> Bool {
    while true {
      scanPlainFields()
      let isQuoted =
        options.isQuoting && place.offset < bytes.count && bytes[place.offset] == quote
      if isQuoted { scanQuotedField() } else { scanPlainField(from: place.offset) }
      if place.offset - record.offset > options.recordLimit {
        report(.recordTooLong, line: record.line, value: "more than \(options.recordLimit) bytes")
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

  /// Takes the plain fields that a delimiter ends, as far as nothing unusual occurs; most bytes of most
  /// tables pass through here, so it works on local copies.
  private mutating func scanPlainFields() {
    let delimiter = options.delimiter
    let limit = min(bytes.count, record.offset + options.recordLimit)
    let (stops, bytes) = (stops, bytes)
    let fields = fields
    var count = count
    var start = place.offset
    var offset = start
    while offset < limit {
      let byte = bytes[offset]
      if !stops[Int(byte)] {
        offset += 1
      } else if byte == delimiter {
        if count == fields.count { break }
        let field = CSVRecord.Field(start: start, end: offset, isEscaped: false, isQuoted: false)
        fields.initializeElement(at: count, to: field)
        count += 1
        offset += 1
        start = offset
      } else {
        break
      }
    }
    self.count = count
    place.offset = start
  }

  /// Finds the end of a field without quotes; `start` lies before the present place where a field that
  /// began as a quoted one turned out to be none.
  private mutating func scanPlainField(from start: Int) {
    let delimiter = options.delimiter
    let end = bytes.count
    var offset = place.offset
    while offset < end {
      let byte = bytes[offset]
      if !stops[Int(byte)] {
        offset += 1
        continue
      }
      if byte == delimiter || byte == lineFeed { break }
      if byte == carriageReturn, offset + 1 == end || bytes[offset + 1] == lineFeed { break }
      note(byte, at: offset)
      offset += 1
    }
    append(CSVRecord.Field(start: start, end: offset, isEscaped: false, isQuoted: false))
    place.offset = offset
  }

  /// Finds the end of a quoted field; one that turns out not to be quoted is read as a plain one.
  private mutating func scanQuotedField() {
    let opening = place
    let known = (faults: faults.count, reported: reported)
    let end = bytes.count
    var offset = opening.offset + 1
    var isEscaped = false
    while offset < end {
      let byte = bytes[offset]
      if byte == quote {
        if offset + 1 < end, bytes[offset + 1] == quote {
          isEscaped = true
          offset += 2
          continue
        }
        break
      }
      if byte == lineFeed {
        place.line += 1
      } else if byte >= 0x80 {
        hasHighBytes = true
      } else if byte == 0 {
        report(.nulByte, at: offset, line: place.line)
      }
      offset += 1
    }
    guard offset < end else {
      // The quotes behind an unclosed one stand in runs of even length, which leave no other field open:
      // the rest is scanned a second time, and no third. It reports its faults itself.
      faults.removeSubrange(known.faults...)
      reported = known.reported
      report(.unclosedQuote, at: opening.offset, line: opening.line)
      place = Place(offset: opening.offset + 1, line: opening.line)
      scanPlainField(from: opening.offset)
      return
    }
    place.offset = offset + 1
    guard place.offset == end || endsField(at: place.offset) else {
      report(.strayQuote, at: offset, line: place.line)
      scanPlainField(from: opening.offset)
      return
    }
    append(.init(start: opening.offset + 1, end: offset, isEscaped: isEscaped, isQuoted: true))
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let quote = UInt8(ascii: "\"")

extension CSVScanner {
  private func endsField(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == options.delimiter || byte == lineFeed { return true }
    return byte == carriageReturn && (offset + 1 == bytes.count || bytes[offset + 1] == lineFeed)
  }

  /// Steps over LF, CRLF, or a CR that ends the text.
  private mutating func takeLineEnd() -> Bool {
    guard place.offset < bytes.count else { return false }
    let byte = bytes[place.offset]
    if byte == lineFeed {
      place.offset += 1
    } else if byte == carriageReturn, endsField(at: place.offset) {
      if options.isStrict, !hasReportedCRLF {
        hasReportedCRLF = true
        report(.crlf, at: place.offset, line: place.line)
      }
      place.offset = min(place.offset + 2, bytes.count)
    } else {
      return false
    }
    place.line += 1
    return true
  }

  private mutating func skipLine() {
    while place.offset < bytes.count, bytes[place.offset] != lineFeed { place.offset += 1 }
    if place.offset < bytes.count {
      place.offset += 1
      place.line += 1
    }
  }

  private mutating func append(_ field: CSVRecord.Field) {
    if count == fields.count {
      let larger = UnsafeMutableBufferPointer<CSVRecord.Field>.allocate(capacity: count * 2)
      _ = larger.moveInitialize(fromContentsOf: fields)
      fields.deallocate()
      fields = larger
    }
    fields.initializeElement(at: count, to: field)
    count += 1
  }

  private mutating func note(_ byte: UInt8, at offset: Int) {
    if byte >= 0x80 {
      hasHighBytes = true
    } else if byte == 0 {
      report(.nulByte, at: offset, line: place.line)
    } else if byte == quote {
      report(.strayQuote, at: offset, line: place.line)
    } else if byte == carriageReturn {
      report(.carriageReturn, at: offset, line: place.line)
    }
  }

  private mutating func checkUTF8() {
    let raw = UnsafeBufferPointer(rebasing: bytes[record.offset..<place.offset])
    guard let fault = UTF8Validity.firstFault(in: raw) else { return }
    let line = raw[..<fault].reduce(record.line) { $0 + ($1 == lineFeed ? 1 : 0) }
    let byte = String(raw[fault], radix: 16, uppercase: true)
    report(.invalidUTF8, at: record.offset + fault, line: line, value: "byte 0x\(byte)")
  }

  private mutating func report(
    _ rule: CSVFault.Rule, at offset: Int, line: Int, value: String = ""
  ) {
    guard reported.insert(rule).inserted else { return }
    var first = offset
    while first > 0, bytes[first - 1] != lineFeed { first -= 1 }
    if first == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = min(3, offset) }
    let column = bytes[first..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    faults.append(CSVFault(line: line, column: column, rule: rule, value: value))
  }

  mutating func report(_ rule: CSVFault.Rule, line: Int, value: String = "") {
    faults.append(CSVFault(line: line, column: 1, rule: rule, value: value))
  }
}
