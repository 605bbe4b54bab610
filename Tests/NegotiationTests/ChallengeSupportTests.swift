import Negotiation
import Testing

@Suite("Support and rounds of the challenge model, calculated the long way")
struct ChallengeSupportTests {
  /// Chances of the text from the sum over every voter, as the formula has it.
  private func chances(_ profile: IssueProfile) -> [Double] {
    let count = profile.count
    func support(_ one: Int, _ other: Int) -> Double {
      (0..<count).reduce(0) { sum, voter in
        let place = profile.position[voter]
        let vote =
          abs(place - profile.position[other]) - abs(place - profile.position[one])
        return sum + max(0, vote) * profile.capability[voter] * profile.salience[voter]
      }
    }
    return (0..<count * count).map { cell in
      let (one, other) = (cell / count, cell % count)
      if profile.position[one] == profile.position[other] { return 0 }
      let own = support(one, other)
      let all = own + support(other, one)
      return all > 0 ? own / all : 0.5
    }
  }

  @Test(
    "sums over sorted positions give the chances of the sum over all voters",
    arguments: Array(1...60 as ClosedRange<UInt64>))
  func support(seed: UInt64) {
    // Whole positions from 0 to 100, so that many pairs share one or have a voter in their middle.
    let profile = DrawnProfiles.profile(actors: 3 + Int(seed) % 25, seed: seed)
    let found = ChallengeModel(.text).assessment(profile).initialProbability
    for (own, expected) in zip(found, chances(profile)) {
      #expect(abs(own - expected) < 1e-13, "seed \(seed): \(own), \(expected)")
    }
  }

  @Test("with the only vote in the middle of two candidates neither is favoured")
  func middle() {
    let profile = IssueProfile(
      position: [1, 7, 4], salience: [0, 0, 1], capability: [1, 1, 1], lower: 0, upper: 10)
    let found = ChallengeModel(.text).assessment(profile).initialProbability
    #expect(found[1] == 0.5 && found[3] == 0.5)
    // Against the voter itself nobody has support.
    #expect(found[2] == 0 && found[6] == 1)
  }

  @Test("models side by side give what each challenge model gives by itself")
  func sideBySide() throws {
    for seed in 1...20 {
      let negotiation = try DrawnProfiles.negotiation(actors: 9, issues: 2, seed: UInt64(seed))
      for outcomes in negotiation.outcomes(OutcomeOptions(challengeRounds: 3)) {
        let profile = IssueProfile(negotiation, issue: outcomes.issue)
        #expect(
          outcomes[.challenge] == ChallengeModel(.text).outcome(profile, rounds: 3),
          "seed \(seed)")
        #expect(
          outcomes[.challengeReplica] == ChallengeModel(.replica).outcome(profile, rounds: 3),
          "seed \(seed)")
      }
    }
  }
}
