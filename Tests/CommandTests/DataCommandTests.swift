import Foundation
import Testing

@Suite("data", .enabled(if: Command.isThere, Command.absence))
struct DataCommandTests {
  /// With the votes and the totals of trade.
  static func filled() throws -> WorkspaceFolder {
    let own = try WorkspaceFolder()
    let totals = try own.write(WorkspaceFolder.totals, to: "totals.csv")
    _ = try own.succeed(["import", totals] + own.voteFiles())
    return own
  }

  @Test("The list tells the same in text, CSV and JSON")
  func list() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let text = try own.succeed(["data", "list"]).text
    #expect(text.contains("2 data sets, 19 rows in \(own.workspace)"))
    let rows = try PrintedTable(own.succeed(["data", "list", "--format", "csv"]).text).rows
    #expect(rows.count == 3)
    #expect(rows.first { $0["role"] == "totals" }?["rows_read"] == "8")
    #expect(rows.allSatisfy { $0["sha256"]?.count == 64 && $0["encoding"] == "UTF-8" })
    let imports = try own.json(["data", "list"]).list("imports")
    #expect(try imports.map { try $0.text("kind") } == ["cow-trade", "un-votes"])
  }

  @Test("Each code stands with years, state, rule and rows; a filter keeps one")
  func explain() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let all = try own.json(["data", "explain", "cow-trade"])
    func line(_ code: String) throws -> [PrintedJSON] {
      try all.list("mapped").filter { $0["code"]?.text == code }
    }
    #expect(try line("255").map { try $0.text("state") } == ["DEU"])
    #expect(try line("255")[0]["rows"]?.number == 2)
    // Both lists have 260 before 1990, and only Gleditsch and Ward go on with it.
    #expect(try Set(line("260").map { try $0.text("rule") }).count == 2)
    #expect(try line("260").allSatisfy { try $0.text("state") == "DEU" })
    #expect(try line("265").map { try $0.text("state") } == ["DDR"])
    #expect(try line("365").map { try $0.text("state") } == ["SUN"])
    let unmapped = try all.list("unmapped")
    #expect(try unmapped.map { try $0.text("code") } == ["999"])
    #expect(unmapped[0]["firstYear"]?.number == 1980 && unmapped[0]["lastYear"]?.number == 1981)
    let one = try own.succeed(["data", "explain", "cow-trade", "--code", "260"]).text
    #expect(one.contains("2 lines with a state") && !one.contains("255"))
    let germany = try own.json(["data", "explain", "cow-trade", "--state", "DEU"])
    #expect(try germany.list("mapped").count == 3 && germany.list("unmapped").isEmpty)
    let left = try own.json(["data", "explain", "cow-trade", "--unmapped"])
    #expect(try left.list("mapped").isEmpty && left.list("unmapped").count == 1)
  }

  @Test("Namibia is the state behind ‘NA’, in the data set and by the name of the file")
  func namibia() throws {
    let own = try Self.filled()
    defer { own.remove() }
    for name in ["un-votes", own.folder.path("un_votes.csv")] {
      let text = try own.succeed(["data", "explain", name, "--code", "NA", "--format", "csv"]).text
      let rows = try PrintedTable(text).rows
      #expect(rows.count == 1 && rows[0]["state"] == "NAM" && rows[0]["kind"] == "un-votes")
      #expect(rows[0]["first_year"] == "1995" && rows[0]["rows"] == "1")
    }
  }

  @Test("A name that a spreadsheet would run as a formula is told as a text")
  func formulas() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let exports = try own.write(
      "country1,country2,year,exports\n=1+1,@SUM(A1),1990,1\n", to: "exports.csv")
    _ = try own.succeed(["import", "cow-trade", exports])
    let text = try own.succeed(["data", "explain", "cow-trade", "--format", "csv"]).text
    let codes = try PrintedTable(text).rows.compactMap { $0["code"] }
    #expect(codes.sorted() == ["'=1+1", "'@SUM(A1)"])
    let json = try own.json(["data", "explain", "cow-trade"]).list("unmapped")
    #expect(try json.map { try $0.text("code") }.sorted() == ["=1+1", "@SUM(A1)"])
  }

  @Test("A data set that is dropped is told with its rows, and its record stays")
  func drop() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let text = try own.succeed(["data", "drop", "un-votes"]).text
    #expect(text.contains("11 rows") && text.contains("5 in un_votes"))
    #expect(text.contains("un_roll_calls.csv"))
    let held = try own.json(["data", "list"]).list("imports").map { try $0.text("kind") }
    #expect(held == ["cow-trade"])
    let all = try own.json(["data", "list", "--all"]).list("imports")
    #expect(try all.map { try $0.text("status") } == ["current", "dropped"])
    let again = try own.run("data", "drop", "un-votes")
    #expect(again.status == 2 && again.errors.contains("holds: cow-trade"))
    let misspelt = try own.run("data", "drop", "cow-trad")
    #expect(misspelt.status == 2 && misspelt.errors.contains("did you mean ‘cow-trade’?"))
    #expect(try own.succeed(["data", "verify"]).text.contains("no faults"))
  }

  @Test("A row that was changed behind the program's back is a fault, with status 1")
  func verify() throws {
    let own = try Self.filled()
    defer { own.remove() }
    #expect(
      try own.succeed(["data", "verify"]).text
        == "\(own.workspace): 2 data sets, 19 rows, no faults\n")
    try own.tamper("UPDATE un_votes SET vote = 3 WHERE roll_call = 1")
    let outcome = try own.run("data", "verify")
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(outcome.text.contains("un-votes: un_votes: "))
    #expect(outcome.text.contains("tarazy data drop un-votes"))
    let json = try own.run("data", "verify", "--format", "json")
    #expect(json.status == 1)
    let faults = try PrintedJSON(json.output).list("faults")
    #expect(try faults.map { try $0.text("table") } == ["un_votes"])
  }

  @Test("Codes, states, kinds and files that are not there are told with a way out")
  func absences() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let other = try own.write("a,b\n", to: "other.csv")
    let cases: [([String], String)] = [
      (["explain", "cow-trade", "--code", "26O"], "no code ‘26O’"),
      (["explain", "cow-trade", "--state", "KAZ"], "no state ‘KAZ’"),
      (["explain", "cow-trade", "--code", "255", "--unmapped"], "taken for a state"),
      (["explain", "cow-trade", "--code", "255", "--state", "SUN"], "not for the state ‘SUN’"),
      (["explain", "cow-trade", "--unmapped", "--state", "DEU"], "not both"),
      (["explain", "cow-trad"], "did you mean ‘cow-trade’?"),
      (["explain", "wdi"], "holds: cow-trade, un-votes"),
      (["explain", "nosuch.csv"], "no file ‘nosuch.csv’"),
      (["explain", other], "was not imported"),
      (["explain", own.folder.path], "regular file"),
      (["list", "--output", own.workspace], "write to another file"),
      (["list", "--format", "yaml"], "yaml"),
    ]
    for (words, message) in cases {
      let outcome = try own.run(["data"] + words)
      #expect(outcome.status == 2 && outcome.text == "", "\(words)")
      #expect(outcome.errors.contains(message), "\(words): \(outcome.errors)")
    }
  }

  @Test("What is no workspace of this program is refused by every command, and stays as it was")
  func noWorkspace() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let totals = own.folder.path("totals.csv")
    func refuse(_ message: String, _ commands: [[String]]) throws {
      for command in commands {
        let outcome = try own.run(command)
        #expect(outcome.status == 2 && outcome.text == "", "\(command)")
        #expect(outcome.errors.contains(message), "\(command): \(outcome.errors)")
      }
    }
    let reading = [
      ["data", "list"], ["data", "verify"], ["data", "drop", "cow-trade"],
      ["data", "explain", "cow-trade"],
    ]
    try own.tamper("PRAGMA user_version = 99")
    try refuse("use a newer version of the program", reading + [["import", totals]])
    try own.tamper("PRAGMA application_id = 7")
    try refuse("belongs to another program", reading + [["import", totals]])
    for name in ["workspace.sqlite", "workspace.sqlite-wal", "workspace.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: own.folder.path(name))
    }
    try refuse("tarazy import FILE…", reading)
    #expect(!FileManager.default.fileExists(atPath: own.workspace))
    _ = try own.write("no database", to: "workspace.sqlite")
    try refuse("the file is no workspace", reading + [["import", totals]])
    #expect(try own.folder.text("workspace.sqlite") == "no database")
    let nowhere = try Command.run("import", totals, "--workspace", own.folder.path("none/a.sqlite"))
    #expect(nowhere.status == 2 && nowhere.errors.contains("check that the folder exists"))
  }

  @Test("A workspace that another process is writing to can be read, and not be written")
  func locked() throws {
    let own = try Self.filled()
    defer { own.remove() }
    let holder = Process()
    let ready = Pipe()
    let end = Pipe()
    holder.executableURL = URL(filePath: "/usr/bin/env")
    holder.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      c = sqlite3.connect(sys.argv[1], isolation_level=None)
      c.execute("BEGIN IMMEDIATE"); print("held", flush=True); sys.stdin.read()
      """, own.workspace,
    ]
    holder.standardOutput = ready
    holder.standardInput = end
    try holder.run()
    defer {
      try? end.fileHandleForWriting.close()
      holder.waitUntilExit()
    }
    try #require(!ready.fileHandleForReading.availableData.isEmpty)
    #expect(try own.succeed(["data", "list"]).text.contains("2 data sets"))
    let outcome = try own.run("data", "drop", "un-votes")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("another process is writing to the workspace"))
  }

  @Test(
    "A workspace that may not be written is read, and neither changed nor imported into",
    .enabled(if: geteuid() != 0, "the superuser may write everything"))
  func readOnly() throws {
    let own = try Self.filled()
    defer { own.remove() }
    func mode(_ mode: Int) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: own.workspace)
    }
    try mode(0o444)
    defer { try? mode(0o644) }
    #expect(try own.succeed(["data", "list"]).text.contains("2 data sets"))
    let outcome = try own.run("data", "drop", "un-votes")
    #expect(outcome.status == 2 && outcome.errors.contains("may not be written"))
  }
}
