import Datasets
import Foundation
import Testing

@Suite("Files, digests and gzip")
struct FileReadingTests {
  static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3]
  /// `gzip -9n` of the text `abc`.
  private static let abc =
    header + [0x4B, 0x4C, 0x4A, 0x06, 0x00, 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0]
  /// `gzip -9n` of the text `def`.
  private static let def =
    header + [0x4B, 0x49, 0x4D, 0x03, 0x00, 0x61, 0xE1, 0xC4, 0x0C, 3, 0, 0, 0]
  /// `gzip -9n` of 100,000 zero bytes: 132 bytes.
  static let zeros =
    header + [0xED, 0xC1, 0x31, 0x01, 0, 0, 0, 0xC2, 0xA0, 0xF5, 0x4F, 0x6D, 0x0D, 0x0F, 0xA0]
    + [UInt8](repeating: 0, count: 96)
    + [0x80, 0x57, 0x03, 0x7D, 0x95, 0x11, 0xD4, 0xA0, 0x86, 0x01, 0]

  @Test("SHA-256 gives the values of FIPS 180-4")
  func digest() {
    #expect(
      SHA256Digest(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256Digest(of: []).hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("One member expands, and several follow one another")
  func members() throws {
    #expect(try Gunzip.expand(Self.abc) == Array("abc".utf8))
    #expect(try Gunzip.expand(Self.abc + Self.def) == Array("abcdef".utf8))
    #expect(try Gunzip.expand(Self.abc + [0, 0, 0]) == Array("abc".utf8))
  }

  @Test("Expansion stops at the limit, not after it")
  func limit() throws {
    #expect(try Gunzip.expand(Self.zeros, limit: 100_000).count == 100_000)
    #expect(throws: Gunzip.Failure.tooLarge(limit: 99_999)) {
      try Gunzip.expand(Self.zeros, limit: 99_999)
    }
    #expect(throws: Gunzip.Failure.tooLarge(limit: 5)) {
      try Gunzip.expand(Self.abc + Self.def, limit: 5)
    }
  }

  @Test("Cut, damaged, foreign and trailing bytes are told apart")
  func failures() {
    #expect(throws: Gunzip.Failure.truncated) { try Gunzip.expand(Array(Self.abc.dropLast(6))) }
    #expect(throws: Gunzip.Failure.notGzip) { try Gunzip.expand(Array("plain".utf8)) }
    #expect(throws: Gunzip.Failure.trailing(offset: Self.abc.count)) {
      try Gunzip.expand(Self.abc + Array("rest".utf8))
    }
    var wrong = Self.abc
    wrong[15] ^= 0xFF
    #expect(throws: Gunzip.Failure.self) { try Gunzip.expand(wrong) }
  }

  @Test("The digest of a compressed file is that of the bytes on disk")
  func digestOfCompressedFile() throws {
    let path =
      NSTemporaryDirectory() + "tarazy-reading-\(ProcessInfo.processInfo.processIdentifier)"
    try Data(Self.abc).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try FileContents.read(path)
    let expanded = try file.expanded()
    #expect(expanded.bytes == Array("abc".utf8))
    #expect(expanded.sha256 == SHA256Digest(of: Self.abc).hex)
    #expect(throws: DatasetError.self) { try file.expanded(limit: 2) }
  }

  @Test("A missing file is named with its path")
  func missing() throws {
    let error = #expect(throws: DatasetError.self) { try FileContents.read("no/such/file.csv") }
    #expect(try #require(error).description.hasPrefix("no/such/file.csv: the file cannot be read"))
    #expect(throws: DatasetError.self) { try FileContents.read(NSTemporaryDirectory()) }
  }
}
