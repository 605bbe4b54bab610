import Numerics

/// The least-squares solution of one outcome.
struct LeastSquaresSolution {
  /// By scaled regressor.
  let coefficients: [Double]
  /// By sorted row; valid while the absorption is kept.
  let residuals: ColumnBlocks.Column
  private let shared: LeastSquaresAbsorption
  private let sample: EstimationSample

  /// - Parameters:
  ///   - outcome: its place in the absorption, whose column is left with the residuals.
  ///   - sample: with that outcome.
  init(
    _ shared: LeastSquaresAbsorption, outcome: Int, sample: EstimationSample
  ) throws(EstimationError) {
    self.shared = shared
    self.sample = sample
    let count = shared.scales.count
    residuals = shared.work.columns[count + outcome]
    var coefficients = [Double](repeating: 0, count: count)
    let columns = Array(shared.regressors)
    for _ in 0..<3 {
      guard let factor = shared.factor else { break }
      let change: [Double]
      do {
        change = try factor.solution(
          CrossProducts.right(
            columns, with: residuals, weights: shared.absorber.weights,
            absorber: shared.absorber))
      } catch {
        throw shared.failure("the regressors are collinear", outcome: outcome)
      }
      for row in 0..<sample.count {
        var entry = residuals[row]
        for column in 0..<count { entry -= change[column] * columns[column][row] }
        residuals[row] = entry
      }
      for column in 0..<count { coefficients[column] += change[column] }
    }
    self.coefficients = coefficients
  }

  /// The certificate, computed from the panel's own columns.
  var certificate: FitCertificate {
    let layout = sample.layout
    var (fitted, observed, squares) = (0.0, 0.0, 0.0)
    for row in 0..<layout.count {
      let weight = sample.weights.base[row]
      observed += weight * sample.outcome.base[row]
      fitted += weight * (sample.outcome.base[row] - residuals[row])
      squares += weight * residuals[row] * residuals[row]
    }
    let buffer = ColumnBlocks(rowCount: layout.count, columnCount: 1)
    defer { withExtendedLifetime(buffer) {} }
    let column = buffer.columns[0]
    let regressors = sample.regressors.map { regressor in
      sample.fill(column, regressor: regressor, scale: 1)
      var (sum, size) = (0.0, 0.0)
      for row in 0..<layout.count {
        let entry = sample.weights.base[row] * column[row]
        sum += entry * residuals[row]
        size += abs(entry * sample.outcome.base[row])
      }
      return FitCertificate.Condition(
        name: sample.panel.regressors[regressor].name, residual: size == 0 ? 0 : abs(sum) / size)
    }
    return FitCertificate(
      regressors: regressors, effects: effectConditions(), sumMuOverSumY: fitted / observed,
      iterations: 0, innerIterations: shared.innerIterations, deviancePath: [squares])
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
          SIMD2(weight * residuals[row], abs(weight * outcome))
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
}
