#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SplitMix64 {
  /// Two independent numbers of the standard normal distribution.
  ///
  /// Source: G. E. P. Box, M. E. Muller, "A note on the generation of random normal deviates", *Annals of
  /// Mathematical Statistics* 29(2), 1958, doi:10.1214/aoms/1177706645. Checked by moments and tail shares.
  public mutating func normalPair() -> (Double, Double) {
    // One minus a number below one is never zero, so that the logarithm is finite.
    let radius = (-2 * log(1 - unitInterval())).squareRoot()
    let angle = 2 * Double.pi * unitInterval()
    return (radius * cos(angle), radius * sin(angle))
  }

  /// Independent numbers of the standard normal distribution.
  public mutating func normals(_ count: Int) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count + 1)
    while values.count < count {
      let pair = normalPair()
      values.append(pair.0)
      values.append(pair.1)
    }
    return Array(values.prefix(count))
  }
}
