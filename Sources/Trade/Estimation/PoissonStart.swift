#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A linear predictor to begin with: the effects alone, by iterative proportional fitting.
///
/// Each sweep scales the means of one effect after the other so that they add up to the outcomes; no
/// exponential is taken. What is left to Newton's method is then mainly the coefficients. Source: the
/// closed form of a Poisson effect given the others, P. Guimarães, P. Portugal, "A simple feasible
/// procedure to fit models with high-dimensional fixed effects", *Stata Journal* 10(4), 2010,
/// doi:10.1177/1536867X1101000406.
struct PoissonStart {
  private let sample: EstimationSample
  private let absorber: Absorber
  private let layout: AbsorptionLayout
  /// Σ weight × outcome by level of the other effects.
  private let outcomes: FlatBuffer<Double>
  private let factors: FlatBuffer<Double>
  private let runFactors: FlatBuffer<Double>

  init(_ sample: EstimationSample, absorber: Absorber) {
    self.sample = sample
    self.absorber = absorber
    layout = sample.layout
    factors = FlatBuffer(count: layout.levelCount, repeating: 1)
    outcomes = FlatBuffer(count: layout.levelCount, repeating: 0)
    runFactors = FlatBuffer(count: layout.runCount, repeating: 1)
    for row in 0..<layout.count {
      let amount = sample.weights.base[row] * sample.outcome.base[row]
      for place in (row * layout.width)..<((row + 1) * layout.width) {
        outcomes.base[Int(layout.codes[place])] += amount
      }
    }
  }

  /// Fills the linear predictor and the means.
  func run(sweeps: Int, predictor: FlatBuffer<Double>, means: FlatBuffer<Double>) {
    let base = FlatBuffer<Double>(count: layout.count, repeating: 1)
    for row in 0..<layout.count where sample.offset.base[row] != 0 {
      base.base[row] = exp(sample.offset.base[row])
    }
    for _ in 0..<(layout.width == 0 ? 0 : sweeps) {
      for effect in 0..<layout.width {
        let sums = pass(base, effect: effect)
        for level in layout.offsets[effect]..<layout.offsets[effect + 1] {
          factors.base[level] *= outcomes.base[level] / sums.base[level]
        }
      }
    }
    _ = pass(base, effect: nil)
    finish(base, predictor: predictor, means: means)
  }

  /// Scales the runs, and sums weight × mean by level of one other effect.
  private func pass(_ base: FlatBuffer<Double>, effect: Int?) -> FlatBuffer<Double> {
    let (levels, width) = (layout.levelCount, layout.width)
    let tables = FlatBuffer<Double>(count: levels * layout.chunks.count, repeating: 0)
    let (layout, sample) = (layout, sample)
    let (factors, runFactors) = (factors, runFactors)
    _ = absorber.overChunks { chunk, runs in
      layout.codes.withUnsafeBufferPointer { codes in
        let table = tables.base + chunk * levels
        for run in runs {
          let rows = Int(layout.starts[run])..<Int(layout.starts[run + 1])
          var (amount, mean) = (0.0, 0.0)
          for row in rows {
            let weight = sample.weights.base[row]
            amount += weight * sample.outcome.base[row]
            var factor = base.base[row]
            for place in (row * width)..<((row + 1) * width) {
              factor *= factors.base[Int(codes[place])]
            }
            mean += weight * factor
          }
          let scale = amount / mean
          runFactors.base[run] = scale
          guard let effect else { continue }
          for row in rows {
            var factor = base.base[row] * scale
            for place in (row * width)..<((row + 1) * width) {
              factor *= factors.base[Int(codes[place])]
            }
            table[Int(codes[row * width + effect])] += sample.weights.base[row] * factor
          }
        }
      }
      return true
    }
    for level in 0..<levels {
      for chunk in 1..<max(1, layout.chunks.count) {
        tables.base[level] += tables.base[chunk * levels + level]
      }
    }
    return tables
  }

  private func finish(
    _ base: FlatBuffer<Double>, predictor: FlatBuffer<Double>, means: FlatBuffer<Double>
  ) {
    let width = layout.width
    let logs = FlatBuffer<Double>(count: layout.levelCount, repeating: 0)
    for level in 0..<layout.levelCount { logs.base[level] = log(factors.base[level]) }
    for run in 0..<layout.runCount {
      let runLog = log(runFactors.base[run])
      for row in Int(layout.starts[run])..<Int(layout.starts[run + 1]) {
        var sum = sample.offset.base[row] + runLog
        var mean = base.base[row] * runFactors.base[run]
        for place in (row * width)..<((row + 1) * width) {
          let level = Int(layout.codes[place])
          sum += logs.base[level]
          mean *= factors.base[level]
        }
        predictor.base[row] = sum
        means.base[row] = mean
      }
    }
  }
}
