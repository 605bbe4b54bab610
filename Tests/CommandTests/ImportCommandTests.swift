import Foundation
import TestSupport
import Testing

/// A workspace and small files of published forms in a folder of their own.
struct WorkspaceFolder {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var workspace: String { folder.path("workspace.sqlite") }

  static let rollCalls = """
    rcid,session,importantvote,date,unres,amend,para,short,descr
    1,35,0,1980-10-01,R/35/1,0,0,FIRST,"Two lines
    of text"
    2,50,1,1995-11-02,R/50/1,0,0,SECOND,

    """
  /// Namibia is ‘NA’; ‘ZZ’ is in no list.
  static let votes = """
    rcid,country,country_code,vote
    1,United States,US,yes
    1,Germany,DE,no
    2,Namibia,NA,yes
    2,Germany,DE,abstain
    2,Nowhere,ZZ,no

    """
  static let totals = """
    ccode,year,imports,exports
    255,1938,1.5,2.5
    255,2000,3,4
    260,1980,5,6
    260,2000,7,8
    265,1980,NA,9
    999,1980,1,1
    999,1981,1,1
    365,1950,2,-9

    """

  func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: name)
  }

  /// Paths of the roll calls and of the votes.
  func voteFiles() throws -> [String] {
    [
      try write(Self.rollCalls, to: "un_roll_calls.csv"),
      try write(Self.votes, to: "un_votes.csv"),
    ]
  }

  func run(_ arguments: String..., seconds: Double = 60) throws -> Command.Outcome {
    try Command.run(arguments + ["--workspace", workspace], in: folder.path, seconds: seconds)
  }

  func run(_ arguments: [String], seconds: Double = 60) throws -> Command.Outcome {
    try Command.run(arguments + ["--workspace", workspace], in: folder.path, seconds: seconds)
  }

  func succeed(_ arguments: [String]) throws -> Command.Outcome {
    try Command.succeed(arguments + ["--workspace", workspace], in: folder.path)
  }

  func json(_ arguments: [String]) throws -> PrintedJSON {
    try PrintedJSON(succeed(arguments + ["--format", "json"]).output)
  }

  /// Runs SQL on the workspace by another program.
  func tamper(_ sql: String) throws {
    try #require(try ForeignSQLite.change(workspace, sql))
  }

  func remove() { folder.remove() }
}

@Suite("import", .enabled(if: Command.isThere, Command.absence))
struct ImportCommandTests {
  @Test("Votes and roll calls import; the report counts rows and codes and lists those of no state")
  func votes() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let report = try own.json(["import", "un-votes"] + own.voteFiles())
    #expect(try report.text("workspace") == own.workspace)
    #expect(try report.list("faults").isEmpty)
    let votes = try report.element(of: "imports", where: "kind", is: "un-votes")
    #expect(try votes.text("change") == "imported")
    #expect(try votes.element(of: "files", where: "role", is: "votes")["rowsRead"]?.number == 5)
    #expect(
      try votes.element(of: "files", where: "role", is: "roll-calls")["rowsKept"]?.number == 2)
    #expect(
      try votes.element(of: "tables", where: "table", is: "un_votes")["rows"]?.number == 5)
    #expect(votes["mappedCodes"]?.number == 3)
    #expect(votes["unmappedCodes"]?.number == 1)
    let unmapped = try votes.element(of: "unmapped", where: "code", is: "ZZ")
    #expect(try unmapped.text("reason") == "unknown")
    #expect(try unmapped.text("file") == "un_votes.csv")
    #expect(unmapped["firstLine"]?.number == 6)
    #expect(try votes.text("citation").contains("doi:10.7910/DVN/LEJUQZ"))
  }

  @Test("The same files a second time change nothing; other files replace them")
  func again() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let files = try own.voteFiles()
    _ = try own.succeed(["import", "un-votes"] + files)
    let second = try own.json(["import", "un-votes"] + files.reversed())
    #expect(try second.list("imports").map { try $0.text("change") } == ["unchanged"])
    _ = try own.write(WorkspaceFolder.votes + "1,Canada,CA,no\n", to: "un_votes.csv")
    let third = try own.json(["import", "un-votes"] + files).list("imports")[0]
    #expect(try third.text("change") == "replaced")
    #expect(try third.list("replaced").count == 2)
    #expect(
      try third.element(of: "tables", where: "table", is: "un_votes")["rows"]?.number == 6)
    let all = try own.json(["data", "list", "--all"]).list("imports")
    #expect(try all.map { try $0.text("status") } == ["replaced", "current"])
  }

  @Test("Without a kind the headers tell, and files of several data sets import together")
  func recognised() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let totals = try own.write(WorkspaceFolder.totals, to: "figures.txt")
    let text = try own.succeed(["import", totals] + own.voteFiles()).text
    #expect(text.contains("un-votes: imported, recognised by the header"))
    #expect(text.contains("cow-trade: imported, recognised by the header"))
    #expect(text.contains("line 7 of figures.txt"), "the first row with 999")
    #expect(text.contains(own.workspace))
    let again = try own.json(["import", "auto", totals]).list("imports")
    #expect(try again.map { try $0.text("change") } == ["unchanged"])
    #expect(try own.succeed(["import", totals, "--quiet"]).text == "")
  }

  @Test("The list names every data set with columns, citation and licence")
  func list() throws {
    let kinds = try PrintedJSON(Command.succeed("import", "--list", "--format", "json").output)
      .list()
    #expect(kinds.count >= 17)
    let text = try Command.succeed("import", "--list").text
    for kind in kinds {
      #expect(try text.contains(kind.text("kind") + "  " + kind.text("title")))
      #expect(try !kind.text("citation").isEmpty && !kind.text("licence").isEmpty)
      #expect(try !kind.list("roles").isEmpty)
    }
    #expect(text.contains("rcid, country, country_code, vote"))
    let one = try Command.succeed("import", "--list", "wdi").text
    #expect(one.hasPrefix("wdi  ") && one.contains("header on line 5"))
    #expect(!one.contains("un-votes"))
  }

  @Test("Faults name file, line, column, value, rule and fix, all at once; nothing is imported")
  func faults() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    var files = try own.voteFiles()
    files[1] = try own.write(
      WorkspaceFolder.votes + "2,France,FR,maybe\n2,Spain,ES\n9,Italy,IT,yes\n", to: "bad.csv")
    let outcome = try own.run(["import", "un-votes"] + files)
    #expect(outcome.status == 2 && outcome.text == "")
    #expect(outcome.errors.contains("bad.csv:7:13: a vote is yes, abstain or no: ‘maybe’; "))
    #expect(outcome.errors.contains("bad.csv:8: "))
    #expect(outcome.errors.contains("bad.csv:9:1: "))
    #expect(outcome.errors.contains("3 faults"))
    #expect(try own.json(["data", "list"]).list("imports").isEmpty)
    let json = try own.run(["import", "un-votes", "--format", "json"] + files)
    #expect(json.status == 2)
    let faults = try PrintedJSON(json.output).list("faults")
    #expect(faults.compactMap { $0["line"]?.number } == [7, 8, 9])
  }

  @Test("A file that fails leaves its data set as it was, and others are imported all the same")
  func oneOfTwo() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let totals = try own.write(WorkspaceFolder.totals + "255,soon,1,1\n", to: "totals.csv")
    let outcome = try own.run(["import", totals] + own.voteFiles())
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("un-votes: imported"))
    #expect(outcome.errors.contains("totals.csv:10:5: "))
    let held = try own.json(["data", "list"]).list("imports").map { try $0.text("kind") }
    #expect(held == ["un-votes"])
  }

  @Test("Wrong words, wrong files and missing files are told with a way out")
  func wrongInput() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let files = try own.voteFiles()
    let other = try own.write("a,b\n1,2\n", to: "other.csv")
    let cases: [([String], [String])] = [
      ([], ["--list"]),
      (["un-vote", files[0]], ["did you mean ‘un-votes’?"]),
      (["un-votes"], ["votes with roll-calls, or archive, or estimation"]),
      (["auto"], ["Name the files"]),
      (["un-votes", "nosuch.csv"], ["nosuch.csv"]),
      (["un-votes", files[1]], ["roll-calls", "rcid, session"]),
      (["un-votes", files[0], files[1], files[1]], ["one file of this role"]),
      (["un-votes", other], ["no file of un-votes has these columns", "‘a,b’"]),
      ([other], ["other.csv:1: no data set has a file with these columns: ‘a,b’", "--list"]),
      (["nosuch.csv"], ["nosuch.csv"]),
      ([try own.write("PK\u{3}\u{4}\n1\n", to: "a.xlsx")], ["workbook", "save its sheet as CSV"]),
      ([own.folder.path], ["regular file"]),
      (["--list", "wid"], ["There is no data set ‘wid’", "Known: "]),
      (["un-votes", files[0], files[1], "--workspace", ""], ["workspace is empty"]),
    ]
    for (words, messages) in cases {
      let outcome = try Command.run(
        ["import"] + words + (words.contains("--workspace") ? [] : ["--workspace", own.workspace]))
      #expect(outcome.status == 2 && !outcome.wasKilled, "\(words)")
      #expect(outcome.text == "", "\(words)")
      for message in messages {
        #expect(outcome.errors.contains(message), "\(words): \(outcome.errors)")
      }
    }
    let totals = try own.write(WorkspaceFolder.totals, to: "totals.csv")
    #expect(try own.run(["import", "cow-trade", "totals=" + totals]).status == 0)
    let over = try own.run(["import", totals, "--output", totals])
    #expect(over.status == 2 && over.errors.contains("write to another file"))
    let onto = try own.run(["import", totals, "--output", own.workspace])
    #expect(onto.status == 2 && onto.errors.contains("write to another file"))
  }

  @Test("The workspace is named by option, by environment, or lies in the user's data folder")
  func places() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let totals = try own.write(WorkspaceFolder.totals, to: "totals.csv")
    let data = own.folder.path("data")
    var environment = ["XDG_DATA_HOME": data, "TARAZY_WORKSPACE": ""]
    let text = try Command.succeed(["import", totals], environment: environment).text
    #expect(text.contains("\(data)/tarazy/workspace.sqlite"))
    #expect(try Command.succeed(["data", "list"], environment: environment).text.contains("cow-t"))
    environment["XDG_DATA_HOME"] = ""
    environment["HOME"] = own.folder.path("home")
    let home = try Command.succeed(["import", totals], environment: environment).text
    #expect(home.contains(own.folder.path("home/.local/share/tarazy/workspace.sqlite")))
    environment["TARAZY_WORKSPACE"] = own.folder.path("named.sqlite")
    let named = try Command.succeed(["import", totals], environment: environment).text
    #expect(named.contains(own.folder.path("named.sqlite")))
  }

  @Test("A world without codes of states is refused before anything is written")
  func bareWorld() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let totals = try own.write(WorkspaceFolder.totals, to: "totals.csv")
    let outcome = try own.run(["import", totals, "--world", own.folder.path])
    #expect(outcome.status == 2 && outcome.errors.contains("codes-states.csv"))
    #expect(!FileManager.default.fileExists(atPath: own.workspace))
  }
}
