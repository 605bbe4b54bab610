import Measuring
import Trade

/// Estimates several outcomes of one panel at once, and each by itself, by both methods.
enum SeveralOutcomes {
  static func run(countries: Int, years: Int, outcomes: Int) throws {
    let base = try SyntheticPanel.make(countries: countries, years: years, seed: 2_026)
    let (flows, agreement) = (base.outcomes[0].values, base.regressors[0].values)
    let columns = (0..<outcomes).map { number in
      FixedEffectsPanel.Variable(
        name: "y\(number)",
        values: zip(flows, agreement).map { $0 * (1 + 0.1 * Double(number) * $1) })
    }
    func panel(_ outcomes: [FixedEffectsPanel.Variable]) throws -> FixedEffectsPanel {
      try FixedEffectsPanel(
        outcomes: outcomes, regressors: base.regressors, effects: base.effects)
    }
    let request = [CovarianceRequest(.clustered(["pair"]))]
    for (name, fit) in [
      ("least squares", { try LeastSquaresRegression.fit($0, covariances: request) }),
      ("Poisson", { try PoissonRegression.fit($0, covariances: request) }),
    ] as [(String, (FixedEffectsPanel) throws -> [RegressionFit])] {
      let all = try panel(columns)
      let start = ProcessorTime.used
      let together = try fit(all)
      let middle = ProcessorTime.used
      let apart = try columns.map { try fit(panel([$0]))[0] }
      let end = ProcessorTime.used
      let difference = zip(together, apart).reduce(0.0) { largest, pair in
        zip(pair.0.estimates, pair.1.estimates).reduce(largest) { max($0, abs($1.0 - $1.1)) }
      }
      Measurement(
        name: "\(name), together", count: outcomes, seconds: middle - start, check: difference
      ).print()
      Measurement(
        name: "\(name), one by one", count: outcomes, seconds: end - middle, check: difference
      ).print()
    }
  }
}
