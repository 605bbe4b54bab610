import Datasets
import Reporting
import Storage

extension ImportOutcome {
  var json: JSONValue {
    [
      "kind": .string(kind.key), "title": .string(kind.dataset.title),
      "recognised": .bool(isRecognised), "change": .string(report.change.rawValue),
      "files": .array(report.files.map(\.json)),
      "replaced": .array(report.replaced.map(\.json)),
      "tables": JSONValue.tables(report.rows),
      "mappedCodes": .integer(report.mapped), "unmappedCodes": .integer(report.unmapped),
      "unmappedRows": .integer(report.unmappedRows),
      "unmapped": .array(unmapped.map(\.json)),
      "repairs": .array(
        repairs.map { rule, count, kilometres in
          [
            "rule": .string(rule), "count": .integer(count), "kilometres": .optional(kilometres),
          ]
        }),
      "notes": .strings(report.notes), "citation": .string(kind.dataset.citation),
      "licence": .string(kind.dataset.licence),
    ]
  }
}

extension JSONValue {
  /// Rows of each table, by name.
  static func tables(_ rows: [String: Int]) -> JSONValue {
    .array(
      rows.sorted { $0.key < $1.key }.map {
        ["table": .string($0.key), "rows": .integer($0.value)]
      })
  }
}

extension ImportedFile {
  var json: JSONValue {
    [
      "name": .string(name), "role": .string(role), "sha256": .string(sha256),
      "bytes": .integer(bytes), "expandedBytes": .integer(expandedBytes),
      "encoding": .string(encoding), "rowsRead": .integer(rowsRead),
      "rowsKept": .integer(rowsKept),
    ]
  }
}

extension DatasetError {
  var json: JSONValue {
    [
      "file": .string(file), "line": .integer(line), "column": .integer(column),
      "value": .string(value), "rule": .string(rule), "fix": .string(fix),
    ]
  }
}
