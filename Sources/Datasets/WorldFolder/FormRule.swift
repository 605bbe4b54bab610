import WorldModel

/// Forms in which a world folder keeps no tables: what is compressed or in a spreadsheet's own form
/// can't be compared line by line.
enum FormRule {
  case compressed
  case foreign
  case ending

  private static let packed: Set<String> = ["gz", "bz2", "xz", "zst", "zip", "7z"]
  private static let other: Set<String> = ["tsv", "xls", "xlsx", "ods", "parquet"]

  /// The rule that a file breaks by its name; `nil` for CSV files and for all that is no table.
  static func broken(by path: String) -> FormRule? {
    guard let name = path.split(separator: "/").last else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last != "csv" else { return nil }
    let ending = last.lowercased()
    if ending == "csv" { return .ending }
    let stem = name.prefix { $0 != "-" && $0 != "." }.lowercased()
    let isTable = Table(rawValue: stem) != nil || parts.dropLast().last?.lowercased() == "csv"
    guard isTable else { return nil }
    return packed.contains(ending) ? .compressed : other.contains(ending) ? .foreign : nil
  }

  /// The rule that a file breaks by its first bytes, whatever its name.
  static func broken(by bytes: [UInt8]) -> FormRule? {
    if Gunzip.isGzip(bytes) { return .compressed }
    // Spreadsheets are ZIP archives as well.
    return bytes.starts(with: [0x50, 0x4B, 3, 4]) ? .compressed : nil
  }

  var text: String {
    switch self {
    case .compressed: "a world folder keeps no compressed tables"
    case .foreign: "a table of a world is a CSV file"
    case .ending: "the name of a table ends in ‘.csv’ in lower case"
    }
  }

  var fix: String {
    switch self {
    case .compressed: "expand it and name the CSV file, or ‘tarazy import’ public data"
    case .foreign: "save it as CSV in UTF-8"
    case .ending: "rename the file"
    }
  }
}
