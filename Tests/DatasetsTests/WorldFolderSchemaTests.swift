import Datasets
import Foundation
import Testing
import WorldModel

/// Each rule of each table's schema is enforced, one cell at a time.
@Suite("Rules of the tables")
struct WorldFolderSchemaTests {
  /// A good world with one more file of a table; gives its faults for a row of that file.
  private struct Bench {
    let world: TestWorld
    let table: Table
    var file: String { "\(table.rawValue)-sample.csv" }
    let header: String

    init(_ table: Table) throws {
      world = try TestWorld.good()
      let used = Set(TestWorld.base.map(\.0))
      for table in Table.allCases where !used.contains(table) {
        try world.remove("\(table.rawValue).csv")
      }
      self.table = table
      header = TableSchema.of(table).rules.map(\.column.header).joined(separator: ",")
      try world.write("\(table.rawValue)-sample.csv", header + "\n")
      try world.package()
    }

    func faults(_ row: [Column: String]) throws -> [DatasetError] {
      try world.write(file, header + "\n" + TestWorld.line(row, of: table).text + "\n")
      return world.faults()
    }
  }

  private func sample(_ table: Table) throws -> [Column: String] {
    try #require(TestWorld.samples[table])
  }

  @Test("A full row of each table is without fault", arguments: Table.allCases)
  func samplesAreGood(table: Table) throws {
    let row = try sample(table)
    let bench = try Bench(table)
    defer { bench.world.discard() }
    #expect(try bench.faults(row) == [])
    // A cell may be left out of the sample only where it is a remark or an address.
    let empty = TableSchema.of(table).rules.map(\.column).filter { row[$0] == nil }
    let optional: Set<Column> = [.note, .address, .author, .reporter, .valuation, .aim]
    #expect(Set(empty).isSubset(of: optional), "\(empty)")
  }

  @Test("A row with only the required cells is without fault", arguments: Table.allCases)
  func requiredAlone(table: Table) throws {
    let required = TableSchema.of(table).rules.filter(\.required).map(\.column)
    let row = try sample(table).filter { required.contains($0.key) }
    let bench = try Bench(table)
    defer { bench.world.discard() }
    #expect(try bench.faults(row) == [])
  }

  @Test("A required cell left empty is one fault, at its place", arguments: Table.allCases)
  func emptied(table: Table) throws {
    let bench = try Bench(table)
    defer { bench.world.discard() }
    for rule in TableSchema.of(table).rules where rule.required {
      var row = try sample(table)
      row[rule.column] = ""
      let column = TestWorld.line(row, of: table).starts[rule.column] ?? 0
      expect(
        try bench.faults(row),
        [
          ExpectedFault(
            bench.file, 2, column, "column ‘\(rule.column.header)’ must be filled", value: "")
        ], "\(table) \(rule.column)")
    }
  }

  /// A text that a column of a type must refuse, and words of the fault; `nil` where any text fits.
  private func wrong(_ rule: TableSchema.Rule) -> (text: String, rule: String)? {
    let name = "‘\(rule.column.header)’ must be"
    return switch rule.type {
    case .entity: ("NOBODY", "\(name) the key of an actor or thing")
    case .entities: ("KAZ; NOBODY", "\(name) the key of an actor or thing")
    case .source: ("rumour", "\(name) a key of sources.csv")
    case .series: ("gossip", "\(name) a key of series.csv")
    case .number: ("12,5".replacing(",", with: ";"), "\(name) a number")
    case .integer: ("1.5", "\(name) a whole number")
    case .date: ("2015-02-30", "\(name) a date of EDTF level 1")
    case .interval: ("2015/2014", "\(name) a date or interval")
    case .comparator: ("=>", "\(name) a comparison sign")
    case .oneOf: ("zzz", "\(name) one of its known values")
    case .key, .text, .list, .unit: nil
    }
  }

  @Test("A cell of the wrong type is one fault, at its place", arguments: Table.allCases)
  func wrongTypes(table: Table) throws {
    let bench = try Bench(table)
    defer { bench.world.discard() }
    for rule in TableSchema.of(table).rules {
      guard let (text, words) = wrong(rule) else { continue }
      var row = try sample(table)
      row[rule.column] = text
      let column = TestWorld.line(row, of: table).starts[rule.column] ?? 0
      let value = text == "KAZ; NOBODY" ? "NOBODY" : text
      expect(
        try bench.faults(row), [ExpectedFault(bench.file, 2, column, words, value: value)],
        "\(table) \(rule.column)")
    }
  }

  @Test("A comparator is checked even where its number is not stated", arguments: Table.allCases)
  func comparatorAlone(table: Table) throws {
    let rules = TableSchema.of(table).rules
    guard rules.contains(where: { $0.column == .comparator }) else { return }
    var row = try sample(table)
    for number: Column in [.value, .capacity, .size, .output, .budget] { row[number] = nil }
    row[.comparator] = "=>"
    let column = TestWorld.line(row, of: table).starts[.comparator] ?? 0
    let bench = try Bench(table)
    defer { bench.world.discard() }
    expect(try bench.faults(row), [ExpectedFault(bench.file, 2, column, "a comparison sign")])
  }

  @Test(
    "A number without its unit is one fault, at the number or at the empty cell",
    arguments: [
      (Table.infrastructure, Column.unit, Column.capacity), (.programmes, .budgetUnit, .budget),
      (.programmes, .outputUnit, .output), (.shocks, .unit, .size), (.terms, .unit, .value),
      (.relations, .unit, .value), (.statements, .unit, .value), (.outcomes, .unit, .value),
    ])
  func unitLeftOut(table: Table, unit: Column, number: Column) throws {
    var row = try sample(table)
    row[unit] = ""
    let column = TestWorld.line(row, of: table).starts[number] ?? 0
    let bench = try Bench(table)
    defer { bench.world.discard() }
    expect(
      try bench.faults(row),
      [
        ExpectedFault(
          bench.file, 2, column, "a number needs a unit in column ‘\(unit.header)’",
          value: row[number])
      ])
  }

  @Test(
    "A key that is taken is one fault, and says where it was defined first",
    arguments: [
      (Table.sources, "book", "sources-sample.csv", "sources.csv:2"),
      (.series, "goods-trade", "series-sample.csv", "series.csv:2"),
      (.actors, "KAZ", "actors-sample.csv", "actors.csv:2"),
      (.agreements, "epca", "agreements-sample.csv", "agreements.csv:2"),
      (.events, "EAEU", "events-sample.csv", "actors.csv:4"),
      (.statements, "epca", "statements-sample.csv", "agreements.csv:2"),
      (.stages, "epca", "stages-sample.csv", "agreements.csv:2"),
    ])
  func takenKey(table: Table, key: String, file: String, first: String) throws {
    var row = try sample(table)
    row[.id] = key
    let bench = try Bench(table)
    defer { bench.world.discard() }
    expect(
      try bench.faults(row),
      [
        ExpectedFault(
          file, 2, 1, "a key must be defined once; first defined at \(first)", value: key)
      ])
  }

  @Test("Every table has a schema that names its columns once and ends in the envelope")
  func schemas() {
    #expect(TableSchema.all.count == Table.allCases.count)
    for table in Table.allCases {
      let columns = TableSchema.of(table).rules.map(\.column)
      #expect(TableSchema.of(table).table == table)
      #expect(Set(columns).count == columns.count, "\(table)")
      guard table != .sources, table != .series else { continue }
      #expect(
        columns.suffix(6) == [.valid, .recorded, .status, .source, .locator, .note], "\(table)")
    }
  }

  @Test("A column's header leads back to it")
  func headers() {
    for column in Column.allCases { #expect(Column(header: column.header) == column) }
    #expect(Column.budgetUnit.header == "budget_unit")
    #expect(Column(header: "Name") == nil)
  }

  @Test("The reference page of the format names every table and every column")
  func formatPage() {
    let page = WorldFormatPage.text
    for table in Table.allCases {
      #expect(page.contains("## `\(table.rawValue)`"))
      for rule in TableSchema.of(table).rules {
        #expect(
          page.contains(
            rule.required ? "| **\(rule.column.header)** |" : "| \(rule.column.header) |"))
      }
    }
    #expect(
      page.split(separator: "\n").filter { $0.hasPrefix("| ") }.allSatisfy { line in
        line.split(separator: "|", omittingEmptySubsequences: false).count == 5
      })
  }
}
