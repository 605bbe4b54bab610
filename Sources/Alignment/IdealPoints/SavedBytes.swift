/// Numbers written one after another, little-endian.
struct BytesWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes that will be needed; more than that are moved to a new place, for which
  ///   there must be room beside the old one.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  /// The number of values, then the values.
  mutating func write(_ values: [Double]) {
    write(UInt64(values.count))
    bytes.reserveCapacity(bytes.count + 8 * values.count)
    for value in values { write(value) }
  }

  mutating func write(_ values: [Int16]) {
    write(UInt64(values.count))
    bytes.reserveCapacity(bytes.count + 2 * values.count)
    for value in values { write(value) }
  }
}

/// Reads what ``BytesWriter`` wrote, and refuses to read beyond the end.
struct BytesReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func integer<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(IdealPointError) -> Value {
    let size = MemoryLayout<Value>.size
    guard bytes.count - place >= size else {
      throw .unreadable("it ends after \(bytes.count) bytes, in the middle of a number")
    }
    var value: Value = 0
    for index in stride(from: size - 1, through: 0, by: -1) {
      value = (size > 1 ? value << 8 : 0) | Value(truncatingIfNeeded: bytes[place + index])
    }
    place += size
    return value
  }

  /// - Parameter count: how many values there must be.
  mutating func doubles(_ count: Int) throws(IdealPointError) -> [Double] {
    try expect(count, size: 8)
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(Double(bitPattern: try integer(UInt64.self))) }
    return values
  }

  mutating func shorts(_ count: Int) throws(IdealPointError) -> [Int16] {
    try expect(count, size: 2)
    var values: [Int16] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try integer(Int16.self)) }
    return values
  }

  private mutating func expect(_ count: Int, size: Int) throws(IdealPointError) {
    let found = try integer(UInt64.self)
    guard found == UInt64(count) else {
      throw .unreadable("a table has \(found) figures and must have \(count)")
    }
    guard count <= (bytes.count - place) / size else {
      throw .unreadable("it ends after \(bytes.count) bytes, in the middle of a table")
    }
  }
}

/// A fingerprint of numbers: 64 bits of the FNV-1a kind over whole words. It tells data apart that differ by
/// mistake; it is no protection against intent.
struct Fingerprint {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }

  mutating func add(_ numbers: [Int32]) {
    add(UInt64(numbers.count))
    for number in numbers { add(UInt64(UInt32(bitPattern: number))) }
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(UInt64(byte)) }
  }
}
