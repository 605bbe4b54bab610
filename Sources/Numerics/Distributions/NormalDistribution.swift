#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The standard normal distribution.
///
/// Checked in the tests of the tables that are made from it.
public enum NormalDistribution {
  /// φ(x), the density.
  public static func density(_ x: Double) -> Double { exp(-0.5 * x * x) * 0.398_942_280_401_432_7 }

  /// Φ(x), the lower tail, from the C library's `erfc`; 0 below −38.
  public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x * 0.707_106_781_186_547_5) }

  /// Φ⁻¹(p) for p ≤ 1/2 by Halley's method, from the start of Abramowitz & Stegun 26.2.22.
  ///
  /// A probability below 10⁻³⁰⁰, which Φ no longer tells from its neighbours, counts as 10⁻³⁰⁰.
  public static func lowerQuantile(_ probability: Double) -> Double {
    let p = Swift.max(probability, 1e-300)
    let root = (-2 * log(p)).squareRoot()
    var x = -(root - (2.30753 + 0.27061 * root) / (1 + root * (0.99229 + 0.04481 * root)))
    for _ in 0..<4 {
      let step = (cumulative(x) - p) / density(x)
      x -= step / (1 + 0.5 * x * step)
    }
    return x
  }
}
