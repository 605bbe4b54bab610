import Datasets
import Negotiation
import TestSupport
import Testing

/// A published voting game with swings (not always published) and Shapley–Shubik indices as fractions.
struct PublishedGame: Sendable, CustomTestStringConvertible {
  let name: String
  let weights: [Int]
  let quota: Int
  let swings: [Int]?
  let shapley: [(Int, Int)]

  var testDescription: String { name }

  static let all = [
    PublishedGame(
      name: "EEC 1958", weights: [4, 4, 4, 2, 2, 1], quota: 12, swings: [10, 10, 10, 6, 6, 0],
      shapley: [(7, 30), (7, 30), (7, 30), (3, 20), (3, 20), (0, 1)]),
    PublishedGame(
      name: "EEC 1973", weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], quota: 41,
      swings: [53, 53, 53, 53, 29, 29, 21, 21, 5],
      shapley: [
        (5, 28), (5, 28), (5, 28), (5, 28), (17, 210), (17, 210), (2, 35), (2, 35), (1, 105),
      ]),
    PublishedGame(
      name: "[6; 4, 3, 2, 1]", weights: [4, 3, 2, 1], quota: 6, swings: [5, 3, 3, 1],
      shapley: [(5, 12), (1, 4), (1, 4), (1, 12)]),
    PublishedGame(
      name: "[50; 10, 10, 20, 30]", weights: [10, 10, 20, 30], quota: 50, swings: nil,
      shapley: [(1, 12), (1, 12), (1, 4), (7, 12)]),
    PublishedGame(
      name: "[176; 137, …, 1]", weights: [137, 85, 71, 32, 9, 8, 5, 2, 1], quota: 176, swings: nil,
      shapley: [
        (223, 504), (241, 1260), (241, 1260), (55, 504), (31, 1260), (31, 1260), (23, 2520),
        (1, 180), (1, 504),
      ]),
    PublishedGame(
      name: "Security Council",
      weights: [Int](repeating: 7, count: 5)
        + [Int](repeating: 1, count: 10), quota: 39,
      swings: [Int](repeating: 848, count: 5) + [Int](repeating: 84, count: 10),
      shapley: [(Int, Int)](repeating: (421, 2145), count: 5)
        + [(Int, Int)](repeating: (4, 2145), count: 10)),
  ]
}

@Suite("Power indices")
struct PowerTests {
  private func names(_ count: Int) -> [String] { (0..<count).map { "v\($0)" } }

  @Test("published games to the last digit", arguments: PublishedGame.all)
  func published(game: PublishedGame) throws {
    let count = game.weights.count
    let indices = try VotingGame(names: names(count), weights: game.weights, quota: game.quota)
      .powerIndices()
    #expect(indices.method == .generatingFunctions)
    for (voter, fraction) in zip(indices.voters, game.shapley) {
      #expect(abs(voter.shapleyShubik - Double(fraction.0) / Double(fraction.1)) < 2e-15)
    }
    guard let swings = game.swings else { return }
    let sum = swings.reduce(0, +)
    for (voter, own) in zip(indices.voters, swings) {
      #expect(voter.banzhafAbsolute == Double(own) / Double(1 << (count - 1)))
      #expect(isNear(voter.banzhaf, Double(own) / Double(sum), 1e-15))
    }
  }

  @Test("the Security Council's rule is the game of weights 7 and 1 with a quota of 39")
  func securityCouncil() throws {
    let rule = DecisionRule.securityCouncil(permanent: [0, 1, 2, 3, 4])
    let indices = try VotingGame(names: names(15), rule: rule).powerIndices()
    #expect(abs(indices.voters[0].banzhaf - 0.166929) < 5e-7)
    #expect(abs(indices.voters[14].banzhaf - 0.016535) < 5e-7)
    #expect(abs(indices.voters[0].shapleyShubik - 421.0 / 2145) < 1e-14)
    #expect(abs(indices.voters[14].shapleyShubik - 4.0 / 2145) < 1e-14)
  }

  @Test(
    "counting agrees with the enumeration of all coalitions",
    arguments: Array(1...60 as ClosedRange<UInt64>))
  func enumeration(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...11, using: &random)
    let weights = (0..<count).map { _ in Int.random(in: 0...20, using: &random) }
    let total = weights.reduce(0, +)
    guard total > 0 else { return }
    let quota = Int.random(in: (total / 2 + 1)...total, using: &random)
    let game = try VotingGame(names: names(count), weights: weights, quota: quota)
    let counted = try game.powerIndices()
    // Brute force, written out here: every order and every coalition by its definition.
    var swings = [Double](repeating: 0, count: count)
    var shapley = swings
    var factorial = [1.0]
    for n in 1...count { factorial.append(factorial[n - 1] * Double(n)) }
    for coalition in 0..<(1 << count) {
      let members = (0..<count).filter { coalition >> $0 & 1 == 1 }
      let sum = members.reduce(0) { $0 + weights[$1] }
      guard sum >= quota else { continue }
      for voter in members where sum - weights[voter] < quota {
        swings[voter] += 1
        shapley[voter] +=
          factorial[members.count - 1] * factorial[count - members.count] / factorial[count]
      }
    }
    for voter in 0..<count {
      #expect(
        counted.voters[voter].banzhafAbsolute == swings[voter] / Double(1 << (count - 1)),
        "seed \(seed)")
      #expect(
        abs(counted.voters[voter].shapleyShubik - shapley[voter]) < 1e-13, "seed \(seed)")
    }
  }

  @Test(
    "winning coalitions instead of weights give the same",
    arguments: Array(1...20 as ClosedRange<UInt64>))
  func coalitions(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let weights = (0..<7).map { _ in Int.random(in: 1...9, using: &random) }
    let quota = weights.reduce(0, +) / 2 + 1
    let winning = (1..<128).map { coalition in (0..<7).filter { coalition >> $0 & 1 == 1 } }
      .filter { $0.reduce(0) { $0 + weights[$1] } >= quota }
    let minimal = winning.filter { one in
      !winning.contains { other in other.count < one.count && Set(other).isSubset(of: one) }
    }
    let counted = try VotingGame(names: names(7), weights: weights, quota: quota).powerIndices()
    let listed = try VotingGame(names: names(7), minimalWinning: minimal).powerIndices()
    #expect(listed.method == .enumeration)
    for (one, other) in zip(counted.voters, listed.voters) {
      #expect(one.banzhafAbsolute == other.banzhafAbsolute, "seed \(seed)")
      #expect(abs(one.shapleyShubik - other.shapleyShubik) < 1e-13, "seed \(seed)")
    }
  }

  @Test("indices add to one for hundreds of voters", arguments: [63, 64, 100, 127, 128, 200, 400])
  func largeGames(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    var weights = (0..<count - 1).map { _ in 2 * Int.random(in: 1...20, using: &random) }
    // All others are even and the quota too, so that a weight of 1 decides nothing.
    weights.append(1)
    let total = weights.reduce(0, +)
    let quota = (total / 2 + 2) / 2 * 2
    let indices = try VotingGame(names: names(count), weights: weights, quota: quota).powerIndices()
    #expect(indices.residual < 1e-12)
    #expect(abs(indices.voters.reduce(0) { $0 + $1.banzhaf } - 1) < 1e-12)
    #expect(indices.voters[count - 1].shapleyShubik == 0)
    #expect(indices.voters[count - 1].banzhafAbsolute == 0)
    // More weight, no less power.
    let sorted = indices.voters.sorted { ($0.weight ?? 0) < ($1.weight ?? 0) }
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      #expect(one.shapleyShubik <= other.shapleyShubik + 1e-14)
      #expect(one.banzhafAbsolute <= other.banzhafAbsolute + 1e-12)
    }
  }

  @Test(
    "equal voters have equal power: the central binomial coefficient", arguments: [61, 127, 201])
  func equalVoters(count: Int) throws {
    let game = try VotingGame(names: names(count), weights: [Int](repeating: 3, count: count))
    let indices = try game.powerIndices()
    // A simple majority of an odd number n decides in C(n − 1, (n − 1)/2) of 2ⁿ⁻¹ coalitions.
    let half = (count - 1) / 2
    let share = (1...half).reduce(1.0) { $0 * Double(half + $1) / (Double($1) * 4) }
    #expect(isNear(indices.voters[0].banzhafAbsolute, share, 1e-12))
    #expect(isNear(indices.voters[count - 1].shapleyShubik, 1 / Double(count), 1e-13))
  }

  @Test("drawn indices hold the counted ones in their intervals, for any number of threads")
  func simulation() throws {
    let game = try VotingGame(
      names: names(9), weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], quota: 41)
    let counted = try game.powerIndices()
    let drawn = game.drawnPowerIndices(samples: 40_000, seed: 11, threads: 1)
    #expect(drawn == game.drawnPowerIndices(samples: 40_000, seed: 11, threads: 3))
    let hits = zip(counted.voters, drawn.voters).count { one, other in
      other.intervals?.shapleyShubik.contains(one.shapleyShubik) ?? false
    }
    // Nine intervals of 95 %: fewer than seven would happen once in a hundred seeds.
    #expect(hits >= 7)
    for (one, other) in zip(counted.voters, drawn.voters) {
      #expect(abs(one.banzhafAbsolute - other.banzhafAbsolute) < 0.015)
    }
    let rule = try VotingGame(
      names: names(4), rule: .qualifiedMajority(weights: [5, 3, 2, 1], blockingMinimum: nil))
    let exact = try rule.powerIndices()
    for (one, other) in zip(
      exact.voters, rule.drawnPowerIndices(samples: 20_000, seed: 3, threads: 2).voters)
    {
      #expect(abs(one.shapleyShubik - other.shapleyShubik) < 0.02)
    }
  }

  @Test("an accession and a changed quota change the power of all")
  func change() throws {
    // Luxembourg had no power in 1958 and some in 1973, though its share of the votes fell.
    let before = try VotingGame(
      names: ["DEU", "FRA", "ITA", "NLD", "BEL", "LUX"], weights: [4, 4, 4, 2, 2, 1], quota: 12)
    let after = try VotingGame(
      names: ["DEU", "FRA", "ITA", "GBR", "NLD", "BEL", "DNK", "IRL", "LUX"],
      weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], quota: 41)
    let change = PowerChange(before: try before.powerIndices(), after: try after.powerIndices())
    #expect(change.rows.map(\.name).suffix(3) == ["GBR", "DNK", "IRL"])
    #expect(isNear(change.rows[5].shapleyShubik, 1.0 / 105, 1e-13))
    #expect(change.rows[6].before == nil && change.rows[6].shapleyShubik == nil)
  }

  @Test("the default quota is the smallest majority", arguments: [([3, 2, 2], 4), ([5, 5], 6)])
  func defaultQuota(weights: [Int], quota: Int) throws {
    #expect(try VotingGame(names: names(weights.count), weights: weights).quota == quota)
  }

  @Test("impossible games are refused with what was seen and what to do")
  func refusals() throws {
    func text(_ weights: [Int], _ quota: Int?) -> String {
      do {
        _ = try VotingGame(names: names(weights.count), weights: weights, quota: quota)
        return ""
      } catch { return error.description }
    }
    #expect(text([4, -1, 3], nil).contains("a weight must not be negative: ‘-1’"))
    #expect(text([4, 3], 8).contains("from 1 to the sum of the weights, 7: ‘8’"))
    #expect(text([4, 4], 4).contains("must be a majority"))
    #expect(text([4, 4], 4).contains("write at least 5"))
    #expect(text([.max, 1], nil).contains("their sum is too large"))
    #expect(throws: NegotiationError.self) {
      try VotingGame(names: names(4), minimalWinning: [[0, 1], [2, 3]])
    }
    #expect(throws: NegotiationError.self) {
      try VotingGame(names: names(2), minimalWinning: [[2]])
    }
    let large = try VotingGame(
      names: names(30), rule: .qualifiedMajority(weights: [Int](repeating: 1, count: 30)))
    #expect(throws: PowerError.self) { try large.powerIndices() }
    #expect(throws: PowerError.self) {
      try VotingGame(names: names(2), weights: [1 << 40, (1 << 40) - 1]).powerIndices()
    }
  }

  @Test(
    "the published file of weights, and rows of names and weights",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func weightsFile() throws {
    let game = try VotingWeightsFile.read(
      FileContents.read(PublishedNegotiations.folder + "/negotiation/eec1957_voting_game.csv"),
      quota: 12)
    #expect(isNear(try game.powerIndices().voters[0].banzhaf, 5.0 / 21, 1e-15))
    let named = try VotingWeightsFile.read(file("name,weight\nA,3\nB, 2\n"))
    #expect(named.names == ["A", "B"] && named.quota == 3)
  }

  @Test("a file of coalitions: one voter with either of two others")
  func coalitionsFile() throws {
    // A with B or C wins: A decides unless it comes first or last of three, or last after B and C: of six
    // orders A decides in four, B and C in one each.
    let game = try WinningCoalitionsFile.read(file("A,B\nA, C\n"))
    #expect(game.names == ["A", "B", "C"])
    let voters = try game.powerIndices().voters
    for (voter, figure) in zip(voters, [4.0 / 6, 1.0 / 6, 1.0 / 6]) {
      #expect(isNear(voter.shapleyShubik, figure, 1e-12) && voter.weight == nil)
    }
    for (text, rule) in [
      ("A,B\nC,D\n", "two winning coalitions must have a member in common"),
      ("A,A\n", "a coalition must name a member once"), ("", "there must be a winning coalition"),
    ] {
      let error = #expect(throws: DatasetFaults.self) {
        try WinningCoalitionsFile.read(file(text))
      }
      #expect(error?.description.contains(rule) ?? false, "\(error?.description ?? "")")
    }
  }

  @Test(
    "faults of a file of weights have their place and what to do",
    arguments: [
      ("A,3\nB,\n", "test.csv:2:3: the weight is blank; write it; 0 for a member without a vote"),
      (
        "A,3.5\nB,1\n",
        "test.csv:1:3: a weight must be a whole number: ‘3.5’; multiply all weights and the quota by one number until they are whole"
      ),
      (
        "A,3\nB,-2\n",
        "test.csv:2:3: a weight must not be negative: ‘-2’; write 0 for a member without a vote"
      ),
      (
        "4,-1,3\n",
        "test.csv:1:3: a weight must not be negative: ‘-1’; write 0 for a member without a vote"
      ),
      (
        "A,3\nB,2\nA,1\n",
        "test.csv:3: voter 3: a name must stand for one voter: ‘A’; rename one of the two"
      ),
      (
        "A,0\nB,0\n",
        "test.csv: decision rule ‘weighted majority’: at least one member must have a weight: ‘0’; write the weights of the votes"
      ),
    ])
  func weightFaults(text: String, fault: String) {
    do throws(DatasetFaults) {
      _ = try VotingWeightsFile.read(file(text))
      Issue.record("‘\(text)’ was read")
    } catch { #expect(error.description == fault) }
  }
}
