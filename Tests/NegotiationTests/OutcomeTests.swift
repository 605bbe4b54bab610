import Negotiation
import Testing

@Suite("Models side by side")
struct OutcomeTests {
  @Test(
    "compromise means and medians of Copenhagen 2009",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence),
    arguments: [
      ("Newtreaty", 61.576271, 100.0), ("DevlopC2020", 58.144654, 70), ("Domestred", 30.707395, 10),
      ("MRVdecrease", 52.235915, 70), ("Commitments", 51.949891, 85), ("Control", 57.621448, 75),
      ("Extra", 64.620690, 90),
    ])
  func copenhagen(issue: String, mean: Double, median: Double) throws {
    let negotiation = try PublishedNegotiations.read("decide_copenhagen.csv")
    let index = try #require(negotiation.issues.firstIndex { $0.name == issue })
    let outcomes = negotiation.outcomes()[index]
    #expect(abs(try #require(outcomes[.compromise]) - mean) <= 5.01e-7)
    #expect(outcomes[.median] == median)
  }

  @Test(
    "compromise mean and median of the oil price",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func oilPrice() throws {
    let outcomes = try PublishedNegotiations.read("bdm_Sultan.csv").outcomes()[0]
    #expect(isNear(outcomes[.compromise], 13.619912134884823, 1e-15))
    #expect(outcomes[.median] == 13.9)
  }

  @Test(
    "every published file has an answer of every model, on its scale",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence),
    arguments: [
      "decide_copenhagen.csv", "decide_cop21.csv", "decide_sample_data.txt",
      "bdm_ExampleActors.csv", "bdm_Sultan.csv", "ktab_SOE-Competitive.csv",
      "ktab_SOE-Policy.csv", "ktab_SOE-Pol-Comp.csv", "ktab_dummyData_3Dim.csv",
      "ktab_dummyData_6Dim.csv", "ktab_dummyData-a040.csv", "ktab_dummyData-a080.csv",
      "ktab_dummyData-a160.csv",
    ])
  func publishedFiles(name: String) throws {
    let negotiation = try PublishedNegotiations.read(name)
    for outcomes in negotiation.outcomes() {
      let issue = negotiation.issues[outcomes.issue]
      #expect(outcomes.models.map(\.model) == OutcomeModel.allCases)
      for outcome in outcomes.models {
        let value = try #require(outcome.value, "\(outcome.model) on \(issue.name)")
        #expect(
          value >= issue.lower - 1e-9 && value <= issue.upper + 1e-9,
          "\(outcome.model) on \(issue.name): \(value)")
      }
    }
  }

  @Test(
    "Russia, which has no position on one issue, takes no part in it",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func missingStance() throws {
    let negotiation = try PublishedNegotiations.read("decide_copenhagen.csv")
    let russia = try #require(negotiation.actors.firstIndex { $0.name == "Russia" })
    let issue = try #require(negotiation.issues.firstIndex { $0.name == "Commitments" })
    #expect(negotiation.stances[russia][issue] == nil)
    #expect(!negotiation.participants(on: issue).contains(russia))
  }

  /// Stretches every scale by a factor and moves it; order of actors may change too.
  private func changed(
    _ negotiation: NegotiationCase, factor: Double, shift: Double, order: [Int]
  ) throws -> NegotiationCase {
    try NegotiationCase(
      title: "changed", actors: order.map { negotiation.actors[$0] },
      issues: negotiation.issues.map {
        NegotiationIssue(
          $0.name, lower: factor * $0.lower + shift, upper: factor * $0.upper + shift)
      },
      stances: order.map { actor in
        negotiation.stances[actor].map { stance in
          stance.map {
            Stance(
              position: factor * $0.position + shift, salience: $0.salience,
              capability: $0.capability)
          }
        }
      })
  }

  @Test(
    "other units and another origin of the scale carry every model with them",
    arguments: Array(1...25 as ClosedRange<UInt64>))
  func scaleAndTranslation(seed: UInt64) throws {
    let negotiation = try DrawnProfiles.negotiation(actors: 6, issues: 3, seed: seed)
    let moved = try changed(negotiation, factor: 4, shift: -64, order: Array(0..<6))
    for (one, other) in zip(negotiation.outcomes(), moved.outcomes()) {
      for (left, right) in zip(one.models, other.models) {
        let value = try #require(left.value)
        #expect(
          isNear(right.value, 4 * value - 64, 1e-8), "\(left.model), seed \(seed)")
      }
    }
  }

  @Test("the order of the actors changes nothing", arguments: Array(1...25 as ClosedRange<UInt64>))
  func relabelling(seed: UInt64) throws {
    let negotiation = try DrawnProfiles.negotiation(actors: 6, issues: 3, seed: seed)
    let shuffled = try changed(negotiation, factor: 1, shift: 0, order: [3, 0, 5, 1, 4, 2])
    for (one, other) in zip(negotiation.outcomes(), shuffled.outcomes()) {
      for (left, right) in zip(one.models, other.models) {
        #expect(
          isNear(right.value, try #require(left.value), 1e-9), "\(left.model), seed \(seed)")
      }
    }
  }

  @Test("an actor without capability and salience changes nothing but the candidates of KTAB")
  func dummyActor() throws {
    for seed in 1...25 {
      let negotiation = try DrawnProfiles.negotiation(actors: 6, issues: 2, seed: UInt64(seed))
      let larger = try NegotiationCase(
        title: "larger", actors: negotiation.actors + [NegotiationActor("dummy")],
        issues: negotiation.issues,
        stances: negotiation.stances
          + [
            [Stance?](
              repeating: Stance(
                position: negotiation.stances[0][0]?.position ?? 0, salience: 0, capability: 0),
              count: 2)
          ])
      for (one, other) in zip(negotiation.outcomes(), larger.outcomes()) {
        for (left, right) in zip(one.models, other.models) where left.model != .ktab {
          // Danger of the dummy enters the range of dangers from which risk attitudes come.
          if [.challenge, .challengeReplica].contains(left.model) { continue }
          #expect(
            isNear(right.value, try #require(left.value), 1e-12), "\(left.model), seed \(seed)")
        }
      }
    }
  }
}
