extension IdealPointChain {
  /// Draws each position given the mean of the state's session before, as mode bsv2017 does.
  ///
  /// The centre is the conditional mean that the iteration before gave to the earlier session, or, for the
  /// first session, to the second; a state with one session is centred on 0.
  mutating func drawPointsLookingBack(
    _ model: IdealPointModel, _ normal: NormalKernel, _ random: inout RandomStream
  ) {
    for state in model.votes.states.indices {
      let units = model.firstUnit[state]..<model.firstUnit[state + 1]
      var centre = units.count > 1 ? means[units.lowerBound + 1] : 0
      for unit in units {
        let variance = model.stepVariance[unit]
        let posterior = 1 / (weights[unit] + 1 / variance)
        let mean = posterior * (weightedAnswers[unit] + centre / variance)
        centre = means[unit]
        means[unit] = mean
        let draw = mean + posterior.squareRoot() * normal.quantile(random.uniform())
        let bound = IdealPointModel.pointBound
        points[unit] = Swift.min(Swift.max(draw, -bound), bound)
      }
    }
  }

  /// Draws the whole path of each state: Kalman filter forward, sampling backward.
  mutating func drawPaths(
    _ model: IdealPointModel, _ normal: NormalKernel, _ random: inout RandomStream
  ) {
    for state in model.votes.states.indices {
      let units = model.firstUnit[state]..<model.firstUnit[state + 1]
      // Forward: `points` holds the filtered means, `variances` the filtered variances.
      var variances = [Double](repeating: 0, count: units.count)
      var (mean, variance) = (0.0, 1.0)
      for (place, unit) in units.enumerated() {
        if place > 0 { variance += model.stepVariance[unit] }
        let posterior = 1 / (1 / variance + weights[unit])
        mean = posterior * (mean / variance + weightedAnswers[unit])
        variance = posterior
        points[unit] = mean
        variances[place] = variance
      }
      var next = 0.0
      for place in units.indices.map({ $0 - units.lowerBound }).reversed() {
        let unit = units.lowerBound + place
        if place + 1 < units.count {
          // The mean of the next position, seen from here, is the filtered mean itself.
          let gain = variances[place] / (variances[place] + model.stepVariance[unit + 1])
          mean = points[unit] + gain * (next - points[unit])
          variance = variances[place] * (1 - gain)
        }
        next = mean + variance.squareRoot() * normal.quantile(random.uniform())
        points[unit] = next
      }
    }
  }
}
