import Foundation

extension CSVScanner {
  func endsField(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == options.delimiter || byte == .lineFeed { return true }
    return byte == .carriageReturn && (offset + 1 == bytes.count || bytes[offset + 1] == .lineFeed)
  }

  /// Whether further bytes could tell how the text goes on from an offset: where the bytes end, or
  /// end in a carriage return.
  func isUnsettled(at offset: Int) -> Bool {
    guard !isFinal, offset + 1 >= bytes.count else { return false }
    return offset >= bytes.count || bytes[offset] == .carriageReturn
  }

  /// Steps over LF, CRLF, or a CR that ends the text.
  mutating func takeLineEnd() -> Bool {
    guard place.offset < bytes.count else { return false }
    let byte = bytes[place.offset]
    if isUnsettled(at: place.offset) {
      isCut = true
      return false
    }
    if byte == .lineFeed {
      place.offset += 1
    } else if byte == .carriageReturn, endsField(at: place.offset) {
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

  mutating func skipLine() {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[place.offset...])
    let end = rest.baseAddress.flatMap { memchr($0, Int32(UInt8.lineFeed), rest.count) }
    isSkipping = end == nil && !isFinal
    guard let start = rest.baseAddress, let end else {
      place.offset = bytes.count
      return
    }
    place.offset += UnsafeRawPointer(end) - start + 1
    place.line += 1
  }
}
