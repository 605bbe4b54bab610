import Foundation
import TestSupport
import Testing

@testable import Trade

@Suite("Bias correction of three-way gravity")
struct ThreeWayBiasCorrectionTests {
  typealias Variable = FixedEffectsPanel.Variable

  /// A panel of few countries and periods whose regressor follows the effects of the period before, with
  /// errors whose variance is the mean, tied over time; the coefficient is 1.
  static func panel(_ seed: UInt64, countries: Int, periods: Int) throws -> FixedEffectsPanel {
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
      outcomes: [Variable(name: "y", values: values.y)],
      regressors: [Variable(name: "x", values: values.x)],
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
  }

  @Test(
    "a small panel gives what an implementation in numpy with numerical third derivatives gives")
  func independent() throws {
    var values: (y: [Double], x: [Double]) = ([], [])
    var keys: [[String]] = [[], [], []]
    for i in 0..<6 {
      for j in 0..<6 where i != j {
        for t in 0..<3 {
          values.y.append(Double(1 + (i * 7 + j * 5 + t * 3 + i * j) % 11))
          values.x.append(Double((i * 3 + j * 8 + t * 5 + i * t) % 7) / 7)
          for (place, key) in ["\(i) \(t)", "\(j) \(t)", "\(i) \(j)"].enumerated() {
            keys[place].append(key)
          }
        }
      }
    }
    let panel = try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: values.y)],
      regressors: [Variable(name: "x", values: values.x)],
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
    let fit = try PoissonRegression.fit(
      panel, covariances: [.init(.clustered(["pair"]), convention: .none)])[0]
    let correction = try ThreeWayBiasCorrection(
      fit, panel: panel, exporterTime: "et", importerTime: "it", pair: "pair")
    #expect(abs(fit.estimates[0] - 0.325_609_596_33) < 1e-9)
    #expect(abs((fit.standardError("x") ?? 0) - 0.194_634_393_60) < 1e-8)
    // The reference has the sums as they stand; six countries make the factor 6 / 5.
    #expect(abs(correction.bias[0] - 1.2 * 0.012_775_677_95) < 1e-9)
    #expect(abs(correction.estimates[0] - (fit.estimates[0] - correction.bias[0])) < 1e-15)
    #expect(abs((correction.standardErrors[0] ?? 0) - 0.269_733_411_09) < 1e-8)
    #expect(correction.saturatedPairs == 0)
  }

  /// What many panels say of an estimator whose target is 1.
  struct Summary {
    private(set) var estimates: [Double] = []
    private(set) var errors: [Double] = []

    mutating func add(_ estimate: Double, _ error: Double) {
      estimates.append(estimate)
      errors.append(error)
    }

    var count: Double { Double(estimates.count) }
    var bias: Double { estimates.reduce(0, +) / count - 1 }
    var spread: Double {
      (estimates.reduce(0) { $0 + ($1 - 1 - bias) * ($1 - 1 - bias) } / count).squareRoot()
    }
    var error: Double { errors.reduce(0, +) / count }
    /// The share of intervals of 95 % with the target inside.
    var coverage: Double {
      Double(zip(estimates, errors).count { abs($0 - 1) <= 1.959_964 * $1 }) / count
    }

    var words: String {
      "bias \(bias), spread \(spread), standard error \(error), coverage \(coverage)"
    }
  }

  static func simulate(
    countries: Int, periods: Int, panels: UInt64
  ) throws -> (plain: Summary, corrected: Summary) {
    var (plain, corrected) = (Summary(), Summary())
    for seed in 1...panels {
      let panel = try Self.panel(seed, countries: countries, periods: periods)
      let fit = try PoissonRegression.fit(
        panel, covariances: [.init(.clustered(["pair"]), convention: .none)])[0]
      let correction = try ThreeWayBiasCorrection(
        fit, panel: panel, exporterTime: "et", importerTime: "it", pair: "pair")
      guard let before = fit.covariances[0].standardErrors[0],
        let after = correction.standardErrors[0]
      else { continue }
      plain.add(fit.estimates[0], before)
      corrected.add(correction.estimates[0], after)
    }
    return (plain, corrected)
  }

  @Test(
    "the correction takes most of the bias away, and brings errors and coverage nearer to the truth",
    arguments: LongTests.areWanted
      ? [(20, 2, UInt64(2_000)), (50, 2, UInt64(500))]
      : [(20, 2, UInt64(600)), (50, 2, UInt64(150))])
  func simulation(countries: Int, periods: Int, panels: UInt64) throws {
    let (plain, corrected) = try Self.simulate(
      countries: countries, periods: periods, panels: panels)
    let words =
      "\(countries) countries, seeds 1 to \(panels): \(plain.words); corrected \(corrected.words)"
    print(words)
    #expect(plain.count >= 0.98 * Double(panels), "\(words)")
    #expect(
      abs(plain.bias) > 3 * plain.spread / plain.count.squareRoot(), "no bias to remove: \(words)")
    // Two standard errors of a simulated mean besides what the first order leaves.
    let noise = 2 * corrected.spread / corrected.count.squareRoot()
    #expect(abs(corrected.bias) < 0.4 * abs(plain.bias) + noise, "\(words)")
    #expect(
      abs(corrected.error - corrected.spread) < abs(plain.error - plain.spread), "\(words)")
    #expect(abs(corrected.coverage - 0.95) < abs(plain.coverage - 0.95), "\(words)")
    #expect(corrected.coverage > 0.9, "\(words)")
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
