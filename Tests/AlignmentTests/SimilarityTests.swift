import Foundation
import TestSupport
import Testing

@testable import Alignment

@Suite("Similarity of votes")
struct SimilarityTests {
  func votes(_ cells: [Double]) throws -> JointVotes {
    try #require(JointVotes(cells: cells, count: Int(cells.reduce(0, +))))
  }

  func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test("A table of ten votes, by hand")
  func byHand() throws {
    // First: yes 5, abstention 2, no 3; second: yes 6, abstention 1, no 3.
    //            yes abs no
    let table = try votes([4, 0, 1, 1, 1, 0, 1, 0, 2])
    // D1 = (0 + 1·1 + 2·2)/10 = 0.5; D2 = (1 + 4·2)/10 = 0.9.
    #expect(near(table.meanDistance, 0.5))
    #expect(near(table.agreement(.identical), 0.7))
    #expect(near(table.agreement(.graded), 0.75))
    // Yes or no by both: 4 + 1 + 1 + 2 = 8, of which 6 alike.
    #expect(near(table.agreement(.decided), 0.75))
    #expect(near(table.similarity(.absolute), 0.5))
    #expect(near(table.similarity(.squared), 0.55))
    // Means 1.8 and 1.7; variances 4·… : E x² = (5 + 8 + 27)/10 = 4, V = 4 − 3.24 = 0.76;
    // E y² = (6 + 4 + 27)/10 = 3.7, V = 3.7 − 2.89 = 0.81; difference of means 0.1.
    #expect(near(table.kappa(), 1 - 0.9 / (0.76 + 0.81 + 0.01)))
    #expect(near(table.pi(), 1 - 0.9 / (0.76 + 0.81 + 0.005)))
    // Expected |x − y|: p = (.5, .2, .3), q = (.6, .1, .3):
    // .5·.1 + 2·.5·.3 + .2·.6 + .2·.3 + 2·.3·.6 + .3·.1 = 0.92; A = 0.92 − 0.5.
    #expect(near(table.chanceCorrected(), 0.42))
  }

  @Test("κ and π equal their forms with means and variances on random tables")
  func forms() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<200 {
      let cells = (0..<9).map { _ in Double(random.next() % 9) }
      guard cells.reduce(0, +) > 0 else { continue }
      let table = try votes(cells)
      let n = cells.reduce(0, +)
      func sum(_ f: (Double, Double) -> Double) -> Double {
        cells.indices.reduce(0) { $0 + cells[$1] * f(Double($1 / 3), Double($1 % 3)) } / n
      }
      let (x, y) = (sum { a, _ in a }, sum { _, b in b })
      let spread = sum { a, _ in (a - x) * (a - x) } + sum { _, b in (b - y) * (b - y) }
      let squared = sum { a, b in (a - b) * (a - b) }
      let gap = (x - y) * (x - y)
      if spread + gap > 1e-12 {
        #expect(abs(try #require(table.kappa()) - (1 - squared / (spread + gap))) < 1e-9)
        #expect(abs(try #require(table.pi()) - (1 - squared / (spread + gap / 2))) < 1e-9)
      } else {
        #expect(table.kappa() == nil)
      }
    }
  }

  @Test("Where both always said the same one thing, κ and π are not available")
  func zeroDenominator() throws {
    let table = try votes([8, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(table.kappa() == nil)
    #expect(table.pi() == nil)
    #expect(table.similarity(.absolute) == 1)
    #expect(table.chanceCorrected() == 0)
    let none = try votes([0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(none.similarity(.absolute) == nil)
    #expect(none.agreement(.identical) == nil)
    #expect(none.chanceCorrected() == nil)
    // Abstention alone is no decision.
    #expect(try votes([0, 0, 0, 0, 5, 0, 0, 0, 0]).agreement(.decided) == nil)
  }

  /// A random matrix of answers, with absences.
  func matrix(states: Int, votes: Int, seed: UInt64) throws -> VoteMatrix {
    var random = SplitMix64(seed: seed)
    let codes: [UInt8] = [0, 1, 1, 1, 2, 3, 8, 9]
    let answers = (0..<(states * votes)).map { _ in codes[Int(random.next() % 8)] }
    return try #require(VoteMatrix(answers: answers, states: states, votes: votes))
  }

  @Test("Sets of bits count what a plain loop counts, with and without weights")
  func bits() throws {
    let matrix = try matrix(states: 7, votes: 300, seed: 4)
    var random = SplitMix64(seed: 5)
    let weights = (0..<300).map { _ in Double(random.next() % 4) / 2 }
    for weights in [nil, weights] {
      let bits = try VoteBits(matrix, weights: weights)
      var dyads = 0
      bits.forEachDyad { first, second, table in
        dyads += 1
        var plain = JointVotes.empty
        for vote in 0..<300 {
          let (mine, theirs) = (
            matrix.answers[first * 300 + vote], matrix.answers[second * 300 + vote]
          )
          let weight = weights?[vote] ?? 1
          if (1...3).contains(mine), (1...3).contains(theirs), weight > 0 {
            plain.add(mine, theirs, weight: weight)
          }
        }
        #expect(table == plain, "\(first) \(second), seeds 4 and 5")
        #expect(table == bits.joint(first, second))
      }
      #expect(dyads == 21)
    }
  }

  @Test("Similarity is symmetric and does not depend on the order of roll calls")
  func symmetry() throws {
    let matrix = try matrix(states: 4, votes: 130, seed: 9)
    let backward = try #require(
      VoteMatrix(choosing: (0..<130).reversed(), from: matrix.answers, states: 4))
    let (bits, turned) = (try VoteBits(matrix), try VoteBits(backward))
    for (first, second) in [(0, 1), (2, 3), (1, 3)] {
      let one = try #require(bits.similarity(first, second))
      let other = try #require(bits.similarity(second, first))
      #expect(one.jointVotes == other.jointVotes)
      #expect(near(one.kappa, try #require(other.kappa)))
      #expect(near(one.chanceCorrected, try #require(other.chanceCorrected)))
      #expect(one == turned.similarity(first, second))
    }
  }

  @Test("Fewer joint votes than the minimum give nothing")
  func minimum() throws {
    let answers: [UInt8] = [1, 1, 2, 3, 0, 1, 3, 2, 0, 1]
    let bits = try VoteBits(try #require(VoteMatrix(answers: answers, states: 2, votes: 5)))
    #expect(bits.similarity(0, 1, minimum: 3)?.jointVotes == 3)
    #expect(bits.similarity(0, 1, minimum: 4) == nil)
    #expect(bits.similarity(0, 1) == nil)
    var seen = 0
    bits.forEachDyad(minimum: 4) { _, _, _ in seen += 1 }
    #expect(seen == 0)
  }

  @Test("An unknown answer and a bad weight are refused with what was seen")
  func refusals() throws {
    let matrix = try #require(VoteMatrix(answers: [1, 4, 1, 7], states: 2, votes: 2))
    let error = #expect(throws: VoteFaults.self) { try VoteBits(matrix) }
    #expect(
      try #require(error).faults == [
        .unknownAnswer(state: 0, rollCall: 1, answer: 4),
        .unknownAnswer(state: 1, rollCall: 1, answer: 7),
      ])
    let sound = try #require(VoteMatrix(answers: [1, 2, 1, 3], states: 2, votes: 2))
    for weights in [[1.0], [1, -1], [1, .infinity]] {
      #expect(throws: VoteFaults.self) { try VoteBits(sound, weights: weights) }
    }
  }

  @Test("Unanimous roll calls are told from contested ones")
  func contested() throws {
    let matrix = try #require(
      VoteMatrix(answers: [1, 1, 2, 0, 1, 3, 2, 8, 1, 1, 2, 1], states: 3, votes: 4))
    #expect(matrix.contestedVotes == [1])
  }

  @Test("Bootstrap intervals hold the figure, repeat for a seed, and cover a true share")
  func bootstrap() throws {
    let matrix = try matrix(states: 3, votes: 120, seed: 14)
    let bits = try VoteBits(matrix)
    let bootstrap = try #require(SimilarityBootstrap(replicates: 500, seed: 6))
    let figures: [(JointVotes) -> Double?] = [
      { $0.agreement(.identical) }, { $0.kappa() }, { _ in nil },
    ]
    let found = bootstrap.intervals(matrix, 0, 1, figures: figures)
    let again = bootstrap.intervals(matrix, 1, 0, figures: figures)
    #expect(found == again)
    #expect(found[2] == nil)
    let interval = try #require(found[0])
    let agreement = try #require(bits.joint(0, 1).agreement(.identical))
    #expect(interval.low < agreement && agreement < interval.high)
    // The standard error of a share p of n votes is √(p (1 − p) / n); 90 % are ±1.645 of it.
    let expected =
      2 * 1.645
      * (agreement * (1 - agreement) / Double(bits.joint(0, 1).count))
      .squareRoot()
    #expect(abs((interval.high - interval.low) / expected - 1) < 0.2)
    #expect(SimilarityBootstrap(replicates: 5, seed: 1) == nil)
    #expect(SimilarityBootstrap(replicates: 50, seed: 1, level: 1) == nil)
  }
}
