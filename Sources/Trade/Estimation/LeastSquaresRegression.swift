import Numerics

/// Ordinary and weighted least squares with any number of fixed effects, for log-linear gravity.
///
/// The same absorption as ``PoissonRegression``: Frisch, Waugh and Lovell, *Econometrica* 1(4), 1933,
/// doi:10.2307/1907330. The coefficients are refined once with the residuals that they leave. Checked in the
/// tests against regressions on explicit dummy variables and against published coefficients.
public enum LeastSquaresRegression {
  /// Estimates every outcome of a panel; outcomes may be negative.
  ///
  /// Outcomes that are known in the same rows share one absorption of the regressors, which are then absorbed,
  /// decomposed and inverted once however many outcomes there are.
  ///
  /// - Throws: ``EstimationError``; an outcome whose conditions do not hold to the tolerance has no result.
  public static func fit(
    _ panel: FixedEffectsPanel, settings: EstimationSettings = .init(),
    covariances: [CovarianceRequest] = [.init(.robust)]
  ) throws(EstimationError) -> [RegressionFit] {
    var designs = SharedDesigns(panel, isPoisson: false, settings: settings)
    // Outcomes with one layout, in the order of the first of each.
    var groups: [(design: SampleDesign, outcomes: [Int])] = []
    for (place, outcome) in panel.outcomes.enumerated() {
      let design = try designs.design(outcome)
      if let group = groups.firstIndex(where: { $0.design.layout === design.layout }) {
        groups[group].outcomes.append(place)
      } else {
        groups.append((design, [place]))
      }
    }
    var fits = [RegressionFit?](repeating: nil, count: panel.outcomes.count)
    for group in groups {
      let found = try fit(
        panel, design: group.design, outcomes: group.outcomes.map { panel.outcomes[$0] },
        settings: settings, covariances: covariances)
      for (place, fit) in zip(group.outcomes, found) { fits[place] = fit }
    }
    return fits.compactMap(\.self)
  }

  private static func fit(
    _ panel: FixedEffectsPanel, design: SampleDesign, outcomes: [FixedEffectsPanel.Variable],
    settings: EstimationSettings, covariances requests: [CovarianceRequest]
  ) throws(EstimationError) -> [RegressionFit] {
    let sample = EstimationSample(
      panel, outcome: outcomes[0], layout: design.layout, regressors: design.regressors)
    let shared = try LeastSquaresAbsorption(sample, outcomes: outcomes, settings: settings)
    let columns = Array(shared.regressors)
    let bread = try shared.bread()
    var fits: [RegressionFit] = []
    for (place, outcome) in outcomes.enumerated() {
      let sample = place == 0 ? sample : EstimationSample(sample, outcome: outcome)
      let solution = try LeastSquaresSolution(shared, outcome: place, sample: sample)
      let certificate = solution.certificate
      guard certificate.focMax <= settings.tolerance else {
        throw shared.failure(
          "the conditions fail when they are computed from the data", outcome: place)
      }
      let weighted = FlatBuffer<Double>(count: sample.count, repeating: 0)
      let predictor = FlatBuffer<Double>(count: sample.count, repeating: 0)
      for row in 0..<sample.count {
        weighted.base[row] = sample.weights.base[row] * solution.residuals[row]
        predictor.base[row] = sample.outcome.base[row] - solution.residuals[row]
      }
      fits.append(
        RegressionFit(
          outcome: outcome, sample: sample,
          estimates: zip(solution.coefficients, shared.scales).map { $0 / $1 },
          covariances: try RegressionFit.covariances(
            requests, sample: sample, columns: columns, scales: shared.scales,
            residuals: weighted, bread: bread), drops: design.drops, certificate: certificate,
          predictor: predictor))
    }
    return fits
  }
}
