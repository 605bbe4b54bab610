/// The text of a surveyed file block by block: expanded, in UTF-8, without a byte-order mark.
///
/// At its end it fails if the file is no longer the one that was surveyed; what was made of the
/// text before must then be dropped.
public final class TextStream: TextSource {
  private let survey: FileSurvey
  private let bytes: ExpandedBytes
  private var transcoder: TextTranscoder
  /// A block in the encoding of the file, and what was made of it and not yet handed over.
  private let block: UnsafeMutableBufferPointer<UInt8>
  private let converted: UnsafeMutableBufferPointer<UInt8>
  private var ready: Range<Int> = 0..<0
  private var isAtEnd = false

  public init(_ survey: FileSurvey) throws(DatasetError) {
    self.survey = survey
    bytes = try survey.open()
    transcoder = TextTranscoder(from: survey.encoding)
    let capacity = survey.encoding == .utf8 ? 0 : 1 << 18
    block = .allocate(capacity: capacity)
    converted = .allocate(capacity: transcoder.capacity(for: capacity))
  }

  deinit {
    block.deallocate()
    converted.deallocate()
  }

  public func read(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    while ready.isEmpty, !isAtEnd {
      if transcoder.isPassing {
        let count = try next(into: space)
        if count > 0 { return count }
      } else {
        try convert()
      }
    }
    let taken = ready.prefix(space.count)
    _ = UnsafeMutableBufferPointer(rebasing: space[..<taken.count])
      .update(fromContentsOf: converted[taken])
    ready = taken.upperBound..<ready.upperBound
    return taken.count
  }

  private func convert() throws(DatasetError) {
    let count = try next(into: block)
    let made =
      count == 0
      ? transcoder.finish(into: converted)
      : transcoder.convert(UnsafeBufferPointer(rebasing: block[..<count]), into: converted)
    ready = 0..<made
  }

  private func next(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    let count = try bytes.read(into: space)
    survey.progress?(bytes.rawCount, bytes.rawSize)
    if bytes.rawCount > survey.size { throw survey.changed("more than \(survey.size) bytes") }
    if count == 0 {
      isAtEnd = true
      try survey.check(bytes)
    }
    return count
  }
}
