import Formats
import Testing

@Suite("Text of a YAML file")
struct FormatTextTests {
  private func fault(_ bytes: [UInt8]) throws -> FormatFault {
    do {
      let text = try FormatText.read(bytes, file: "x.yaml")
      Issue.record("read as ‘\(text)’")
      return FormatFault(file: "", rule: "")
    } catch {
      #expect(error.faults.count == 1)
      return try #require(error.faults.first)
    }
  }

  @Test(
    "The first byte that is no text is named by its place, in the file and in its line",
    arguments: [
      ([0x61, 0x00], 1, 2, "byte 2 of 2 is 0x00"),
      (Array("a: b\nc: ".utf8) + [0xFF, 0x61], 2, 4, "byte 9 of 10 is 0xFF"),
      (Array("ж: ".utf8) + [0x07], 1, 4, "byte 5 of 5 is 0x07"),
      // The first byte of two, at the end.
      (Array("a\n".utf8) + [0xD0], 2, 1, "byte 3 of 3 is 0xD0"),
      // An overlong form.
      ([0x61, 0xC0, 0x80], 1, 2, "byte 2 of 3 is 0xC0"),
      ([0x7F], 1, 1, "byte 1 of 1 is 0x7F"),
      ([0x61, 0x00, 0xFF], 1, 2, "byte 2 of 3 is 0x00"),
    ] as [([UInt8], Int, Int, String)])
  func places(_ bytes: [UInt8], _ line: Int, _ column: Int, _ words: String) throws {
    let fault = try fault(bytes)
    #expect(fault.rule.contains(words), "\(fault)")
    #expect((fault.line, fault.column) == (line, column), "\(fault)")
    #expect(!fault.fix.isEmpty)
  }

  @Test(
    "Other kinds of file are named as such",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0x50, 0x4B, 3, 4, 20], "ZIP"),
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0x1F, 0x8B, 8], "gzip"),
    ] as [([UInt8], String)])
  func kinds(_ bytes: [UInt8], _ name: String) throws {
    #expect(try fault(bytes).rule.contains(name))
  }

  @Test("Every proper text is read as it stands, with a byte order mark or without")
  func proper() throws {
    for text in ["", "a: b\r\n\tc: “қазақ” 🇰🇿\n", "\u{FEFF}a: b\n"] {
      #expect(try FormatText.read(Array(text.utf8), file: "x") == text)
    }
  }
}
