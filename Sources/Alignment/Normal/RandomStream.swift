/// A stream of pseudorandom numbers that belongs to one unit of work, so that the number of threads changes
/// nothing.
///
/// SplitMix64 from a start that the seed, the chain and the iteration determine: a stream needs no state
/// between iterations, and work that was broken off goes on where it was.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
struct RandomStream {
  private var state: UInt64

  init(seed: UInt64, unit: UInt64, step: UInt64) {
    state = Self.mix(Self.mix(Self.mix(seed) &+ unit) &+ step)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  @inline(__always)
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
