import Foundation
import Testing

@Suite("Gravity on the command line", .enabled(if: Command.isThere, Command.absence))
struct TradeFitCommandTests {
  /// Two groups of which each mean is known: the estimate is the difference of the log means.
  static let panel = "trade,treated,year\n1,0,1990\n3,0,1990\n2,0,1991\n6,1,1990\n10,1,1991\n"

  func run(_ more: [String], panel: String = Self.panel) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try panel.write(toFile: folder.path("panel.csv"), atomically: true, encoding: .utf8)
    return try Command.run(["trade", "fit", "--data", folder.path("panel.csv")] + more)
  }

  @Test("Means of 2 and 8 give log 2 and log 4, with the conditions met")
  func means() throws {
    let outcome = try run(["--formula", "trade ~ treated", "--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let json = try PrintedJSON(outcome.output)
    #expect(try json.number("observations") == 5)
    let coefficients = try #require(json["coefficients"])
    #expect(abs(try #require(coefficients["treated"]).number("estimate") - 4.0.logarithm) < 1e-9)
    #expect(
      abs(try #require(coefficients["(Intercept)"]).number("estimate") - 2.0.logarithm) < 1e-9)
    let certificate = try #require(json["certificate"])
    #expect(try certificate.number("focMax") <= 1e-8)
    #expect(abs(try certificate.number("sumMuOverSumY") - 1) < 1e-9)
  }

  @Test("Fitted means are written with the columns of the formula")
  func fitted() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Self.panel.write(toFile: folder.path("panel.csv"), atomically: true, encoding: .utf8)
    let outcome = try Command.run([
      "trade", "fit", "--data", folder.path("panel.csv"), "--formula", "trade ~ treated",
      "--fitted", folder.path("fitted.csv"),
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = try PrintedTable(folder.text("fitted.csv"))
    #expect(table.header == ["trade", "treated", "fitted"])
    let means = try table.rows.map { try #require(Double($0["fitted"] ?? "")) }
    #expect(zip(means, [2, 2, 2, 8, 8]).allSatisfy { abs($0 - $1) < 1e-8 }, "\(means)")
  }

  @Test("A misspelt column is told with its place and what was meant")
  func typo() throws {
    let outcome = try run(["--formula", "trade ~ traeted"])
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean ‘treated’"), "\(outcome.errors)")
    #expect(outcome.errors.contains("column 9"), "\(outcome.errors)")
  }

  @Test("A negative flow is refused with its row")
  func negative() throws {
    let outcome = try run(
      ["--formula", "trade ~ treated"], panel: Self.panel.replacing("\n3,0", with: "\n-3,0"))
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("-3"), "\(outcome.errors)")
  }
}

extension Double {
  fileprivate var logarithm: Double { log(self) }
}

@Suite("Panels of trade on the command line", .enabled(if: Command.isThere, Command.absence))
struct TradeDataCommandTests {
  static let panel = """
    exporter,importer,year,trade
    AAA,AAA,2006,80
    AAA,BBB,2006,10
    BBB,AAA,2006,0
    BBB,BBB,2006,
    AAA,BBB,2002,7

    """

  func run(_ panel: String, _ more: [String], figures: String? = nil) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try panel.write(toFile: folder.path("panel.csv"), atomically: true, encoding: .utf8)
    var arguments = ["trade", "data", folder.path("panel.csv")] + more
    if let figures {
      try figures.write(toFile: folder.path("gdp.csv"), atomically: true, encoding: .utf8)
      arguments += ["--figures", folder.path("gdp.csv")]
    }
    return try Command.run(arguments)
  }

  @Test("Zero, unknown and at home are counted apart")
  func holds() throws {
    let outcome = try run(Self.panel, ["--form", "agtpa", "--format", "json"])
    // The form states units for columns that this file does not have.
    if outcome.status == 0 {
      let figures = try #require(try PrintedJSON(outcome.output)["figures"])
      #expect(try figures.text("flows of 0") == "1")
      #expect(try figures.text("flows not known") == "1")
      #expect(try figures.text("rows of a country with itself") == "2")
    } else {
      #expect(outcome.errors.contains("dist"), "\(outcome.errors)")
    }
  }

  @Test("A baseline has the year's flows, and sales at home by the rule")
  func baseline() throws {
    let outcome = try run(
      Self.panel,
      ["--form", "gegravity", "--baseline", "2006", "--home", "ratio", "--ratio", "0.5"],
      figures: "country,value\nAAA,100\nBBB,60\n")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = try PrintedTable(outcome.text)
    #expect(table.rows.map { $0["value"] } == ["80", "10", "0", "30"])
    #expect(table.rows.last?["origin"] == "built from gross domestic product")
  }

  @Test("A dyad-year that stands twice and a negative flow are told with their lines")
  func faults() throws {
    let twice = try run(Self.panel + "AAA,BBB,2006,3\n", ["--form", "gegravity"])
    #expect(twice.status != 0 && twice.errors.contains(":7"), "\(twice.errors)")
    let negative = try run(Self.panel + "BBB,AAA,2002,-3\n", ["--form", "gegravity"])
    #expect(negative.status != 0 && negative.errors.contains("negative"), "\(negative.errors)")
  }
}
