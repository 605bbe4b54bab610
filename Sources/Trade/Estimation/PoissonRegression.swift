/// Poisson pseudo-maximum likelihood with any number of fixed effects.
///
/// The mean of an outcome is E[y] = exp(xᵀβ + Σ effects + offset). The estimate solves the first-order
/// conditions; it is consistent whenever that mean is right, whatever the distribution of y, which may be
/// zero and need not be whole. Source: J. M. C. Santos Silva, S. Tenreyro, "The log of gravity", *Review of
/// Economics and Statistics* 88(4), 2006, doi:10.1162/rest.88.4.641; S. Correia, P. Guimarães, T. Zylkin,
/// *Stata Journal* 20(1), 2020, doi:10.1177/1536867X20909691. Checked in the tests against published
/// coefficients to seven digits, and against cases solved by hand.
public enum PoissonRegression {
  /// Estimates every outcome of a panel; what the outcomes' samples have in common is found once.
  ///
  /// The figures are those of separate estimates, bit by bit.
  ///
  /// - Throws: ``EstimationError``; an outcome whose conditions do not hold to the tolerance has no result.
  /// - Complexity: O(rows × effects × passes × regressors).
  public static func fit(
    _ panel: FixedEffectsPanel, settings: EstimationSettings = .init(),
    covariances: [CovarianceRequest] = [.init(.robust)]
  ) throws(EstimationError) -> [RegressionFit] {
    var designs = SharedDesigns(panel, isPoisson: true, settings: settings)
    var fits: [RegressionFit] = []
    for outcome in panel.outcomes {
      do { try panel.requireCounts(outcome) } catch { throw .faults(error) }
      let design = try designs.design(outcome)
      fits.append(
        try fit(
          panel, outcome: outcome, design: design, settings: settings, covariances: covariances))
    }
    return fits
  }

  private static func fit(
    _ panel: FixedEffectsPanel, outcome: FixedEffectsPanel.Variable, design: SampleDesign,
    settings: EstimationSettings, covariances: [CovarianceRequest]
  ) throws(EstimationError) -> RegressionFit {
    let iteration: PoissonIteration
    if let converged = design.iteration {
      iteration = converged
    } else {
      let sample = EstimationSample(
        panel, outcome: outcome, layout: design.layout, regressors: design.regressors)
      iteration = PoissonIteration(sample, outcomeName: outcome.name, settings: settings)
      try iteration.run()
    }
    try iteration.polish()
    let certificate = iteration.certificate()
    guard certificate.focMax <= settings.tolerance else {
      throw iteration.failure("the conditions fail when they are computed from the data")
    }
    return try RegressionFit(
      iteration, design: design, outcome: outcome, certificate: certificate,
      covariances: covariances)
  }
}

extension PoissonIteration {
  /// The certificate, computed from the panel's own columns.
  func certificate() -> FitCertificate {
    let conditions = FirstOrderConditions(sample, means: means, absorber: absorber)
    let column = ColumnBlocks(rowCount: sample.count, columnCount: 1)
    let regressors = sample.regressors.map { regressor in
      sample.fill(column.columns[0], regressor: regressor, scale: 1)
      return FitCertificate.Condition(
        name: sample.panel.regressors[regressor].name,
        residual: conditions.residual(of: column.columns[0]))
    }
    return FitCertificate(
      regressors: regressors,
      effects: zip(sample.panel.effects, conditions.largestByEffect).map {
        FitCertificate.Condition(name: $0.name, residual: $1)
      },
      sumMuOverSumY: conditions.sumMuOverSumY, iterations: iterations,
      innerIterations: innerIterations, deviancePath: deviancePath)
  }
}
