import Foundation
import Testing

@Suite("data dyads", .enabled(if: Command.isThere, Command.absence))
struct DataDyadsTests {
  /// With the votes alone: the United States and Germany in 1980, Germany and Namibia in 1995.
  static func filled() throws -> WorkspaceFolder {
    let own = try WorkspaceFolder()
    _ = try own.succeed(["import", "--quiet"] + own.voteFiles())
    return own
  }

  private func run(
    _ own: WorkspaceFolder, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try Command.run(
      ["data", "dyads", "--workspace", own.workspace] + arguments, in: own.folder.path,
      environment: environment)
  }

  private static let inputs = ["un_roll_calls.csv", "un_votes.csv", "workspace.sqlite"]

  @Test("A table that its owner made read-only is not replaced")
  func readOnly() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let table = try own.write("kept\n", to: "table.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: table)
    let outcome = try run(own, ["--with", "agreement", "--out", "table.csv"])
    #expect(outcome.status == 2 && outcome.errors.contains("the file is read-only"))
    #expect(try own.folder.text("table.csv") == "kept\n")
  }

  @Test("Table, dictionary and citations stand beside each other, and nothing else is left")
  func files() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let outcome = try run(
      own,
      [
        "--from", "1980", "--to", "1995", "--states", "DEU", "--undirected", "--with", "agreement",
        "--out", "table.csv",
      ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(
      try own.folder.names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
        == ["table.bib", "table.csv", "table.dictionary.csv"] + Self.inputs)
    let table = try PrintedTable(own.folder.text("table.csv"))
    func row(_ first: String, _ second: String, _ year: String) throws -> [String: String] {
      try #require(
        table.rows.first {
          $0["ccode1"] == first && $0["ccode2"] == second && $0["year"] == year
        })
    }
    let west = try row("2", "260", "1980")
    #expect(west["agreement"] == "0" && west["joint_votes"] == "1")
    #expect(west["agreement_status"] == "zero")
    #expect(try row("255", "565", "1995")["agreement_status"] == "zero")
    #expect(try row("2", "260", "1981")["agreement_status"] == "out-of-coverage")
    #expect(
      table.rows.allSatisfy {
        ["255", "260"].contains($0["ccode1"]) || ["255", "260"].contains($0["ccode2"])
      })
    let dictionary = try PrintedTable(own.folder.text("table.dictionary.csv"))
    #expect(dictionary.rows.map { $0["column"] } == table.header)
    #expect(dictionary.rows.allSatisfy { $0["citation"] != "" && $0["values"] != "" })
    #expect(dictionary.rows[3]["coverage"] == "1980, 1995")
    let citations = try own.folder.text("table.bib")
    #expect(citations.contains("@misc{cow-states,") && citations.contains("@misc{un-votes,"))
    #expect(
      citations.contains("url = {10.7910/DVN/LEJUQZ}") || citations.contains("doi = {10.7910"))
  }

  @Test("Standard output and the packed file hold the bytes of the file")
  func streams() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let asked = ["--from", "1979", "--to", "1981"]
    #expect(try run(own, asked + ["--out", "a.csv", "--quiet"]).text == "")
    let plain = try own.folder.data("a.csv")
    #expect(plain.count > 500_000)
    let stream = try run(own, asked + ["--out", "-"])
    #expect(stream.output == plain)
    #expect(stream.errors.contains("tarazy import atop"))
    _ = try run(own, asked + ["--out", "b.csv.gz", "--quiet"])
    let packed = try own.folder.data("b.csv.gz")
    #expect(packed.prefix(2) == Data([0x1F, 0x8B]) && packed.count < plain.count / 4)
    #expect(try own.folder.data("b.dictionary.csv") == own.folder.data("a.dictionary.csv"))
  }

  @Test("The report's counts of each figure add up to the rows, and it names the files")
  func report() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let outcome = try run(own, ["--from", "1995", "--to", "2018", "--out", "a.csv", "--json"])
    let report = try PrintedJSON(outcome.output)
    let rows = try #require(report["rows"]?.number)
    for figure in try report.list("figures") {
      let counts = ["observed", "zero", "missing", "outOfCoverage"].compactMap {
        figure[$0]?.number
      }
      #expect(counts.count == 4 && counts.reduce(0, +) == rows)
      // Germany and Namibia, in both orders.
      #expect(counts[1] == 2 && counts[0] == 0)
    }
    #expect(try report.list("figures").count == 1)
    #expect(report["systemEnds"]?.number == 2016)
    #expect(try report.list("notImported").count == 7)
    let source = try #require(try report.list("sources").first)
    #expect(try source.text("dataset") == "un-votes")
    #expect(try source.list("files").allSatisfy { try $0.text("sha256").count == 64 })
  }

  /// What is asked for wrongly, and what the answer must say.
  static let refusals: [(arguments: [String], words: [String])] = [
    (
      ["--with", "alliance", "--out", "a.csv"],
      ["no topic ‘alliance’", "did you mean ‘alliances’?"]
    ),
    (
      ["--with", "agreement,trade", "--out", "a.csv"],
      ["trade: tarazy import goods-trade-panel penppml_trade_1964_2016.csv.gz"]
    ),
    (["--states", "Kaz1", "--out", "a.csv"], ["no state ‘Kaz1’", "did you mean ‘KAZ’?"]),
    (["--states", "99999", "--out", "a.csv"], ["no state 99999"]),
    (["--from", "2000", "--to", "1990", "--out", "a.csv"], ["--from 2000 is after --to 1990"]),
    (["--from", "1700", "--out", "a.csv"], ["begin with 1816"]),
    (["--out", "a.xlsx"], [".csv, .csv.gz or .parquet"]),
    (["--out", "none/a.csv"], ["there is no folder"]),
    (["--out", "-", "--json"], ["--json"]),
    (["--out", "a.parquet"], ["Parquet needs DuckDB", "pip install duckdb-cli"]),
  ]

  @Test("What can't be done is refused with its fix, and leaves no file", arguments: refusals)
  func refusal(_ arguments: [String], _ words: [String]) throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let outcome = try run(own, arguments, environment: ["DUCKDB": "/nothing/duckdb"])
    #expect(outcome.status == 2)
    for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(
      try own.folder.names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
        == Self.inputs)
  }

  @Test("A file that is replaced keeps its permissions, and one that fails stays as it was")
  func replacement() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let path = try own.write("before", to: "a.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    _ = try run(own, ["--with", "tarde", "--out", "a.csv"])
    #expect(try own.folder.text("a.csv") == "before")
    _ = try run(own, ["--with", "none", "--from", "2016", "--out", "a.csv"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // 195 states are members in 2016; the header is a line.
    #expect(try own.folder.text("a.csv").split(separator: "\n").count == 195 * 194 + 1)
  }

  @Test(
    "Parquet has the rows of the CSV, numbers as numbers and gaps as gaps",
    .enabled(if: DuckDB.isThere, DuckDB.absence))
  func parquet() throws {
    let own = try Self.filled()
    defer { own.folder.remove() }
    let asked = ["--from", "1979", "--to", "1981", "--with", "agreement", "--quiet"]
    let outcome = try run(own, asked + ["--out", "a.parquet"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    _ = try run(own, asked + ["--out", "b.csv"])
    let lines = try own.folder.text("b.csv").split(separator: "\n").count - 1
    let found = try DuckDB.ask(
      """
      SELECT count(*), typeof(any_value(ccode1)), typeof(any_value(agreement)),
        count(agreement), sum(joint_votes) FROM '\(own.folder.path("a.parquet"))'
      """)
    #expect(found == "\(lines),INTEGER,DOUBLE,2,2")
  }
}

/// The program duckdb, which is not part of Tarazy.
enum DuckDB {
  static let absence: Comment = "duckdb is not on the path: ‘pip install duckdb-cli’"

  private static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/duckdb" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  static let isThere = path != nil

  /// The first row of a result, with commas.
  static func ask(_ sql: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-csv", "-noheader", "-c", sql]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
