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

  @Test("An outline is filled in by the world, printed as YAML that is read again, or run at once")
  func outline() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outline = Command.root + "/Examples/negotiations/resolution-2016-outline.yaml"
    let written = folder.path("case.yaml")
    _ = try Command.succeed("negotiate", outline, "--format", "yaml", "--output", written)
    let text = try String(contentsOfFile: written, encoding: .utf8)
    #expect(text.contains("# capability 137300000000: fact quantities/KAZ/gdp/2016/wdi"), "\(text)")
    let options = ["--draws", "50", "--format", "csv"]
    let one = try Command.succeed(["negotiate", outline] + options)
    let two = try Command.succeed(["negotiate", written] + options)
    #expect(one.output == two.output)
    let json = try PrintedJSON(
      Command.succeed("negotiate", outline, "--draws", "50", "--format", "json").output)
    let made = try #require(json["made"])
    // For each of six parties a reservation value; eleven stances of three figures, and India's capability
    // without a stance.
    #expect(try made.list("receipts").count == 6 + 11 * 3 + 1)
    #expect(try made.list("missing").count == 2)
    let mediated = try Command.succeed("mediate", outline)
    #expect(mediated.text.contains("IND has no stance on ‘follow-up’: position is missing"))
  }

  @Test("Pages are written beside the output, and ask for nothing")
  func pages() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let page = folder.path("page.html")
    for arguments in [
      ["negotiate", Self.river, "--draws", "20", "--rounds", "1"], ["mediate", Self.river],
      ["power", "unsc", "--join", "India=veto", "--new-quota", "10"],
    ] {
      _ = try Command.succeed(arguments + ["--html", page])
      let html = try String(contentsOfFile: page, encoding: .utf8)
      #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("default-src &#39;none&#39;"))
      #expect(!html.contains("src=\"http"))
    }
    let over = try Command.run(["negotiate", Self.river, "--html", Self.river])
    #expect(over.status != 0 && over.errors.contains("is read by this command"), "\(over.errors)")
    let nowhere = try Command.run(["mediate", Self.river, "--html", folder.path("none/p.html")])
    #expect(nowhere.status != 0 && nowhere.output.isEmpty, "\(nowhere.errors)")
  }

  @Test("An accession: indices before and after, their difference, and a quota that must be stated")
  func accession() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("weights.csv")
    try "A,4\nB,2\nC,1\n".write(toFile: path, atomically: true, encoding: .utf8)
    // q 4 of 4, 2, 1 gives all to A. With D = 2 the smallest majority of 9 is 5: A with anyone, or all the
    // others, so A decides in 12 of 24 orders and each of the others in 4.
    let table = try PrintedTable(
      Command.succeed("power", path, "--join", "D=2", "--format", "csv").text)
    #expect(table.rows.map { $0["name"] } == ["A", "B", "C", "D"])
    let changes = table.rows.map { Double($0["shapley_shubik_change"] ?? "") }
    #expect(changes[3] == nil)
    for (change, figure) in zip(changes.prefix(3), [-0.5, 1.0 / 6, 1.0 / 6]) {
      #expect(abs((change ?? .nan) - figure) < 1e-12, "\(changes)")
    }
    let json = try PrintedJSON(
      Command.succeed("power", path, "--leave", "C", "--new-weight", "B=5", "--format", "json")
        .output)
    #expect(try json.number("quota") == 4 && json["change"]?.number("quota") == 5)
    let unstated = try Command.run(["power", path, "--quota", "6", "--join", "D=2"])
    #expect(unstated.errors.contains("must be stated"), "\(unstated.errors)")
    let text = try Command.run(["power", "eaeu", "--join", "Uzbekistan"])
    #expect(text.errors.contains("write NAME=WEIGHT"), "\(text.errors)")
  }

  @Test("Coalitions of a file, and the rule of a negotiation with two thresholds")
  func games() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("coalitions.csv")
    try "A,B\nA,C\n".write(toFile: path, atomically: true, encoding: .utf8)
    let table = try PrintedTable(
      Command.succeed("power", path, "--coalitions", "--format", "csv").text)
    let shares = table.rows.map { Double($0["shapley_shubik"] ?? "") ?? .nan }
    for (share, figure) in zip(shares, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(share - figure) < 1e-12, "\(shares)")
    }
    let change = try Command.run(["power", path, "--coalitions", "--leave", "C"])
    #expect(change.errors.contains("write the new coalitions"), "\(change.errors)")
    let river = try Command.succeed("power", Self.river, "--format", "json")
    #expect(try PrintedJSON(river.output).number("quota") == 3)
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
