import Negotiation
import Testing

@Suite("Shaken inputs")
struct PerturbationTests {
  @Test("the figures are the same for any number of threads, and others for another seed")
  func threads() throws {
    let negotiation = try DrawnProfiles.negotiation(actors: 6, issues: 3, seed: 4)
    let perturbation = InputPerturbation(draws: 100, seed: 9)
    let one = negotiation.intervals(perturbation, threads: 1)
    #expect(one == negotiation.intervals(perturbation, threads: 4))
    #expect(one != negotiation.intervals(InputPerturbation(draws: 100, seed: 10), threads: 1))
  }

  @Test("without spread every draw is the forecast itself")
  func still() throws {
    let negotiation = try DrawnProfiles.negotiation(actors: 5, issues: 2, seed: 7)
    let still = InputPerturbation(
      draws: 20, seed: 1, positionSpread: 0, salienceSpread: 0, capabilitySpread: 0)
    for (outcomes, intervals) in zip(
      negotiation.outcomes(), negotiation.intervals(still, threads: 2))
    {
      #expect(intervals.rankingChanges == 0)
      for (outcome, interval) in zip(outcomes.models, intervals.models) {
        #expect(interval.low == outcome.value && interval.high == outcome.value)
        #expect(interval.nearestActorChanges == 0 && interval.answers == 20)
      }
    }
  }

  @Test("the mean of two actors of whom one is drawn from a range has the quantiles of that range")
  func range() throws {
    // x = (0 + X) / 2 with X even on 40 … 60: the 5th and 95th hundredths are 20.5 and 29.5.
    let negotiation = try NegotiationCase(
      title: "t", actors: [NegotiationActor("A"), NegotiationActor("B")],
      issues: [NegotiationIssue("x", lower: 0, upper: 100)],
      stances: [
        [Stance(position: 0, salience: 1, capability: 1)],
        [Stance(position: 50, range: 40...60, salience: 1, capability: 1)],
      ])
    let found = negotiation.intervals(
      InputPerturbation(
        draws: 20_000, seed: 3, positionSpread: 0, salienceSpread: 0, capabilitySpread: 0),
      threads: 2)[0]
    let mean = try #require(found.models.first { $0.model == .compromise })
    // Standard error of a quantile: √(0.05 · 0.95 / 20000) / (density 0.1) = 0.015.
    #expect(abs(try #require(mean.low) - 20.5) < 0.06)
    #expect(abs(try #require(mean.middle) - 25) < 0.15)
    #expect(abs(try #require(mean.high) - 29.5) < 0.06)
    // Up to a mean of 25 the actor at 0 is nearest, beyond it the one at 50: half of the draws each.
    #expect(abs(try #require(mean.nearestActorChanges) - 0.5) < 0.02)
  }
}
