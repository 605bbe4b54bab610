/// A published table under reading: finds the columns by name and turns faults into errors.
///
/// Public files are taken as their producers write them (byte-order mark, CRLF, quotes), but a table
/// that is broken is refused: a figure read from a shifted row is worse than none.
struct PublicTable {
  let path: String
  let table: CSVTable

  init(_ file: FileContents, options: CSVOptions = .standard) throws(DatasetError) {
    path = file.path
    table = CSVTable(bytes: try file.expanded().bytes, options: options)
  }

  /// The index of a column that must be there.
  func column(_ name: String) throws(DatasetError) -> Int {
    if let index = table.index(of: name) { return index }
    throw DatasetError(
      file: path, line: table.headerLine, value: name, rule: "the table must have this column",
      fix: "this reader knows another version of the file; its columns are named in the reader")
  }

  /// Calls `body` for each record and throws the table's first fault.
  func forEachRecord(
    _ body: (borrowing CSVRecord) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    let faults = try table.forEachRecord(body)
    // A quote inside an unquoted field leaves the field's limits as they are.
    if let fault = faults.first(where: { $0.rule != .strayQuote }) { throw fault.error(in: path) }
  }

  /// An integer that must be there.
  func integer(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Int {
    if let value = record.integer(index) { return value }
    throw error(record, index, "this must be a whole number")
  }

  /// A number, or `nil` where the field is empty.
  func number(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Double? {
    if record.isEmpty(index) { return nil }
    if let value = record.number(index) { return value }
    throw error(record, index, "this must be a number or empty")
  }

  func error(_ record: borrowing CSVRecord, _ index: Int, _ rule: String) -> DatasetError {
    let (line, column) = record.place(index)
    return DatasetError(
      file: path, line: line, column: column, value: record.text(index), rule: rule,
      fix: "fetch the file again from its source")
  }
}
