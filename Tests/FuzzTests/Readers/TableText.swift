import Datasets

/// Delimited text: the reader of whole texts and the one that reads block by block find the same records
/// and faults.
enum TableText {
  private struct Found: Equatable {
    var header: [String] = []
    var records: [[String]] = []
    var lines: [Int] = []
    var faults: [CSVFault] = []
  }

  /// The first byte chooses the dialect, the second the size of the blocks.
  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    var options: CSVOptions
    switch bytes[0] % 4 {
    case 0: options = .standard
    case 1: options = .strict
    case 2: options = .tabs
    default: options = CSVOptions(headerLine: 3)
    }
    if bytes[0] >= 128 { options.recordLimit = 64 }
    let text = Array(bytes[2...])
    let whole = whole(text, options)
    for size in [Int(bytes[1] % 17) + 1, 1 << 12] {
      guard let streamed = try? streamed(text, options, size) else {
        return "reading from memory does not fail"
      }
      if streamed != whole { return "blocks of \(size) bytes change what is found" }
    }
    return nil
  }

  private static func whole(_ text: [UInt8], _ options: CSVOptions) -> Found {
    let table = CSVTable(bytes: text, options: options)
    var found = Found(header: table.header)
    found.faults = table.forEachRecord { record in
      found.records.append(record.texts)
      found.lines.append(record.line)
    }
    return found
  }

  private static func streamed(
    _ text: [UInt8], _ options: CSVOptions, _ size: Int
  ) throws(DatasetError) -> Found {
    var table = try CSVStream(Blocks(text), options: options, blockSize: size)
    var found = Found(header: table.header)
    while try table.next() {
      table.withRecord { record in
        found.records.append(record.texts)
        found.lines.append(record.line)
      }
    }
    found.faults = table.takeFaults()
    return found
  }

  private final class Blocks: TextSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
      let count = min(space.count, rest.count)
      for index in 0..<count { space[index] = rest[rest.startIndex + index] }
      rest = rest.dropFirst(count)
      return count
    }
  }
}
