import Negotiation
import Testing

/// Figures of Decide's published programme, and trades derived by hand.
@Suite("The exchange model")
struct ExchangeModelTests {
  /// Positions 0 and 100 on both issues; saliences 10 and 60, then 90 and 50, in per cent.
  private func pair() throws -> NegotiationCase {
    try simple([
      [(0, 0.10, 1), (0, 0.90, 1)],
      [(100, 0.60, 1), (100, 0.50, 1)],
    ])
  }

  @Test("settlements of the two-actor case are 600/7 and 250/7")
  func twoActors() throws {
    // 100 · 60 / 70 and 100 · 50 / 140.
    let model = ExchangeModel(try pair(), issues: [0, 1])
    #expect(isNear(model.settlements[0], 600.0 / 7, 1e-14))
    #expect(isNear(model.settlements[1], 250.0 / 7, 1e-14))
  }

  @Test("the most that either of the two could gain is 1400 and 777.7778 in salience × per cent")
  func limits() throws {
    let model = ExchangeModel(try pair(), issues: [0, 1])
    let trade = try #require(model.trades().first)
    #expect(trade.giver == 0 && trade.givenIssue == 0)
    let limits = model.limits(of: trade)
    #expect(isNear(limits.giver * 100, 1400, 1e-12))
    #expect(isNear(limits.taker * 100, 7000.0 / 9, 1e-12))
  }

  @Test("a trade gives both the same gain", arguments: Array(1...40 as ClosedRange<UInt64>))
  func equalGain(seed: UInt64) throws {
    let negotiation = try DrawnProfiles.negotiation(actors: 7, issues: 4, seed: seed)
    let model = ExchangeModel(negotiation, issues: [0, 1, 2, 3])
    for trade in model.trades() {
      func salience(_ actor: Int, _ issue: Int) -> Double { model.salience[actor * 4 + issue] }
      let taker =
        trade.givenShift * salience(trade.taker, trade.givenIssue) - trade.receivedShift
        * salience(trade.taker, trade.receivedIssue)
      #expect(isNear(taker, trade.gain, 1e-12), "seed \(seed)")
      #expect(trade.gain > 0)
      let limits = model.limits(of: trade)
      #expect(
        limits.giver >= trade.gain * (1 - 1e-12) && limits.taker >= trade.gain * (1 - 1e-12),
        "seed \(seed)")
    }
  }

  @Test("positions stay between the opening ones, and settlements move as the trades say")
  func rounds() throws {
    for seed in 1...40 {
      let negotiation = try DrawnProfiles.negotiation(actors: 7, issues: 4, seed: UInt64(seed))
      var model = ExchangeModel(negotiation, issues: [0, 1, 2, 3])
      let before = model
      var expected = model.settlements
      for trade in model.makeRound() {
        func side(_ actor: Int, _ other: Int, _ issue: Int) -> Double {
          before.position[other * 4 + issue] > before.position[actor * 4 + issue] ? 1 : -1
        }
        expected[trade.givenIssue] +=
          trade.givenShift * side(trade.giver, trade.taker, trade.givenIssue)
        expected[trade.receivedIssue] +=
          trade.receivedShift * side(trade.taker, trade.giver, trade.receivedIssue)
      }
      for (own, figure) in zip(model.settlements, expected) {
        #expect(isNear(own, figure, 1e-12), "seed \(seed)")
      }
      #expect(model.position.allSatisfy { $0 >= 0 && $0 <= 100 })
    }
  }

  @Test("a round makes the trades of the whole list in its order, where positions are free")
  func order() throws {
    for seed in 1...10 {
      let negotiation = try DrawnProfiles.negotiation(actors: 20, issues: 8, seed: UInt64(seed))
      var model = ExchangeModel(negotiation, issues: Array(0..<8))
      let all = model.trades()
      #expect(all.count > 500, "seed \(seed)")
      var used: Set<[Int]> = []
      var expected: [IssueTrade] = []
      for trade in all {
        let cells = [trade.giver, trade.taker].flatMap { actor in
          [trade.givenIssue, trade.receivedIssue].map { [actor, $0] }
        }
        if !used.isDisjoint(with: cells) { continue }
        used.formUnion(cells)
        expected.append(trade)
      }
      #expect(model.makeRound() == expected, "seed \(seed)")
    }
  }

  @Test(
    "the first two trades of the published sample",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func sample() throws {
    let negotiation = try PublishedNegotiations.read("decide_sample_data.txt")
    var model = ExchangeModel(negotiation, issues: Array(negotiation.issues.indices))
    let before = model.position
    let made = model.makeRound()
    // Willems moves all the way on the extra investment, 75 · 0.6 / 3.42 = 250 / 19, and Wcentr far enough
    // on the toll that both gain alike.
    let first = try #require(made.first)
    #expect(negotiation.actors[first.taker].name == "Willems")
    #expect(negotiation.actors[first.giver].name == "Wcentr")
    #expect(negotiation.issues[first.receivedIssue].name == "extra-investering")
    #expect(negotiation.issues[first.givenIssue].name == "tolheffing-binnenstad")
    #expect(isNear(first.receivedShift, 13.157894736842105, 1e-14))
    #expect(isNear(first.givenShift, 10.387811634349030, 1e-14))
    #expect(isNear(first.gain, 1.973684210526316, 1e-12))
    #expect(isNear(made[1].gain, 1.792636308765341, 1e-12))
    let issues = negotiation.issues.count
    let given = first.giver * issues + first.givenIssue
    #expect(isNear(model.position[given] - before[given], 61.051173640472372, 1e-13))
    let received = first.taker * issues + first.receivedIssue
    #expect(isNear(model.position[received] - before[received], 75, 1e-13))
  }

  @Test("third actors win or lose by the trades of others, and the traders win")
  func externalities() throws {
    let negotiation = try simple([
      [(0, 0.1, 1), (0, 0.9, 1)], [(100, 0.6, 1), (100, 0.5, 1)], [(100, 0, 1), (100, 0.5, 1)],
    ])
    var model = ExchangeModel(negotiation, issues: [0, 1])
    let settlements = model.settlements
    let original = model.position
    let made = model.makeRound()
    #expect(made.count == 1)
    let changes = model.changes(from: settlements, original: original)
    // The third cares for the second issue alone, which moved away from it.
    #expect(isNear(changes[2], -0.5 * made[0].receivedShift, 1e-12))
    #expect(isNear(changes[0], made[0].gain, 1e-12) && isNear(changes[1], made[0].gain, 1e-12))
  }
}
