/// Makes UTF-8 of a text that arrives block by block; a character may lie across two blocks.
///
/// An unpaired surrogate or half a unit at the end becomes U+FFFD; UTF-8 input is not repaired.
struct TextTranscoder {
  let encoding: TextEncoding
  /// How much of the byte-order mark of UTF-8 was found; 3 as well where there is none.
  private var mark = 0
  private var isAtStart = true
  /// The first byte of a unit of UTF-16 whose second is yet to come.
  private var half: UInt8?
  /// The first unit of a surrogate pair whose second is yet to come.
  private var lead: UInt32?

  init(from encoding: TextEncoding) { self.encoding = encoding }

  /// Whether the rest of the text stays as it is.
  var isPassing: Bool { encoding == .utf8 || (encoding == .utf8WithMark && mark == 3) }

  /// The space that so many bytes may need.
  func capacity(for count: Int) -> Int { 3 * count + 8 }

  /// Converts a block and returns the number of bytes made.
  mutating func convert(
    _ block: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    switch encoding {
    case .utf8: copy(block, into: space)
    case .utf8WithMark: pass(block, into: space)
    case .utf16LittleEndian: convertUnits(block, into: space) { UInt32($0) | UInt32($1) << 8 }
    case .utf16BigEndian: convertUnits(block, into: space) { UInt32($0) << 8 | UInt32($1) }
    case .latin1: convertBytes(block, into: space) { UInt32($0) }
    case .windows1252: convertBytes(block, into: space) { TextEncoding.scalar1252($0) }
    }
  }

  /// Ends the text and returns the number of bytes made.
  mutating func finish(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    if encoding == .utf8WithMark, mark < 3 {
      for byte in Self.mark[..<mark] { Self.put(byte, into: space, &count) }
      mark = 3
    }
    if lead != nil { Self.encode(Self.replacement, into: space, &count) }
    if half != nil { Self.encode(Self.replacement, into: space, &count) }
    (lead, half) = (nil, nil)
    return count
  }

  private func copy(
    _ block: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    _ = UnsafeMutableBufferPointer(rebasing: space[..<block.count]).update(fromContentsOf: block)
    return block.count
  }

  private mutating func pass(
    _ block: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (index, count) = (0, 0)
    while mark < 3, index < block.count {
      if block[index] == Self.mark[mark] {
        mark += 1
        index += 1
      } else {
        for byte in Self.mark[..<mark] { Self.put(byte, into: space, &count) }
        mark = 3
      }
    }
    let rest = UnsafeBufferPointer(rebasing: block[index...])
    return count + copy(rest, into: .init(rebasing: space[count...]))
  }

  private mutating func convertUnits(
    _ block: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>,
    unit: (UInt8, UInt8) -> UInt32
  ) -> Int {
    var count = 0
    for byte in block {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let value = unit(first, byte)
      defer { isAtStart = false }
      if isAtStart, value == 0xFEFF { continue }
      if let high = lead {
        lead = nil
        if value & 0xFC00 == 0xDC00 {
          let scalar = 0x10000 + (high & 0x3FF) << 10 + (value & 0x3FF)
          Self.encode(scalar, into: space, &count)
          continue
        }
        Self.encode(Self.replacement, into: space, &count)
      }
      if value & 0xFC00 == 0xD800 {
        lead = value
      } else {
        Self.encode(value & 0xFC00 == 0xDC00 ? Self.replacement : value, into: space, &count)
      }
    }
    return count
  }

  private func convertBytes(
    _ block: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>,
    scalar: (UInt8) -> UInt32
  ) -> Int {
    var count = 0
    for byte in block {
      if byte < 0x80 {
        Self.put(byte, into: space, &count)
      } else {
        Self.encode(scalar(byte), into: space, &count)
      }
    }
    return count
  }

  private static func encode(
    _ scalar: UInt32, into space: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80: put(UInt8(scalar), into: space, &count)
    case 0..<0x800:
      put(UInt8(0xC0 | scalar >> 6), into: space, &count)
      put(tail(0), into: space, &count)
    case 0..<0x10000:
      put(UInt8(0xE0 | scalar >> 12), into: space, &count)
      put(tail(6), into: space, &count)
      put(tail(0), into: space, &count)
    default:
      put(UInt8(0xF0 | scalar >> 18 & 7), into: space, &count)
      put(tail(12), into: space, &count)
      put(tail(6), into: space, &count)
      put(tail(0), into: space, &count)
    }
  }

  private static func put(
    _ byte: UInt8, into space: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    space[count] = byte
    count += 1
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let replacement: UInt32 = 0xFFFD
}
