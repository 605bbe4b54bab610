import Foundation
import Measuring
import Numerics
import Trade

/// Repeats three-way gravity on simulated panels whose coefficient is 1, with and without correction.
///
/// After the simulations of M. Weidner, T. Zylkin, doi:10.1016/j.jinteco.2021.103513: effects with standard deviation
/// 1/4, a regressor that follows the effects of the period before, errors whose variance is the mean, tied over
/// time by 0.3.
enum BiasSimulation {
  static func run(countries: Int, periods: Int, panels: Int) throws {
    var plain: [(estimate: Double, error: Double)] = []
    var corrected: [(estimate: Double, error: Double)] = []
    for seed in 1...UInt64(panels) {
      let panel = try panel(seed, countries: countries, periods: periods)
      let fit = try PoissonRegression.fit(
        panel, covariances: [.init(.clustered(["pair"]), convention: .none)])[0]
      let correction = try ThreeWayBiasCorrection(
        fit, panel: panel, exporterTime: "et", importerTime: "it", pair: "pair")
      guard let before = fit.covariances[0].standardErrors[0],
        let after = correction.standardErrors[0]
      else { continue }
      plain.append((fit.estimates[0], before))
      corrected.append((correction.estimates[0], after))
    }
    for (name, draws) in [("as estimated", plain), ("corrected", corrected)] {
      let count = Double(draws.count)
      let mean = draws.reduce(0) { $0 + $1.estimate } / count
      let variance = draws.reduce(0) { $0 + ($1.estimate - mean) * ($1.estimate - mean) } / count
      let error = draws.reduce(0) { $0 + $1.error } / count
      let covered = draws.count { abs($0.estimate - 1) <= 1.959_964 * $0.error }
      for (figure, value) in [
        ("bias", mean - 1), ("spread", variance.squareRoot()), ("standard error", error),
        ("coverage of 95 %", Double(covered) / count),
      ] {
        Measurement(name: "\(name), \(figure)", count: draws.count, seconds: 0, check: value)
          .print()
      }
    }
  }

  private static func panel(
    _ seed: UInt64, countries: Int, periods: Int
  ) throws -> FixedEffectsPanel {
    var random = SplitMix64(seed: seed)
    func unit() -> Double { (Double(random.next() >> 11) + 0.5) * 0x1p-53 }
    func normal() -> Double { (-2 * log(unit())).squareRoot() * cos(2 * .pi * unit()) }
    let levels = periods + 1
    let alpha = (0..<(countries * levels)).map { _ in normal() / 4 }
    let gamma = (0..<(countries * levels)).map { _ in normal() / 4 }
    var values: (y: [Double], x: [Double]) = ([], [])
    var keys: [[String]] = [[], [], []]
    for exporter in 0..<countries {
      for importer in 0..<countries where importer != exporter {
        let eta = normal() / 4
        var x = eta + normal() / 2
        var noise = normal()
        for period in 1...periods {
          let before = alpha[exporter * levels + period - 1] + gamma[importer * levels + period - 1]
          x = x / 2 + before + eta + normal() / 2
          noise = 0.3 * noise + 0.91.squareRoot() * normal()
          let mean = exp(
            x + alpha[exporter * levels + period] + gamma[importer * levels + period] + eta)
          let spread = log(1 + 1 / mean)
          values.y.append(mean * exp(-0.5 * spread + spread.squareRoot() * noise))
          values.x.append(x)
          keys[0].append("\(exporter) \(period)")
          keys[1].append("\(importer) \(period)")
          keys[2].append("\(exporter) \(importer)")
        }
      }
    }
    return try FixedEffectsPanel(
      outcomes: [.init(name: "y", values: values.y)],
      regressors: [.init(name: "x", values: values.x)],
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
  }
}
