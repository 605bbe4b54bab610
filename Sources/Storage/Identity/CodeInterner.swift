import Datasets

/// Gives each distinct sequence of bytes a number, from 0, in the order of first sight.
///
/// Open addressing over one buffer: a column with few codes and many rows costs no allocation a
/// row. Hash: FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo,
/// <http://www.isthe.com/chongo/tech/comp/fnv/>).
struct CodeInterner {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32]

  init() { slots = Array(repeating: -1, count: 1024) }

  var count: Int { ends.count }

  func text(_ number: Int) -> String {
    String(decoding: bytes[start(number)..<ends[number]], as: UTF8.self)
  }

  mutating func number(of code: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(code) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if holds(number, code) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    bytes.append(contentsOf: code)
    ends.append(bytes.count)
    slots[slot] = Int32(number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func holds(_ number: Int, _ code: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(number)
    guard ends[number] - start == code.count else { return false }
    for index in 0..<code.count where bytes[start + index] != code[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for number in ends.indices {
        let code = UnsafeBufferPointer(rebasing: all[start(number)..<ends[number]])
        var slot = Self.hash(code) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
      }
    }
  }

  private static func hash(_ code: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in code { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
