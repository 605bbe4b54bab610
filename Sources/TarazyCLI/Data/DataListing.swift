import Reporting
import Storage

/// What a workspace holds.
struct DataListing {
  let imports: [ImportRecord]
  let path: String

  func text(width: Int, colour: Bool) -> String {
    if imports.isEmpty {
      return "\(path) holds no data set; ‘tarazy import --list’ names those that can be imported.\n"
    }
    let hasOthers = imports.contains { $0.status != .current }
    var columns: [TextTable.Column] = [
      .init("Data set", minimum: 12), .init("Imported", minimum: 10), .init("Rows", .trailing),
      .init("Files"), .init("Licence"), .init("Citation", minimum: 20),
    ]
    if hasOthers { columns.insert(.init("Status"), at: 1) }
    var table = TextTable(columns)
    for record in imports {
      var cells = [
        record.kind, record.importedAt, record.status == .current ? record.total.grouped : "–",
        record.files.map(\.name).joined(separator: ", "), record.licence, record.citation,
      ]
      if hasOthers { cells.insert(record.status.rawValue, at: 1) }
      table.append(cells.map { TextTable.Cell($0) })
    }
    let current = imports.filter { $0.status == .current }
    let rows = current.reduce(0) { $0 + $1.total }
    return table.lines(width: width, colour: colour).joined(separator: "\n")
      + "\n\(current.count.counted("data set")), \(rows.counted("row")) in \(path)\n"
  }

  /// A record for each file of each import.
  var csv: String {
    var writer = CSVWriter(
      header: [
        "kind", "status", "imported_at", "reader_version", "role", "file", "sha256", "bytes",
        "expanded_bytes", "encoding", "rows_read", "rows_kept", "citation", "licence",
      ], formulas: .apostrophe)
    for record in imports {
      for file in record.files {
        writer.append([
          .text(record.kind), .text(record.status.rawValue), .text(record.importedAt),
          .integer(record.readerVersion), .text(file.role), .text(file.name), .text(file.sha256),
          .integer(file.bytes), .integer(file.expandedBytes), .text(file.encoding),
          .integer(file.rowsRead), .integer(file.rowsKept), .text(record.citation),
          .text(record.licence),
        ])
      }
    }
    return writer.text
  }

  var json: JSONValue {
    [
      "workspace": .string(path),
      "imports": .array(
        imports.map { record in
          [
            "kind": .string(record.kind), "status": .string(record.status.rawValue),
            "importedAt": .string(record.importedAt),
            "readerVersion": .integer(record.readerVersion),
            "files": .array(record.files.map(\.json)), "tables": JSONValue.tables(record.rows),
            "citation": .string(record.citation), "licence": .string(record.licence),
          ]
        }),
    ]
  }
}

extension ImportRecord {
  /// Rows of all tables.
  var total: Int { rows.values.reduce(0, +) }
}
