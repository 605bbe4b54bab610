import Negotiation
import Testing

/// Figures of the published replication of Scholz, Calbert and Smith 2011, run anew, and of a second
/// programme for the text.
@Suite(
  "The expected-utility challenge model",
  .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
struct ChallengeModelTests {
  /// Median and mean of rounds 0 to 10, emission standards of 1984.
  static let replicaRounds: [(median: Double, mean: Double)] = [
    (7.0, 7.389955686853767), (8.415932315426764, 7.461314378277189),
    (9.610859134120188, 7.552500865855845), (9.961979590401311, 7.590144997451547),
    (9.961979590401311, 7.358130531334201), (9.961979590401311, 7.3491739896752115),
    (7.47204636191629, 7.414877545372958), (8.824593855262423, 7.510457183677219),
    (9.671129769802048, 7.5724470975503), (9.671129769802048, 7.324989065683666),
    (7.0, 7.242130958473938),
  ]

  private func profile(_ name: String) throws -> IssueProfile {
    IssueProfile(try PublishedNegotiations.read(name), issue: 0)
  }

  private func rounds(
    _ variant: ChallengeVariant, _ name: String, count: Int
  ) throws -> [(median: Double, mean: Double)] {
    var profile = try profile(name)
    let model = ChallengeModel(variant)
    var rounds: [(median: Double, mean: Double)] = []
    for _ in 0...count {
      rounds.append(
        (
          try #require(WeightedMedian.outcome(profile)),
          try #require(CompromiseModel.outcome(profile))
        ))
      profile.position = model.positionsAfterRound(profile)
    }
    return rounds
  }

  @Test("the replica follows the published rounds 0 to 10")
  func replica() throws {
    let found = try rounds(.replica, "bdm_ExampleActors.csv", count: 10)
    for (round, (own, published)) in zip(found, Self.replicaRounds).enumerated() {
      #expect(isNear(own.median, published.median, 1e-12), "round \(round): \(own.median)")
      #expect(isNear(own.mean, published.mean, 1e-12), "round \(round): \(own.mean)")
    }
  }

  @Test("risk attitudes of the replica at the opening positions")
  func risk() throws {
    let published = [
      1.405653, 0.754196, 0.508864, 1.405653, 1.046524, 1.046524, 1.964898, 0.5, 2.0, 1.112125,
    ]
    let assessment = ChallengeModel(.replica).assessment(try profile("bdm_ExampleActors.csv"))
    for (own, figure) in zip(assessment.risk, published) { #expect(abs(own - figure) < 5e-7) }
  }

  @Test("chances of the replica are tiny and do not add to one: a defect that is kept")
  func replicaProbability() throws {
    let profile = try profile("bdm_ExampleActors.csv")
    let assessment = ChallengeModel(.replica).assessment(profile)
    func chance(_ one: Double, _ other: Double) throws -> Double {
      let i = try #require(profile.position.firstIndex(of: one))
      let j = try #require(profile.position.firstIndex(of: other))
      return assessment.initialProbability[i * profile.count + j]
    }
    #expect(isNear(try chance(4, 7), 0.004392023518577574, 1e-15))
    #expect(isNear(try chance(10, 4), 0.01190096695356504, 1e-15))
    #expect(isNear(try chance(4, 10), 0.008784047037155148, 1e-15))
  }

  @Test("chances of the text add to one in each pair")
  func textProbability() throws {
    let profile = try profile("bdm_Sultan.csv")
    let assessment = ChallengeModel(.text).assessment(profile)
    let count = profile.count
    for i in 0..<count {
      for j in 0..<i where profile.position[i] != profile.position[j] {
        let sum = assessment.probability[i * count + j] + assessment.probability[j * count + i]
        #expect(abs(sum - 1) < 1e-14)
      }
    }
  }

  @Test("the replica leaves the seventeen actors of the oil price where they are")
  func replicaStandsStill() throws {
    for round in try rounds(.replica, "bdm_Sultan.csv", count: 5) {
      #expect(isNear(round.mean, 13.619912134884823, 1e-15))
      #expect(round.median == 13.9)
    }
  }

  @Test("the text with the replica's choice follows the second programme")
  func text() throws {
    let example = try rounds(.textWithReplicaChoice, "bdm_ExampleActors.csv", count: 4)
    for (own, mean) in zip(example.dropFirst(), [7.3174, 7.0063, 7.0]) {
      #expect(abs(own.mean - mean) < 5e-5)
      #expect(abs(own.median - 7) < 5e-5)
    }
    // All positions are equal then, and the division of R would be 0 by 0.
    #expect(example[4].mean == example[3].mean)
    let oil = try rounds(.textWithReplicaChoice, "bdm_Sultan.csv", count: 5)
    for (own, mean) in zip(oil.dropFirst(), [13.6887, 13.7089, 13.7455, 13.7397, 13.7350]) {
      #expect(abs(own.mean - mean) < 5e-5)
      #expect(abs(own.median - 13.75) < 1e-12)
    }
  }

  @Test("no actor of the replica ever capitulates, some of the text do: a defect that is kept")
  func capitulation() throws {
    var capitulations = 0
    for name in ["bdm_ExampleActors.csv", "bdm_Sultan.csv"] {
      var replica = try profile(name)
      for _ in 0..<10 {
        let offers = ChallengeModel(.replica).offers(replica)
        #expect(!offers.contains { $0?.kind == .capitulation })
        replica.position = ChallengeModel(.replica).positionsAfterRound(replica)
      }
    }
    // A careful actor of great salience before a much stronger and indifferent one.
    for seed in 1...50 {
      let drawn = DrawnProfiles.profile(actors: 8, seed: UInt64(seed))
      capitulations += ChallengeModel(.text).offers(drawn).count { $0?.kind == .capitulation }
      #expect(!ChallengeModel(.replica).offers(drawn).contains { $0?.kind == .capitulation })
    }
    #expect(capitulations > 0)
  }
}
