import ArgumentParser
import Datasets
import Dyads
import Foundation

/// Where a table of pairs goes: the table, its dictionary and its citations, all of them or none.
struct DataDyadsTarget {
  enum Format: String {
    case csv, gzip, parquet
  }

  /// What became of a table.
  struct Written {
    let rows: Int
    let tallies: [FigureTally]
  }

  /// `-` for standard output.
  let path: String
  let format: Format
  let dictionary: String?
  let bibliography: String?

  init(_ path: String) throws {
    self.path = path
    let endings: [(ending: String, format: Format)] = [
      (".csv", .csv), (".csv.gz", .gzip), (".parquet", .parquet),
    ]
    let ending = endings.first { path.lowercased().hasSuffix($0.ending) }
    if path == "-" || path.hasPrefix("/dev/") {
      format = .csv
      dictionary = nil
      bibliography = nil
      return
    }
    guard let ending else {
      throw ValidationError(
        "‘\(path)’ does not tell the form of the table: let its name end in .csv, .csv.gz or "
          + ".parquet.")
    }
    format = ending.format
    let stem = String(path.dropLast(ending.ending.count))
    dictionary = stem + ".dictionary.csv"
    bibliography = stem + ".bib"
  }

  /// Every file that is written.
  var places: [String] {
    [path == "-" ? nil : path, dictionary, bibliography].compactMap { $0 }
  }

  func write(
    _ table: DyadYears, sources: [PublicDataset], _ progress: ProgressLine?
  ) throws -> Written {
    let total = table.rowCount
    let files = DataDyadsFiles()
    defer { files.discard() }
    let sink = try sink(table, files)
    let lineFeed = UInt8(ascii: "\n")
    var rows = 0
    let tallies = try files.during(sink.process) {
      let tallies = try table.forEachBlock { block in
        try sink.write(block)
        guard let progress else { return }
        rows += block.count { $0 == lineFeed }
        progress.show("writing \(path)", rows: rows, Double(rows) / Double(max(total, 1)))
      }
      try sink.finish()
      return tallies
    }
    if let dictionary, let bibliography {
      try files.add(Data(DataDyadsDictionary(table.columns).csv.utf8), for: dictionary)
      let entries = sources.map(\.bibtex).joined(separator: "\n\n") + "\n"
      try files.add(Data(entries.utf8), for: bibliography)
    }
    try files.commit()
    return Written(rows: total, tallies: tallies)
  }

  private func sink(_ table: DyadYears, _ files: DataDyadsFiles) throws -> DataDyadsSink {
    if path == "-" { return DataDyadsSink(FileHandle.standardOutput, name: "standard output") }
    let place = try files.place(path)
    switch format {
    case .csv: return DataDyadsSink(try files.handle(place), name: path)
    case .gzip: return try .gzip(into: try files.handle(place), name: path)
    case .parquet: return try .parquet(table.columns, into: place, name: path)
    }
  }
}
