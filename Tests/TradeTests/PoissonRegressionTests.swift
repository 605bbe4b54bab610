import Foundation
import TestSupport
import Testing

@testable import Trade

@Suite("Poisson regressions")
struct PoissonRegressionTests {
  typealias Variable = FixedEffectsPanel.Variable

  /// Two groups, A: 2 at x = 0 and 6 at x = 1, B: 4 and 8.
  ///
  /// The first-order conditions are those of independence in a 2 × 2 table: with totals 8 and 12 by group
  /// and 6 and 14 by x the means are 2.4, 5.6, 3.6, 8.4, and exp(β) = 14 / 6.
  static func byHand() throws -> FixedEffectsPanel {
    let groups = Grouping(name: "group", keys: ["A", "A", "B", "B"])
    return try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: [2, 6, 4, 8])],
      regressors: [Variable(name: "x", values: [0, 1, 0, 1])], effects: [groups],
      clusters: [Grouping(name: "cluster", keys: ["A", "A", "B", "B"])])
  }

  @Test("a table of two by two gives the coefficient, means and standard errors derived by hand")
  func twoByTwo() throws {
    let fit = try PoissonRegression.fit(
      Self.byHand(),
      covariances: [
        .init(.robust, convention: .none), .init(.robust), .init(.clustered(["cluster"])),
      ])[0]
    #expect(abs(fit.estimates[0] - 0.847_297_860_387_203_6) < 1e-14)  // ln(7/3)
    let means = fit.linearPredictor.map { Foundation.exp($0) }
    for (mean, expected) in zip(means, [2.4, 5.6, 3.6, 8.4]) {
      #expect(abs(mean - expected) < 1e-13)
    }
    // x is absorbed to x − 0.7; the normal matrix is 20 · 0.21 = 4.2; the scores are .28, .12, −.28, −.12.
    let robust = (0.1856 / (4.2 * 4.2)).squareRoot()
    #expect(abs((fit.standardError("x") ?? 0) - robust) < 1e-14)
    #expect(
      abs((fit.standardError("x", covariance: 1) ?? 0) - robust * (4.0 / 3).squareRoot()) < 1e-14)
    // By cluster the scores add up to .4 and −.4; G / (G − 1) = 2.
    let clustered = (0.32 / (4.2 * 4.2) * 2).squareRoot()
    #expect(abs((fit.standardError("x", covariance: 2) ?? 0) - clustered) < 1e-14)
    #expect(fit.covariances[2].clusterCounts == [2])
    #expect(fit.covariances[2].factor == 2)
  }

  /// A panel of exporters, importers and years with zeros and gaps.
  static func random(_ seed: UInt64, countries: Int = 9, years: Int = 6) throws -> FixedEffectsPanel
  {
    var random = SplitMix64(seed: seed)
    func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    var outcome: [Double] = []
    var first: [Double] = []
    var second: [Double] = []
    var keys: [[String]] = [[], [], []]
    for exporter in 0..<countries {
      for importer in 0..<countries {
        for year in 0..<years where unit() > 0.15 {
          let x = unit() < 0.4 ? 1.0 : 0
          let z = unit()
          let level = 0.3 * x - 1.5 * z + 0.2 * Double(exporter) - 0.1 * Double(importer * year)
          outcome.append(unit() < 0.3 ? 0 : Foundation.exp(level) * 40 * unit())
          first.append(x)
          second.append(z)
          keys[0].append("\(exporter) \(year)")
          keys[1].append("\(importer) \(year)")
          keys[2].append("\(exporter) \(importer)")
        }
      }
    }
    return try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: outcome)],
      regressors: [Variable(name: "x", values: first), Variable(name: "z", values: second)],
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
  }

  @Test(
    "the first-order conditions hold group by group and regressor by regressor", arguments: 1...12)
  func conditions(seed: UInt64) throws {
    let panel = try Self.random(seed)
    let fit = try PoissonRegression.fit(panel)[0]
    let outcome = panel.outcomes[0].values
    let means = fit.linearPredictor.map { Foundation.exp($0) }
    for effect in panel.effects {
      var sums = [Double](repeating: 0, count: effect.levels.count)
      var totals = sums
      for (place, row) in fit.rows.enumerated() {
        sums[Int(effect.codes[row])] += means[place]
        totals[Int(effect.codes[row])] += outcome[row]
      }
      for (sum, total) in zip(sums, totals) where total > 0 {
        #expect(abs(sum / total - 1) <= 1e-8, "seed \(seed), \(effect.name)")
      }
    }
    for regressor in panel.regressors {
      var (residual, size) = (0.0, 0.0)
      for (place, row) in fit.rows.enumerated() {
        residual += regressor.values[row] * (outcome[row] - means[place])
        size += abs(regressor.values[row]) * max(outcome[row], means[place])
      }
      #expect(abs(residual) <= 1e-8 * size, "seed \(seed), \(regressor.name)")
    }
    #expect(fit.certificate.focMax <= 1e-8)
    #expect(abs(fit.certificate.sumMuOverSumY - 1) < 1e-10)
  }

  @Test(
    "units of outcome and regressors do not matter, nor the order of the rows", arguments: 1...6)
  func invariance(seed: UInt64) throws {
    let panel = try Self.random(seed)
    let fit = try PoissonRegression.fit(panel)[0]
    let scaled = try PoissonRegression.fit(
      FixedEffectsPanel(
        outcomes: [Variable(name: "y", values: panel.outcomes[0].values.map { $0 * 1e6 })],
        regressors: [
          panel.regressors[0],
          Variable(name: "z", values: panel.regressors[1].values.map { $0 * 1e-3 }),
        ], effects: panel.effects))[0]
    #expect(abs(scaled.estimates[0] - fit.estimates[0]) < 1e-9, "seed \(seed)")
    #expect(abs(scaled.estimates[1] * 1e-3 - fit.estimates[1]) < 1e-9, "seed \(seed)")
    #expect(scaled.rows == fit.rows)
    var random = SplitMix64(seed: seed)
    let order = (0..<panel.count).shuffled(using: &random)
    func moved(_ variable: Variable) -> Variable {
      Variable(name: variable.name, values: order.map { variable.values[$0] })
    }
    let shuffled = try PoissonRegression.fit(
      FixedEffectsPanel(
        outcomes: [moved(panel.outcomes[0])], regressors: panel.regressors.map(moved),
        effects: panel.effects.map { effect in
          Grouping(name: effect.name, keys: order.map { effect.levels[Int(effect.codes[$0])] })
        }))[0]
    for place in 0..<2 {
      #expect(abs(shuffled.estimates[place] - fit.estimates[place]) < 1e-9, "seed \(seed)")
    }
    #expect(Set(shuffled.rows.map { order[$0] }) == Set(fit.rows))
  }

  @Test("one and two threads give the same bits")
  func threads() throws {
    let panel = try Self.random(7, countries: 40, years: 12)
    var settings = EstimationSettings()
    let one = try PoissonRegression.fit(panel, settings: settings)[0]
    settings.threads = 2
    let two = try PoissonRegression.fit(panel, settings: settings)[0]
    #expect(one.estimates == two.estimates)
    #expect(one.linearPredictor == two.linearPredictor)
    #expect(one.certificate == two.certificate)
    #expect(one.covariances == two.covariances)
  }

  @Test("weights count as repeated rows, and an offset moves the effects alone")
  func weightsAndOffset() throws {
    let panel = try Self.random(3)
    let weights = (0..<panel.count).map { $0 % 3 == 0 ? 2.0 : 1 }
    let weighted = try PoissonRegression.fit(
      FixedEffectsPanel(
        outcomes: panel.outcomes, regressors: panel.regressors, effects: panel.effects,
        weights: Variable(name: "w", values: weights)))[0]
    let rows = (0..<panel.count).flatMap { Array(repeating: $0, count: Int(weights[$0])) }
    let repeated = try PoissonRegression.fit(
      FixedEffectsPanel(
        outcomes: panel.outcomes.map { v in
          Variable(name: v.name, values: rows.map { v.values[$0] })
        },
        regressors: panel.regressors.map { v in
          Variable(name: v.name, values: rows.map { v.values[$0] })
        },
        effects: panel.effects.map { e in
          Grouping(name: e.name, keys: rows.map { e.levels[Int(e.codes[$0])] })
        }))[0]
    // A repeated singleton is none; leave out what only one of the two keeps.
    if weighted.drops.singletons.isEmpty {
      #expect(abs(weighted.estimates[0] - repeated.estimates[0]) < 1e-9)
    }
    let pair = panel.effects[2]
    let plain = try PoissonRegression.fit(panel)[0]
    let shifted = try PoissonRegression.fit(
      FixedEffectsPanel(
        outcomes: panel.outcomes, regressors: panel.regressors, effects: panel.effects,
        offset: Variable(name: "o", values: pair.codes.map { 0.01 * Double($0) })))[0]
    for place in 0..<2 { #expect(abs(plain.estimates[place] - shifted.estimates[place]) < 1e-9) }
  }

  @Test("bad input is refused with every row named")
  func refusal() throws {
    let shape = failure {
      _ = try FixedEffectsPanel(
        outcomes: [Variable(name: "y", values: [1, 2])],
        regressors: [Variable(name: "x", values: [1, .infinity])],
        weights: Variable(name: "w", values: [0, 1]))
    }
    #expect((shape as? PanelFaults)?.faults.map(\.row) == [1, 0])
    let panel = try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: [1, -2, 3, -4])],
      regressors: [Variable(name: "x", values: [1, 2, 3, 4])])
    let error = failure { _ = try PoissonRegression.fit(panel) }
    if case EstimationError.faults(let faults)? = error {
      #expect(faults.faults.map(\.row) == [1, 3])
      #expect(faults.description.contains("row 2, y"))
    } else {
      Issue.record("a negative outcome was accepted, or refused as \(String(describing: error))")
    }
    let zeros = try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: [0, 0])], regressors: [],
      effects: [Grouping(name: "g", keys: ["a", "a"])])
    #expect(failure { _ = try PoissonRegression.fit(zeros) } is EstimationError)
  }

  @Test("rows with an unknown figure are left out and listed, and a copied regressor is collinear")
  func drops() throws {
    var panel = try Self.random(5)
    var values = panel.regressors[0].values
    values[4] = .nan
    panel = try FixedEffectsPanel(
      outcomes: panel.outcomes,
      regressors: [
        Variable(name: "x", values: values), panel.regressors[1],
        Variable(name: "copy", values: zip(values, panel.regressors[1].values).map { 2 * $0 - $1 }),
      ], effects: panel.effects)
    let fit = try PoissonRegression.fit(panel)[0]
    #expect(fit.drops.missing == [4])
    #expect(fit.drops.collinear == ["copy"])
    #expect(fit.names == ["x", "z"])
  }

  @Test("a limit on steps is an error with the state, not a figure")
  func notConverged() throws {
    var settings = EstimationSettings()
    settings.iterationLimit = 1
    let error = failure { _ = try PoissonRegression.fit(Self.random(2), settings: settings) }
    if case EstimationError.notConverged(let state)? = error {
      #expect(state.iterations == 1 && state.focMax > state.tolerance)
      #expect(state.deviancePath.count == 2)
    } else {
      Issue.record("a single step was taken for an answer")
    }
  }
}
