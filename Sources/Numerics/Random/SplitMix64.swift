/// A small generator of pseudorandom numbers that a seed determines.
///
/// The same numbers come on every machine. Work that is split over threads takes one generator for
/// each *unit of work*, never one for each thread, so that the number of threads changes nothing.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014, doi:10.1145/2660193.2660195. Checked against the first outputs of the reference
/// implementation for seed 1234567.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline var state: UInt64

  @inlinable
  public init(seed: UInt64) { state = seed }

  /// The generator of one unit of work, such as a draw, with numbers unrelated to those of others.
  public init(seed: UInt64, unit: UInt64) {
    state = Self.mixed(Self.mixed(seed &+ Self.step) ^ Self.mixed(unit &+ 2 &* Self.step))
  }

  @inlinable
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 (possible) to 1 (not possible), on a grid of 2⁻⁵³.
  public mutating func unitInterval() -> Double { Double(next() >> 11) * 0x1p-53 }

  @inlinable static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inlinable
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// FNV-1a of a key in 64 bits: a number of a unit of work that does not depend on its position.
///
/// With it a link keeps its random numbers when other links are added or taken away, which is what
/// *common random numbers* need. Source: D. Eastlake et al., "The FNV Non-Cryptographic Hash
/// Algorithm", IETF draft-eastlake-fnv. Checked against the published value for "foobar".
public func stableHash(_ key: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash
}
