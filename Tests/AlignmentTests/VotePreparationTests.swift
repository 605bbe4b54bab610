import Alignment
import Datasets
import Testing

@Suite("Votes that enter an estimation")
struct VotePreparationTests {
  /// Rows of (state, session, roll call, answer).
  func cast(_ rows: [(Int, Int, Int, UInt8)]) -> [CastVote] {
    rows.map { CastVote(state: $0.0, session: $0.1, rollCall: $0.2, answer: $0.3) }
  }

  func prepare(
    _ rows: [(Int, Int, Int, UInt8)], links: [(Int, Int)] = [], minimum: Int = 0,
    requested: Set<Int>? = nil
  ) throws -> VotePreparation {
    try VotePreparation(
      cast(rows), links: links, requested: requested, rules: VoteRules(minimumVotes: minimum))
  }

  @Test("Votes stand by item, then answer, then state-session")
  func order() throws {
    // Two roll calls in session 1, one in session 2 that repeats the first.
    let votes = try prepare(
      [
        (20, 1, 5, 3), (2, 1, 5, 1), (2, 1, 7, 2), (20, 1, 7, 1), (2, 2, 9, 1), (20, 2, 9, 2),
      ], links: [(9, 5)]
    ).votes
    #expect(votes.states == [2, 20])
    #expect(votes.stateOfUnit == [0, 0, 1, 1])
    #expect(votes.sessionOfUnit == [1, 2, 1, 2])
    #expect(votes.items == [5, 7])
    // Item 5: in favour 2 in sessions 1 and 2, abstains 20 in 2, against 20 in 1.
    // Item 7: in favour 20 in session 1, abstains 2.
    #expect(votes.starts == [0, 2, 3, 4, 5, 6, 6])
    #expect(votes.units == [0, 1, 3, 2, 2, 0])
    #expect(votes.votesOfUnit == [2, 1, 2, 1])
  }

  @Test("A chain of links becomes one item, named after the earliest roll call")
  func chain() throws {
    let rows = [3, 8, 11].flatMap { call in
      [(2, call, call, UInt8(1)), (20, call, call, UInt8(3))]
    }
    let votes = try prepare(rows, links: [(11, 8), (8, 3)]).votes
    #expect(votes.items == [3])
    #expect(votes.voteCount == 6)
  }

  @Test("Unanimous items and states with too few votes are dropped in turns")
  func turns() throws {
    // State 30 has one vote, without which roll call 4 is unanimous; then state 20 has one vote less.
    let result = try prepare(
      [
        (2, 1, 1, 1), (20, 1, 1, 3), (2, 1, 2, 1), (20, 1, 2, 2), (2, 1, 4, 1), (20, 1, 4, 1),
        (30, 1, 4, 3), (2, 1, 5, 1), (20, 1, 5, 1),
      ], minimum: 2)
    #expect(result.votes.items == [1, 2])
    #expect(result.votes.states == [2, 20])
    #expect(result.drops.map(\.reason) == [.unanimous, .tooFewVotes])
    #expect(result.drops.map(\.votes) == [4, 1])
    #expect(result.drops.last?.states == [30])
    #expect(result.drops.first?.rollCalls == [4, 5])
  }

  @Test("A state with three votes is dropped with the reason, if more are asked for")
  func threeVotes() throws {
    var rows: [(Int, Int, Int, UInt8)] = []
    for call in 1...12 { rows += [(2, 1, call, 1), (20, 1, call, 3)] }
    for call in 1...3 { rows.append((900, 1, call, 2)) }
    let result = try VotePreparation(cast(rows))
    #expect(result.votes.states == [2, 20])
    #expect(
      result.drops == [
        VotePreparationTests.drop(.tooFewVotes, votes: 3, rollCalls: [1, 2, 3], states: [900])
      ])
  }

  static func drop(
    _ reason: VoteDropReason, votes: Int, rollCalls: [Int32], states: [Int32]
  ) -> VoteDrop {
    VoteDrop(reason: reason, votes: votes, rollCalls: rollCalls, states: states)
  }

  @Test("States that no chain of common votes joins with the others are dropped with the reason")
  func disconnected() throws {
    let result = try prepare([
      (2, 1, 1, 1), (20, 1, 1, 3), (30, 1, 1, 1), (40, 1, 2, 1), (50, 1, 2, 3),
    ])
    #expect(result.votes.states == [2, 20, 30])
    #expect(result.drops.map(\.reason) == [.disconnected])
    #expect(result.drops.first?.states == [40, 50])
  }

  @Test("Absence and non-membership are no data")
  func absence() throws {
    let result = try prepare([(2, 1, 1, 1), (20, 1, 1, 3), (30, 1, 1, 8), (40, 1, 1, 9)])
    #expect(result.votes.states == [2, 20])
    #expect(result.drops.map(\.reason) == [.noAnswer])
    #expect(result.drops.first?.votes == 2)
  }

  @Test("An issue without votes is an error that tells what was dropped")
  func emptyIssue() throws {
    let error = #expect(throws: IdealPointError.self) {
      try prepare([(2, 1, 1, 1), (20, 1, 1, 3)], requested: [])
    }
    let text = try #require(error).description
    #expect(text.contains("no vote is left: 2 dropped, the roll call is not among those asked for"))
    #expect(throws: IdealPointError.self) { try prepare([]) }
  }

  @Test("All faults of the votes are told, each with what was seen and what to do")
  func faults() throws {
    let error = #expect(throws: VoteFaults.self) {
      try prepare(
        [(2, 1, 1, 4), (20, 1, 1, 1), (20, 1, 1, 3), (2, 1, 5, 1), (20, 2, 5, 1)],
        links: [(7, 7)])
    }
    let faults = try #require(error).faults
    #expect(
      faults == [
        .unknownAnswer(state: 2, rollCall: 1, answer: 4),
        .rollCallInTwoSessions(rollCall: 5, first: 1, second: 2),
        .duplicate(state: 20, rollCall: 1), .linkToItself(rollCall: 7),
      ])
    #expect(faults[0].description.contains("is 4: a vote is 1 (yes), 2 (abstention), 3 (no)"))
    #expect(faults[2].description.contains("state 20 votes twice in roll call 1"))
  }

  @Test("State-sessions out of order are refused")
  func unordered() throws {
    let error = #expect(throws: VoteFaults.self) {
      try IdealPointVotes(
        states: [2, 20], stateOfUnit: [0, 0, 1], sessionOfUnit: [5, 4, 4], items: [1],
        starts: [0, 1, 1, 3], units: [0, 1, 2])
    }
    #expect(
      try #require(error).faults == [
        .unordered(state: 2, session: 4, afterState: 2, afterSession: 5)
      ])
  }

  @Test("An item on which all agree cannot be estimated")
  func oneCategory() throws {
    let votes = try IdealPointVotes(
      states: [2, 20], stateOfUnit: [0, 1], sessionOfUnit: [4, 4], items: [31],
      starts: [0, 2, 2, 2], units: [0, 1])
    let error = #expect(throws: IdealPointError.self) { try IdealPointModel(votes) }
    #expect(
      try #require(error).description.contains(
        "the number of different answers to roll call 31 is 1: an item needs two"))
  }
}

@Suite("Published votes that enter an estimation", .enabled(if: UNData.isPresent, UNData.absence))
struct PublishedPreparationTests {
  @Test("The input of the published estimation is rebuilt: votes, linked items, state-sessions")
  func counts() throws {
    let result = try UNData.prepared()
    #expect(result.votes.voteCount == 797_473)
    #expect(result.votes.itemCount == 4_784)
    #expect(result.votes.unitCount == 10_469)
    #expect(
      result.drops.map(\.reason) == [
        .excludedSession, .excludedState, .excludedStateSession, .laterParagraphOrAmendment,
        .unanimous,
      ])
    #expect(result.drops.reduce(0) { $0 + $1.votes } == 870_109 - 797_473)
  }

  @Test("The number of votes equals the published one in every state-session")
  func votesOfStateSessions() throws {
    let votes = try UNData.prepared().votes
    let published = try UNData.published()
    #expect(published.count == 10_469)
    #expect(published.map { Int32($0.state) } == votes.stateOfUnit.map { votes.states[Int($0)] })
    #expect(published.map { Int32($0.session) } == votes.sessionOfUnit)
    #expect(published.map { Int32($0.votes) } == votes.votesOfUnit)
  }

  @Test("The important votes of April 2020 are read whole")
  func important() throws {
    let archive = try UNVoteArchive(
      estimation: UNData.file("un/bsv_important_Apr2020/AllData_Important_Apr2020.txt.gz"))
    #expect(archive.votes.count == 70_078)
    #expect(Set(archive.votes.map(\.item)).count == 377)
  }
}
