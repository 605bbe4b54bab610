/// The stationary distribution of a Markov chain in which every state can be reached from every other.
///
/// Elimination without subtraction, so that small chances keep their digits: W. Grassmann, M. Taksar,
/// D. Heyman, "Regenerative Analysis and Steady State Distributions for Markov Chains", *Operations
/// Research* 33(5), 1985, doi:10.1287/opre.33.5.1107. Complexity: O(n³).
enum StationaryDistribution {
  /// - Parameter chain: rows from, columns to; rows add to one. The diagonal is not used.
  static func solve(_ chain: [Double], count: Int) -> [Double] {
    var matrix = chain
    var distribution = [Double](repeating: 0, count: count)
    guard count > 0 else { return [] }
    matrix.withUnsafeMutableBufferPointer { matrix in
      for last in Swift.stride(from: count - 1, to: 0, by: -1) {
        var leaves = 0.0
        for state in 0..<last { leaves += matrix[last * count + state] }
        for from in 0..<last {
          let through = matrix[from * count + last] / leaves
          matrix[from * count + last] = through
          for to in 0..<last {
            matrix[from * count + to] += through * matrix[last * count + to]
          }
        }
      }
      distribution[0] = 1
      for state in 1..<max(1, count) {
        for from in 0..<state {
          distribution[state] += distribution[from] * matrix[from * count + state]
        }
      }
    }
    let sum = distribution.reduce(0, +)
    return distribution.map { $0 / sum }
  }

  /// The largest difference between the distribution and what the chain makes of it.
  static func residual(_ chain: [Double], _ distribution: [Double]) -> Double {
    let count = distribution.count
    var worst = 0.0
    for to in 0..<count {
      var sum = 0.0
      for from in 0..<count { sum += distribution[from] * chain[from * count + to] }
      worst = max(worst, abs(sum - distribution[to]))
    }
    return worst
  }
}
