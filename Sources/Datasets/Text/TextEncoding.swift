/// How the bytes of a text file stand for characters, and how to make UTF-8 of them.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte-order mark"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// ISO 8859-1.
  case latin1 = "Latin-1"
  /// Like Latin-1, but with printable characters at 0x80–0x9F.
  case windows1252 = "Windows-1252"

  /// The encoding by byte-order mark, else UTF-8 if the bytes are valid, else one of the two 8-bit
  /// encodings: Windows-1252 where a byte of 0x80–0x9F occurs, which Latin-1 gives to control codes.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let isValid = bytes.withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) == nil }
    if isValid { return .utf8 }
    return bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1
  }

  /// UTF-8 bytes without a byte-order mark.
  ///
  /// An unpaired surrogate or half a unit at the end becomes U+FFFD; UTF-8 input is not repaired.
  public func utf8(from bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: bytes
    case .utf8WithMark: Array(bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    case .utf16LittleEndian: Self.fromUTF16(bytes, low: 0, high: 1)
    case .utf16BigEndian: Self.fromUTF16(bytes, low: 1, high: 0)
    case .latin1: Self.fromBytes(bytes) { UInt32($0) }
    case .windows1252: Self.fromBytes(bytes) { Self.scalar1252($0) }
    }
  }

  private static func fromUTF16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + high]) << 8)
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    if index < bytes.count { units.append(0xFFFD) }
    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { text.append($0) }
    return text
  }

  private static func fromBytes(_ bytes: [UInt8], scalar: (UInt8) -> UInt32) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let value = scalar(byte)
        if value < 0x800 {
          text.append(UInt8(0xC0 | value >> 6))
        } else {
          text.append(UInt8(0xE0 | value >> 12))
          text.append(UInt8(0x80 | value >> 6 & 0x3F))
        }
        text.append(UInt8(0x80 | value & 0x3F))
      }
    }
    return text
  }

  /// The five bytes that Windows-1252 leaves free keep the control codes of Latin-1, as browsers do
  /// (WHATWG *Encoding Standard*, index windows-1252).
  private static func scalar1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high1252[Int(byte) - 0x80] : UInt32(byte)
  }

  private static let high1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
