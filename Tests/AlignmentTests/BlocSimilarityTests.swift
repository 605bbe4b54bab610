import Testing

@testable import Alignment

@Suite("Similarity with a bloc")
struct BlocSimilarityTests {
  /// State 0 beside members 1 (always alike), 2 (never alike) and 3 (alike in every second roll call).
  static let matrix = VoteMatrix(
    answers: [
      1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 1, 1,
      3, 3, 3, 3, 3, 3, 3, 3,
      1, 3, 1, 3, 1, 3, 1, 3,
    ], states: 4, votes: 8)

  func interval(_ members: [Int], seed: UInt64 = 1) throws -> SimilarityInterval {
    let matrix = try #require(Self.matrix)
    let bootstrap = try #require(SimilarityBootstrap(replicates: 400, seed: seed))
    let found = bootstrap.intervals(
      matrix, 0, withBloc: members, figures: [{ $0.agreement(.identical) }])
    return try #require(found.first ?? nil)
  }

  @Test("What no choice of roll calls changes has an interval without width")
  func certain() throws {
    // One of two is always alike, the other never: the mean is 1/2 in every replicate.
    for (members, value) in [([1], 1), ([2], 0), ([1, 2], 0.5)] {
      let found = try interval(members)
      #expect(found.low == value && found.high == value && found.available == 1, "\(members)")
    }
  }

  @Test("A certain member halves the width of the interval, and the state itself does not count")
  func width() throws {
    let alone = try interval([3])
    // Binomial with n = 8, p = 1/2: 5 % and 95 % quantiles are 2/8 and 6/8.
    #expect(alone.low == 0.25 && alone.high == 0.75, "\(alone)")
    let both = try interval([1, 3])
    #expect(both.low == (1 + alone.low) / 2 && both.high == (1 + alone.high) / 2, "\(both)")
    #expect(try interval([0, 3]) == alone)
    #expect(try interval([3]) == interval([3, 3]))
  }

  @Test(
    "A place that is not there and a bloc without members give no interval", arguments: [[], [4]])
  func absent(members: [Int]) throws {
    let bootstrap = try #require(SimilarityBootstrap(replicates: 20, seed: 1))
    let found = bootstrap.intervals(
      try #require(Self.matrix), 0, withBloc: members, figures: [{ $0.agreement(.identical) }])
    #expect(found == [nil])
  }

  @Test("Opposed votes of two sets of roll calls add up")
  func sum() throws {
    let one = OpposedVotes(withFirst: 1, withSecond: 2, abstained: 3, absent: 4)
    let both = one + OpposedVotes(withFirst: 10, withSecond: 20, abstained: 30, absent: 40)
    #expect(both == OpposedVotes(withFirst: 11, withSecond: 22, abstained: 33, absent: 44))
  }
}
