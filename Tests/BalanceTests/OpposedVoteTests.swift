import Testing

@testable import Balance
@testable import WorldModel

@Suite("Votes on which two poles were opposed, in the world")
struct OpposedVoteTests {
  let world: World = {
    var test = TestWorld()
    test.states("SUB", "AAA", "BBB", "CCC")
    for (period, counts) in [
      ("2014", (1, 3, 0, 0)), ("2015", (2, 6, 1, 3)), ("2016", (0, 0, 4, 1)),
    ] {
      test.facts.opposedVotes.append(
        Fact(
          OpposedVoteCount(
            subject: "SUB", first: "AAA", second: "BBB", withFirst: counts.0,
            withSecond: counts.1, abstained: counts.2, absent: counts.3),
          test.envelope(period)))
    }
    return test.world
  }()

  @Test("Two of eight sides is a lean of a quarter, with Wilson's interval")
  func lean() throws {
    let value = try world.one(
      "opposed-vote-side", ["a": .text("AAA"), "b": .text("BBB")], at: 2015)
    #expect(near(value.value, 0.25))
    // Wilson at z = 1.6449, n = 8, p = 1/4: centre (p + z²/2n) / (1 + z²/n) = 0.3132, half width 0.2268.
    #expect(abs(try #require(value.low) - 0.0864) < 0.0005)
    #expect(abs(try #require(value.high) - 0.5399) < 0.0005)
    #expect(value.evidence.count == 1)
    #expect(value.notes.contains { $0.contains("12 opposed votes: 2 with AAA, 6 with BBB") })
  }

  @Test("Poles in the other order give the other share")
  func reversed() throws {
    let value = try world.one(
      "opposed-vote-side", ["a": .text("BBB"), "b": .text("AAA")], at: 2015)
    #expect(near(value.value, 0.75))
  }

  @Test(
    "Shares of all opposed votes",
    arguments: [("first", 2.0 / 12), ("second", 0.5), ("abstained", 1.0 / 12), ("absent", 0.25)])
  func sides(_ side: String, _ share: Double) throws {
    let value = try world.one(
      "opposed-vote-side", ["a": .text("AAA"), "b": .text("BBB"), "side": .text(side)], at: 2015)
    #expect(near(value.value, share))
  }

  @Test("Where it took no side there is no lean, and that is not zero")
  func noSide() throws {
    let value = try world.one(
      "opposed-vote-side", ["a": .text("AAA"), "b": .text("BBB")], at: 2016)
    #expect(value.value == nil)
    #expect(value.coverage.state == .missing)
  }

  @Test("Poles that the world does not compare are named")
  func unknownPair() throws {
    let value = try world.one(
      "opposed-vote-side", ["a": .text("AAA"), "b": .text("CCC")], at: 2015)
    #expect(value.value == nil)
    #expect(value.coverage.missing.contains { $0.contains("no opposed votes") })
  }

  @Test("The table adds up years that share five, and keeps to poles of one state")
  func table() throws {
    let poles = [
      Pole(id: "a", title: "A", actors: ["AAA"]), Pole(id: "b", title: "B", actors: ["BBB"]),
      Pole(id: "many", title: "Many", actors: ["BBB", "CCC"]),
    ]
    let rows = OpposedVoteTable(of: "SUB", between: poles, in: world).rows
    #expect(rows.map(\.years) == [2014...2014, 2015...2016])
    let last = try #require(rows.last)
    #expect(last.votes.total == 17 && last.votes.withFirst == 2 && last.votes.withSecond == 6)
    #expect(near(last.lean?.share, 0.25))
    #expect(last.evidence.count == 2)
  }
}
