extension JSONStream {
  /// Whether the last string or name is exactly this text without escapes.
  func holds(_ text: StaticString) -> Bool {
    guard token.count == text.utf8CodeUnitCount, !isEscaped else { return false }
    for index in 0..<token.count
    where bytes[token.lowerBound + index] != text.utf8Start[index] { return false }
    return true
  }

  /// The last string or name as a whole number; `nil` where it is none.
  var integer: Int? {
    if isEscaped { return nil }
    return NumberText.integer(UnsafeBufferPointer(rebasing: bytes[token]))
  }

  /// The text of the last string or name, escapes undone; what is no character becomes U+FFFD.
  var text: String {
    guard isEscaped else { return String(decoding: bytes[token], as: UTF8.self) }
    var units: [UInt16] = []
    var plain = token.lowerBound
    var index = token.lowerBound
    func append(_ range: Range<Int>) {
      units.append(contentsOf: String(decoding: bytes[range], as: UTF8.self).utf16)
    }
    while index < token.upperBound {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < token.upperBound else {
        index += 1
        continue
      }
      append(plain..<index)
      let (unit, length) = escape(at: index + 1)
      units.append(unit)
      index += 1 + length
      plain = min(index, token.upperBound)
    }
    append(plain..<token.upperBound)
    return String(decoding: units, as: UTF16.self)
  }

  /// The unit of UTF-16 that an escape stands for, and how many bytes follow the backslash.
  private func escape(at index: Int) -> (unit: UInt16, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "n"): return (0x0A, 1)
    case UInt8(ascii: "t"): return (0x09, 1)
    case UInt8(ascii: "r"): return (0x0D, 1)
    case UInt8(ascii: "b"): return (0x08, 1)
    case UInt8(ascii: "f"): return (0x0C, 1)
    case UInt8(ascii: "u") where index + 4 < token.upperBound:
      let digits = String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self)
      return (UInt16(digits, radix: 16) ?? 0xFFFD, 5)
    default: return (UInt16(bytes[index]), 1)
    }
  }

  /// Goes on to a number, or throws what stands there instead.
  mutating func nextNumber(_ wanted: String) throws(DatasetError) -> Double {
    let found = try next()
    guard found == .number else { throw misplaced(found, wanted: wanted) }
    return number
  }

  /// Goes on to the beginning or end of a container.
  mutating func expect(_ token: Token, _ wanted: String) throws(DatasetError) {
    let found = try next()
    if found != token { throw misplaced(found, wanted: wanted) }
  }

  /// Calls `body` at each member's name, inside an object that has begun; `body` must read the value.
  mutating func forEachMember(
    _ body: (inout JSONStream) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    while try next() == .name { try body(&self) }
  }
}
