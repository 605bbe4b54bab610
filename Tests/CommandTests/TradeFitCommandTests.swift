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

  static let dyads = """
    exporter,importer,year,sector,trade,rta
    AAA,BBB,2000,1,5,0
    AAA,BBB,2000,2,6,1
    BBB,AAA,2000,1,4,0
    BBB,AAA,2000,2,2,1
    AAA,BBB,2001,1,3,1

    """

  @Test(
    "A dyad-year that stands twice is refused with both lines, unless the key says what else there is"
  )
  func repeated() throws {
    let outcome = try run(["--formula", "trade ~ rta"], panel: Self.dyads)
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains("line 3: AAA, BBB, 2000 stands in line 2 too"), "\(outcome.errors)")
    #expect(outcome.errors.contains("line 5") && outcome.errors.contains("--key"))
    for key in ["exporter,importer,year,sector", "none"] {
      let fine = try run(["--formula", "trade ~ rta", "--key", key], panel: Self.dyads)
      #expect(fine.status == 0, "\(fine.errors)")
    }
    let odd = try run(["--formula", "trade ~ rta", "--key", "sectr"], panel: Self.dyads)
    #expect(odd.status != 0 && odd.errors.contains("did you mean ‘sector’"), "\(odd.errors)")
  }

  @Test("Faults are told with the line of the file, also where a condition leaves rows out")
  func lines() throws {
    let broken = Self.dyads.replacing("2001,1,3,", with: "2001,1,-3,")
    let negative = try run(
      ["--formula", "trade ~ rta", "--where", "year == 2001"], panel: broken)
    #expect(negative.errors.contains("line 6, trade"), "\(negative.errors)")
    let zero = try run(
      ["--formula", "log(trade) ~ rta", "--estimator", "ols", "--where", "sector == 2", "--key"]
        + ["none"], panel: Self.dyads.replacing(",2,2,1", with: ",2,0,1"))
    #expect(zero.errors.contains("log(0) in line 5"), "\(zero.errors)")
  }

  @Test("A swapped letter of a short name is seen, of a column and of a function")
  func short() throws {
    let column = try run(["--formula", "trade ~ rat", "--key", "none"], panel: Self.dyads)
    #expect(column.errors.contains("did you mean ‘rta’"), "\(column.errors)")
    let function = try run(["--formula", "trade ~ lgo(rta)", "--key", "none"], panel: Self.dyads)
    #expect(function.errors.contains("did you mean ‘log(’"), "\(function.errors)")
  }

  @Test("A fit that leaves no residual has coefficients and no standard errors")
  func saturated() throws {
    let outcome = try run(
      ["--formula", "trade ~ treated", "--format", "json"],
      panel: "trade,treated\n2,0\n2,0\n8,1\n8,1\n")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let treated = try #require(try PrintedJSON(outcome.output)["coefficients"]?["treated"])
    #expect(abs(try treated.number("estimate") - 4.0.logarithm) < 1e-9)
    #expect(try #require(treated["standardError"]).number == nil, "null")
  }
}

extension Double {
  fileprivate var logarithm: Double { log(self) }
}
