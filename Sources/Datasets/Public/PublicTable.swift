/// A published table under reading: finds the columns by name and turns faults into errors.
///
/// Public files are taken as their producers write them (gzip, an older encoding, byte-order mark,
/// CRLF, quotes), but a table that is broken is refused: a figure read from a shifted row is worse
/// than none.
struct PublicTable {
  let path: String
  /// The names of the columns.
  let header: [String]
  private let headerLine: Int
  private let survey: FileSurvey
  private let options: CSVOptions

  init(_ file: some DatasetFile, options: CSVOptions = .standard) throws(DatasetError) {
    path = file.path
    survey = try file.survey()
    self.options = options
    var quiet = survey
    quiet.progress = nil
    let stream = try CSVStream(TextStream(quiet), options: options)
    header = stream.header
    headerLine = stream.headerLine
  }

  /// The index of a column that must be there.
  func column(_ name: String) throws(DatasetError) -> Int {
    if let index = header.firstIndex(of: name) { return index }
    throw DatasetError(
      file: path, line: headerLine, value: name, rule: "the table must have this column",
      fix: "this reader knows another version of the file; its columns are named in the reader")
  }

  /// Calls `body` for each record from the first one on, and throws the table's first fault before
  /// the record that has it.
  func forEachRecord(
    _ body: (borrowing CSVRecord) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    var stream = try CSVStream(TextStream(survey), options: options)
    var isRecord = true
    while isRecord {
      isRecord = try stream.next()
      if stream.hasFaults { try check(stream.takeFaults()) }
      if isRecord { try stream.withRecord(body) }
    }
  }

  private func check(_ faults: [CSVFault]) throws(DatasetError) {
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

  /// A session of the General Assembly, whose year is its number + 1945.
  func session(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Int {
    let session = try integer(record, index)
    guard (1...200).contains(session) else {
      throw error(
        record, index, "a session is a number from 1 (of 1946) to 200",
        fix: "give the number of the session, not the year")
    }
    return session
  }

  /// A number that must be there.
  func figure(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Double {
    if let value = try number(record, index) { return value }
    throw error(record, index, "this must be a number")
  }

  func error(
    _ record: borrowing CSVRecord, _ index: Int, _ rule: String,
    fix: String = "fetch the file again from its source"
  ) -> DatasetError {
    let (line, column) = record.place(index)
    return DatasetError(
      file: path, line: line, column: column, value: record.text(index), rule: rule,
      fix: fix)
  }
}
