import Numerics

/// The regressors of one sample and all its outcomes, with the effects absorbed side by side.
final class LeastSquaresAbsorption {
  let absorber: Absorber
  let scales: [Double]
  /// Absorbed regressors, divided by ``scales``, then the absorbed outcomes.
  let work: ColumnBlocks
  let innerIterations: Int
  /// Of the normal matrix of the absorbed regressors; `nil` without any.
  private(set) var factor: CholeskyFactorization?
  let outcomeNames: [String]
  private let settings: EstimationSettings

  var regressors: ArraySlice<ColumnBlocks.Column> { work.columns[..<scales.count] }

  /// - Parameter sample: with the first of the outcomes.
  init(
    _ sample: EstimationSample, outcomes: [FixedEffectsPanel.Variable], settings: EstimationSettings
  ) throws(EstimationError) {
    self.settings = settings
    outcomeNames = outcomes.map(\.name)
    absorber = Absorber(sample.layout, threads: settings.threads)
    scales = sample.regressors.map { sample.scale(regressor: $0) }
    work = ColumnBlocks(
      rowCount: sample.count, columnCount: sample.regressors.count + outcomes.count)
    for (place, regressor) in sample.regressors.enumerated() {
      sample.fill(work.columns[place], regressor: regressor, scale: scales[place])
    }
    for (place, outcome) in outcomes.enumerated() {
      let column = work.columns[sample.regressors.count + place]
      outcome.values.withUnsafeBufferPointer { values in
        for row in 0..<sample.count {
          column[row] = values[Int(sample.layout.rows[row])] - sample.offset.base[row]
        }
      }
    }
    for row in 0..<sample.count { absorber.weights.base[row] = sample.weights.base[row] }
    absorber.updateWeights()
    let goals = [Absorber.Goal](repeating: .init(ofNorm: 1e-11), count: work.columns.count)
    let outcome = work.absorb(absorber, goals: goals, rounds: 6, limit: settings.passLimit)
    innerIterations = outcome.iterations
    guard outcome.excess <= 1e3 else { throw failure("the effects could not be absorbed") }
    guard !scales.isEmpty else { return }
    do {
      factor = try CholeskyFactorization(
        CrossProducts.compute(
          Array(regressors), weights: absorber.weights, absorber: absorber))
    } catch {
      throw failure("the regressors are collinear")
    }
  }

  /// The inverse of the normal matrix, in the scale of the panel.
  func bread() throws(EstimationError) -> DenseMatrix {
    guard let factor else { return DenseMatrix(rowCount: 0, columnCount: 0) }
    guard let bread = RegressionFit.bread(factor, scales: scales) else {
      throw failure("the regressors are collinear")
    }
    return bread
  }

  func failure(_ reason: String, outcome: Int = 0) -> EstimationError {
    .notConverged(
      .init(
        outcome: outcomeNames[outcome], reason: reason, iterations: 0,
        innerIterations: innerIterations, focMax: .infinity, tolerance: settings.tolerance,
        deviancePath: []))
  }
}
