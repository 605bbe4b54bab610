/// The bytes of a file block by block, expanded where it is a gzip file.
final class ExpandedBytes {
  /// Bytes that were read of the file as it lies on disk.
  private(set) var rawCount = 0
  /// Bytes that were handed over.
  private(set) var count = 0
  private(set) var isGzip = false
  /// The size of the file as it lies on disk, in bytes.
  let rawSize: Int

  private let path: String
  private let file: RegularFile?
  private let memory: [UInt8]
  private let digest: SHA256Digest.Stream?
  private let limits: Gunzip.Limits
  private var gunzip: Gunzip.Stream?
  private let raw: UnsafeMutableBufferPointer<UInt8>
  private var rest: Range<Int> = 0..<0

  /// Opens a file; its digest is formed on the way.
  convenience init(_ path: String, limits: Gunzip.Limits) throws(DatasetError) {
    let file = try RegularFile(path)
    try self.init(path: path, file: file, memory: [], limits: limits)
  }

  /// Stands for bytes whose digest is known.
  convenience init(
    _ contents: FileContents, limits: Gunzip.Limits
  ) throws(DatasetError) {
    try self.init(path: contents.path, file: nil, memory: contents.bytes, limits: limits)
  }

  private init(
    path: String, file: RegularFile?, memory: [UInt8], limits: Gunzip.Limits
  ) throws(DatasetError) {
    self.path = path
    self.file = file
    self.memory = memory
    self.limits = limits
    digest = file == nil ? nil : SHA256Digest.Stream()
    rawSize = file?.size ?? memory.count
    raw = .allocate(capacity: 1 << 18)
    try fill()
    let mark: [UInt8] = [0x1F, 0x8B]
    if rest.count > 2, raw.starts(with: mark) {
      isGzip = true
      do { gunzip = try Gunzip.Stream(limits: limits) } catch { throw error.error(in: path) }
    }
  }

  deinit { raw.deallocate() }

  /// The digest of the raw bytes so far; `nil` for bytes in memory.
  func finishDigest() -> SHA256Digest? { digest?.finish() }

  /// Hands over the next bytes and returns their number; 0 at the end.
  func read(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    guard let gunzip else {
      let made = rest.isEmpty ? try readRaw(into: space) : takeRest(into: space)
      count += made
      return made
    }
    while true {
      do {
        let input = UnsafeBufferPointer(rebasing: raw[rest])
        let step = try gunzip.expand(input, into: space)
        rest = (rest.lowerBound + step.taken)..<rest.upperBound
        count += step.made
        if step.made > 0 { return step.made }
        if step.taken > 0 { continue }
      } catch {
        throw error.error(in: path)
      }
      try fill()
      if rest.isEmpty {
        do { try gunzip.finish() } catch { throw error.error(in: path) }
        return 0
      }
    }
  }

  private func takeRest(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let taken = rest.prefix(space.count)
    _ = UnsafeMutableBufferPointer(rebasing: space[..<taken.count])
      .update(fromContentsOf: raw[taken])
    rest = taken.upperBound..<rest.upperBound
    return taken.count
  }

  /// Reads the next raw block in place of the last one.
  private func fill() throws(DatasetError) {
    rest = 0..<0
    rest = 0..<(try readRaw(into: raw))
  }

  private func readRaw(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    let made: Int
    if let file {
      made = try file.read(into: space)
      digest?.add(UnsafeBufferPointer(rebasing: space[..<made]))
    } else {
      made = min(space.count, memory.count - rawCount)
      _ = UnsafeMutableBufferPointer(rebasing: space[..<made])
        .update(fromContentsOf: memory[rawCount..<(rawCount + made)])
    }
    rawCount += made
    return made
  }
}
