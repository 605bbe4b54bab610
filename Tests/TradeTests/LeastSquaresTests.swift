import TestSupport
import Testing

@testable import Trade

@Suite("Least squares with absorbed effects")
struct LeastSquaresTests {
  typealias Variable = FixedEffectsPanel.Variable

  /// The same panel with explicit indicators in place of absorbed effects.
  private func withDummies(_ panel: FixedEffectsPanel, rows: [Int]) throws -> FixedEffectsPanel {
    func kept(_ variable: Variable) -> Variable {
      Variable(name: variable.name, values: rows.map { variable.values[$0] })
    }
    var dummies = [Variable(name: "(Intercept)", values: rows.map { _ in 1 })]
    for effect in panel.effects {
      for (level, name) in effect.levels.enumerated().dropFirst() {
        dummies.append(
          Variable(
            name: "\(effect.name) \(name)",
            values: rows.map { Int(effect.codes[$0]) == level ? 1 : 0 }))
      }
    }
    return try FixedEffectsPanel(
      outcomes: panel.outcomes.map(kept), regressors: panel.regressors.map(kept) + dummies)
  }

  @Test("absorbing three effects equals a regression on all their indicators", arguments: 1...5)
  func dummies(seed: UInt64) throws {
    let panel = try PoissonRegressionTests.random(seed, countries: 5, years: 4)
    let absorbed = try LeastSquaresRegression.fit(panel)[0]
    let explicit = try LeastSquaresRegression.fit(withDummies(panel, rows: absorbed.rows))[0]
    for place in 0..<2 {
      #expect(
        abs(absorbed.estimates[place] - explicit.estimates[place])
          <= 1e-8 * max(1, abs(explicit.estimates[place])), "seed \(seed)")
      let (left, right) = (
        absorbed.covariances[0].standardErrors[place] ?? 0,
        explicit.covariances[0].standardErrors[place] ?? 1
      )
      #expect(abs(left / right - 1) < 1e-7, "seed \(seed)")
    }
  }

  @Test("Poisson regression, too, equals one on all indicators", arguments: 1...3)
  func poissonDummies(seed: UInt64) throws {
    let panel = try PoissonRegressionTests.random(seed, countries: 5, years: 4)
    let absorbed = try PoissonRegression.fit(panel)[0]
    let explicit = try PoissonRegression.fit(withDummies(panel, rows: absorbed.rows))[0]
    for place in 0..<2 {
      #expect(abs(absorbed.estimates[place] - explicit.estimates[place]) < 1e-8, "seed \(seed)")
    }
  }

  @Test("a line through three points has the slope and error derived by hand")
  func line() throws {
    // y = 1, 2, 4 at x = 0, 1, 2: slope 1.5, constant 5/6, residuals 1/6, −1/3, 1/6.
    let panel = try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: [1, 2, 4])],
      regressors: [
        Variable(name: "(Intercept)", values: [1, 1, 1]), Variable(name: "x", values: [0, 1, 2]),
      ])
    let fit = try LeastSquaresRegression.fit(
      panel, covariances: [.init(.robust, convention: .none)])[0]
    #expect(abs(fit.estimates[1] - 1.5) < 1e-14 && abs(fit.estimates[0] - 5.0 / 6) < 1e-14)
    // Σ (x − 1)² e² / (Σ (x − 1)²)² = (2/36) / 4.
    #expect(abs((fit.standardError("x") ?? 0) - (1.0 / 72).squareRoot()) < 1e-14)
  }

  @Test("two-way clustering adds both and takes away the intersection, by hand")
  func twoWay() throws {
    let panel = try PoissonRegressionTests.byHand()
    let both = try FixedEffectsPanel(
      outcomes: panel.outcomes, regressors: panel.regressors, effects: panel.effects,
      clusters: [
        Grouping(name: "g", keys: ["A", "A", "B", "B"]),
        Grouping(name: "x", keys: ["0", "1", "0", "1"]),
      ])
    let fit = try PoissonRegression.fit(
      both, covariances: [.init(.clustered(["g", "x"]), convention: .none)])[0]
    // Scores .28, .12, −.28, −.12: by group .4, −.4; by x 0, 0; single rows .0784·2 + .0144·2.
    let variance = (0.32 + 0 - 0.1856) / (4.2 * 4.2)
    #expect(abs((fit.standardError("x") ?? 0) - variance.squareRoot()) < 1e-14)
    #expect(fit.covariances[0].clusterCounts == [2, 2])
  }

  @Test("recovered effects add up to the linear predictor", arguments: 1...4)
  func recovery(seed: UInt64) throws {
    let panel = try PoissonRegressionTests.random(seed)
    let fit = try PoissonRegression.fit(panel)[0]
    let recovered = try RecoveredEffects(fit, panel: panel)
    #expect(recovered.residual <= 1e-10)
    for (place, row) in fit.rows.enumerated() {
      var sum = 0.0
      for (effect, grouping) in zip(recovered.effects, panel.effects) {
        sum += effect.values[Int(grouping.codes[row])] ?? .nan
      }
      for (estimate, regressor) in zip(fit.estimates, panel.regressors) {
        sum += estimate * regressor.values[row]
      }
      #expect(abs(sum - fit.linearPredictor[place]) < 1e-9, "seed \(seed)")
    }
  }

  @Test("with two effects the first level of the smaller one is zero, and the other takes it up")
  func normalisation() throws {
    let panel = try FixedEffectsPanel(
      outcomes: [Variable(name: "y", values: [1, 2, 3, 6, 5, 10])], regressors: [],
      effects: [
        Grouping(name: "a", keys: ["1", "1", "2", "2", "3", "3"]),
        Grouping(name: "b", keys: ["u", "v", "u", "v", "u", "v"]),
      ])
    let recovered = try RecoveredEffects(PoissonRegression.fit(panel)[0], panel: panel)
    // y = a · b exactly, with b = 1, 2 and a = 1, 3, 5.
    #expect(recovered.componentCount == 1 && recovered.normalisedLevelCount == 1)
    #expect(abs((recovered.effects[1].values[1] ?? 0) - 0.693_147_180_559_945_3) < 1e-12)
    #expect(recovered.effects[1].values[0] == 0)
    #expect(abs((recovered.effects[0].values[1] ?? 0) - 1.098_612_288_668_109_8) < 1e-12)
  }
}
