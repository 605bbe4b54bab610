/// How far the first-order conditions of a Poisson regression are from holding at given means.
struct FirstOrderConditions {
  /// The largest relative residual over the groups of each effect, in the order of the panel.
  let largestByEffect: [Double]
  let sumMuOverSumY: Double
  private let sample: EstimationSample
  private let means: FlatBuffer<Double>
  private let absorber: Absorber

  init(_ sample: EstimationSample, means: FlatBuffer<Double>, absorber: Absorber) {
    self.sample = sample
    self.means = means
    self.absorber = absorber
    let layout = sample.layout
    let (levels, width) = (layout.levelCount, layout.width)
    // Of each level Σ w (y − μ) and Σ w y, side by side.
    let tables = FlatBuffer<SIMD2<Double>>(count: levels * layout.chunks.count, repeating: .zero)
    let parts = absorber.overChunks { chunk, runs -> (Double, SIMD2<Double>) in
      let table = tables.base + chunk * levels
      var worst = 0.0
      var total = SIMD2<Double>.zero
      layout.codes.withUnsafeBufferPointer { codes in
        for run in runs {
          var sums = SIMD2<Double>.zero
          for row in Int(layout.starts[run])..<Int(layout.starts[run + 1]) {
            let (weight, outcome) = (sample.weights.base[row], sample.outcome.base[row])
            let entry = SIMD2(weight * (outcome - means.base[row]), weight * outcome)
            sums += entry
            for place in (row * width)..<((row + 1) * width) { table[Int(codes[place])] += entry }
          }
          worst = Self.larger(worst, abs(sums[0]) / sums[1])
          total += sums
        }
      }
      return (worst, total)
    }
    let total = parts.reduce(SIMD2<Double>.zero) { $0 + $1.1 }
    sumMuOverSumY = (total[1] - total[0]) / total[1]
    var largest = [Double](
      repeating: 0, count: layout.others.count + (layout.largest == nil ? 0 : 1))
    if let place = layout.largest { largest[place] = parts.reduce(0) { Self.larger($0, $1.0) } }
    for (place, effect) in layout.others.enumerated() {
      for level in layout.offsets[place]..<layout.offsets[place + 1] {
        var sums = tables.base[level]
        for chunk in 1..<max(1, layout.chunks.count) { sums += tables.base[chunk * levels + level] }
        largest[effect] = Self.larger(largest[effect], abs(sums[0]) / sums[1])
      }
    }
    largestByEffect = largest
  }

  /// The largest relative residual of several columns.
  func residual(of columns: some Sequence<ColumnBlocks.Column>) -> Double {
    columns.reduce(0) { Self.larger($0, residual(of: $1)) }
  }

  /// |Σ w x (y − μ)| / Σ w |x| max(y, μ), zero for a column of zeros.
  func residual(of column: ColumnBlocks.Column) -> Double {
    let (sample, means, layout) = (sample, means, sample.layout)
    let parts = absorber.overChunks { _, runs -> SIMD2<Double> in
      var sums = SIMD2<Double>.zero
      for row in Int(layout.starts[runs.lowerBound])..<Int(layout.starts[runs.upperBound]) {
        let (outcome, mean) = (sample.outcome.base[row], means.base[row])
        let weighted = sample.weights.base[row] * column[row]
        sums += SIMD2(weighted * (outcome - mean), abs(weighted) * max(outcome, mean))
      }
      return sums
    }
    let sums = parts.reduce(.zero, +)
    return sums[1] == 0 ? 0 : abs(sums[0]) / sums[1]
  }

  private static func larger(_ left: Double, _ right: Double) -> Double {
    left.isNaN || right.isNaN ? .nan : max(left, right)
  }
}
