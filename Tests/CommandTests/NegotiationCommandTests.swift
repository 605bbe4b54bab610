import Foundation
import Testing

@Suite(
  "Negotiation, power and mediation on the command line",
  .enabled(if: Command.isThere, Command.absence))
struct NegotiationCommandTests {
  static let river = Command.root + "/Examples/negotiations/river.yaml"

  @Test("The Security Council's permanent members have the published index of 0.19627")
  func securityCouncil() throws {
    let json = try PrintedJSON(Command.succeed("power", "unsc", "--format", "json").output)
    let voters = try json.list("voters")
    #expect(voters.count == 15)
    for voter in voters.prefix(5) {
      #expect(abs(try voter.number("shapleyShubik") - 0.196_270) < 5e-7)
    }
    let sum = try voters.reduce(0) { try $0 + $1.number("shapleyShubik") }
    #expect(abs(sum - 1) < 1e-9)
  }

  @Test("Weights 4, 2, 1 with quota 4 leave all power to the first; another quota does not")
  func weights() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("weights.csv")
    try "A,4\nB,2\nC,1\n".write(toFile: path, atomically: true, encoding: .utf8)
    let table = try PrintedTable(Command.succeed("power", path, "--format", "csv").text)
    #expect(table.rows.map { $0["banzhaf"] } == ["1", "0", "0"])
    let six = try PrintedTable(
      Command.succeed("power", path, "--quota", "6", "--format", "csv").text)
    let shares = six.rows.map { Double($0["shapley_shubik"] ?? "") ?? .nan }
    #expect(zip(shares, [0.5, 0.5, 0]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(shares)")
    let impossible = try Command.run(["power", path, "--quota", "9"])
    #expect(impossible.status != 0 && impossible.errors.contains("quota"), "\(impossible.errors)")
  }

  @Test("Every model answers, with the keys that scripts rely on and intervals around")
  func negotiate() throws {
    let arguments = ["negotiate", Self.river, "--draws", "100", "--format", "json"]
    let one = try Command.succeed(arguments + ["--threads", "1"])
    let two = try Command.succeed(arguments + ["--threads", "2"])
    #expect(one.output == two.output)
    let issues = try PrintedJSON(one.output).list("issues")
    #expect(!issues.isEmpty)
    for issue in issues {
      let models = try #require(issue["models"])
      #expect(
        models.keys.isSuperset(of: [
          "compromise", "median", "nash", "kalaiSmorodinsky", "challenge", "ktab", "exchange",
        ]))
      let compromise = try models.number("compromise")
      let interval = try #require(issue["intervals"]?["compromise"])
      #expect(try interval.number("low") <= compromise)
      #expect(try compromise <= interval.number("high"))
    }
  }

  @Test("A mediator gets packages that no other exceeds, and a wrong aim is refused with the scale")
  func mediate() throws {
    let json = try PrintedJSON(
      Command.succeed("mediate", Self.river, "--format", "json").output)
    for part in try json.list("parts") {
      let best = try #require(part["maximin"])
      #expect(try best.number("value") <= best.number("bound") + 1e-12)
    }
    let wrong = try Command.run(["mediate", Self.river, "--aim", "Nothing=3"])
    #expect(wrong.status != 0 && wrong.errors.contains("no issue ‘Nothing’"), "\(wrong.errors)")
  }

  @Test("A file that is no negotiation, and one that is not there")
  func faults() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("talks.csv")
    try "Actor,Capability,Position,Salience\nA,1,0,2\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Command.run(["negotiate", path])
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("talks.csv"), "\(outcome.errors)")
    #expect(try Command.run(["negotiate", folder.path("none.csv")]).status != 0)
  }
}
