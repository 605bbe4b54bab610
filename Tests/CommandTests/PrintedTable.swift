import Foundation
import Testing

/// CSV as the program prints it, read by another way than the program's own.
struct PrintedTable {
  let header: [String]
  /// Cells by column, a record each.
  let rows: [[String: String]]

  init(_ text: String) throws {
    var records = Self.records(text)
    header = try #require(records.first)
    records.removeFirst()
    var rows: [[String: String]] = []
    for record in records {
      try #require(record.count == header.count, "\(record)")
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record)))
    }
    self.rows = rows
  }

  /// Records of RFC 4180 with line feeds.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [Unicode.Scalar] = []
    var isQuoted = false
    func finished() -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: field)
      return String(text)
    }
    var letters = Array(text.unicodeScalars)[...]
    while let letter = letters.popFirst() {
      switch (letter, isQuoted) {
      case ("\"", true) where letters.first == "\"":
        letters.removeFirst()
        field.append(letter)
      case ("\"", _): isQuoted.toggle()
      case (",", false), ("\n", false):
        record.append(finished())
        field = []
        if letter == "\n" {
          records.append(record)
          record = []
        }
      default: field.append(letter)
      }
    }
    return records
  }
}
