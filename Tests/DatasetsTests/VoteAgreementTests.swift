import Alignment
import Testing

@Suite("Agreement of votes")
struct VoteAgreementTests {
  /// Five roll calls; 1 yes, 2 abstain, 3 no, 0 absent.
  ///
  ///     A  1 1 2 3 0
  ///     B  1 3 2 0 1
  ///     C  1 1 2 3 3
  ///     D  0 0 0 0 0
  private func matrix() throws -> VoteMatrix {
    try #require(
      VoteMatrix(
        answers: [1, 1, 2, 3, 0, 1, 3, 2, 0, 1, 1, 1, 2, 3, 3, 0, 0, 0, 0, 0], states: 4, votes: 5))
  }

  @Test("Identical answers are divided by joint votes; abstention agrees with abstention only")
  func pair() throws {
    let votes = try matrix()
    // A and B both answer roll calls 1, 2 and 3, and agree in 1 and 3.
    #expect(votes.agreement(0, 1, minimum: 1) == VoteAgreement(value: 2.0 / 3, jointVotes: 3))
    #expect(votes.agreement(1, 0, minimum: 1) == votes.agreement(0, 1, minimum: 1))
    #expect(votes.agreement(0, 2, minimum: 1) == VoteAgreement(value: 1, jointVotes: 4))
  }

  @Test("Too few joint votes give no figure, and so does absence throughout")
  func tooFew() throws {
    let votes = try matrix()
    #expect(votes.agreement(0, 1, minimum: 4) == nil)
    #expect(votes.agreement(0, 1) == nil)
    #expect(votes.agreement(0, 3, minimum: 0) == nil)
    #expect(votes.agreement(0, 4, minimum: 1) == nil)
    #expect(votes.agreement(-1, 0, minimum: 1) == nil)
  }

  @Test("Agreement with a bloc is the mean over its members, the state itself left out")
  func bloc() throws {
    let votes = try matrix()
    let bloc = try #require(votes.agreement(0, withBloc: [0, 1, 2, 3], minimum: 1))
    // Members: B with 2/3 over 3 votes, C with 1 over 4; D never voted.
    #expect(abs(bloc.value - 5.0 / 6) < 1e-15)
    #expect(bloc.members == 2)
    #expect(bloc.jointVotes == 7)
    #expect(votes.agreement(0, withBloc: [3], minimum: 1) == nil)
    #expect(votes.agreement(0, withBloc: [], minimum: 1) == nil)
  }

  @Test("Chosen roll calls keep their order and their states")
  func choosing() throws {
    let all = try matrix().answers
    let chosen = try #require(VoteMatrix(choosing: [4, 1], from: all, states: 4))
    #expect(chosen.answers == [0, 1, 1, 3, 3, 1, 0, 0])
    #expect(VoteMatrix(choosing: [5], from: all, states: 4) == nil)
    #expect(VoteMatrix(choosing: [0], from: all, states: 3) == nil)
    #expect(VoteMatrix(answers: [1], states: 2, votes: 1) == nil)
  }
}
