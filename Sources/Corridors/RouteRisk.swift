import WorldModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Closure probabilities as sums, so that they add up along a route.
public enum RouteRisk {
  /// −ln(1 − q): 0 for q = 0, infinite for q = 1.
  public static func sum(_ probability: Double) -> Double { -log1p(-probability) }

  /// The probability that at least one part of a route is closed, from the sum over its parts, if they
  /// are closed independently of each other.
  public static func probability(ofSum sum: Double) -> Double { -expm1(-sum) }
}
