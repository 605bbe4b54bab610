import Reporting
import Storage

/// How codes of a data set were read.
struct CodeListing {
  let kind: String
  let mapped: [MappedCode]
  let unmapped: [UnmappedCode]

  var isEmpty: Bool { mapped.isEmpty && unmapped.isEmpty }

  func text(width: Int, colour: Bool) -> String {
    var parts: [String] = []
    if !mapped.isEmpty {
      var table = TextTable([
        .init("Code", minimum: 8), .init("Scheme", minimum: 8), .init("Years", minimum: 9),
        .init("State", minimum: 5), .init("Rows", .trailing), .init("Rule", minimum: 16),
      ])
      for code in mapped {
        table.append([
          .init(code.code), .init(code.scheme, style: .faint),
          .init(YearSpan.text(code.firstYear, code.lastYear)), .init(code.actor, style: .bold),
          .init(code.rows.grouped), .init(code.rule),
        ])
      }
      parts.append(
        table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
          + "\(kind): \(mapped.count.counted("line")) with a state\n")
    }
    if !unmapped.isEmpty {
      let table = UnmappedCode.table(unmapped)
      parts.append(
        table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
          + "\(kind): \(unmapped.count.counted("line")) without a state\n")
    }
    return parts.isEmpty ? "\(kind): nothing to show\n" : parts.joined(separator: "\n")
  }

  /// Mapped codes first; of the columns each kind of line fills its own.
  var csv: String {
    var writer = CSVWriter(
      header: [
        "kind", "code", "scheme", "first_year", "last_year", "rows", "state", "rule", "reason",
        "note", "file", "first_line",
      ], formulas: .apostrophe)
    for code in mapped {
      writer.append([
        .text(kind), .text(code.code), .text(code.scheme), .whole(code.firstYear),
        .whole(code.lastYear), .integer(code.rows), .text(code.actor), .text(code.rule), .missing,
        .missing, .missing, .missing,
      ])
    }
    for code in unmapped {
      writer.append([
        .text(kind), .text(code.code), .text(code.scheme), .whole(code.firstYear),
        .whole(code.lastYear), .integer(code.rows), .missing, .missing, .text(code.reason),
        .text(code.note), .text(code.file), .integer(code.firstLine),
      ])
    }
    return writer.text
  }

  func json(_ workspace: String) -> JSONValue {
    [
      "workspace": .string(workspace), "kind": .string(kind),
      "mapped": .array(
        mapped.map { code in
          [
            "code": .string(code.code), "scheme": .string(code.scheme),
            "firstYear": .optional(code.firstYear), "lastYear": .optional(code.lastYear),
            "rows": .integer(code.rows), "state": .string(code.actor), "rule": .string(code.rule),
          ]
        }), "unmapped": .array(unmapped.map(\.json)),
    ]
  }
}

/// The years of the rows that have a code.
enum YearSpan {
  static func text(_ first: Int?, _ last: Int?) -> String {
    guard let first, let last else { return (first ?? last).map { "\($0)" } ?? "–" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

extension CSVWriter.Cell {
  fileprivate static func whole(_ number: Int?) -> Self { number.map(Self.integer) ?? .missing }
}
