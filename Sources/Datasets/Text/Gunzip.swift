/// Expands gzip files (RFC 1952) of one or several members.
public enum Gunzip {
  /// The largest expanded size that is accepted unless the caller names another: 4 GiB.
  public static let defaultLimit = 4 << 30

  public enum Failure: Error, Hashable, Sendable {
    /// The bytes do not begin with a gzip header.
    case notGzip
    /// The expanded text would be larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// The text would be more than so many times as large as the file, as in a file made to exhaust
    /// the machine that expands it.
    case tooDense(ratio: Int)
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
    let stream = try Stream(limits: Limits(size: limit))
    var output: [UInt8] = []
    output.reserveCapacity(min(statedSize(bytes), limit))
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let step = try bytes.withUnsafeBufferPointer { (input) throws(Failure) in
        try block.withUnsafeMutableBufferPointer { (space) throws(Failure) in
          try stream.expand(UnsafeBufferPointer(rebasing: input[offset...]), into: space)
        }
      }
      offset += step.taken
      output.append(contentsOf: block[..<step.made])
      if step.taken == 0, step.made == 0 { break }
    }
    try stream.finish()
    return output
  }

  /// The size that the last four bytes state, unless it is more than deflate can reach (1 : 1032).
  private static func statedSize(_ bytes: [UInt8]) -> Int {
    guard bytes.count >= 18 else { return 0 }
    let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return size / 1032 <= bytes.count ? size : 0
  }
}

extension Gunzip.Failure {
  /// The failure as an error about a file.
  func error(in file: String) -> DatasetError {
    let fix =
      switch self {
      case .tooLarge, .tooDense:
        "if the file comes from where it should, expand it with gzip and name the result"
      default: "fetch the file again from its source"
      }
    return DatasetError(file: file, rule: description, fix: fix)
  }
}

extension Gunzip.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notGzip: "not a gzip file"
    case .tooLarge(let limit): "expands to more than \(limit) bytes"
    case .tooDense(let ratio): "expands to more than \(ratio) times its size"
    case .truncated: "the gzip file ends too early"
    case .damaged(let words): "the gzip file is damaged (\(words))"
    case .trailing(let offset): "foreign bytes follow the gzip data at offset \(offset)"
    }
  }
}
