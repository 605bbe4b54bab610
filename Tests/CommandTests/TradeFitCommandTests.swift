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
