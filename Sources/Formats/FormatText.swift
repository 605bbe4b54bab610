/// Tells a text from what a YAML parser can't read, before it is parsed.
///
/// YAML streams hold printable characters, tab and line ends only (YAML 1.2.2, 2021, § 5.1,
/// https://yaml.org/spec/1.2.2/#51-character-set).
public enum FormatText {
  /// The text of a file in UTF-8.
  ///
  /// - Parameter file: the name used in messages; nothing is opened.
  /// - Throws: ``FormatError`` with one fault that names the first byte that is no text, counted
  ///   from 1.
  public static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> String {
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) {
      throw FormatError(faults: [
        FormatFault(
          file: file, rule: "the file must be a text in UTF-8; it begins as \(mark.name)",
          fix: "save it as UTF-8")
      ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let invalid = firstInvalid(in: bytes)
      let before = firstUnprintable(in: String(decoding: bytes[..<invalid], as: UTF8.self))
      throw FormatError(faults: [fault(file, bytes, at: before ?? invalid)])
    }
    if let place = firstUnprintable(in: text) {
      throw FormatError(faults: [fault(file, bytes, at: place)])
    }
    return text
  }

  /// The fault of a text that holds what YAML does not allow; `nil` for a proper text.
  static func fault(in text: String, file: String) -> FormatFault? {
    let bytes = Array(text.utf8)
    return firstUnprintable(in: text).map { fault(file, bytes, at: $0) }
  }

  private static let marks: [(name: String, bytes: [UInt8])] = [
    ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0xFE, 0xFF]), ("a ZIP archive", [0x50, 0x4B, 3, 4]),
    ("a PDF", Array("%PDF-".utf8)), ("a gzip archive", [0x1F, 0x8B]),
  ]

  private static func fault(_ file: String, _ bytes: [UInt8], at place: Int) -> FormatFault {
    let before = bytes[..<place]
    let line = before.count { $0 == 10 } + 1
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    // Columns count characters, as everywhere in faults, so continuation bytes do not count.
    let column = bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1
    let digits = String(bytes[place], radix: 16, uppercase: true)
    let byte = digits.count < 2 ? "0" + digits : digits
    return FormatFault(
      file: file, line: line, column: column,
      rule: "the file must be a text in UTF-8; byte \(place + 1) of \(bytes.count) is 0x\(byte), "
        + "which no such text has there",
      fix: "name a YAML file, or save it as UTF-8")
  }

  /// The offset of the first byte that belongs to no character.
  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return min(offset, max(0, bytes.count - 1))
  }

  private static func firstUnprintable(in text: String) -> Int? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if !isPrintable(scalar.value) { return offset }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  /// Whether YAML allows a character; U+FFFD stands where a decoder met bytes that are no text.
  private static func isPrintable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case 0xFFFD, 0xFFFE, 0xFFFF: false
    case ..<0x20, 0x7F..<0xA0: false
    default: true
    }
  }
}
