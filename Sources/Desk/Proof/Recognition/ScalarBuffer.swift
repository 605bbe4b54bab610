/// Space in which a string is put together scalar by scalar, without growing it each time.
struct ScalarBuffer {
  private let space: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Makes a string of at most so many scalars.
  static func string(of limit: Int, _ fill: (inout ScalarBuffer) -> Void) -> String {
    String(unsafeUninitializedCapacity: 4 * limit) { space in
      var buffer = ScalarBuffer(space: space)
      fill(&buffer)
      return buffer.count
    }
  }

  private init(space: UnsafeMutableBufferPointer<UInt8>) { self.space = space }

  /// Appends a scalar; a number that is none becomes U+FFFD.
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: put(scalar)
    case 0x80..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case 0x800..<0xD800, 0xE000..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    case 0x10000..<0x110000:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default: append(0xFFFD)
    }
  }

  /// Puts a scalar in the place of the one before, if that is `old`; both take two bytes.
  mutating func replaceLast(_ old: UInt32, by new: UInt32) -> Bool {
    guard count >= 2, space[count - 2] == UInt8(0xC0 | old >> 6),
      space[count - 1] == UInt8(0x80 | old & 0x3F)
    else { return false }
    count -= 2
    append(new)
    return true
  }

  private mutating func put(_ byte: UInt32) {
    space[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }
}
