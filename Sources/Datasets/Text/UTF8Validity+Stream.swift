extension UTF8Validity {
  /// Tells whether a text that arrives block by block is UTF-8; a character may lie across two
  /// blocks.
  public struct Stream {
    private(set) var isValid = true
    /// Whether a byte of 0x80–0x9F occurred.
    private(set) var hasControls = false
    /// How many bytes the character under way still lacks, and what the next of them may be.
    private var missing = 0
    private var low: UInt8 = 0x80
    private var high: UInt8 = 0xBF

    public init() {}

    /// Whether all blocks together are UTF-8, with no character cut at the end.
    public var isComplete: Bool { isValid && missing == 0 }

    public mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < block.count {
        if missing == 0 || !isValid {
          index = Self.firstHighByte(in: block, from: index)
          if index == block.count { return }
        }
        let byte = block[index]
        if byte & 0xE0 == 0x80 { hasControls = true }
        if isValid {
          step(byte)
        } else if hasControls {
          return
        }
        index += 1
      }
    }

    private mutating func step(_ byte: UInt8) {
      if missing > 0 {
        isValid = byte >= low && byte <= high
        missing -= 1
        (low, high) = (0x80, 0xBF)
        return
      }
      // The first two bytes of each length, Unicode 15, table 3-7.
      switch byte {
      case 0..<0x80: break
      case 0xC2...0xDF: missing = 1
      case 0xE0: (missing, low) = (2, 0xA0)
      case 0xE1...0xEC, 0xEE, 0xEF: missing = 2
      case 0xED: (missing, high) = (2, 0x9F)
      case 0xF0: (missing, low) = (3, 0x90)
      case 0xF1...0xF3: missing = 3
      case 0xF4: (missing, high) = (3, 0x8F)
      default: isValid = false
      }
    }

    /// Most bytes of most tables are ASCII: eight at a time.
    private static func firstHighByte(
      in block: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
      let raw = UnsafeRawBufferPointer(block)
      var index = start
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      while index < block.count, block[index] < 0x80 { index += 1 }
      return index
    }
  }
}
