/// The state of one chain of the sampler after some iterations.
///
/// The sums over votes stand for the latent answers z, which are drawn and forgotten: the positions of the
/// next iteration depend on them through these sums only.
struct IdealPointChain: Sendable, Equatable {
  /// From 0; part of the seed.
  let number: Int
  var iteration = 0
  /// Shape [state-sessions]: θ.
  var points: [Double]
  /// Shape [state-sessions]: the conditional means of θ before standardisation, of mode bsv2017.
  var means: [Double]
  /// Shape [items]: β.
  var discriminations: [Double]
  /// Shape [items]: γ1.
  var lowerCuts: [Double]
  /// Shape [items]: γ2.
  var upperCuts: [Double]
  /// Shape [state-sessions]: Σ β z over the votes of each.
  var weightedAnswers: [Double]
  /// Shape [state-sessions]: Σ β² over the votes of each.
  var weights: [Double]
  /// Accepted proposals of cutpoints so far.
  var acceptances = 0

  /// One iteration: positions, the scale, cutpoints, latent answers, discriminations.
  ///
  /// Complexity: O(votes + state-sessions + items).
  mutating func advance(_ model: IdealPointModel) {
    iteration += 1
    var random = RandomStream(
      seed: model.settings.seed, unit: UInt64(number), step: UInt64(iteration))
    model.tables.withKernel { normal in
      switch model.settings.mode {
      case .bsv2017: drawPointsLookingBack(model, normal, &random)
      case .ffbs: drawPaths(model, normal, &random)
      }
      switch model.settings.scale {
      case .standardised: standardise()
      case .prior:
        drawOrigin(model, normal, &random)
        drawUnit(model, normal, &random)
      }
      drawItems(model, normal, &random)
    }
  }

  /// Shifts and scales the positions to mean 0 and standard deviation 1 over all state-sessions.
  private mutating func standardise() {
    let count = Double(points.count)
    let mean = points.reduce(0, +) / count
    var squares = 0.0
    for point in points { squares += (point - mean) * (point - mean) }
    let deviation = (squares / (count - 1)).squareRoot()
    // All positions equal: there is nothing to scale.
    let factor = deviation > 0 ? 1 / deviation : 1
    for unit in points.indices { points[unit] = (points[unit] - mean) * factor }
  }
}
