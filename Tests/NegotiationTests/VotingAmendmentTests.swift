import Negotiation
import TestSupport
import Testing

@Suite("Changes of a voting rule")
struct VotingAmendmentTests {
  private let six = ["DEU", "FRA", "ITA", "NLD", "BEL", "LUX"]
  private let treaty = DecisionRule.weightedMajority([4, 4, 4, 2, 2, 1], quota: 12)

  private func faults(
    _ amendment: VotingAmendment, _ rule: DecisionRule? = nil, names: [String]? = nil
  ) -> String {
    do throws(NegotiationError) {
      _ = try amendment.amend(rule ?? treaty, names: names ?? six)
      return ""
    } catch { return error.description }
  }

  @Test("the enlargement of 1973 gives the published indices of the nine")
  func enlargement() throws {
    let (rule, names) = try VotingAmendment(
      joins: [.init("GBR", weight: 10), .init("DNK", weight: 3), .init("IRL", weight: 3)],
      weights: [
        .init("DEU", weight: 10), .init("FRA", weight: 10), .init("ITA", weight: 10),
        .init("NLD", weight: 5), .init("BEL", weight: 5), .init("LUX", weight: 2),
      ], quota: 41
    ).amend(treaty, names: six)
    #expect(names == six + ["GBR", "DNK", "IRL"])
    let indices = try VotingGame(names: names, rule: rule).powerIndices()
    // 5/28 four times, 17/210 twice, 2/35 twice, 1/105 for Luxembourg.
    let published: [Double] = [
      5 / 28, 5 / 28, 5 / 28, 17 / 210, 17 / 210, 1 / 105, 5 / 28, 2 / 35, 2 / 35,
    ]
    for (voter, figure) in zip(indices.voters, published) {
      #expect(isNear(voter.shapleyShubik, figure, 1e-13), "\(voter.name)")
    }
  }

  @Test("a smallest majority stays one, any other quota must be stated where weights change")
  func quota() throws {
    // ⌊17/2⌋ + 1 = 9; with 3 more votes ⌊20/2⌋ + 1 = 11; without a 4, ⌊13/2⌋ + 1 = 7.
    let majority = DecisionRule.weightedMajority([4, 4, 4, 2, 2, 1])
    let join = VotingAmendment(joins: [.init("GBR", weight: 3)])
    #expect(try join.amend(majority, names: six).rule.thresholds[0].quota == 11)
    let leave = try VotingAmendment(leaves: ["DEU"]).amend(majority, names: six)
    #expect(leave.rule.thresholds[0].quota == 7 && leave.names == Array(six.dropFirst()))
    #expect(
      faults(join)
        == "the quota: the quota after the change must be stated, because that before is no smallest majority: ‘12’; state it; the smallest majority would be 11"
    )
    #expect(try VotingAmendment(quota: 13).amend(treaty, names: six).rule.thresholds[0].quota == 13)
  }

  @Test("the Security Council is the published game 39; 7 five times, 1 ten times")
  func council() throws {
    let names = (1...15).map { "member \($0)" }
    let rule = DecisionRule.securityCouncil(permanent: Array(0..<5))
    let game = try VotingGame(names: names, rule: rule)
    #expect(game.quota == 39)
    #expect(game.weights == [7, 7, 7, 7, 7] + [Int](repeating: 1, count: 10))
    // A sixth veto among sixteen members and ten votes: a coalition without one of them has at most 15 votes
    // of their own, so each veto adds 15 − 10 + 1 = 6 again.
    let (wider, members) = try VotingAmendment(
      joins: [.init("India", weight: 1, hasVeto: true)], quota: 10
    ).amend(rule, names: names)
    #expect(wider.vetoes == [0, 1, 2, 3, 4, 15])
    let game16 = try VotingGame(names: members, rule: wider)
    #expect(game16.quota == 10 + 6 * 6 && game16.weights?.last == 7)
    var without = [Bool](repeating: true, count: 16)
    #expect(game16.isWinning(without))
    without[15] = false
    #expect(!game16.isWinning(without))
  }

  @Test("a veto as weight wins and loses with the rule itself, in seeded rules")
  func vetoes() throws {
    for seed in 1...40 {
      var random = SplitMix64(seed: UInt64(seed))
      let count = 4 + Int(random.next(upperBound: 4 as UInt64))
      let weights = (0..<count).map { _ in Int(random.next(upperBound: 6 as UInt64)) }
      let total = weights.reduce(0, +)
      guard total > 0 else { continue }
      let rule = DecisionRule(
        name: "drawn",
        thresholds: [
          .init(weights: weights, quota: 1 + Int(random.next(upperBound: UInt64(total))))
        ],
        vetoes: (0..<count).filter { _ in random.next(upperBound: 3 as UInt64) == 0 } + [0])
      let game = try VotingGame(names: (0..<count).map { "\($0)" }, rule: rule)
      for coalition in 0..<(1 << count) {
        let members = (0..<count).map { coalition >> $0 & 1 == 1 }
        #expect(game.isWinning(members) == rule.isWinning(members), "seed \(seed), \(members)")
      }
    }
  }

  @Test("under consensus whoever joins can object, and there are no weights and no quota")
  func consensus() throws {
    let names = ["ARM", "BLR"]
    let (rule, members) = try VotingAmendment(joins: [.init("KAZ", weight: 1)])
      .amend(.eurasianEconomicUnion(2), names: names)
    #expect(rule.vetoes == [0, 1, 2] && members == ["ARM", "BLR", "KAZ"])
    let text = faults(
      VotingAmendment(
        joins: [.init("KAZ", weight: 2)], weights: [.init("ARM", weight: 3)], quota: 2),
      .eurasianEconomicUnion(2), names: names)
    #expect(text.components(separatedBy: "\n").count == 3, "\(text)")
    #expect(text.contains("under consensus there is no quota: ‘2’"), "\(text)")
  }

  @Test("all faults of a change are told together")
  func names() {
    let text = faults(
      VotingAmendment(
        joins: [.init("FRA", weight: 1), .init("GBR", weight: 1), .init("GBR", weight: 2)],
        leaves: ["Germny", "BEL"], weights: [.init("BEL", weight: 3)]),
      names: ["Germany"] + six.dropFirst())
    for part in [
      "only a member can leave or get another weight: ‘Germny’; did you mean ‘Germany’?",
      "a member that leaves gets no weight: ‘BEL’",
      "who joins must not be a member yet: ‘FRA’", "who joins must not be a member yet: ‘GBR’",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(
      faults(
        VotingAmendment(quota: 3), .qualifiedMajority(weights: [1, 2, 3]), names: ["A", "B", "C"]
      ).contains("a rule with two thresholds can't be changed here"))
  }
}
