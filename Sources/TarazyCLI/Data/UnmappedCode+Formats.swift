import Reporting
import Storage

extension UnmappedCode {
  static func table(_ codes: [UnmappedCode]) -> TextTable {
    var table = TextTable([
      .init("Code", minimum: 8), .init("Scheme", minimum: 8), .init("Years", minimum: 9),
      .init("Rows", .trailing), .init("Reason", minimum: 12), .init("First at", minimum: 12),
      .init("Note", minimum: 12),
    ])
    for code in codes {
      table.append([
        .init(code.code.isEmpty ? "(empty)" : code.code), .init(code.scheme, style: .faint),
        .init(YearSpan.text(code.firstYear, code.lastYear)), .init(code.rows.grouped),
        .init(code.reason), .init("line \(code.firstLine) of \(code.file)"), .init(code.note),
      ])
    }
    return table
  }

  var json: JSONValue {
    [
      "code": .string(code), "scheme": .string(scheme), "firstYear": .optional(firstYear),
      "lastYear": .optional(lastYear), "rows": .integer(rows), "reason": .string(reason),
      "note": .string(note), "file": .string(file), "firstLine": .integer(firstLine),
    ]
  }
}
