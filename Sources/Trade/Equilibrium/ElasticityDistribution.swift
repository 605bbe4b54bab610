import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is known of the elasticity of substitution σ.
public enum ElasticityDistribution: Hashable, Sendable {
  case fixed(Double)
  /// σ − 1 is log-normal, so that every draw is above 1: its median is `median` − 1, and the logarithm of
  /// σ − 1 has the standard deviation `logDeviation`.
  case logNormal(median: Double, logDeviation: Double)
  /// One of these at a time with equal chance, such as the estimates of a bootstrap.
  case values([Double])

  var faults: [EquilibriumFault] {
    switch self {
    case .fixed(let sigma): return sigma > 1 && sigma.isFinite ? [] : [.elasticity(sigma)]
    case .logNormal(let median, let deviation):
      var faults: [EquilibriumFault] = []
      if !(median > 1 && median.isFinite) { faults.append(.elasticity(median)) }
      if !(deviation >= 0 && deviation.isFinite) {
        faults.append(
          .draws("the standard deviation of log(σ − 1) is \(deviation); it cannot be negative"))
      }
      return faults
    case .values(let values):
      if values.isEmpty { return [.draws("the list of elasticities is empty: give at least one")] }
      return values.filter { !($0 > 1 && $0.isFinite) }.map { .elasticity($0) }
    }
  }

  /// The value that the answer without draws is computed with: the median.
  var central: Double {
    switch self {
    case .fixed(let sigma): return sigma
    case .logNormal(let median, _): return median
    case .values(let values): return SampleQuantile.of(sorted: values.sorted(), at: 0.5) ?? .nan
    }
  }

  func draw(_ random: inout SplitMix64) -> Double {
    switch self {
    case .fixed(let sigma): sigma
    case .logNormal(let median, let deviation):
      1 + (median - 1) * exp(deviation * random.normalPair().0)
    case .values(let values): values[Int(random.unitInterval() * Double(values.count))]
    }
  }
}
