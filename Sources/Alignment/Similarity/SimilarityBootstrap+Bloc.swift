extension SimilarityBootstrap {
  /// The intervals of the mean similarity of a state with the members of a bloc.
  ///
  /// Each replicate draws one set of roll calls for all members, so that what they share stays shared. A
  /// member whose figure is not available in a replicate is left out of its mean, as in the figure itself.
  ///
  /// Complexity: O(replicates × votes × members).
  public func intervals(
    _ matrix: VoteMatrix, _ state: Int, withBloc members: [Int], weights: [Double]? = nil,
    figures: [(JointVotes) -> Double?]
  ) -> [SimilarityInterval?] {
    let states = 0..<matrix.states
    guard states.contains(state), members.allSatisfy(states.contains), !members.isEmpty,
      matrix.votes > 0, weights.map({ $0.count == matrix.votes }) ?? true
    else { return figures.map { _ in nil } }
    // A unit that no pair of states has.
    let unit = UInt64(state) << 32 | 0xFFFF_FFFF
    var samples = [[Double]](repeating: [], count: figures.count)
    for replicate in 0..<replicates {
      var random = RandomStream(seed: seed, unit: unit, step: UInt64(replicate))
      let drawn = (0..<matrix.votes).map { _ in random.below(matrix.votes) }
      var sums = [Double](repeating: 0, count: figures.count)
      var counts = [Int](repeating: 0, count: figures.count)
      for member in members where member != state {
        let votes = joint(matrix, state, member, drawn, weights)
        for (place, figure) in figures.enumerated() {
          guard let value = figure(votes) else { continue }
          sums[place] += value
          counts[place] += 1
        }
      }
      for place in figures.indices where counts[place] > 0 {
        samples[place].append(sums[place] / Double(counts[place]))
      }
    }
    return samples.map(interval)
  }

  private func joint(
    _ matrix: VoteMatrix, _ first: Int, _ second: Int, _ drawn: [Int], _ weights: [Double]?
  ) -> JointVotes {
    var votes = JointVotes.empty
    for vote in drawn {
      let mine = matrix.answers[first * matrix.votes + vote]
      let theirs = matrix.answers[second * matrix.votes + vote]
      let weight = weights?[vote] ?? 1
      if (1...3).contains(mine), (1...3).contains(theirs), weight > 0 {
        votes.add(mine, theirs, weight: weight)
      }
    }
    return votes
  }
}
