#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Probabilities of the standard normal distribution, for stars and p-values.
enum NormalTail {
  /// Φ(x).
  static func lower(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
}
