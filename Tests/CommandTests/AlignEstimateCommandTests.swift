import Foundation
import Testing

@Suite("Estimation of ideal points", .enabled(if: Command.isThere, Command.absence))
struct AlignEstimateCommandTests {
  /// Long enough for three sessions of twelve states to converge.
  static let sampler = [
    "--chains", "2", "--warm-up", "500", "--draws", "4000", "--thin", "4", "--seed", "11",
    "--threads", "1",
  ]

  func estimate(_ files: SmallAssembly, _ out: String, _ more: [String]) throws -> Command.Outcome {
    try Command.run(
      ["align", "estimate", "--out", files.folder.path(out)] + more + files.input, seconds: 120)
  }

  @Test("A converged run writes the table with the names that scripts rely on, and its report")
  func whole() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    let outcome = try estimate(
      files, "points.csv",
      Self.sampler + [
        "--draws-file", files.folder.path("points.draws"), "--trace",
        files.folder.path("trace.csv"),
      ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = try PrintedTable(files.folder.text("points.csv"))
    #expect(
      table.header.prefix(12).joined(separator: ",")
        == "ccode,iso3,session,year,mean,sd,q05,q50,q95,votes,rhat,ess")
    #expect(table.rows.count == 36)
    #expect(table.rows.allSatisfy { $0["converged"] == "yes" && $0["votes"] == "40" })
    // The files were made along a line from the United States to Cuba.
    let means = Dictionary(
      uniqueKeysWithValues: try table.rows.filter { $0["session"] == "71" }.map {
        ($0["iso3"] ?? "", try #require(Double($0["mean"] ?? "")))
      })
    let order = ["USA", "FRA", "KAZ", "CUB"].compactMap { means[$0] }
    #expect(order.count == 4 && order == order.sorted(by: >), "\(means)")

    let report = try PrintedJSON(files.folder.data("points.report.json"))
    #expect(try #require(report["settings"]).text("seed") == "11")
    #expect(try #require(report["settings"]).text("mode") == "ffbs")
    #expect(try #require(report["convergence"]).number("largestRHat") <= 1.05)
    #expect(try #require(report["input"]).number("votes") == 1_440)
    #expect(try #require(report["input"]).number("items") == 120)
    #expect(try !files.folder.names().contains("points.csv.run"))

    // Two chains of 1,000 draws of 36 state-sessions behind two lines of text.
    let draws = try files.folder.data("points.draws")
    let lines = draws.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    #expect(lines.first.map { String(decoding: $0, as: UTF8.self) } == "tarazy-draws 1")
    #expect(lines.last?.count == 2 * 2 * 1_000 * 36)
    #expect(try PrintedTable(files.folder.text("trace.csv")).rows.count == 2_000)
  }

  @Test("An estimate becomes a table of a world; states that it has not are refused with a hint")
  func worldTable() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    let outcome = try estimate(files, "points.csv", Self.sampler)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let points = files.folder.path("points.csv")
    let made = try Command.run([
      "align", "table", points, "--source", "own-estimate", "--states", "KAZ,USA", "--years",
      "2015..2016",
    ])
    try #require(made.status == 0, "\(made.errors)")
    let table = try PrintedTable(made.text)
    #expect(
      table.header.joined(separator: ",")
        == "subject,quantity,value,low,high,unit,valid,status,source,locator,note")
    #expect(
      table.rows.map { "\($0["subject"] ?? "") \($0["valid"] ?? "")" }
        == ["KAZ 2015", "KAZ 2016", "USA 2015", "USA 2016"])
    let estimated = try PrintedTable(files.folder.text("points.csv"))
    for row in table.rows {
      let source = try #require(
        estimated.rows.first { $0["iso3"] == row["subject"] && $0["year"] == row["valid"] })
      let mean = try #require(Double(source["mean"] ?? ""))
      #expect(abs(try #require(Double(row["value"] ?? "")) - mean) < 0.000_051)
      #expect(row["source"] == "own-estimate" && row["status"] == "derived")
    }
    let wrong = try Command.run(
      ["align", "table", points, "--source", "own-estimate", "--states", "KAS"])
    #expect(wrong.status != 0)
    #expect(wrong.errors.contains("‘KAS’") && wrong.errors.contains("KAZ"))
  }

  @Test("Chains that have not converged end with status 1 and no file; accepted, every row says so")
  func unconverged() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    let short = ["--chains", "2", "--warm-up", "0", "--draws", "10", "--thin", "1"]
    let outcome = try estimate(files, "points.csv", short)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Not converged, and nothing was written"))
    #expect(outcome.errors.contains("R-hat"))
    #expect(
      try files.folder.names() == ["calls.csv", "issues.csv", "points.csv.run", "votes.csv"])
    // Roll calls of the same text are one item.
    let pair = try files.folder.write("rcid1,rcid2\n1,81\n", to: "pairs.csv")
    let linked = try estimate(
      files, "linked.csv", short + ["--links", pair, "--accept-unconverged", "--quiet"])
    try #require(linked.status == 0, "\(linked.errors)")
    let report = try PrintedJSON(files.folder.data("linked.report.json"))
    #expect(try #require(report["input"]).number("items") == 119)
    #expect(try #require(report["input"]).number("votes") == 1_440)
    // The same from a workspace that holds votes and pairs.
    let place = ["--workspace", files.folder.path("w.sqlite")]
    _ = try Command.succeed(
      ["import", "un-votes", files.votes, files.rollCalls, pair, "--quiet"] + place)
    let stored = try Command.run(
      ["align", "estimate", "--out", files.folder.path("stored.csv"), "--accept-unconverged"]
        + ["--quiet"] + short + place)
    try #require(stored.status == 0, "\(stored.errors)")
    #expect(try files.folder.data("stored.csv") == files.folder.data("linked.csv"))
    // A second run would overwrite what the first one has done.
    let again = try estimate(files, "points.csv", short)
    #expect(again.status == 2 && again.errors.contains("--resume"))
    let accepted = try estimate(
      files, "points.csv",
      short + ["--resume", files.folder.path("points.csv.run"), "--accept-unconverged"])
    try #require(accepted.status == 0, "\(accepted.errors)")
    #expect(accepted.text.contains("NOT CONVERGED"))
    let rows = try PrintedTable(files.folder.text("points.csv")).rows
    #expect(rows.count == 36 && rows.allSatisfy { $0["converged"] == "no" })
  }

  @Test("A run that was killed goes on to the same figures, and threads change nothing")
  func resumed() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    try #require(try estimate(files, "whole.csv", Self.sampler).status == 0)
    let own = try TemporaryFolder()
    defer { own.remove() }
    let arguments =
      ["align", "estimate", "--out", files.folder.path("broken.csv"), "--save-every", "50"]
      + Self.sampler + files.input
    let run = try Command.Run(arguments, in: files.folder.path, printingTo: own)
    let saved = files.folder.path("broken.csv.run")
    let end = Date().addingTimeInterval(60)
    while !FileManager.default.fileExists(atPath: saved), Date() < end { usleep(500) }
    run.kill()
    #expect(try run.outcome().wasKilled)
    try #require(FileManager.default.fileExists(atPath: saved))
    #expect(try !files.folder.names().contains("broken.csv"))
    let resumed = try estimate(
      files, "broken.csv", Array(Self.sampler.dropLast()) + ["2", "--resume", saved])
    try #require(resumed.status == 0, "\(resumed.errors)")
    #expect(try files.folder.data("broken.csv") == files.folder.data("whole.csv"))
  }

  @Test("A run that is resumed for another table stays as it is")
  func resumedElsewhere() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    let short = ["--chains", "2", "--warm-up", "0", "--draws", "10", "--thin", "1"]
    #expect(try estimate(files, "a.csv", short).status == 1)
    let saved = files.folder.path("a.csv.run")
    let before = try files.folder.data("a.csv.run")
    // Nothing is left to do, so the run is where it was.
    let refused = try estimate(files, "b.csv", short + ["--resume", saved])
    #expect(refused.status == 1 && refused.errors.contains("The run is kept in ‘\(saved)’"))
    let more = Self.sampler.map { $0 == "500" ? "0" : $0 == "11" ? "2017" : $0 }
    let longer = more.map { $0 == "4" ? "1" : $0 }
    let finished = try estimate(files, "b.csv", longer + ["--resume", saved])
    try #require(finished.status == 0, "\(finished.errors)")
    #expect(try files.folder.data("a.csv.run") == before)
    #expect(try files.folder.names().filter { $0.hasPrefix("b") } == ["b.csv", "b.report.json"])
    // Its own table: the run goes once the table stands.
    try #require(try estimate(files, "a.csv", longer + ["--resume", saved]).status == 0)
    #expect(try files.folder.data("a.csv") == files.folder.data("b.csv"))
    #expect(try !files.folder.names().contains("a.csv.run"))
  }

  @Test("States that are left out are named, and the report has all of them")
  func dropped() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    // Three votes are too few to place Uzbekistan; 999 is no number of the list.
    var rows = "rcid,ccode,session,vote\n"
    let table = try PrintedTable(files.folder.text("votes.csv"))
    let numbers = [
      "US": 2, "CA": 20, "GB": 200, "IL": 666, "FR": 220, "JP": 740, "BR": 140, "IN": 750,
      "KZ": 705, "CN": 710, "RU": 365, "CU": 40,
    ]
    for row in table.rows {
      let call = try #require(Int(row["rcid"] ?? ""))
      let number = try #require(numbers[row["country_code"] ?? ""])
      let vote = ["yes": 1, "abstain": 2, "no": 3][row["vote"] ?? ""] ?? 0
      rows += "\(call),\(number),\(70 + (call - 1) / 40),\(vote)\n"
    }
    for (call, number) in [(1, 704), (2, 704), (3, 704), (1, 999)] {
      rows += "\(call),\(number),70,1\n"
    }
    let archive = try files.folder.write(rows, to: "archive.csv")
    let short = [
      "--chains", "2", "--warm-up", "0", "--draws", "10", "--thin", "1", "--accept-unconverged",
    ]
    func run(_ out: String, _ input: [String]) throws -> Command.Outcome {
      try Command.run(["align", "estimate", "--out", files.folder.path(out)] + short + input)
    }
    let outcome = try run("points.csv", ["--votes", archive])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("no code tells which state this is: 999 (1 vote)"))
    #expect(
      outcome.text.contains(
        "left out: 4 votes, the state has too few votes to be placed: UZB, number 999"))
    let report = try PrintedJSON(files.folder.data("points.report.json"))
    let drop = try report.list("drops").first { try $0.text("reason") == "tooFewVotes" }
    #expect(try #require(drop).list("names").map(\.text) == ["UZB", "number 999"])
    let traced = try run(
      "traced.csv",
      ["--votes", archive, "--trace", files.folder.path("t.csv"), "--trace-states", "KAZ,UZB"])
    #expect(traced.status == 2 && traced.errors.contains("UZB has no vote among those"))
    // From a workspace the same comes out.
    let place = ["--workspace", files.folder.path("w.sqlite")]
    _ = try Command.succeed(["import", archive, "--quiet"] + place)
    let stored = try run("stored.csv", place)
    try #require(stored.status == 0, "\(stored.errors)")
    #expect(stored.errors == outcome.errors)
    #expect(try files.folder.data("stored.csv") == files.folder.data("points.csv"))
    for question in [
      ["similarity", "KAZ", "--with", "USA,RUS", "--format", "csv"],
      ["opposed", "KAZ", "--poles", "USA,RUS", "--by", "year", "--format", "csv"],
      ["network", "--year", "2015", "--measure", "agreement", "--format", "csv"],
    ] {
      let fromFile = try Command.run(["align"] + question + ["--votes", archive])
      let fromStore = try Command.run(["align"] + question + place)
      #expect(fromFile.status == 0 && fromFile.text == fromStore.text, "\(fromFile.errors)")
    }
  }

  @Test("A run of other votes or settings is not gone on with")
  func otherRun() throws {
    let files = try SmallAssembly.byLine(seed: 3)
    defer { files.remove() }
    let short = ["--chains", "2", "--warm-up", "0", "--draws", "10", "--thin", "1"]
    #expect(try estimate(files, "points.csv", short).status == 1)
    let saved = files.folder.path("points.csv.run")
    let other = try estimate(files, "b.csv", short + ["--seed", "5", "--resume", saved])
    #expect(other.status == 2 && other.errors.contains("other votes or other settings"))
    var bytes = try files.folder.data("points.csv.run")
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: saved))
    let damaged = try estimate(files, "b.csv", short + ["--resume", saved])
    #expect(damaged.status == 2 && damaged.errors.contains("can't be resumed"))
  }

  @Test("An issue without roll calls that divide states is refused")
  func empty() throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let outcome = try estimate(files, "points.csv", ["--issues", "me"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nothing to estimate from"))
  }
}
