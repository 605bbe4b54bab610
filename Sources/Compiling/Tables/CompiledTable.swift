import Datasets
import WorldModel

/// A table of the world folder as it will be written: rows of text by column, checked against the schema.
public struct CompiledTable {
  public typealias Row = [Column: String]

  public let table: Table
  public let subject: String
  /// Paths of the files that the rows were made from, below the data folder.
  public let inputs: [String]
  public var rows: [Row] = []

  public var fileName: String { "\(table.rawValue)-\(subject).csv" }

  /// The columns in use, in the order of the schema; required ones always.
  var columns: [Column] {
    TableSchema.of(table).rules.filter { rule in
      rule.required || rows.contains { !($0[rule.column] ?? "").isEmpty }
    }.map(\.column)
  }

  /// The file's bytes: a header and the rows, LF, UTF-8.
  ///
  /// Rows are ordered by what they are about and by their time, so that a changed figure changes one line.
  public func rendered() throws(CompileFault) -> [UInt8] {
    let columns = columns
    let order = columns.filter { !Self.figures.contains($0) }
    var lines: [(key: [String], fields: [String])] = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      try check(row)
      lines.append((order.map { row[$0] ?? "" }, columns.map { row[$0] ?? "" }))
    }
    lines.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (line, next) in zip(lines, lines.dropFirst()) where line.key == next.key {
      throw CompileFault("\(fileName): ‘\(line.fields.joined(separator: ","))’ occurs twice")
    }
    var text = ""
    for line in [columns.map(\.header)] + lines.map(\.fields) {
      text += line.map(Self.quoted).joined(separator: ",")
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// Columns that say how much, not what.
  private static let figures: Set<Column> = [
    .value, .low, .high, .count, .squares, .partners, .state, .withFirst, .withSecond, .abstained,
    .absent, .note,
  ]

  /// Refuses a row that the world folder's reader would refuse.
  private func check(_ row: Row) throws(CompileFault) {
    for rule in TableSchema.of(table).rules {
      let text = row[rule.column] ?? ""
      if text.isEmpty {
        guard !rule.required else { throw fault(row, rule.column, "must be filled") }
        continue
      }
      let isGood: Bool
      switch rule.type {
      case .number: isGood = Double(text) != nil
      case .integer: isGood = Int(text) != nil
      case .date: isGood = EDTFDate(text) != nil
      case .interval: isGood = EDTFInterval(text) != nil
      case .comparator: isGood = Comparator(text: text) != nil
      case .oneOf(let names): isGood = names.contains(text)
      default: isGood = !text.contains("\n")
      }
      guard isGood else { throw fault(row, rule.column, "has the wrong form") }
    }
    for column in row.keys where TableSchema.of(table).rule(for: column) == nil {
      throw fault(row, column, "is no column of the table")
    }
  }

  private func fault(_ row: Row, _ column: Column, _ what: String) -> CompileFault {
    CompileFault("\(fileName): column ‘\(column.header)’ \(what) in \(row)")
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
