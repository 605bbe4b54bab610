import Datasets
import Foundation
import TestSupport
import Testing

@Suite("Tables of delimited text, block by block")
struct CSVStreamTests {
  /// Everything that a reader can see of a table.
  private struct Sight: Equatable {
    var header: [String] = []
    var headerLine = 0
    var rows: [[String]] = []
    var places: [[Int]] = []
    var faults: [CSVFault] = []

    mutating func add(_ record: borrowing CSVRecord) {
      rows.append(record.texts)
      var numbers = [record.line]
      for index in 0...record.count {
        let (line, column) = record.place(index)
        numbers += [line, column]
      }
      places.append(numbers)
    }
  }

  private func whole(_ bytes: [UInt8], _ options: CSVOptions) -> Sight {
    let table = CSVTable(bytes: bytes, options: options)
    var sight = Sight(header: table.header, headerLine: table.headerLine)
    sight.faults = table.forEachRecord { sight.add($0) }
    return sight
  }

  private func blocks(_ bytes: [UInt8], _ options: CSVOptions, size: Int) throws -> Sight {
    var stream = try CSVStream(
      TextBlocks(bytes, size: size), options: options, blockSize: size)
    var sight = Sight(header: stream.header, headerLine: stream.headerLine)
    sight.faults = stream.takeFaults()
    while try stream.next() {
      stream.withRecord { sight.add($0) }
      sight.faults += stream.takeFaults()
    }
    sight.faults += stream.takeFaults()
    return sight
  }

  /// A text of pieces that are hard to cut: quotes, line ends, marks, characters of several bytes.
  private func randomText(_ generator: inout SplitMix64) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x61], [0x62, 0x63], [0x2C], [0x2C], [0x09], [0x22], [0x22], [0x22, 0x22], [0x0A], [0x0A],
      [0x0D, 0x0A], [0x0D], [0x2C, 0x22], [0x22, 0x2C], [0x22, 0x0A], [0x22, 0x0D, 0x0A], [0x00],
      [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xFF], [0xE2, 0x82], [0xEF, 0xBB, 0xBF], [0x0A, 0x0A],
      Array("\n\"two\nlines\",\"x\"\"y\",1\r\n".utf8), Array("abcdefghijklmnopqrstuvwxyz".utf8),
    ]
    // Fewer kinds of pieces make longer runs of each.
    let kinds = (0..<Int.random(in: 2...pieces.count, using: &generator)).compactMap { _ in
      pieces.randomElement(using: &generator)
    }
    var text: [UInt8] = Bool.random(using: &generator) ? [] : [0xEF, 0xBB, 0xBF]
    if Int.random(in: 0..<40, using: &generator) == 0 { text = [0xFF, 0xFE] }
    for _ in 0..<Int.random(in: 0...80, using: &generator) {
      text += kinds.randomElement(using: &generator) ?? []
    }
    return text
  }

  private func randomOptions(_ generator: inout SplitMix64) -> CSVOptions {
    CSVOptions(
      delimiter: Bool.random(using: &generator) ? 0x2C : 0x09,
      isQuoting: Int.random(in: 0..<4, using: &generator) > 0,
      headerLine: [nil, 1, 1, 3].randomElement(using: &generator) ?? 1,
      recordLimit: [0, 1, 5, 17, 40, 1 << 20].randomElement(using: &generator) ?? 40,
      isStrict: Bool.random(using: &generator))
  }

  @Test("Blocks of every size give the records, places and faults of the whole text")
  func everyBlockSize() throws {
    let stated = ProcessInfo.processInfo.environment["TARAZY_SEED"].flatMap(UInt64.init)
    let seed = stated ?? UInt64.random(in: 0...UInt64.max)
    print("tables block by block: TARAZY_SEED=\(seed)")
    var generator = SplitMix64(seed: seed)
    for number in 0..<400 {
      let text = randomText(&generator)
      let options = randomOptions(&generator)
      let expected = whole(text, options)
      for size in [1, 2, 3, Int.random(in: 4...64, using: &generator), 65, 4096] {
        let found = try blocks(text, options, size: size)
        try #require(
          found == expected, "seed \(seed), table \(number), blocks of \(size): \(text), \(options)"
        )
      }
    }
  }

  @Test("A quote that is not closed within the limit is named, and the lines after it are read")
  func unclosedBeyondLimit() throws {
    let text = "a,b\n1,\"open\n" + String(repeating: "2,x\n", count: 100) + "3,\"y\"\n"
    let options = CSVOptions(recordLimit: 40)
    for size in [1, 7, 1000] {
      let sight = try blocks(Array(text.utf8), options, size: size)
      #expect(
        sight.faults == [
          CSVFault(line: 2, column: 3, rule: .unclosedQuote, value: "not closed within 40 bytes")
        ])
      #expect(sight.rows.count == 102)
      #expect(sight.rows.first == ["1", "\"open"])
      #expect(sight.rows.last == ["3", "y"])
    }
  }

  @Test("A quoted line longer than the limit is too long, whether its quote is closed or not")
  func quotedLineTooLong() throws {
    for ending in ["\"", ""] {
      let text = "a\n\"" + String(repeating: "x", count: 100) + ending + "\n2\n"
      let sight = try blocks(Array(text.utf8), CSVOptions(recordLimit: 40), size: 16)
      #expect(
        sight.faults == [
          CSVFault(line: 2, column: 1, rule: .recordTooLong, value: "more than 40 bytes")
        ])
      #expect(sight.rows == [["2"]])
    }
  }

  @Test("A record of exactly the limit is handed over, one byte more is not")
  func exactLimit() throws {
    for lineEnd in ["\n", "\r\n", ""] {
      for size in 1...12 {
        let options = CSVOptions(headerLine: nil, recordLimit: 5)
        #expect(try blocks(Array("1,345\(lineEnd)".utf8), options, size: size).rows.count == 1)
        let longer = try blocks(Array("1,3456\(lineEnd)".utf8), options, size: size)
        #expect(longer.rows.isEmpty)
        #expect(longer.faults.map(\.rule) == [.recordTooLong])
      }
    }
  }

  @Test(
    "An unclosed quote before many small blocks costs no more than linear time",
    .timeLimit(.minutes(1)))
  func unclosedInManyBlocks() throws {
    let lines = String(repeating: "x\"\"y,\"\"\n", count: 60_000)
    let sight = try blocks(Array("a,b\n1,\"open\n\(lines)".utf8), .standard, size: 16)
    #expect(sight.rows.count == 60_001)
    #expect(sight.faults.count { $0.rule == .unclosedQuote } == 1)
  }

  @Test("An endless line passes without being kept")
  func endlessLine() throws {
    let source = EndlessLine(length: 5_000_000)
    var stream = try CSVStream(
      source, options: CSVOptions(recordLimit: 1_000), blockSize: 4_096)
    let isFound = try stream.next()
    #expect(isFound)
    let line = stream.withRecord { $0.line }
    #expect(line == 3)
    let rules = stream.takeFaults().map(\.rule)
    #expect(rules == [.recordTooLong])
    let isMore = try stream.next()
    #expect(!isMore)
    #expect(source.largestSpace <= 4_096)
  }

  @Test("Faults that nobody takes are kept up to a limit")
  func faultLimit() throws {
    let text = "a\n" + String(repeating: "\n", count: 30_000) + "1\n"
    var stream = try CSVStream(TextBlocks(Array(text.utf8), size: 512), options: .strict)
    let isFound = try stream.next()
    #expect(isFound)
    let (count, rest) = (stream.takeFaults().count, stream.hasFaults)
    #expect(count == CSVStream.faultLimit)
    #expect(!rest)
  }

  @Test("An error of the source ends the reading")
  func sourceFails() throws {
    let source = FailingSource()
    var stream = try CSVStream(source, blockSize: 8)
    let isFound = try stream.next()
    #expect(isFound)
    var error: DatasetError?
    do { while try stream.next() {} } catch let failure { error = failure }
    #expect(error?.file == "x.csv")
    let isMore = try stream.next()
    #expect(!isMore)
  }
}

/// A header, a line of so many bytes, and one record.
private final class EndlessLine: TextSource {
  private var rest: Int
  private var state = 0
  private(set) var largestSpace = 0

  init(length: Int) { rest = length }

  func read(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    largestSpace = max(largestSpace, space.count)
    if state == 0 {
      state = 1
      return put("a,b\n", into: space)
    }
    if rest > 0 {
      let count = min(space.count, rest)
      space[..<count].update(repeating: 0x78)
      rest -= count
      return count
    }
    if state == 1 {
      state = 2
      return put("\n1,2\n", into: space)
    }
    return 0
  }

  private func put(_ text: String, into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    space[..<text.utf8.count].update(fromContentsOf: Array(text.utf8)) - space.startIndex
  }
}

/// Fails after its first block.
private final class FailingSource: TextSource {
  private var isFirst = true

  func read(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    guard isFirst else { throw DatasetError(file: "x.csv", rule: "the file cannot be read") }
    isFirst = false
    let text = Array("a\n1\n2\n3".utf8)
    _ = space[..<text.count].update(fromContentsOf: text)
    return text.count
  }
}
