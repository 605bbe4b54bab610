#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Numerics

/// Newton's method for a Poisson regression whose effects are absorbed at every step.
///
/// A step regresses the working residual (y − μ) / μ on regressors and effects with the weights w μ
/// (iteratively reweighted least squares). The regressors are absorbed from where the step before left
/// them, which spans the same space together with the effects, to a tolerance that tightens as the
/// conditions of first order come to hold. A step that does not lower the deviance is halved.
/// Source: S. Correia, P. Guimarães, T. Zylkin, "Fast Poisson estimation with high-dimensional fixed
/// effects", *Stata Journal* 20(1), 2020, doi:10.1177/1536867X20909691.
final class PoissonIteration {
  let sample: EstimationSample
  let absorber: Absorber
  let settings: EstimationSettings
  /// Regressors, scaled and absorbed, and the working residual as the last column.
  let work: ColumnBlocks
  let scales: [Double]
  let predictor: FlatBuffer<Double>
  let means: FlatBuffer<Double>
  private let step: FlatBuffer<Double>
  private(set) var coefficients: [Double]
  private(set) var deviancePath: [Double] = []
  private(set) var iterations = 0
  private(set) var innerIterations = 0
  private(set) var focMax = Double.infinity
  private let outcomeName: String

  private var regressorCount: Int { scales.count }
  private var count: Int { sample.count }

  init(_ sample: EstimationSample, outcomeName: String, settings: EstimationSettings) {
    self.sample = sample
    self.outcomeName = outcomeName
    self.settings = settings
    absorber = Absorber(sample.layout, threads: settings.threads)
    scales = sample.regressors.map { sample.scale(regressor: $0) }
    work = ColumnBlocks(rowCount: sample.count, columnCount: scales.count + 1)
    for (place, regressor) in sample.regressors.enumerated() {
      sample.fill(work.columns[place], regressor: regressor, scale: scales[place])
    }
    predictor = FlatBuffer(count: sample.count, repeating: 0)
    means = FlatBuffer(count: sample.count, repeating: 0)
    step = FlatBuffer(count: sample.count, repeating: 0)
    coefficients = [Double](repeating: 0, count: scales.count)
  }

  /// Iterates until the conditions hold.
  func run() throws(EstimationError) {
    let hasEffects = sample.layout.largest != nil
    if hasEffects {
      PoissonStart(sample, absorber: absorber)
        .run(sweeps: 4, predictor: predictor, means: means)
    } else {
      startWithoutEffects()
    }
    deviancePath = [deviance()]
    focMax = residual()
    var isSettled = regressorCount == 0 && focMax <= settings.tolerance * 0.01
    while !isSettled {
      guard iterations < settings.iterationLimit else { throw failure("the limit was reached") }
      iterations += 1
      let isFirst = !hasEffects && iterations == 1
      let change = try solve(isFirst: isFirst)
      let length = try walk(change, isFree: isFirst)
      focMax = residual()
      guard focMax.isFinite else { throw failure("a mean is not finite") }
      let largest = change.reduce(0) { max($0, abs($1)) }
      isSettled = length == 1 && focMax <= settings.tolerance * 0.1 && largest <= 1e-8
      if !isSettled, iterations > 20, length == 1, focMax <= settings.tolerance, largest <= 1e-7 {
        isSettled = true
      }
    }
  }

  /// Absorbs the regressors to the last digits under the final weights, for the covariance.
  func polish() throws(EstimationError) {
    setWeights()
    let goals = [Absorber.Goal](repeating: .init(ofNorm: 1e-9), count: regressorCount)
    guard regressorCount > 0 else { return }
    for row in 0..<count { work.columns[regressorCount][row] = 0 }
    let outcome = work.absorb(absorber, goals: goals, rounds: 6, limit: settings.passLimit)
    innerIterations += outcome.iterations
    guard outcome.excess <= 100 else {
      throw failure("the regressors could not be absorbed to 1e-7")
    }
  }

  private func startWithoutEffects() {
    var (sum, weight) = (0.0, 0.0)
    for row in 0..<count {
      sum += sample.weights.base[row] * sample.outcome.base[row]
      weight += sample.weights.base[row]
    }
    let mean = sum / weight
    for row in 0..<count {
      means.base[row] = (sample.outcome.base[row] + mean) / 2
      predictor.base[row] = log(means.base[row])
    }
  }

  private func setWeights() {
    for row in 0..<count {
      absorber.weights.base[row] = sample.weights.base[row] * means.base[row]
    }
    absorber.updateWeights()
  }

  /// Finds the step in the linear predictor, and the change of the scaled coefficients.
  private func solve(isFirst: Bool) throws(EstimationError) -> [Double] {
    setWeights()
    let last = work.columns[regressorCount]
    for row in 0..<count {
      let (outcome, mean) = (sample.outcome.base[row], means.base[row])
      let residual = outcome == 0 ? -1 : (outcome - mean) / mean
      // The first step without effects begins from means that no coefficients give.
      let shift = isFirst ? predictor.base[row] - sample.offset.base[row] : 0
      last[row] = residual + shift
    }
    let current = min(1, focMax)
    let target = max(0.02 * settings.tolerance, min(0.05 * current, current * current))
    let reduction = target >= current ? 1 : max(1e-10, min(0.1, target / current))
    var goals = [Absorber.Goal](
      repeating: .init(ofNorm: max(1e-5, min(1e-2, reduction))), count: regressorCount)
    goals.append(.init(ofStart: reduction))
    innerIterations +=
      work.absorb(
        absorber, goals: goals, rounds: 1, limit: settings.passLimit, last: step
      ).iterations
    let change = try coefficientsOfStep()
    for row in 0..<count {
      var fitted = 0.0
      for column in 0..<regressorCount { fitted += work.columns[column][row] * change[column] }
      if isFirst {
        step.base[row] = fitted - (predictor.base[row] - sample.offset.base[row])
      } else {
        step.base[row] += fitted
      }
    }
    return change
  }

  private func coefficientsOfStep() throws(EstimationError) -> [Double] {
    guard regressorCount > 0 else { return [] }
    let products = CrossProducts.compute(
      work.columns, weights: absorber.weights, absorber: absorber)
    var normal = DenseMatrix(rowCount: regressorCount, columnCount: regressorCount)
    var right = [Double](repeating: 0, count: regressorCount)
    for column in 0..<regressorCount {
      right[column] = products[regressorCount, column]
      for row in 0..<regressorCount { normal[row, column] = products[row, column] }
    }
    do {
      return try CholeskyFactorization(normal).solution(right)
    } catch {
      throw failure("the regressors became collinear under the weights of the step")
    }
  }

  /// Takes the step, halved until the deviance does not grow; returns the share that was taken.
  private func walk(_ change: [Double], isFree: Bool) throws(EstimationError) -> Double {
    var length = 1.0
    var taken = 0.0
    var growth = SIMD2<Double>.zero
    for _ in 0..<60 {
      let part = move(length - taken)
      growth = SIMD2(growth[0] + part[0], part[1])
      taken = length
      // Near the end a step changes the deviance by less than the rounding of the means.
      if growth[0].isFinite, isFree || growth[0] <= 1e-15 * growth[1] {
        deviancePath.append(deviance())
        for index in change.indices { coefficients[index] += length * change[index] }
        return length
      }
      length /= 2
    }
    throw failure("no step along Newton's direction lowers the deviance")
  }

  /// Moves along the step; returns half the growth of the deviance, and Σ w μ.
  private func move(_ length: Double) -> SIMD2<Double> {
    let (predictor, means, step, sample) = (predictor, means, step, sample)
    let layout = sample.layout
    let parts = absorber.overChunks { _, runs -> SIMD2<Double> in
      var sums = SIMD2<Double>.zero
      for row in Int(layout.starts[runs.lowerBound])..<Int(layout.starts[runs.upperBound]) {
        let change = length * step.base[row]
        let value = predictor.base[row] + change
        let mean = exp(value)
        let weight = sample.weights.base[row]
        sums += SIMD2(
          weight * (mean - means.base[row] - sample.outcome.base[row] * change), weight * mean)
        predictor.base[row] = value
        means.base[row] = mean
      }
      return sums
    }
    return parts.reduce(.zero, +)
  }

  /// Σ w (y log y − y), which no step changes.
  private lazy var saturated: Double = {
    var sum = 0.0
    for row in 0..<count {
      let outcome = sample.outcome.base[row]
      if outcome > 0 { sum += sample.weights.base[row] * outcome * (log(outcome) - 1) }
    }
    return sum
  }()

  private func deviance() -> Double {
    let (predictor, means, sample) = (predictor, means, sample)
    let parts = absorber.overChunks { _, runs -> Double in
      var sum = 0.0
      let layout = sample.layout
      for row in Int(layout.starts[runs.lowerBound])..<Int(layout.starts[runs.upperBound]) {
        sum +=
          sample.weights.base[row]
          * (means.base[row] - sample.outcome.base[row] * predictor.base[row])
      }
      return sum
    }
    return 2 * (parts.reduce(0, +) + saturated)
  }

  /// The largest relative residual of the conditions by group, and by absorbed regressor.
  private func residual() -> Double {
    let conditions = FirstOrderConditions(sample, means: means, absorber: absorber)
    return max(
      conditions.largestByEffect.reduce(0) { $1.isNaN ? .nan : max($0, $1) },
      conditions.residual(of: work.columns.dropLast()))
  }

  func failure(_ reason: String) -> EstimationError {
    .notConverged(
      .init(
        outcome: outcomeName, reason: reason, iterations: iterations,
        innerIterations: innerIterations, focMax: focMax, tolerance: settings.tolerance,
        deviancePath: deviancePath))
  }
}
