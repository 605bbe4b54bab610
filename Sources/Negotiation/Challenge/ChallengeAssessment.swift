#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What every actor sees before a round: chances, danger and risk attitudes.
public struct ChallengeAssessment: Sendable {
  let geometry: ChallengeGeometry

  /// Rows i, columns j: chance that i prevails over j, as the offers use it; 0 where both hold one
  /// position.
  public internal(set) var probability: [Double] = []
  /// The same before risk attitudes were known; equal in variants whose chances do not depend on them.
  public internal(set) var initialProbability: [Double] = []
  /// Sum of what the others expect from challenging the actor.
  public private(set) var danger: [Double] = []
  /// From ½ (bold) to 2 (careful); 1 for all where nobody is more in danger than another.
  public private(set) var risk: [Double] = []

  init(_ geometry: ChallengeGeometry) { self.geometry = geometry }

  public var count: Int { geometry.count }

  /// Danger from the chances, and the risk attitudes that follow from it.
  mutating func setRisk() {
    let (position, salience, range) = (geometry.position, geometry.salience, geometry.range)
    let count = count
    danger = probability.withUnsafeBufferPointer { probability in
      (0..<count).map { actor in
        let (own, care) = (position[actor], salience[actor])
        var sum = 0.0
        for other in 0..<count where position[other] != own {
          let chance = probability[other * count + actor]
          let distance = abs(own - position[other]) / range
          // At r = 1: Us = 2 d, Uf = −2 d, Usq = 0.
          sum += 2 * distance * (care * (2 * chance - 1) + (1 - care))
        }
        return sum
      }
    }
    guard let least = danger.min(), let most = danger.max(), most > least else {
      risk = [Double](repeating: 1, count: count)
      return
    }
    risk = danger.map { danger in
      let relative = (2 * danger - most - least) / (most - least)
      return (1 - relative / 3) / (1 + relative / 3)
    }
  }

  /// What one actor expects from challenging another, in the eyes of a third or of one of the two.
  public func expectedUtility(of challenger: Int, against target: Int, seenBy judge: Int) -> Double
  {
    let cell = challenger * count + target
    let success = 2 - 4 * exp(risk[judge] * geometry.logNear[cell])
    let failure = 2 - 4 * exp(risk[judge] * geometry.logFar[cell])
    let unchanged = 2 - 4 * exp(risk[judge] * log(0.5))
    return Self.utility(
      success, failure, unchanged, chance: probability[cell], geometry.salience[target])
  }

  @inline(__always)
  static func utility(
    _ success: Double, _ failure: Double, _ unchanged: Double, chance: Double, _ salience: Double
  ) -> Double {
    salience * (chance * success + (1 - chance) * failure) + (1 - salience) * success - unchanged
  }
}
