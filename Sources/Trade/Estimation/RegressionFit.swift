import Numerics

/// An estimated regression: coefficients, covariances, what was left out, and its certificate.
public struct RegressionFit: Sendable {
  public let outcome: String
  /// The names of the coefficients, in the order of the panel, collinear regressors left out.
  public let names: [String]
  public let estimates: [Double]
  /// One for each covariance asked for, in that order.
  public let covariances: [CovarianceEstimate]
  public let drops: SampleDrops
  public let certificate: FitCertificate
  /// The rows of the panel that the estimate rests on, ascending.
  public let rows: [Int]
  /// The linear predictor of each of ``rows``, the offset included.
  public let linearPredictor: [Double]

  /// The observations that the estimate rests on.
  public var observationCount: Int { rows.count }

  public func estimate(_ name: String) -> Double? {
    names.firstIndex(of: name).map { estimates[$0] }
  }

  /// The standard error of a coefficient by one of ``covariances``.
  public func standardError(_ name: String, covariance index: Int = 0) -> Double? {
    guard let place = names.firstIndex(of: name), covariances.indices.contains(index) else {
      return nil
    }
    return covariances[index].standardErrors[place]
  }
}

extension RegressionFit {
  /// Collects the results of an iteration that has converged and was polished.
  init(
    _ iteration: PoissonIteration, design: SampleDesign, outcome: FixedEffectsPanel.Variable,
    certificate: FitCertificate, covariances requests: [CovarianceRequest]
  ) throws(EstimationError) {
    let (sample, means) = (iteration.sample, iteration.means)
    let residuals = FlatBuffer<Double>(count: sample.count, repeating: 0)
    for row in 0..<sample.count {
      residuals.base[row] =
        sample.weights.base[row] * (sample.outcome.base[row] - means.base[row])
    }
    let columns = Array(iteration.work.columns.dropLast())
    let products = CrossProducts.compute(
      columns, weights: iteration.absorber.weights, absorber: iteration.absorber)
    guard let factor = try? CholeskyFactorization(products),
      let bread = Self.bread(factor, scales: iteration.scales)
    else { throw iteration.failure("the regressors are collinear under the final weights") }
    let covariances = try Self.covariances(
      requests, sample: sample, columns: columns, scales: iteration.scales, residuals: residuals,
      bread: bread)
    self.init(
      outcome: outcome, sample: sample,
      estimates: zip(iteration.coefficients, iteration.scales)
        .map { $0 / $1 }, covariances: covariances, drops: design.drops, certificate: certificate,
      predictor: iteration.predictor)
  }

  init(
    outcome: FixedEffectsPanel.Variable, sample: EstimationSample, estimates: [Double],
    covariances: [CovarianceEstimate], drops: SampleDrops, certificate: FitCertificate,
    predictor: FlatBuffer<Double>
  ) {
    self.outcome = outcome.name
    names = sample.regressors.map { sample.panel.regressors[$0].name }
    self.estimates = estimates
    self.covariances = covariances
    self.drops = drops
    self.certificate = certificate
    let rows = sample.layout.rows
    let order = Self.ascending(rows, count: sample.panel.count)
    self.rows = order.map { Int(rows[Int($0)]) }
    linearPredictor = order.map { predictor.base[Int($0)] }
  }

  /// Sorted positions in the order of the panel's rows.
  private static func ascending(_ rows: [Int32], count: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: count)
    for (position, row) in rows.enumerated() { places[Int(row)] = Int32(position) }
    return places.filter { $0 >= 0 }
  }

  /// The inverse of the normal matrix of absorbed regressors, in the scale of the panel.
  ///
  /// - Parameter scales: by which the regressors were divided.
  /// - Returns: `nil` if the normal matrix can't be inverted.
  static func bread(_ factor: CholeskyFactorization, scales: [Double]) -> DenseMatrix? {
    guard let inverse = try? factor.solution(DenseMatrix.identity(scales.count)) else { return nil }
    var bread = inverse
    for column in scales.indices {
      for row in scales.indices {
        bread[row, column] = inverse[row, column] / (scales[row] * scales[column])
      }
    }
    return bread
  }

  /// Residuals below this share of the largest outcome are rounding.
  private static let exactFit = 1e-9

  /// Where every observation is fitted exactly nothing is left to tell the errors from: the scores are then zero, and
  /// no standard error is reported.
  ///
  /// - Parameters:
  ///   - columns: absorbed regressors, divided by `scales`.
  ///   - residuals: weight × residual of the outcome.
  static func covariances(
    _ requests: [CovarianceRequest], sample: EstimationSample, columns: [ColumnBlocks.Column],
    scales: [Double], residuals: FlatBuffer<Double>, bread: DenseMatrix
  ) throws(EstimationError) -> [CovarianceEstimate] {
    let count = columns.count
    let scores = FlatBuffer<Double>(count: sample.count * count, repeating: 0)
    var (largest, scale) = (0.0, 0.0)
    for row in 0..<sample.count {
      largest = max(largest, abs(residuals.base[row]))
      scale = max(scale, abs(sample.weights.base[row] * sample.outcome.base[row]))
    }
    for row in 0..<(largest > exactFit * scale ? sample.count : 0) {
      for column in 0..<count {
        scores.base[row * count + column] =
          columns[column][row] * scales[column] * residuals.base[row]
      }
    }
    let sandwich = SandwichCovariance(
      layout: sample.layout, panel: sample.panel, scores: scores, columns: count, bread: bread)
    var result: [CovarianceEstimate] = []
    for request in requests { result.append(try sandwich.estimate(request)) }
    return result
  }
}
