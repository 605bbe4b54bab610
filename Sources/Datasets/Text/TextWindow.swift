/// The part of a text that is at hand while it is read block by block.
struct TextWindow: ~Copyable {
  /// Whether the text ends where the bytes at hand end.
  private(set) var isFinal = false
  private var space: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private let source: any TextSource
  private let blockSize: Int

  init(_ source: any TextSource, blockSize: Int) {
    self.source = source
    self.blockSize = max(blockSize, 1)
    space = .allocate(capacity: self.blockSize)
  }

  deinit { space.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: space[..<count]) }

  /// Drops the first bytes and reads on, until at least `least` are at hand or the text ends.
  ///
  /// Of what stays at least as much again is read: whoever looks at the bytes from their beginning
  /// after each call looks at each byte twice on average, however small the blocks are.
  mutating func advance(dropping used: Int, least: Int = 1) throws(DatasetError) {
    let kept = count - used
    let wanted = max(kept * 2, kept + 1, least)
    keep(used..<count, within: max(wanted, kept + blockSize))
    while count < wanted, !isFinal {
      let end = min(space.count, count + blockSize)
      let got = try source.read(into: UnsafeMutableBufferPointer(rebasing: space[count..<end]))
      count += got
      isFinal = got == 0
    }
  }

  private mutating func keep(_ range: Range<Int>, within capacity: Int) {
    if capacity > space.count {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
      _ = larger[..<range.count].update(fromContentsOf: space[range])
      space.deallocate()
      space = larger
    } else if let start = space.baseAddress, range.lowerBound > 0 {
      start.update(from: start + range.lowerBound, count: range.count)
    }
    count = range.count
  }
}
