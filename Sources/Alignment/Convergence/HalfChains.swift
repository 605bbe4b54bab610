#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Halves of chains side by side, with variance within and between them.
struct HalfChains {
  /// Shape [halves × length], each half less its mean.
  private let centred: [Double]
  private let length: Int
  private let halves: Int
  /// Mean of the variances within the halves.
  private let within: Double
  /// The variance that all halves together estimate.
  private let pooled: Double
  /// Variance of all draws around their common mean.
  let deviationSquared: Double

  init(_ values: [Double], length: Int) {
    self.length = length
    halves = length > 0 ? values.count / length : 0
    let count = Double(length)
    var centred = values
    var means: [Double] = []
    var variances = 0.0
    for half in 0..<halves {
      let range = (half * length)..<((half + 1) * length)
      var mean = 0.0
      for place in range { mean += values[place] }
      mean /= count
      for place in range {
        centred[place] -= mean
        variances += centred[place] * centred[place]
      }
      means.append(mean)
    }
    self.centred = centred
    within = variances / (count - 1) / Double(halves)
    let grand = means.reduce(0, +) / Double(halves)
    let between = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    pooled = within * (count - 1) / count + between / Double(Swift.max(1, halves - 1))
    deviationSquared = (variances + between * count) / (count * Double(halves) - 1)
  }

  /// R̂ of the halves; 1 where nothing varies.
  var rHat: Double { within > 0 ? (pooled / within).squareRoot() : pooled > 0 ? .infinity : 1 }

  /// Number of independent draws that would tell as much, by Geyer's initial monotone sequence
  /// (doi:10.1214/ss/1177011137), at most n log₁₀ n; n itself where nothing varies.
  var effectiveSize: Double {
    let total = Double(length * halves)
    guard pooled > 0, length > 3 else { return total }
    // ρ at even and odd lags, pair by pair, while the sums of pairs are positive.
    var pairs: [(even: Double, odd: Double)] = [(1, correlation(lag: 1))]
    var last = pairs[0]
    var lag = 0
    while lag < length - 4, last.even + last.odd > 0 {
      lag += 2
      last = (correlation(lag: lag), correlation(lag: lag + 1))
      if last.even + last.odd >= 0 { pairs.append(last) }
    }
    let used = lag / 2
    let tail =
      last.even > 0 ? last.even : used < pairs.count ? pairs[used].even : 0
    for pair in 1..<Swift.max(1, Swift.min(used, pairs.count)) {
      let before = pairs[pair - 1].even + pairs[pair - 1].odd
      if pairs[pair].even + pairs[pair].odd > before {
        pairs[pair] = (before / 2, before / 2)
      }
    }
    let sum = pairs.prefix(used).reduce(0) { $0 + $1.even + $1.odd }
    let time = Swift.max(-1 + 2 * sum + tail, 1 / log10(total))
    return total / time
  }

  private func correlation(lag: Int) -> Double {
    let products = centred.withUnsafeBufferPointer { values in
      // Four sums, so that one addition need not wait for the other.
      var sums = SIMD4<Double>(repeating: 0)
      var rest = 0.0
      for half in 0..<halves {
        var place = half * length
        let end = (half + 1) * length - lag
        while place + 4 <= end {
          let here = SIMD4(values[place], values[place + 1], values[place + 2], values[place + 3])
          let there = SIMD4(
            values[place + lag], values[place + lag + 1], values[place + lag + 2],
            values[place + lag + 3])
          sums += here * there
          place += 4
        }
        while place < end {
          rest += values[place] * values[place + lag]
          place += 1
        }
      }
      return sums.sum() + rest
    }
    return 1 - (within - products / Double(length * halves)) / pooled
  }
}
