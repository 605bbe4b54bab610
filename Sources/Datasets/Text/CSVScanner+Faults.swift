extension CSVScanner {
  mutating func note(_ byte: UInt8, at offset: Int) {
    if byte >= 0x80 {
      hasHighBytes = true
    } else if byte == 0 {
      report(.nulByte, at: offset, line: place.line)
    } else if byte == .quote {
      report(.strayQuote, at: offset, line: place.line)
    } else if byte == .carriageReturn {
      report(.carriageReturn, at: offset, line: place.line)
    }
  }

  mutating func checkUTF8() {
    let raw = UnsafeBufferPointer(rebasing: bytes[record.offset..<place.offset])
    guard let fault = UTF8Validity.firstFault(in: raw) else { return }
    let line = raw[..<fault].reduce(record.line) { $0 + ($1 == .lineFeed ? 1 : 0) }
    let byte = String(raw[fault], radix: 16, uppercase: true)
    report(.invalidUTF8, at: record.offset + fault, line: line, value: "byte 0x\(byte)")
  }

  mutating func report(
    _ rule: CSVFault.Rule, at offset: Int, line: Int, value: String = ""
  ) {
    guard reported.insert(rule).inserted else { return }
    // A record begins at the beginning of a line.
    var first = offset
    while first > record.offset, bytes[first - 1] != .lineFeed { first -= 1 }
    let column = bytes[first..<offset].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    if faults.count < faultLimit {
      faults.append(CSVFault(line: line, column: column, rule: rule, value: value))
    }
  }

  mutating func report(_ rule: CSVFault.Rule, line: Int, value: String = "") {
    if faults.count < faultLimit {
      faults.append(CSVFault(line: line, column: 1, rule: rule, value: value))
    }
  }
}
