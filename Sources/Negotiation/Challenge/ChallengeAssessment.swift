#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What every actor sees before a round: chances, danger and risk attitudes.
public struct ChallengeAssessment: Sendable {
  public let count: Int
  private let position: [Double]
  private let salience: [Double]
  private let weight: [Double]
  private let range: Double
  /// Natural logarithms of d, ½ − ½ d and ½ + ½ d for each pair, which every risk attitude shares.
  private let logDistance: [Double]
  private let logNear: [Double]
  private let logFar: [Double]

  /// Rows i, columns j: chance that i prevails over j, as the offers use it; 0 where both hold one
  /// position.
  public internal(set) var probability: [Double] = []
  /// The same before risk attitudes were known; equal in variants whose chances do not depend on them.
  public internal(set) var initialProbability: [Double] = []
  /// Sum of what the others expect from challenging the actor.
  public private(set) var danger: [Double] = []
  /// From ½ (bold) to 2 (careful); 1 for all where nobody is more in danger than another.
  public private(set) var risk: [Double] = []

  /// - Parameter bendsVotes: whether votes will be asked for with risk attitudes.
  init(_ profile: IssueProfile, bendsVotes: Bool) {
    let count = profile.count
    self.count = count
    position = profile.position
    salience = profile.salience
    weight = (0..<count).map { profile.capability[$0] * profile.salience[$0] }
    range = profile.openingRange
    var logDistance = [Double](repeating: -.infinity, count: count * count)
    var logNear = [Double](repeating: log(0.5), count: count * count)
    var logFar = logNear
    for one in 0..<count {
      for other in 0..<one where position[one] != position[other] {
        let distance = abs(position[one] - position[other]) / range
        let direct = bendsVotes ? log(distance) : 0
        let near = log(0.5 - 0.5 * distance)
        let far = log(0.5 + 0.5 * distance)
        for cell in [one * count + other, other * count + one] {
          logDistance[cell] = direct
          logNear[cell] = near
          logFar[cell] = far
        }
      }
    }
    self.logDistance = logDistance
    self.logNear = logNear
    self.logFar = logFar
  }

  /// - Parameter risk: of each voter; `nil` for distances that are not bent.
  func support(risk: [Double]?) -> PairwiseSupport {
    let stride = (count + 3) / 4 * 4
    var distance = [Double](repeating: 0, count: count * stride)
    for candidate in 0..<count {
      for voter in 0..<count {
        let cell = voter * count + candidate
        let bent =
          risk.map { exp($0[voter] * logDistance[cell]) }
          ?? abs(position[voter] - position[candidate]) / range
        distance[candidate * stride + voter] = weight[voter] * bent
      }
    }
    return PairwiseSupport(position: position, distance: distance, stride: stride)
  }

  /// Danger from the chances, and the risk attitudes that follow from it.
  mutating func setRisk() {
    danger = (0..<count).map { actor in
      var sum = 0.0
      for other in 0..<count where other != actor && position[other] != position[actor] {
        let chance = probability[other * count + actor]
        let distance = abs(position[actor] - position[other]) / range
        // At r = 1: Us = 2 d, Uf = −2 d, Usq = 0.
        sum +=
          2 * distance * (salience[actor] * (2 * chance - 1) + (1 - salience[actor]))
      }
      return sum
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
    let success = 2 - 4 * exp(risk[judge] * logNear[cell])
    let failure = 2 - 4 * exp(risk[judge] * logFar[cell])
    let unchanged = 2 - 4 * exp(risk[judge] * log(0.5))
    return utility(success, failure, unchanged, chance: probability[cell], salience[target])
  }

  private func utility(
    _ success: Double, _ failure: Double, _ unchanged: Double, chance: Double, _ salience: Double
  ) -> Double {
    salience * (chance * success + (1 - chance) * failure) + (1 - salience) * success - unchanged
  }

  /// The offer that an actor takes: of the first kind that there is the one with the least key, of equals
  /// the first; `nil` where it stays.
  func offer(to actor: Int, _ variant: ChallengeVariant) -> ChallengeOffer? {
    let attitude = risk[actor]
    let own = position[actor]
    let unchanged = 2 - 4 * exp(attitude * log(0.5))
    var best: (kind: ChallengeOffer.Kind, other: Int, own: Double, theirs: Double)?
    var bestKey = Double.infinity
    for other in 0..<count where position[other] != own {
      let cell = actor * count + other
      let success = 2 - 4 * exp(attitude * logNear[cell])
      let failure = 2 - 4 * exp(attitude * logFar[cell])
      let mine = utility(
        success, failure, unchanged, chance: probability[cell], salience[other])
      let theirs = utility(
        success, failure, unchanged, chance: probability[other * count + actor], salience[actor])
      guard let kind = kind(mine, theirs, variant) else { continue }
      if let best, best.kind.rank < kind.rank { continue }
      let key = key(kind, own, position[other], mine, theirs, variant)
      if let best, best.kind == kind, key >= bestKey { continue }
      best = (kind, other, mine, theirs)
      bestKey = key
    }
    return best.map { best in
      let whole = position[best.other]
      return ChallengeOffer(
        kind: best.kind, actor: actor, challenger: best.other,
        position: best.kind == .compromise
          ? own + (whole - own) * abs(best.own / best.theirs) : whole,
        ownUtility: best.own, challengerUtility: best.theirs)
    }
  }

  /// What an actor compares offers of one kind by.
  private func key(
    _ kind: ChallengeOffer.Kind, _ own: Double, _ other: Double, _ mine: Double, _ theirs: Double,
    _ variant: ChallengeVariant
  ) -> Double {
    guard kind == .compromise else { return abs(other - own) }
    switch variant.choice {
    case .leastMove: return abs((other - own) * (mine / theirs))
    case .lowestWeightedPosition:
      return (abs(mine) * own + abs(theirs) * other) / (abs(mine) + abs(theirs))
    }
  }

  private func kind(
    _ own: Double, _ theirs: Double, _ variant: ChallengeVariant
  ) -> ChallengeOffer.Kind? {
    if theirs > own, own > 0 { return .confrontation }
    guard theirs > 0, own < 0 else { return nil }
    if theirs > abs(own) { return .compromise }
    return variant.capitulates && theirs < abs(own) ? .capitulation : nil
  }
}
