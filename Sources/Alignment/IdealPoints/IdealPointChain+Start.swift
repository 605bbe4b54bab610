extension IdealPointChain {
  /// The starting values of a chain: anchors, the poles' votes, and the shares of answers.
  ///
  /// Chains after the first start with noise, so that their agreement later on says something: on every
  /// position and discrimination, and on all positions of a session together. The last is the direction in
  /// which the sampler moves slowest, since items can follow a session that shifts as a whole.
  init(start number: Int, of model: IdealPointModel) {
    let votes = model.votes
    let anchors = model.settings.anchors
    var random = RandomStream(
      seed: model.settings.seed, unit: UInt64(number), step: UInt64.max)
    let noise = number == 0 ? 0 : model.settings.startNoise
    func jitter() -> Double {
      let u = random.uniform()
      guard noise > 0 else { return 0 }
      let tail = NormalTables.quantile(Swift.min(u, 1 - u))
      return noise * (u < 0.5 ? tail : -tail)
    }
    let sessions = DenseNumbers(votes.sessionOfUnit)
    let shifts = sessions.values.map { _ in jitter() }
    var points = [Double](repeating: 0, count: votes.unitCount)
    for unit in points.indices {
      let state = Int(votes.states[Int(votes.stateOfUnit[unit])])
      if anchors.positive.contains(state) {
        points[unit] = anchors.positiveStart
      } else if anchors.negative.contains(state) {
        points[unit] = anchors.negativeStart
      }
      points[unit] += shifts[Int(sessions.places[unit])] + jitter()
    }
    let poles = (anchors.positive.first, anchors.negative.first)
    var slopes = Self.directions(votes, from: poles.1, to: poles.0)
    var lower = slopes
    var upper = slopes
    for item in slopes.indices {
      slopes[item] += jitter()
      let tally = votes.tally(of: item)
      let total = Double(tally.yes + tally.abstain + tally.no)
      // Cutpoints follow the session's shift, or the first answers would undo it.
      let session = Int(sessions.places[Int(votes.units[Int(votes.starts[3 * item])])])
      let shift = slopes[item] * shifts[session]
      let limit = IdealPointModel.cutpointBound - 0.5
      lower[item] = Self.clamp(-1 + 2 * Double(tally.yes) / total + shift, limit)
      upper[item] = Self.clamp(-1 + 2 * Double(tally.yes + tally.abstain) / total + shift, limit)
    }
    self.number = number
    self.points = points
    means = points
    discriminations = slopes
    lowerCuts = lower
    upperCuts = upper
    weightedAnswers = [Double](repeating: 0, count: votes.unitCount)
    weights = weightedAnswers
    drawFirstAnswers(model)
  }

  private static func clamp(_ value: Double, _ limit: Double) -> Double {
    Swift.min(Swift.max(value, -limit), limit)
  }

  /// Shape [items]: +1 where the first pole is for and the second against more often, −1 the other way
  /// round, 0 where they agree or one did not vote.
  private static func directions(
    _ votes: IdealPointVotes, from negative: Int?, to positive: Int?
  ) -> [Double] {
    (0..<votes.itemCount).map { item in
      func firstAnswer(of pole: Int?) -> Int? {
        guard let pole else { return nil }
        var found: (unit: Int32, answer: Int)?
        for kind in 0..<3 {
          for vote in votes.starts[3 * item + kind]..<votes.starts[3 * item + kind + 1] {
            let unit = votes.units[Int(vote)]
            guard Int(votes.states[Int(votes.stateOfUnit[Int(unit)])]) == pole else { continue }
            if found.map({ unit < $0.unit }) ?? true { found = (unit, kind) }
          }
        }
        return found?.answer
      }
      guard let plus = firstAnswer(of: positive), let minus = firstAnswer(of: negative) else {
        return 0
      }
      return Double((plus - minus).signum())
    }
  }
}
