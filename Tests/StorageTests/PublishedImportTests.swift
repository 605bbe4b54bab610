import Datasets
import Storage
import Testing

@Suite("Published data sets in a workspace")
struct PublishedImportTests {
  /// An import of published files, with the figures that their documentation gives.
  struct Expectation: Sendable, CustomStringConvertible {
    let kind: String
    var extra: [String] = []
    /// Rows of each table, as counted in the files.
    let rows: [String: Int]
    let check: @Sendable (Workspace) throws -> Void

    var description: String { kind }
  }

  @Test(
    "every data set arrives whole, and its known figures come out again",
    .enabled(if: PublishedData.folder != nil, PublishedData.absence),
    arguments: expectations + networks)
  func arrival(_ expected: Expectation) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let kind = try #require(ImportKind.named(expected.kind))
    // The third file of the guide has another form, which no reader takes.
    let paths = kind.dataset.files.filter { !$0.contains("RemovingSpecificBorder") }
    let workspace = try test.open()
    let report = try workspace.importFiles(
      PublishedData.files(paths + expected.extra), as: kind, identity: TestIdentity.embedded(),
      at: "2026-11-22")
    #expect(report.rows == expected.rows)
    #expect(report.mapped > 0)
    try expected.check(workspace)
    #expect(try workspace.verify() == [])
  }

  @Test("there is an expectation for every kind")
  func completeness() {
    #expect((Self.expectations + Self.networks).map(\.kind).sorted() == ImportKind.all.map(\.key))
  }

  static func close(_ found: Double?, _ published: Double, _ digits: Double) -> Bool {
    guard let found else { return false }
    return abs(found - published) <= 0.5000001 * digits
  }

  /// The sum of a column over the rows that filters choose.
  static func total(
    _ workspace: Workspace, _ table: String, _ column: String, _ filters: [RowFilter]
  ) throws -> Double {
    var sum = 0.0
    try workspace.rows(of: table, where: filters) { row in
      if case .number(let value)? = row[column] { sum += value }
      if case .integer(let value)? = row[column] { sum += Double(value) }
      return true
    }
    return sum
  }

  static func texts(
    _ workspace: Workspace, _ table: String, _ column: String, _ filters: [RowFilter]
  ) throws -> Set<String> {
    var found: Set<String> = []
    try workspace.rows(of: table, where: filters) { row in
      if case .text(let value)? = row[column] { found.insert(value) }
      return true
    }
    return found
  }
}
