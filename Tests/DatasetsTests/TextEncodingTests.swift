import Datasets
import Testing

@Suite("Text encodings")
struct TextEncodingTests {
  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: TextEncoding.detect(bytes).utf8(from: bytes), as: UTF8.self)
  }

  @Test("UTF-8 stays as it is, without its byte-order mark")
  func utf8() {
    #expect(TextEncoding.detect(Array("қазақ".utf8)) == .utf8)
    #expect(text(Array("қазақ".utf8)) == "қазақ")
    #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF, 0x61]) == .utf8WithMark)
    #expect(text([0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(TextEncoding.detect([]) == .utf8)
  }

  @Test("UTF-16 is read in both byte orders, surrogate pairs too")
  func utf16() {
    let units = Array("aЖ€😀".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(text(little) == "aЖ€😀")
    #expect(text(big) == "aЖ€😀")
  }

  @Test("Half a unit and a lone surrogate become the replacement character")
  func brokenUTF16() {
    #expect(text([0xFF, 0xFE, 0x61, 0x00, 0x62]) == "a\u{FFFD}")
    #expect(text([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]) == "\u{FFFD}a")
  }

  @Test("Latin-1 bytes become the characters of the same number")
  func latin1() {
    #expect(TextEncoding.detect([0x53, 0xE3, 0x6F]) == .latin1)
    #expect(text([0x53, 0xE3, 0x6F]) == "São")
  }

  @Test("Windows-1252 has printable characters where Latin-1 has control codes")
  func windows1252() {
    let bytes: [UInt8] = [0x80, 0x93, 0x61, 0x94, 0x9F, 0xE9]
    #expect(TextEncoding.detect(bytes) == .windows1252)
    #expect(text(bytes) == "€“a”Ÿé")
  }

  @Test(
    "Overlong forms, surrogates, values too large and cut sequences are no UTF-8",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0x80], [0xFF], [0xF0, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    let fault = ([0x61] + bytes).withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) }
    #expect(fault == 1)
  }

  @Test("The first and last character of each length is UTF-8")
  func valid() {
    let text = "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(Array(text.utf8).withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) } == nil)
  }
}
