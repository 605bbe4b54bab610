#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ChallengeAssessment {
  /// The offer that each actor takes: of the first kind that there is the one with the least key, of equals
  /// the first; `nil` where it stays.
  ///
  /// - Complexity: O(n²) exponentials.
  func offers(_ variant: ChallengeVariant) -> [ChallengeOffer?] {
    let (position, salience) = (geometry.position, geometry.salience)
    let count = count
    return withPairs { probability, logNear, logFar in
      (0..<count).map { actor in
        let attitude = risk[actor]
        let own = position[actor]
        let unchanged = 2 - 4 * exp(attitude * log(0.5))
        var best: (kind: ChallengeOffer.Kind, other: Int, own: Double, theirs: Double)?
        var bestKey = Double.infinity
        for other in 0..<count where position[other] != own {
          // Beside a confrontation only one from nearer counts.
          if best?.kind == .confrontation, abs(position[other] - own) >= bestKey { continue }
          let cell = actor * count + other
          let success = 2 - 4 * exp(attitude * logNear[cell])
          let failure = 2 - 4 * exp(attitude * logFar[cell])
          let mine = Self.utility(
            success, failure, unchanged, chance: probability[cell], salience[other])
          let theirs = Self.utility(
            success, failure, unchanged, chance: probability[other * count + actor],
            salience[actor])
          guard let kind = Self.kind(mine, theirs, variant) else { continue }
          if let best, best.kind.rank < kind.rank { continue }
          let key = Self.key(kind, own, position[other], mine, theirs, variant)
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
    }
  }

  /// Chances, and logarithms of ½ − ½ d and ½ + ½ d, without checks of bounds.
  private func withPairs<Result>(
    _ body: (
      UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>
    ) -> Result
  ) -> Result {
    probability.withUnsafeBufferPointer { probability in
      geometry.logNear.withUnsafeBufferPointer { logNear in
        geometry.logFar.withUnsafeBufferPointer { logFar in body(probability, logNear, logFar) }
      }
    }
  }

  /// What an actor compares offers of one kind by.
  private static func key(
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

  private static func kind(
    _ own: Double, _ theirs: Double, _ variant: ChallengeVariant
  ) -> ChallengeOffer.Kind? {
    if theirs > own, own > 0 { return .confrontation }
    guard theirs > 0, own < 0 else { return nil }
    if theirs > abs(own) { return .compromise }
    return variant.capitulates && theirs < abs(own) ? .capitulation : nil
  }
}
