import Numerics

/// Ordinary and weighted least squares with any number of fixed effects, for log-linear gravity.
///
/// The same absorption as ``PoissonRegression``: Frisch, Waugh and Lovell, *Econometrica* 1(4), 1933,
/// doi:10.2307/1907330. The coefficients are refined once with the residuals that they leave. Checked in the
/// tests against regressions on explicit dummy variables and against published coefficients.
public enum LeastSquaresRegression {
  /// Estimates every outcome of a panel; outcomes may be negative.
  ///
  /// - Throws: ``EstimationError``; an outcome whose conditions do not hold to the tolerance has no result.
  public static func fit(
    _ panel: FixedEffectsPanel, settings: EstimationSettings = .init(),
    covariances: [CovarianceRequest] = [.init(.robust)]
  ) throws(EstimationError) -> [RegressionFit] {
    var fits: [RegressionFit] = []
    for outcome in panel.outcomes {
      fits.append(
        try fit(panel, outcome: outcome, settings: settings, covariances: covariances))
    }
    return fits
  }

  private static func fit(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, settings: EstimationSettings,
    covariances requests: [CovarianceRequest]
  ) throws(EstimationError) -> RegressionFit {
    let design = try SampleDesign(panel, outcome: outcome, isPoisson: false, settings: settings)
    let sample = EstimationSample(
      panel, outcome: outcome, layout: design.layout, regressors: design.regressors)
    let solution = try LeastSquaresSolution(
      sample, outcomeName: outcome.name, settings: settings)
    let certificate = solution.certificate
    guard certificate.focMax <= settings.tolerance else {
      throw solution.failure("the conditions fail when they are computed from the data")
    }
    let weighted = FlatBuffer<Double>(count: sample.count, repeating: 0)
    let predictor = FlatBuffer<Double>(count: sample.count, repeating: 0)
    for row in 0..<sample.count {
      weighted.base[row] = sample.weights.base[row] * solution.residuals.base[row]
      predictor.base[row] = sample.outcome.base[row] - solution.residuals.base[row]
    }
    let covariances = try RegressionFit.covariances(
      requests, sample: sample, columns: Array(solution.work.columns.dropLast()),
      scales: solution.scales, residuals: weighted, absorber: solution.absorber)
    guard let covariances else { throw solution.failure("the regressors are collinear") }
    return RegressionFit(
      outcome: outcome, sample: sample,
      estimates: zip(solution.coefficients, solution.scales).map { $0 / $1 },
      covariances: covariances, drops: design.drops, certificate: certificate,
      predictor: predictor)
  }
}

/// The least-squares solution of one sample.
struct LeastSquaresSolution {
  let sample: EstimationSample
  let absorber: Absorber
  /// Absorbed regressors, divided by ``scales``, and the absorbed outcome.
  let work: ColumnBlocks
  let scales: [Double]
  private(set) var coefficients: [Double]
  let residuals: FlatBuffer<Double>
  private let outcomeName: String
  private let settings: EstimationSettings
  private var innerIterations = 0

  init(
    _ sample: EstimationSample, outcomeName: String, settings: EstimationSettings
  ) throws(EstimationError) {
    self.sample = sample
    self.outcomeName = outcomeName
    self.settings = settings
    absorber = Absorber(sample.layout, threads: settings.threads)
    scales = sample.regressors.map { sample.scale(regressor: $0) }
    work = ColumnBlocks(rowCount: sample.count, columnCount: scales.count + 1)
    coefficients = [Double](repeating: 0, count: scales.count)
    residuals = FlatBuffer(count: sample.count, repeating: 0)
    for (place, regressor) in sample.regressors.enumerated() {
      sample.fill(work.columns[place], regressor: regressor, scale: scales[place])
    }
    for row in 0..<sample.count {
      absorber.weights.base[row] = sample.weights.base[row]
      work.columns[scales.count][row] = sample.outcome.base[row] - sample.offset.base[row]
    }
    absorber.updateWeights()
    let goals = [Absorber.Goal](repeating: .init(ofNorm: 1e-11), count: scales.count + 1)
    let outcome = work.absorb(absorber, goals: goals, rounds: 6, limit: settings.passLimit)
    innerIterations = outcome.iterations
    guard outcome.excess <= 1e3 else { throw failure("the effects could not be absorbed") }
    let last = work.columns[scales.count]
    for row in 0..<sample.count { residuals.base[row] = last[row] }
    for _ in 0..<3 {
      let change = try projection()
      for index in change.indices { coefficients[index] += change[index] }
      for row in 0..<sample.count {
        var entry = last[row]
        for column in change.indices { entry -= change[column] * work.columns[column][row] }
        last[row] = entry
      }
    }
    for row in 0..<sample.count { residuals.base[row] = last[row] }
  }

  private func projection() throws(EstimationError) -> [Double] {
    let count = scales.count
    guard count > 0 else { return [] }
    let products = CrossProducts.compute(
      work.columns, weights: absorber.weights, absorber: absorber)
    var normal = DenseMatrix(rowCount: count, columnCount: count)
    for column in 0..<count {
      for row in 0..<count { normal[row, column] = products[row, column] }
    }
    do {
      return try CholeskyFactorization(normal)
        .solution((0..<count).map { products[count, $0] })
    } catch {
      throw failure("the regressors are collinear")
    }
  }

  /// The certificate, computed from the panel's own columns.
  var certificate: FitCertificate {
    let layout = sample.layout
    var (fitted, observed, squares) = (0.0, 0.0, 0.0)
    for row in 0..<layout.count {
      let weight = sample.weights.base[row]
      observed += weight * sample.outcome.base[row]
      fitted += weight * (sample.outcome.base[row] - residuals.base[row])
      squares += weight * residuals.base[row] * residuals.base[row]
    }
    let buffer = ColumnBlocks(rowCount: layout.count, columnCount: 1)
    defer { withExtendedLifetime(buffer) {} }
    let column = buffer.columns[0]
    let regressors = sample.regressors.map { regressor in
      sample.fill(column, regressor: regressor, scale: 1)
      var (sum, size) = (0.0, 0.0)
      for row in 0..<layout.count {
        let entry = sample.weights.base[row] * column[row]
        sum += entry * residuals.base[row]
        size += abs(entry * sample.outcome.base[row])
      }
      return FitCertificate.Condition(
        name: sample.panel.regressors[regressor].name, residual: size == 0 ? 0 : abs(sum) / size)
    }
    return FitCertificate(
      regressors: regressors, effects: effectConditions(), sumMuOverSumY: fitted / observed,
      iterations: 0, innerIterations: innerIterations, deviancePath: [squares])
  }

  private func effectConditions() -> [FitCertificate.Condition] {
    let layout = sample.layout
    return sample.panel.effects.map { effect in
      var sums = [SIMD2<Double>](repeating: .zero, count: effect.levels.count)
      var typical = 0.0
      for row in 0..<layout.count {
        let (weight, outcome) = (sample.weights.base[row], sample.outcome.base[row])
        typical += abs(weight * outcome)
        sums[Int(effect.codes[Int(layout.rows[row])])] +=
          SIMD2(weight * residuals.base[row], abs(weight * outcome))
      }
      // A group whose outcomes are all zero is judged by the size of a usual one.
      typical /= Double(max(1, effect.levels.count))
      let worst = sums.reduce(0.0) { worst, sum in
        let size = sum[1] > 0 ? sum[1] : typical
        return size > 0 ? max(worst, abs(sum[0]) / size) : worst
      }
      return FitCertificate.Condition(name: effect.name, residual: worst)
    }
  }

  func failure(_ reason: String) -> EstimationError {
    .notConverged(
      .init(
        outcome: outcomeName, reason: reason, iterations: 0, innerIterations: innerIterations,
        focMax: .infinity, tolerance: settings.tolerance, deviancePath: []))
  }
}
