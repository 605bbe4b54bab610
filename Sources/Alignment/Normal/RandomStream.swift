import Numerics

/// A stream of pseudorandom numbers that belongs to one unit of work, so that the number of threads changes
/// nothing.
///
/// ``SplitMix64`` from a start that the seed, the chain and the iteration determine: a stream needs no state
/// between iterations, and work that was broken off goes on where it was.
struct RandomStream {
  private var generator: SplitMix64

  init(seed: UInt64, unit: UInt64, step: UInt64) {
    generator = SplitMix64(seed: Self.mix(Self.mix(Self.mix(seed) &+ unit) &+ step))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: value)
    return generator.next()
  }

  @inline(__always)
  mutating func bits() -> UInt64 { generator.next() }

  /// Strictly between 0 and 1: odd multiples of 2⁻⁵³.
  @inline(__always)
  mutating func uniform() -> Double {
    Double(bitPattern: (bits() >> 12) | 0x3FF0_0000_0000_0000) - (1 - 0x1p-53)
  }

  /// A number below a bound, by the high bits of a product; the bias is below bound · 2⁻⁶⁴.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: bits().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
