#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What all variants of the challenge model share at the positions of a profile.
struct ChallengeGeometry: Sendable {
  let count: Int
  let position: [Double]
  let salience: [Double]
  /// Capability × salience.
  let weight: [Double]
  /// Distance between the outermost opening positions.
  let range: Double
  /// Natural logarithms of d, ½ − ½ d and ½ + ½ d for each pair, which every risk attitude shares; those of
  /// d are read only where votes are bent.
  let logDistance: [Double]
  let logNear: [Double]
  let logFar: [Double]
  /// What actors vote for where risk attitudes are not known.
  let neutralSupport: PairwiseSupport

  /// - Parameters:
  ///   - bendsVotes: whether votes will be asked for with risk attitudes.
  ///   - previous: that of the round before, with logarithms of d if these will be read; its logarithms serve again for actors
  ///     that have not moved; `nil` for none.
  /// - Complexity: O(n²).
  init(_ profile: IssueProfile, bendsVotes: Bool, after previous: ChallengeGeometry? = nil) {
    let count = profile.count
    let position = profile.position
    let range = profile.openingRange
    let weight = (0..<count).map { profile.capability[$0] * profile.salience[$0] }
    let stays = (0..<count).map { previous?.position[$0] == position[$0] }
    var logDistance = [Double](repeating: -.infinity, count: count * count)
    var logNear = [Double](repeating: log(0.5), count: count * count)
    var logFar = logNear
    for one in 0..<count {
      for other in 0..<one where position[one] != position[other] {
        let cell = one * count + other
        let mirrored = other * count + one
        if let previous, stays[one], stays[other] {
          logDistance[cell] = previous.logDistance[cell]
          logNear[cell] = previous.logNear[cell]
          logFar[cell] = previous.logFar[cell]
        } else {
          let distance = abs(position[one] - position[other]) / range
          logDistance[cell] = bendsVotes ? log(distance) : 0
          logNear[cell] = log(0.5 - 0.5 * distance)
          logFar[cell] = log(0.5 + 0.5 * distance)
        }
        logDistance[mirrored] = logDistance[cell]
        logNear[mirrored] = logNear[cell]
        logFar[mirrored] = logFar[cell]
      }
    }
    self.count = count
    self.position = position
    salience = profile.salience
    self.weight = weight
    self.range = range
    self.logDistance = logDistance
    self.logNear = logNear
    self.logFar = logFar
    neutralSupport = PairwiseSupport(position: position, weight: weight, range: range)
  }

  /// The support with distances that the voters' risk attitudes bend.
  ///
  /// - Complexity: O(n³) additions, O(n²) exponentials.
  func bentSupport(risk: [Double]) -> PairwiseSupport {
    let stride = (count + 3) / 4 * 4
    var distance = [Double](repeating: 0, count: count * stride)
    for candidate in 0..<count {
      for voter in 0..<count {
        let bent = exp(risk[voter] * logDistance[voter * count + candidate])
        distance[candidate * stride + voter] = weight[voter] * bent
      }
    }
    return PairwiseSupport(position: position, distance: distance, stride: stride)
  }
}
