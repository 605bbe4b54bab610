import CZlib

/// Expands gzip files (RFC 1952) of one or several members.
public enum Gunzip {
  /// The largest expanded size that is accepted unless the caller names another: 4 GiB.
  public static let defaultLimit = 4 << 30

  public enum Failure: Error, Hashable, Sendable {
    /// The bytes do not begin with a gzip header.
    case notGzip
    /// The expanded text would be larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// A member ends before its checksum.
    case truncated
    /// A member is damaged; zlib's words.
    case damaged(String)
    /// Bytes that are neither a member nor padding follow the last member, at this offset.
    case trailing(offset: Int)
  }

  /// Whether the bytes begin with the mark of a gzip file.
  public static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == 0x1f && bytes[1] == 0x8b
  }

  /// Expands every member, one after the other.
  ///
  /// - Parameters:
  ///   - bytes: a whole gzip file.
  ///   - limit: the largest expanded size in bytes; memory use never passes it by more than a block.
  public static func expand(
    _ bytes: [UInt8], limit: Int = defaultLimit
  ) throws(Failure) -> [UInt8] {
    guard isGzip(bytes) else { throw .notGzip }
    var output: [UInt8] = []
    output.reserveCapacity(min(statedSize(bytes), limit))
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0 {
        guard bytes[offset...].allSatisfy({ $0 == 0 }) else { throw .trailing(offset: offset) }
        break
      }
      guard bytes.count - offset > 2, bytes[offset] == 0x1f, bytes[offset + 1] == 0x8b else {
        throw .trailing(offset: offset)
      }
      offset = try member(bytes, from: offset, limit: limit, into: &output)
    }
    return output
  }

  /// The size that the last four bytes state, unless it is more than deflate can reach (1 : 1032).
  private static func statedSize(_ bytes: [UInt8]) -> Int {
    guard bytes.count >= 18 else { return 0 }
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return size / 1032 <= bytes.count ? size : 0
  }

  /// Expands the member at `start` and returns the offset after it.
  private static func member(
    _ bytes: [UInt8], from start: Int, limit: Int, into output: inout [UInt8]
  ) throws(Failure) -> Int {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // 15 bits of window, plus 16: a gzip header and nothing else.
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else {
      throw .damaged("zlib cannot start")
    }
    defer { inflateEnd(&stream) }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var offset = start
    while true {
      let offered = min(bytes.count - offset, Int(UInt32.max))
      let (status, taken, made) = bytes.withUnsafeBufferPointer { input in
        block.withUnsafeMutableBufferPointer { space in
          // zlib reads from `next_in` and never writes to it.
          stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: offset))
          stream.avail_in = UInt32(offered)
          stream.next_out = space.baseAddress
          stream.avail_out = UInt32(space.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, offered - Int(stream.avail_in), space.count - Int(stream.avail_out))
        }
      }
      offset += taken
      guard output.count + made <= limit else { throw .tooLarge(limit: limit) }
      output.append(contentsOf: block[..<made])
      if status == Z_STREAM_END { return offset }
      if status == Z_BUF_ERROR || (status == Z_OK && taken == 0 && made == 0) { throw .truncated }
      guard status == Z_OK else {
        throw .damaged(stream.msg.map { String(cString: $0) } ?? "status \(status)")
      }
    }
  }
}

extension Gunzip.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notGzip: "not a gzip file"
    case .tooLarge(let limit): "expands to more than \(limit) bytes"
    case .truncated: "the gzip file ends too early"
    case .damaged(let words): "the gzip file is damaged (\(words))"
    case .trailing(let offset): "foreign bytes follow the gzip data at offset \(offset)"
    }
  }
}
