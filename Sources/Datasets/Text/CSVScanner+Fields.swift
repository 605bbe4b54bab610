extension CSVScanner {
  /// Takes the plain fields that a delimiter ends, as far as nothing unusual occurs; most bytes of
  /// most tables pass through here, so it works on local copies.
  mutating func scanPlainFields() {
    let delimiter = options.delimiter
    let limit = window
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

  /// Finds the end of a field without quotes; `start` lies before the present place where a field
  /// that began as a quoted one turned out to be none.
  mutating func scanPlainField(from start: Int) {
    let delimiter = options.delimiter
    let end = window
    var offset = place.offset
    while offset < end {
      let byte = bytes[offset]
      if !stops[Int(byte)] {
        offset += 1
        continue
      }
      if byte == delimiter || byte == .lineFeed { break }
      if byte == .carriageReturn, endsField(at: offset) { break }
      note(byte, at: offset)
      offset += 1
    }
    if isUnsettled(at: offset) {
      isCut = true
      return
    }
    append(CSVRecord.Field(start: start, end: offset, isEscaped: false, isQuoted: false))
    place.offset = offset
  }

  /// Finds the end of a quoted field; one that turns out not to be quoted is read as a plain one.
  mutating func scanQuotedField() {
    let opening = place
    let known = (faults: faults.count, reported: reported)
    let end = window
    var offset = opening.offset + 1
    var isEscaped = false
    while offset < end {
      let byte = bytes[offset]
      if byte == .quote {
        if offset + 1 < bytes.count, bytes[offset + 1] == .quote {
          isEscaped = true
          offset += 2
          continue
        }
        break
      }
      if byte == .lineFeed {
        place.line += 1
      } else if byte >= 0x80 {
        hasHighBytes = true
      } else if byte == 0 {
        report(.nulByte, at: offset, line: place.line)
      }
      offset += 1
    }
    if isUnsettled(at: offset) || (offset < end && isUnsettled(at: offset + 1)) {
      isCut = true
      return
    }
    guard offset < end else {
      if offset < bytes.count, place.line == opening.line {
        // Without its quote the line were too long as well.
        place.offset = offset
        return
      }
      // The quotes behind an unclosed one stand in runs of even length, which leave no other field
      // open: the bytes up to the limit are scanned a second time, and no third. They report their
      // faults then.
      faults.removeSubrange(known.faults...)
      reported = known.reported
      let value = offset < bytes.count ? "not closed within \(limit) bytes" : ""
      report(.unclosedQuote, at: opening.offset, line: opening.line, value: value)
      place = Place(offset: opening.offset + 1, line: opening.line)
      scanPlainField(from: opening.offset)
      return
    }
    place.offset = offset + 1
    guard place.offset == bytes.count || endsField(at: place.offset) else {
      report(.strayQuote, at: offset, line: place.line)
      scanPlainField(from: opening.offset)
      return
    }
    append(.init(start: opening.offset + 1, end: offset, isEscaped: isEscaped, isQuoted: true))
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
}
