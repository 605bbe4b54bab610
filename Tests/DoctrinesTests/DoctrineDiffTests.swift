import Doctrines
import Testing
import WorldModel

@Suite("What changed between two reports")
struct DoctrineDiffTests {
  static var made: DoctrineWorld {
    var made = DoctrineWorld()
    made.trade("2012", 39)
    made.trade("2016", 41, recorded: "2017-06")
    return made
  }

  private func summary(
    _ checks: String..., asOf: String = "2018", in made: DoctrineWorld = made,
    inputs: [String: String] = ["flows.csv": "aa"]
  ) throws -> ReportSummary {
    let world = made.world
    let date = try #require(EDTFDate(asOf))
    let doctrine = try DoctrineText.doctrine(checks).read(in: world)
    return ReportSummary(try Checker(world: world, asOf: date).report(on: doctrine), inputs: inputs)
  }

  @Test("The same report twice is equal in every part and gives no change")
  func same() throws {
    let check = DoctrineText.trade(">= 40")
    let first = try summary(check)
    let second = try summary(check)
    #expect(first.checks == second.checks)
    let diff = DoctrineDiff(from: first, to: second)
    #expect(diff.changes.isEmpty)
    #expect(diff.changedInputs.isEmpty)
    #expect(diff.from == "test 2010 as of 2018")
  }

  @Test("A fact that became known is a cause in the data, and is named")
  func data() throws {
    let check = DoctrineText.trade(">= 40")
    let diff = DoctrineDiff(from: try summary(check, asOf: "2017-05"), to: try summary(check))
    let change = try #require(diff.changes.first)
    #expect(diff.changes.count == 1)
    #expect(change.check == "trade")
    #expect(change.causes == [.data])
    #expect(change.before == "missed: 39 USD bn (2012)")
    #expect(change.after == "met: 41 USD bn (2016)")
    #expect(change.reasons.contains { $0.hasPrefix("now known: SUB → AAA") && $0.contains("41") })
    #expect(change.reasons.contains { $0.hasPrefix("no longer used: ") && $0.contains("2012") })
  }

  @Test(
    "Another threshold, timing or baseline is a cause in the doctrine",
    arguments: [
      [DoctrineText.trade(">= 40", "by: 2020"), DoctrineText.trade(">= 41", "by: 2020")],
      [DoctrineText.trade(">= 40"), DoctrineText.trade(">= 40", "at: 2016")],
      [
        DoctrineText.trade(">= 50", "by: 2020", "baseline: 2012"),
        DoctrineText.trade(">= 50", "by: 2020"),
      ],
    ])
  func doctrine(_ checks: [String]) throws {
    let diff = DoctrineDiff(from: try summary(checks[0]), to: try summary(checks[1]))
    #expect(diff.changes.map(\.causes) == [[.doctrine]])
    #expect(diff.changes.first?.reasons.first?.hasPrefix("definition was: ") == true)
  }

  @Test("A check that comes with an edition, or goes with it, is a cause in the doctrine")
  func edition() throws {
    let checks = [
      DoctrineText.trade(">= 40", "until: \"2010\""),
      DoctrineText.check("later", "notTestable: a mood", "since: \"2020\""),
    ]
    let world = Self.made.world
    let doctrine = try DoctrineText.doctrine(checks).read(in: world)
    func side(_ date: String) throws -> ReportSummary {
      let date = try #require(EDTFDate(date))
      return ReportSummary(try Checker(world: world, asOf: date).report(on: doctrine), inputs: [:])
    }
    let diff = DoctrineDiff(from: try side("2018"), to: try side("2021"))
    #expect(diff.changes.map(\.check) == ["later", "trade"])
    #expect(diff.changes.map(\.causes) == [[.doctrine], [.doctrine]])
    #expect(diff.changes.map { $0.before == nil } == [true, false])
    #expect(diff.changes.map { $0.after == nil } == [false, true])
  }

  @Test("Another version of the measure is a cause in the method")
  func method() {
    func side(_ version: Int) -> ReportSummary {
      ReportSummary(
        doctrine: "test", edition: "2010", asOf: "2018",
        checks: [
          CheckSummary(
            id: "a", verdict: "met", value: "41", definition: "same", measureVersion: version,
            evidence: ["fact": "line"])
        ], inputs: [:])
    }
    let diff = DoctrineDiff(from: side(1), to: side(2))
    #expect(diff.changes.map(\.causes) == [[.method]])
    #expect(diff.changes.first?.reasons == ["measure version 1 became 2"])
  }

  @Test("A corrected figure is told as such, down to its last digit")
  func correction() throws {
    var other = DoctrineWorld()
    other.trade("2012", 39)
    other.trade("2016", 39.999, recorded: "2017-06")
    let check = DoctrineText.trade(">= 40")
    let diff = DoctrineDiff(from: try summary(check), to: try summary(check, in: other))
    #expect(diff.changes.map(\.causes) == [[.data]])
    #expect(diff.changes.first?.after?.hasPrefix("missed") == true)
  }

  @Test("A deadline that passed without new facts is told as such")
  func timePassed() throws {
    let check = DoctrineText.trade(">= 50", "by: 2018", "baseline: 2012")
    let diff = DoctrineDiff(
      from: try summary(check, asOf: "2018-06"), to: try summary(check, asOf: "2019"))
    let change = try #require(diff.changes.first)
    #expect(change.before?.hasPrefix("off-track") == true)
    #expect(change.after?.hasPrefix("no-data") == true)
    #expect(!change.reasons.isEmpty)
  }

  @Test("Input files that differ, came or went are named")
  func inputs() throws {
    let check = DoctrineText.trade(">= 40")
    let diff = DoctrineDiff(
      from: try summary(check, inputs: ["a.csv": "1", "b.csv": "1", "c.csv": "1"]),
      to: try summary(check, inputs: ["a.csv": "1", "b.csv": "2", "d.csv": "1"]))
    #expect(diff.changedInputs == ["b.csv", "c.csv", "d.csv"])
    #expect(diff.changes.isEmpty)
  }
}
