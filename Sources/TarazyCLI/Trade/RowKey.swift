import ArgumentParser
import Trade
import WorldModel

/// The columns that tell one row of a panel from another.
struct RowKey {
  /// As of published panels, those with more columns first.
  private static let known = [
    ["country_id_o", "country_id_d", "year"], ["exporter", "importer", "year"],
    ["exp", "imp", "time"], ["iso3_o", "iso3_d", "year"], ["iso_o", "iso_d", "year"],
    ["exporter", "importer"], ["iso3_o", "iso3_d"], ["iso_o", "iso_d"],
  ]

  /// Columns with ^ between; `nil` where rows are not to be told apart.
  let text: String?
  let columns: [String]

  /// - Parameter given: names with commas, or `none`; `nil` for those of a published panel.
  init(_ given: String?, header: [String]) {
    if given == "none" {
      columns = []
    } else if let given {
      columns = given.split(separator: ",").map { String($0).trimmed }
    } else {
      // A time without its column in the key would make every year a repetition.
      columns =
        Self.known.first { key in
          key.allSatisfy(header.contains)
            && (key.count > 2 || !header.contains { ["year", "time", "t"].contains($0) })
        } ?? []
    }
    text = columns.isEmpty ? nil : columns.joined(separator: "^")
  }

  /// Refuses a table in which a key stands twice.
  func check(_ table: ColumnTable) throws {
    guard let text else { return }
    let repeated = try table.repetitions(of: text)
    guard !repeated.isEmpty else { return }
    let lines = repeated.prefix(10).map { pair in
      let words = columns.map { Self.word(table.column($0), pair.row) }.joined(separator: ", ")
      return "\(table.place(of: pair.row)): \(words) stands in \(table.place(of: pair.first)) too"
    }
    throw ValidationError(
      lines.joined(separator: "\n")
        + (repeated.count > lines.count ? "\n\(repeated.count - lines.count) more such rows" : "")
        + "\n\(columns.joined(separator: ", ")) must stand once: add the rows up, leave one out, or name what "
        + "else tells them apart, as in --key \(columns.joined(separator: ",")),sector; --key none does not look."
    )
  }

  private static func word(_ column: ColumnTable.Column?, _ row: Int) -> String {
    switch column?.content {
    case .numbers(let values): Int(exactly: values[row]).map { "\($0)" } ?? "\(values[row])"
    case .text(let codes, let levels): codes[row] < 0 ? "" : levels[Int(codes[row])]
    case nil: ""
    }
  }
}
