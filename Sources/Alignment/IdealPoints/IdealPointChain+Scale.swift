/// Joint draws of positions and item parameters in the two directions that the votes leave open.
///
/// The probabilities of the answers do not change when all positions shift by s and the cutpoints of every
/// item by βs, nor when all positions are multiplied by k and all discriminations divided by it. Only the
/// prior speaks there, and draws of one parameter given the others cross these directions in very small
/// steps. A draw along each leaves the posterior distribution as it is and needs no vote.
///
/// Source: J. S. Liu, C. Sabatti, "Generalised Gibbs sampler and multigrid Monte Carlo for Bayesian
/// computation", *Biometrika* 87(2), 2000, doi:10.1093/biomet/87.2.353.
extension IdealPointChain {
  /// Draws the shift from its conditional distribution: normal, within the bounds of the cutpoints.
  ///
  /// Only the first position of each state has a prior that a common shift touches.
  ///
  /// Complexity: O(state-sessions + items).
  mutating func drawOrigin(
    _ model: IdealPointModel, _ normal: NormalKernel, _ random: inout RandomStream
  ) {
    let bound = IdealPointModel.cutpointBound
    var (low, high) = (-Double.infinity, Double.infinity)
    for item in discriminations.indices {
      let slope = discriminations[item]
      guard slope != 0 else { continue }
      let ends = ((-bound - lowerCuts[item]) / slope, (bound - upperCuts[item]) / slope)
      low = Swift.max(low, Swift.min(ends.0, ends.1))
      high = Swift.min(high, Swift.max(ends.0, ends.1))
    }
    let states = Double(model.votes.states.count)
    let sum = model.votes.states.indices.reduce(0) { $0 + points[model.firstUnit[$1]] }
    let (mean, deviation) = (-sum / states, 1 / states.squareRoot())
    let floor = normal.cumulative((low - mean) / deviation)
    let room = normal.cumulative((high - mean) / deviation) - floor
    let chance = random.uniform()
    // Bounds too far out in one tail to tell apart: the shift stays 0.
    guard room > 1e-12 else { return }
    let drawn = mean + deviation * normal.quantile(floor + chance * room)
    let shift = Swift.min(Swift.max(drawn, low), high)
    for unit in points.indices { points[unit] += shift }
    for item in discriminations.indices {
      lowerCuts[item] += discriminations[item] * shift
      upperCuts[item] += discriminations[item] * shift
    }
  }

  /// Proposes a factor near 1 for the positions and takes it with the probability of Metropolis.
  ///
  /// With n positions and m items the map has the Jacobian k^(n − m); the quadratic forms of the priors are
  /// multiplied by k² and 1/k².
  ///
  /// Complexity: O(state-sessions + items).
  mutating func drawUnit(
    _ model: IdealPointModel, _ normal: NormalKernel, _ random: inout RandomStream
  ) {
    var squares = 0.0
    for state in model.votes.states.indices {
      let units = model.firstUnit[state]..<model.firstUnit[state + 1]
      for unit in units {
        if unit == units.lowerBound {
          squares += points[unit] * points[unit]
        } else {
          let step = points[unit] - points[unit - 1]
          squares += step * step / model.stepVariance[unit]
        }
      }
    }
    var slopes = 0.0
    for slope in discriminations { slopes += slope * slope }
    let counts = (Double(points.count), Double(discriminations.count))
    // Near its middle log k has the variance 1 / (2n + 2m); the step is 2.4 of its deviations.
    let exponent =
      1.7 / (counts.0 + counts.1).squareRoot() * normal.quantile(random.uniform())
    let factor = NormalTables.exponential(exponent)
    let ratio =
      (counts.0 - counts.1) * exponent - 0.5 * (factor * factor - 1) * squares
      - 0.5 * (1 / (factor * factor) - 1) * slopes
    guard NormalTables.logarithm(random.uniform()) < ratio else { return }
    for unit in points.indices { points[unit] *= factor }
    for item in discriminations.indices { discriminations[item] /= factor }
  }
}
