import Datasets
import Foundation
import TestSupport
import Testing

@Suite("Surveys of files")
struct FileSurveyTests {
  /// Writes a file into a folder of its own, hands over its path and removes both.
  private func withFile<R>(_ bytes: [UInt8], _ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tarazy-survey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "table.csv")
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  private func fault(_ bytes: [UInt8], limits: Gunzip.Limits = .standard) throws -> DatasetError {
    try withFile(bytes) { path in
      try #require(throws: DatasetError.self) { try FileSurvey(path, limits: limits) }
    }
  }

  /// The text of a survey, read into spaces of one size.
  private func text(_ survey: FileSurvey, size: Int = 1 << 16) throws -> [UInt8] {
    let stream = try TextStream(survey)
    var space = [UInt8](repeating: 0, count: size)
    var text: [UInt8] = []
    while true {
      let count = try space.withUnsafeMutableBufferPointer { try stream.read(into: $0) }
      if count == 0 { return text }
      text += space[..<count]
    }
  }

  @Test("Size, digest, kind and encoding are those of the file on disk")
  func plain() throws {
    try withFile(Array("abc".utf8)) { path in
      let survey = try FileSurvey(path)
      #expect(survey.path == path)
      #expect(survey.size == 3)
      #expect(survey.expandedSize == 3)
      #expect(!survey.isGzip)
      #expect(survey.encoding == .utf8)
      #expect(
        survey.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(try text(survey) == Array("abc".utf8))
    }
  }

  @Test("A gzip file of several members and padding is one text")
  func members() throws {
    let packed = StoredGzip.members([[0x53, 0xC3], [], [0xA3, 0x6F]]) + [0, 0]
    try withFile(packed) { path in
      let survey = try FileSurvey(path)
      #expect(survey.isGzip)
      #expect(survey.size == packed.count)
      #expect(survey.expandedSize == 4)
      #expect(survey.encoding == .utf8)
      #expect(survey.sha256 == SHA256Digest(of: packed).hex)
      #expect(try text(survey) == Array("São".utf8))
    }
  }

  @Test("An empty file is an empty text")
  func empty() throws {
    try withFile([]) { path in
      let survey = try FileSurvey(path)
      #expect(survey.size == 0)
      #expect(try text(survey) == [])
    }
  }

  @Test("Text in blocks of any size is found and converted like the whole text")
  func encodings() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("encodings block by block: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    let marks: [[UInt8]] = [[], [], [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF]]
    let pieces: [[UInt8]] = [
      [0x61], [0x61], Array("é€😀Ж".utf8), Array("plain text of some length".utf8), [0xE9], [0x80],
      [0xD8, 0x3D], [0xDE, 0x00], [0x3D, 0xD8], [0x00, 0xDE], [0xFE, 0xFF], [0xFF, 0xFE],
      [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xE2, 0x82], [0xEF, 0xBB, 0xBF],
    ]
    for _ in 0..<300 {
      var bytes = marks.randomElement(using: &generator) ?? []
      let kinds = (1...3).compactMap { _ in pieces.randomElement(using: &generator) }
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        bytes += kinds.randomElement(using: &generator) ?? []
      }
      var parts: [ArraySlice<UInt8>] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        parts.append(rest.prefix(Int.random(in: 1...5, using: &generator)))
        rest = rest.dropFirst(parts.last?.count ?? 1)
      }
      let file = FileContents(
        path: "x", bytes: StoredGzip.members(parts.isEmpty ? [[]] : parts), sha256: "")
      let survey = try file.survey()
      let encoding = TextEncoding.detect(bytes)
      try #require(survey.encoding == encoding, "seed \(seed): \(bytes)")
      let size = Int.random(in: 1...40, using: &generator)
      try #require(
        try text(survey, size: size) == encoding.utf8(from: bytes), "seed \(seed): \(bytes)")
    }
  }

  @Test("What is converted is what the standard library makes of the same units")
  func standardLibrary() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("UTF-16: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let units: [UInt16] = (0..<12).map { _ in
        [0x61, 0x416, 0x20AC, 0xD83D, 0xDE00, 0xFEFF, 0xFFFD].randomElement(using: &generator) ?? 0
      }
      var bytes: [UInt8] = [0xFE, 0xFF]
      for unit in units { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
      let text = TextEncoding.utf16BigEndian.utf8(from: bytes)
      #expect(text == Array(String(decoding: units, as: UTF16.self).utf8), "seed \(seed)")
    }
  }

  @Test("Cut, damaged and foreign gzip files are refused with a fix")
  func brokenGzip() throws {
    let packed = StoredGzip.member(Array("a,b\n1,2\n".utf8))
    #expect(try fault(Array(packed.dropLast(3))).rule == "the gzip file ends too early")
    #expect(try fault(packed + [0x78]).rule.contains("foreign bytes"))
    #expect(try fault(packed + [0x1F, 0x78, 0x78]).rule.contains("foreign bytes"))
    #expect(try fault(packed + [0, 0, 1]).rule.contains("foreign bytes"))
    var wrong = packed
    wrong[16] ^= 1
    let error = try fault(wrong)
    #expect(error.rule.contains("damaged"))
    #expect(!error.fix.isEmpty)
  }

  @Test("A file that expands without measure is refused before it fills the memory")
  func bombs() throws {
    let bomb = Array(repeatElement(FileReadingTests.zeros, count: 150).joined())
    let error = try fault(bomb)
    #expect(error.rule == "expands to more than 200 times its size")
    #expect(error.fix.contains("expand it with gzip"))
    let lenient = Gunzip.Limits(ratio: 2_000)
    let size = try withFile(bomb) { try FileSurvey($0, limits: lenient).expandedSize }
    #expect(size == 15_000_000)
    #expect(
      try fault(bomb, limits: Gunzip.Limits(size: 1_000_000)).rule
        == "expands to more than 1000000 bytes")
  }

  @Test("Folders, pipes, missing files and closed ones are refused with a fix")
  func otherKinds() throws {
    let missing = try #require(throws: DatasetError.self) { try FileSurvey("no/such/file.csv") }
    #expect(missing.fix == "no such file: check the path")
    let folder = try #require(throws: DatasetError.self) { try FileSurvey(NSTemporaryDirectory()) }
    #expect(folder.value == "folder")
    let device = try #require(throws: DatasetError.self) { try FileSurvey("/dev/null") }
    #expect(device.value == "device")
    try withFile([]) { path in
      #expect(mkfifo(path + ".pipe", 0o600) == 0)
      let pipe = try #require(throws: DatasetError.self) { try FileSurvey(path + ".pipe") }
      #expect(pipe.value == "pipe")
      #expect(pipe.rule == "this must be a regular file")
    }
  }

  @Test(
    "A file without permission is refused with a fix",
    .enabled(if: geteuid() != 0, "root may read everything"))
  func permission() throws {
    try withFile([0x61]) { path in
      #expect(chmod(path, 0) == 0)
      let error = try #require(throws: DatasetError.self) { try FileSurvey(path) }
      #expect(error.fix.contains("permissions"))
    }
  }

  @Test("A symbolic link to a file is followed, a circle of links is not")
  func links() throws {
    try withFile(Array("abc".utf8)) { path in
      #expect(symlink(path, path + ".link") == 0)
      #expect(try FileSurvey(path + ".link").size == 3)
      #expect(symlink(path + ".circle", path + ".circle") == 0)
      let error = try #require(throws: DatasetError.self) { try FileSurvey(path + ".circle") }
      #expect(error.fix.contains("circle"))
    }
  }

  @Test(
    "A file that changed after its survey is refused: another size at once, other bytes at the end")
  func change() throws {
    try withFile(Array("a,b\n1,2\n".utf8)) { path in
      let survey = try FileSurvey(path)
      try Data("a,b\n1,3\n".utf8).write(to: URL(filePath: path))
      let other = try #require(throws: DatasetError.self) { try text(survey) }
      #expect(other.rule == "the file must not change while it is read")
      try Data("a,b\n".utf8).write(to: URL(filePath: path))
      let shorter = try #require(throws: DatasetError.self) { try TextStream(survey) }
      #expect(shorter.value == "4 bytes, not 8")
    }
  }

  @Test("Progress counts the bytes of the file on disk to their end")
  func progress() throws {
    let packed = StoredGzip.members([[0x61, 0x0A], [0x62, 0x0A]])
    try withFile(packed) { path in
      let seen = Tally()
      var survey = try FileSurvey(path) { done, total in seen.add(done, total) }
      #expect(seen.last == [packed.count, packed.count])
      let second = Tally()
      survey.progress = { done, total in second.add(done, total) }
      _ = try text(survey)
      #expect(second.last == [packed.count, packed.count])
    }
  }
}

/// The last figures of a progress.
private final class Tally: @unchecked Sendable {
  private let lock = NSLock()
  private var figures: [Int] = []

  func add(_ done: Int, _ total: Int) { lock.withLock { figures = [done, total] } }

  var last: [Int] { lock.withLock { figures } }
}
