import WorldModel

/// Reads a delimited file, gzipped or not, into a table of columns, in one pass over its text.
///
/// A column is of figures if every field that is not missing is a decimal number, otherwise of text; a
/// caller may say which columns are text. The units are those that the caller declares; none is
/// guessed. Missing is an empty field and whatever the caller names, such as `.` or `NA`.
public struct TradeTableReader: Sendable {
  public var options: CSVOptions
  /// Fields that mean "not known" besides the empty one.
  public var missing: Set<String>
  /// Columns to read; `nil` for all.
  public var columns: Set<String>?
  /// Columns that are text even where they look like figures.
  public var text: Set<String>
  /// Unit by column.
  public var units: [String: String]
  /// Column of the file → name in the table.
  public var names: [String: String]

  public init(
    options: CSVOptions = .standard, missing: Set<String> = ["NA", "."],
    columns: Set<String>? = nil, text: Set<String> = [], units: [String: String] = [:],
    names: [String: String] = [:]
  ) {
    self.options = options
    self.missing = missing
    self.columns = columns
    self.text = text
    self.units = units
    self.names = names
  }

  /// - Throws: ``DatasetFaults`` with the faults of the file: broken records, columns that are not there or
  ///   named twice.
  /// - Complexity: O(bytes).
  public func read(_ file: some DatasetFile) throws(DatasetFaults) -> ColumnTable {
    do {
      return try table(of: file, text: text)
    } catch let error as DatasetFaults {
      throw error
    } catch {
      throw DatasetFaults(faults: [error as? DatasetError].compactMap { $0 }, isComplete: true)
    }
  }

  private func table(of file: some DatasetFile, text: Set<String>) throws -> ColumnTable {
    let survey = try file.survey()
    var stream = try CSVStream(TextStream(survey), options: options)
    var faults = FaultCollector()
    let header = stream.header
    try check(header, line: stream.headerLine, path: file.path)
    let wanted = header.indices.filter { columns?.contains(header[$0]) ?? true }
    var builders = wanted.map {
      ColumnBuilder(isText: text.contains(header[$0]), missing: missing)
    }
    var lines: [Int32] = []
    var isRecord = true
    while isRecord {
      isRecord = try stream.next()
      if stream.hasFaults {
        for fault in stream.takeFaults() where fault.rule != .strayQuote {
          try faults.add(fault.error(in: file.path))
        }
      }
      guard isRecord else { break }
      stream.withRecord { record in
        lines.append(Int32(truncatingIfNeeded: record.line))
        for place in wanted.indices {
          record.withBytes(wanted[place]) { builders[place].append($0) }
        }
      }
    }
    try faults.finish()
    let mixed = wanted.indices.filter { builders[$0].isMixed }.map { header[wanted[$0]] }
    if !mixed.isEmpty { return try table(of: file, text: text.union(mixed)) }
    let contents = wanted.indices.map { place in
      let name = header[wanted[place]]
      return ColumnTable.Column(
        name: names[name] ?? name, unit: units[name], content: builders[place].content)
    }
    do {
      return try ColumnTable(columns: contents, lines: lines)
    } catch {
      throw DatasetFaults(
        faults: [
          DatasetError(
            file: file.path, line: stream.headerLine, rule: "\(error)",
            fix: "give every column a name of its own")
        ], isComplete: true)
    }
  }

  /// Whether every column that the caller named is there.
  private func check(_ header: [String], line: Int, path: String) throws {
    let named = (columns ?? []).union(text).union(units.keys).union(names.keys).sorted()
    let faults = named.filter { !header.contains($0) }.map { name in
      DatasetError(
        file: path, line: line, value: name, rule: "the table must have this column",
        fix: Spelling.closest(to: name, among: header).map { "did you mean ‘\($0)’?" }
          ?? "its columns are \(header.prefix(30).joined(separator: ", "))")
    }
    if !faults.isEmpty { throw DatasetFaults(faults: faults, isComplete: true) }
  }
}
