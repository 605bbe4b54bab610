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
    var detector = Detector()
    bytes.withUnsafeBufferPointer { detector.add($0) }
    return detector.encoding
  }

  /// UTF-8 bytes without a byte-order mark.
  ///
  /// An unpaired surrogate or half a unit at the end becomes U+FFFD; UTF-8 input is not repaired.
  public func utf8(from bytes: [UInt8]) -> [UInt8] {
    if self == .utf8 { return bytes }
    var transcoder = TextTranscoder(from: self)
    return [UInt8](unsafeUninitializedCapacity: transcoder.capacity(for: bytes.count)) {
      space, count in
      count = bytes.withUnsafeBufferPointer { transcoder.convert($0, into: space) }
      count += transcoder.finish(into: .init(rebasing: space[count...]))
    }
  }

  /// The five bytes that Windows-1252 leaves free keep the control codes of Latin-1, as browsers do
  /// (WHATWG *Encoding Standard*, index windows-1252).
  static func scalar1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high1252[Int(byte) - 0x80] : UInt32(byte)
  }

  private static let high1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
