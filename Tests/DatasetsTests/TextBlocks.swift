import Datasets

/// Bytes in memory as a text that arrives in blocks of one size.
final class TextBlocks: TextSource {
  private let bytes: [UInt8]
  private let size: Int
  private var offset = 0

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  func read(into space: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = min(size, space.count, bytes.count - offset)
    _ = space[..<count].update(fromContentsOf: bytes[offset..<(offset + count)])
    offset += count
    return count
  }
}

/// Gzip files for tests, made without a compressor.
enum StoredGzip {
  /// One member that holds the bytes as they are (RFC 1951, block type 0); at most 65,535 of them.
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    let size = UInt16(bytes.count)
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1]
    for value in [size, ~size] { member += [UInt8(value & 0xFF), UInt8(value >> 8)] }
    member += bytes
    for value in [checksum(bytes), UInt32(size)] {
      member += (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
    return member
  }

  /// One member for each part.
  static func members(_ parts: [ArraySlice<UInt8>]) -> [UInt8] {
    parts.flatMap { member(Array($0)) }
  }

  /// CRC-32 of RFC 1952, section 8.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
    return ~sum
  }
}
