import Negotiation
import Testing

@Suite("Rounds of negotiation")
struct RoundTests {
  @Test(
    "rounds of the replica pass through the published means and tell each move",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func replica() throws {
    let negotiation = try PublishedNegotiations.read("bdm_ExampleActors.csv")
    var rounds = NegotiationRounds(negotiation, .challenge(.replica), limit: 10)
    var actions: [RoundAction] = []
    while !rounds.isOver { actions += rounds.advance() }
    let means = actions.compactMap { action -> Double? in
      if case .began(_, let means, _) = action { means[0] } else { nil }
    }
    #expect(means.count == 10)
    for (own, published) in zip(means, ChallengeModelTests.replicaRounds) {
      #expect(isNear(own, published.mean, 1e-12))
    }
    #expect(isNear(rounds.means[0], 7.242130958473938, 1e-12))
    #expect(rounds.end == .limit && rounds.round == 10)
    #expect(rounds.advance().isEmpty)
    let lines = RoundLog(negotiation).lines(actions)
    #expect(lines[0] == "Round 1. Position: mean 7.390, median 7.000")
    #expect(lines.contains { $0.contains("meets") && $0.contains("in part on Position.") })
    #expect(lines.last == "The rounds end: the limit of rounds is reached.")
    // The moves add up to where the actors stand.
    var positions = negotiation.stances.map { $0[0]?.position }
    for case .moved(_, let actor, let from, let to) in actions {
      #expect(positions[actor] == from)
      positions[actor] = to
    }
    #expect(positions == rounds.positions.map { $0[0] })
  }

  @Test(
    "the text ends where nobody moves, the replica of the oil price before its first move",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func ends() throws {
    let oil = try PublishedNegotiations.read("bdm_Sultan.csv")
    var still = NegotiationRounds(oil, .challenge(.replica), limit: 5)
    #expect(still.advance().last == .ended(.nobodyMoves))
    let cars = try PublishedNegotiations.read("bdm_ExampleActors.csv")
    var rounds = NegotiationRounds(cars, .challenge(.textWithReplicaChoice), limit: 20)
    while !rounds.isOver { _ = rounds.advance() }
    #expect(rounds.end == .agreed || rounds.end == .nobodyMoves)
    #expect(rounds.round < 20)
  }

  @Test("trades are told with both actors and end when there is none left")
  func exchange() throws {
    let negotiation = try simple([
      [(0, 0.10, 1), (0, 0.90, 1)], [(100, 0.60, 1), (100, 0.50, 1)],
    ])
    var rounds = NegotiationRounds(negotiation, .exchange, limit: 50)
    let first = rounds.advance()
    let lines = RoundLog(negotiation).lines(first)
    #expect(lines[1].hasPrefix("A0 gives on issue 0, A1 on issue 1; both gain"))
    while !rounds.isOver { _ = rounds.advance() }
    #expect(rounds.end == .nobodyMoves)
    var none = NegotiationRounds(negotiation, .exchange, limit: 0)
    #expect(none.advance().last == .ended(.limit))
  }
}
