import Numerics
import Testing

@testable import Alignment

@Suite("Opposed votes")
struct OpposedVotesTests {
  /// First pole, second pole, state; eight roll calls, of which five are opposed.
  let matrix = VoteMatrix(
    answers: [
      1, 3, 1, 1, 3, 1, 2, 0,
      3, 1, 3, 3, 1, 1, 3, 3,
      1, 1, 2, 0, 3, 1, 3, 3,
    ], states: 3, votes: 8)

  @Test("Sides are counted where the poles said yes and no, by hand")
  func byHand() throws {
    let found = try #require(matrix?.opposedVotes(of: 2, between: 0, and: 1))
    // Roll call 0 with the first, 1 with the second, 2 abstained, 3 absent, 4 with the first.
    #expect(found == OpposedVotes(withFirst: 2, withSecond: 1, abstained: 1, absent: 1))
    #expect(found.total == 5)
    #expect(found.answered == 4)
    #expect(try #require(found.share(.first)).share == 0.4)
    #expect(try #require(found.lean()).share == 2.0 / 3)
    let turned = try #require(matrix?.opposedVotes(of: 2, between: 1, and: 0))
    #expect(turned.withFirst == found.withSecond && turned.absent == found.absent)
  }

  @Test("Some roll calls only, for an issue or a period")
  func chosen() throws {
    let found = try #require(matrix?.opposedVotes(of: 2, between: 0, and: 1, in: [0, 2, 5, 99]))
    #expect(found == OpposedVotes(withFirst: 1, withSecond: 0, abstained: 1, absent: 0))
  }

  @Test("Where the poles were never opposed there is no share, and a pole is not its own opponent")
  func nothing() throws {
    let found = try #require(matrix?.opposedVotes(of: 2, between: 0, and: 1, in: [5]))
    #expect(found.total == 0)
    #expect(found.share(.first) == nil)
    #expect(found.lean() == nil)
    #expect(matrix?.opposedVotes(of: 2, between: 0, and: 0) == nil)
    #expect(matrix?.opposedVotes(of: 3, between: 0, and: 1) == nil)
  }

  @Test("Wilson's interval is as in the literature, and stays within 0 and 1")
  func wilson() throws {
    // R. G. Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263 and 15 of 148 at 95 %.
    let first = try #require(ProportionInterval(81, of: 263, level: 0.95))
    #expect(abs(first.low - 0.255_3) < 5e-5 && abs(first.high - 0.366_2) < 5e-5)
    let second = try #require(ProportionInterval(15, of: 148, level: 0.95))
    #expect(abs(second.low - 0.062_4) < 5e-5 && abs(second.high - 0.160_5) < 5e-5)
    let none = try #require(ProportionInterval(0, of: 20, level: 0.95))
    #expect(none.low == 0 && abs(none.high - 0.161_1) < 5e-5)
    #expect(try #require(ProportionInterval(20, of: 20)).high == 1)
    #expect(ProportionInterval(0, of: 0) == nil)
    #expect(ProportionInterval(3, of: 2) == nil)
  }
}
