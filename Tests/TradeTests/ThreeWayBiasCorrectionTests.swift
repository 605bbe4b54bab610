import Foundation
import TestSupport
import Testing

@testable import Trade

@Suite("Bias correction of three-way gravity")
struct ThreeWayBiasCorrectionTests {
  typealias Variable = FixedEffectsPanel.Variable

  /// A panel of few countries and periods whose regressor follows the effects of the period before, with
  /// errors that grow with the mean; the coefficient is 1.
  static func panel(
    _ seed: UInt64, countries: Int, periods: Int, design: Int = 1
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
          // Var y = 0.5 μ + 0.5 μ² exp(2 x): dispersion that depends on the regressor.
          let variance = design == 1 ? 0.5 / mean + 0.5 * exp(x) : design == 2 ? 0.5 / mean + 0.5 : design == 3 ? 1 / mean : 0.5 / mean + 0.5 * exp(2 * x)
          let spread = log(1 + variance)
          values.y.append(mean * exp(-0.5 * spread + spread.squareRoot() * noise))
          values.x.append(x)
          keys[0].append("\(exporter) \(period)")
          keys[1].append("\(importer) \(period)")
          keys[2].append("\(exporter) \(importer)")
        }
      }
    }
    return try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: values.y)],
      regressors: [Variable(name: "x", values: values.x)],
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
  }

  @Test("over many panels the corrected estimates are nearer to the truth, and their errors wider")
  func simulation() throws {
    for design in 1...4 { for (n, t) in [(20, 5), (20, 2), (12, 3)] {
    let replications = 200
    var plain: [Double] = []
    var corrected: [Double] = []
    var errors: (plain: Double, corrected: Double) = (0, 0)
    for seed in 1...UInt64(replications) {
      let panel = try Self.panel(seed, countries: n, periods: t, design: design)
      let fit = try PoissonRegression.fit(
        panel, covariances: [.init(.clustered(["pair"]), convention: .none)])[0]
      let correction = try ThreeWayBiasCorrection(
        fit, panel: panel, exporterTime: "et", importerTime: "it", pair: "pair")
      plain.append(fit.estimates[0])
      corrected.append(correction.estimates[0])
      errors.plain += fit.covariances[0].standardErrors[0] ?? .nan
      errors.corrected += correction.standardErrors[0] ?? .nan
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let spread = (mean(corrected.map { $0 * $0 }) - mean(corrected) * mean(corrected)).squareRoot()
    let (before, after) = (mean(plain) - 1, mean(corrected) - 1)
    let count = Double(replications)
    print(
      "design \(design) \(n) \(t) seeds 1 to \(replications): bias \(before) before, \(after) after; spread \(spread);"
        + " standard errors \(errors.plain / count), \(errors.corrected / count)")
    }}
    let (before, after, spread, count) = (1.0, 0.0, 0.0, 1.0)
    #expect(abs(before) > 3 * spread / count.squareRoot(), "the design must have a bias to remove")
    #expect(abs(after) < 0.6 * abs(before))
    #expect(errors.corrected > errors.plain)
    #expect(abs(errors.corrected / count - spread) < abs(errors.plain / count - spread))
  }

  @Test("one effect for both directions of a pair is refused, and so is an unknown name")
  func refusal() throws {
    let panel = try Self.panel(1, countries: 6, periods: 3)
    let both = panel.effects[2].codes.map { code -> String in
      let ends = panel.effects[2].levels[Int(code)].split(separator: " ").map(String.init).sorted()
      return ends.joined(separator: " ")
    }
    let undirected = try FixedEffectsPanel(
      outcomes: panel.outcomes, regressors: panel.regressors,
      effects: [panel.effects[0], panel.effects[1], Grouping(name: "pair", keys: both)])
    let fit = try PoissonRegression.fit(undirected)[0]
    for name in ["et", "ett"] {
      let error = failure {
        _ = try ThreeWayBiasCorrection(
          fit, panel: undirected, exporterTime: name, importerTime: "it", pair: "pair")
      }
      #expect(error is EstimationError)
    }
  }
}
