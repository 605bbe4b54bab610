#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension RegressionFit {
  /// The fitted mean of each of ``rows`` of a Poisson regression.
  public var means: [Double] { linearPredictor.map { exp($0) } }
}
