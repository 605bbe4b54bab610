extension IdealPointChain {
  /// Draws cutpoints, latent answers and discrimination of each item in one pass over the votes, and the
  /// sums for the next positions.
  mutating func drawItems(
    _ model: IdealPointModel, _ normal: NormalKernel, _ random: inout RandomStream
  ) {
    let votes = model.votes
    var largest = 0
    for item in 0..<votes.itemCount {
      largest = Swift.max(largest, Int(votes.starts[3 * item + 3] - votes.starts[3 * item]))
    }
    for unit in weights.indices {
      weights[unit] = 0
      weightedAnswers[unit] = 0
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 6 * largest) { scratch in
      votes.starts.withUnsafeBufferPointer { starts in
        votes.units.withUnsafeBufferPointer { units in
          points.withUnsafeBufferPointer { points in
            weights.withUnsafeMutableBufferPointer { weights in
              weightedAnswers.withUnsafeMutableBufferPointer { weighted in
                for item in 0..<votes.itemCount {
                  let first = Int(starts[3 * item])
                  let pass = ItemPass(
                    units: UnsafeBufferPointer(rebasing: units[first..<Int(starts[3 * item + 3])]),
                    abstentions: Int(starts[3 * item + 1]) - first,
                    against: Int(starts[3 * item + 2]) - first, points: points, scratch: scratch,
                    normal: normal)
                  let slope = discriminations[item]
                  let current = (lowerCuts[item], upperCuts[item])
                  let proposal = pass.propose(
                    current, step: model.settings.cutpointStep,
                    isExact: model.settings.correctsProposals, &random)
                  let ratio = pass.logRatio(slope, current, proposal.cuts)
                  // log u < r, without the logarithm where the proposal is the better one.
                  let chance = random.uniform()
                  let total = ratio + proposal.logCorrection
                  let isAccepted = total >= 0 || chance < NormalTables.exponential(total)
                  if isAccepted {
                    acceptances += 1
                    (lowerCuts[item], upperCuts[item]) = proposal.cuts
                  }
                  let sums = pass.drawAnswers(accepted: isAccepted, &random)
                  let variance = 1 / (sums.squares + 1)
                  let drawn =
                    variance * sums.products
                    + variance.squareRoot() * normal.quantile(random.uniform())
                  discriminations[item] = drawn
                  pass.add(drawn, to: weights, weighted)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Draws latent answers between the starting cutpoints, for the sums of the first iteration: around 0 in the
  /// first chain, as published, and around the noisy starting positions in the others.
  mutating func drawFirstAnswers(_ model: IdealPointModel) {
    var random = RandomStream(seed: model.settings.seed, unit: UInt64(number), step: 0)
    let votes = model.votes
    model.tables.withKernel { normal in
      for item in 0..<votes.itemCount {
        let slope = discriminations[item]
        for kind in 0..<3 {
          for vote in votes.starts[3 * item + kind]..<votes.starts[3 * item + kind + 1] {
            let unit = Int(votes.units[Int(vote)])
            let eta = number == 0 ? 0 : slope * points[unit]
            let from =
              kind == 0 ? 0 : normal.cumulative((kind == 1 ? lowerCuts : upperCuts)[item] - eta)
            let to =
              kind == 2 ? 1 : normal.cumulative((kind == 0 ? lowerCuts : upperCuts)[item] - eta)
            let z = eta + normal.quantile(from + random.uniform() * (to - from))
            weights[unit] += slope * slope
            weightedAnswers[unit] += slope * Swift.min(Swift.max(z, -9), 9)
          }
        }
      }
    }
  }
}
