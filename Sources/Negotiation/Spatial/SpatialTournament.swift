/// Who prevails over whom, and how probable each position is in the end.
public struct SpatialTournament: Sendable, Hashable {
  public let count: Int
  /// Rows i, columns j: chance that the position of i beats that of j.
  public let victory: [Double]
  /// Rows i, columns j: chance that it is i who challenges j; columns add to one.
  public let challenge: [Double]
  /// Chance of each position; they add to one.
  public let chance: [Double]
  /// Largest departure of the chances from the equation that defines them.
  public let residual: Double

  /// What keeps a coalition without votes from dividing by nothing, as in the published programme.
  private static let floor = 1e-8

  init(count: Int, utility: [Double], capability: [Double]) {
    self.count = count
    var coalition = [Double](repeating: Self.floor, count: count * count)
    let stride = (count + 3) / 4 * 4
    var columns = [Double](repeating: 0, count: count * stride)
    var half = [Double](repeating: 0, count: stride)
    for voter in 0..<count {
      half[voter] = capability[voter] / 2
      for option in 0..<count { columns[option * stride + voter] = utility[voter * count + option] }
    }
    columns.withUnsafeBytes { columns in
      half.withUnsafeBytes { half in
        for one in 0..<count {
          for other in (one + 1)..<max(one + 1, count) {
            var forOne = SIMD4<Double>.zero
            var forOther = SIMD4<Double>.zero
            for lane in Swift.stride(from: 0, to: stride, by: 4) {
              let gain =
                columns.loadUnaligned(
                  fromByteOffset: (one * stride + lane) * 8, as: SIMD4<Double>.self)
                - columns.loadUnaligned(
                  fromByteOffset: (other * stride + lane) * 8, as: SIMD4<Double>.self)
              let vote =
                half.loadUnaligned(fromByteOffset: lane * 8, as: SIMD4<Double>.self)
                * (gain + gain * gain * gain)
              forOne += pointwiseMax(vote, .zero)
              forOther -= pointwiseMin(vote, .zero)
            }
            coalition[one * count + other] += forOne.sum()
            coalition[other * count + one] += forOther.sum()
          }
        }
      }
    }
    var victory = [Double](repeating: 0.5, count: count * count)
    var challenge = [Double](repeating: 0, count: count * count)
    for other in 0..<count {
      var sum = 0.0
      for one in 0..<count {
        let own = coalition[one * count + other]
        let beats = own / (own + coalition[other * count + one])
        victory[one * count + other] = beats
        challenge[one * count + other] = own * beats
        sum += own * beats
      }
      for one in 0..<count { challenge[one * count + other] /= sum }
    }
    self.victory = victory
    self.challenge = challenge
    let chain = Self.chain(count, victory, challenge)
    let chance = StationaryDistribution.solve(chain, count: count)
    self.chance = chance
    residual = StationaryDistribution.residual(chain, chance)
  }

  /// Rows from, columns to: chance that the next position in force is that of another actor.
  private static func chain(_ count: Int, _ victory: [Double], _ challenge: [Double]) -> [Double] {
    var chain = [Double](repeating: 0, count: count * count)
    for from in 0..<count {
      var stays = 0.0
      for challenger in 0..<count {
        let comes = challenge[challenger * count + from]
        stays += victory[from * count + challenger] * comes
        chain[from * count + challenger] += victory[challenger * count + from] * comes
      }
      chain[from * count + from] += stays
    }
    return chain
  }

  /// Risk attitudes that follow from the chances: 1 for the most, −½ for the least probable position.
  ///
  /// All 0 where every position is equally probable.
  public var risk: [Double] {
    guard let most = chance.max(), let least = chance.min(), most > least else {
      return [Double](repeating: 0, count: count)
    }
    return chance.map { (3 * $0 - (most + 2 * least)) / (2 * (most - least)) }
  }
}
