import Numerics

extension VotingGame {
  /// Samples of one unit of work; a unit has a generator of its own.
  private static var samplesPerUnit: Int { 1_000 }

  /// Indices from coalitions and orders drawn at random, with 95 % intervals (Wilson).
  ///
  /// For games too large to count. The same seed gives the same figures for any number of threads.
  /// Source of the method: I. Mann, L. Shapley, *Values of Large Games, IV*, RAND RM-2651, 1960; intervals:
  /// E. Wilson, *Journal of the American Statistical Association* 22(158), 1927,
  /// doi:10.1080/01621459.1927.10502953.
  ///
  /// - Parameter samples: coalitions, and as many orders; at least 1.
  /// - Complexity: O(samples × n) for weights, times the cost of a check for other games.
  public func drawnPowerIndices(samples: Int, seed: UInt64, threads: Int) -> PowerIndices {
    let samples = max(1, samples)
    let units = (samples + Self.samplesPerUnit - 1) / Self.samplesPerUnit
    let counts = parallelMap(units, threads: threads) { unit in
      let size = min(Self.samplesPerUnit, samples - unit * Self.samplesPerUnit)
      var random = SplitMix64(seed: seed, unit: UInt64(unit))
      return draw(size, &random)
    }
    var swings = [Int](repeating: 0, count: count)
    var pivots = swings
    for unit in counts {
      for voter in 0..<count {
        swings[voter] += unit.swings[voter]
        pivots[voter] += unit.pivots[voter]
      }
    }
    let all = max(1, swings.reduce(0, +))
    return PowerIndices(
      quota: quota,
      voters: names.indices.map { voter in
        PowerIndices.Voter(
          name: names[voter], weight: weights?[voter],
          banzhaf: Double(swings[voter]) / Double(all),
          banzhafAbsolute: Double(swings[voter]) / Double(samples),
          shapleyShubik: Double(pivots[voter]) / Double(samples),
          intervals: PowerIndices.Intervals(
            banzhafAbsolute: Self.interval(swings[voter], of: samples),
            shapleyShubik: Self.interval(pivots[voter], of: samples)))
      }, method: .simulation(samples: samples, seed: seed),
      residual: abs(Double(pivots.reduce(0, +)) / Double(samples) - 1))
  }

  private func draw(
    _ samples: Int, _ random: inout SplitMix64
  ) -> (swings: [Int], pivots: [Int]) {
    var swings = [Int](repeating: 0, count: count)
    var pivots = swings
    var order = Array(0..<count)
    var members = [Bool](repeating: false, count: count)
    for _ in 0..<samples {
      for voter in 0..<count { members[voter] = random.next() >> 63 == 1 }
      let isWinning = isWinning(members)
      for voter in 0..<count where decides(voter, &members, isWinning) { swings[voter] += 1 }
      for last in Swift.stride(from: count - 1, to: 0, by: -1) {
        order.swapAt(last, Int(random.next(upperBound: UInt64(last + 1))))
      }
      pivots[pivot(order, &members)] += 1
    }
    return (swings, pivots)
  }

  /// Whether the coalition of the others changes its fate with the voter.
  private func decides(_ voter: Int, _ members: inout [Bool], _ isWinning: Bool) -> Bool {
    // A member of a losing coalition decides nothing by leaving, nor who joins a winning one.
    if members[voter] != isWinning { return false }
    members[voter].toggle()
    defer { members[voter].toggle() }
    return self.isWinning(members) != isWinning
  }

  private func pivot(_ order: [Int], _ members: inout [Bool]) -> Int {
    if case .weighted(let weights, let quota) = form {
      var sum = 0
      for voter in order {
        sum += weights[voter]
        if sum >= quota { return voter }
      }
      return order[count - 1]
    }
    for voter in 0..<count { members[voter] = false }
    var low = 0
    var high = count - 1
    // Rules are monotone: the place at which the coalition begins to win is found by halving.
    while low < high {
      let middle = (low + high) / 2
      for place in 0..<count { members[order[place]] = place <= middle }
      if isWinning(members) { high = middle } else { low = middle + 1 }
    }
    return order[low]
  }

  private static func interval(_ hits: Int, of samples: Int) -> ClosedRange<Double> {
    let size = Double(samples)
    let share = Double(hits) / size
    let z = 1.959963984540054
    let centre = (share + z * z / (2 * size)) / (1 + z * z / size)
    let half =
      z / (1 + z * z / size) * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}
