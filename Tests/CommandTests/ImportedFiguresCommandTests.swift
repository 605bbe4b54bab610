import Foundation
import Testing

@Suite("Figures of a workspace in commands", .enabled(if: Command.isThere, Command.absence))
struct ImportedFiguresCommandTests {
  /// Stocks of investment that no published file has, two of them before the embedded years.
  private static let stocks = """
    CountryPair,year,FDI_inflows,FDI_outflows,FDI_instock,FDI_outstock
    KAZ-NLD,2001,1,1,60,10
    KAZ-RUS,2001,1,1,40,30
    KAZ-NLD,2005,1,1,100,10
    KAZ-RUS,2005,1,1,300,30
    KAZ-CHN,2005,1,1,100,

    """

  private func imported() throws -> WorkspaceFolder {
    let own = try WorkspaceFolder()
    let file = try own.write(Self.stocks, to: "stocks.csv")
    _ = try own.succeed(["import", "unctad-fdi", file])
    return own
  }

  private static let share = [
    "measure", "investment-share", "KAZ", "--partner", "RUS", "--at", "2005", "--format", "json",
  ]

  @Test("A measure uses the imported figures and names their file; without them nothing changes")
  func measure() throws {
    let own = try imported()
    defer { own.remove() }
    let found = try PrintedJSON(own.succeed(Self.share).output)
    // 300 of 500 million.
    #expect(try found.list("values")[0]["value"]?.number == 0.6)
    let files = try found.list("sources")[0].list("imported")
    #expect(try files.map { try $0.text("name") } == ["stocks.csv"])

    let none = try Command.succeed(Self.share + ["--workspace", "none"]).text
    #expect(none == (try Command.succeed(Self.share).text), "there is no workspace by default")
    #expect(!none.contains("imported"))
    let environment = ["TARAZY_WORKSPACE": own.workspace]
    #expect(try Command.succeed(Self.share, environment: environment).text.contains("stocks.csv"))
    #expect(
      try Command.succeed(Self.share + ["--workspace", "none"], environment: environment).text
        == none)
    _ = try own.succeed(["data", "drop", "unctad-fdi"])
    #expect(try own.succeed(Self.share).text == none)
  }

  @Test("A state that the embedded world has no figures of has them from the workspace")
  func furtherState() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let text = Self.stocks.replacing("KAZ", with: "BLR")
    _ = try own.succeed(["import", "unctad-fdi", try own.write(text, to: "stocks.csv")])
    var words = Self.share
    words[2] = "BLR"
    let found = try PrintedJSON(own.succeed(words).output)
    #expect(try found.list("values")[0]["value"]?.number == 0.6)
  }

  /// Organisations of which each is a full member: all share `one`, Ukraine and Georgia `two`, too.
  private static let organisations = """
    ccode,year,state,one,two
    2,2005,usa,1,0
    200,2005,uk,1,0
    365,2005,russia,1,0
    369,2005,ukraine,1,1
    372,2005,georgia,1,1
    370,2005,belarus,1,1
    705,2005,kazakhstan,1,0
    710,2005,china,1,0

    """

  @Test(
    "Poles among themselves and states outside the embedded world have their pairs, by any name",
    arguments: [
      ("USA", "GBR", 1.0), ("CHN", "RUS", 1), ("RUS", "CHN", 1), ("KAZ", "UKR", 1),
      ("UKR", "KAZ", 1), ("UKR", "BLR", 2), ("Ukraine", "Belarus", 2), ("Украина", "Беларусь", 2),
      ("KAZ", "USA", 1),
    ])
  func pairs(_ subject: String, _ partner: String, _ shared: Double) throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    _ = try own.succeed([
      "import", "cow-igo", try own.write(Self.organisations, to: "igo.csv"),
    ])
    let found = try PrintedJSON(
      own.succeed([
        "measure", "shared-organisations", subject, "--partner", partner, "--at", "2005",
        "--format", "json",
      ]).output)
    let value = try #require(try found.list("values").first)
    #expect(value["value"]?.number == shared)
    #expect(try value["coverage"]?.text("state") == "covered")
  }

  @Test("A brief and a check tell which series come from the workspace")
  func brief() throws {
    let own = try imported()
    defer { own.remove() }
    let page = own.folder.path("page.html")
    let text = try own.succeed(["brief", "kazakhstan", "--html", page]).text
    #expect(text.contains("Where the figures come from"))
    #expect(text.contains("2001–2005 ("))
    #expect(text.split(separator: "\n").count <= 60)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("id=\"origins\"") && html.contains("imported from stocks.csv"))

    let report = try PrintedJSON(
      own.run(["check", "kazakhstan", "--format", "json"]).output)
    let figures = try report.list("figures")
    #expect(
      try figures.filter { try $0.text("origin") == "imported" }.map { try $0.text("series") }
        == ["fdi-stock"])
    #expect(figures.count > 5)
    let inputs = try report.list("inputs").map { try $0.text("path") }
    #expect(inputs.contains("workspace/unctad-fdi/stocks.csv"))
    #expect(!inputs.contains("compiled/flows-fdi-stock.csv"))

    let other = own.folder.path("other.html")
    let before = try Command.succeed(["brief", "kazakhstan", "--html", other]).text
    #expect(!before.contains("Where the figures come from"))
    #expect(try !String(contentsOfFile: other, encoding: .utf8).contains("id=\"origins\""))
  }

  @Test("A workspace that is not there or that is damaged is told with a way out")
  func faults() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let missing = try own.run(Self.share)
    #expect(missing.status == 2 && missing.errors.contains("--workspace none"))
    try Data("no database".utf8).write(to: URL(filePath: own.workspace))
    let damaged = try own.run(Self.share)
    #expect(damaged.status == 2 && damaged.errors.contains("--workspace none"))
    let refused = try Command.run(["import", "unctad-fdi", "x.csv", "--workspace", "none"])
    #expect(refused.status == 2)
  }
}
