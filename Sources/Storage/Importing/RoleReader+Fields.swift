import Datasets

extension RoleReader {
  /// Whether a field is empty or holds one of the data set's words for a figure that it does not
  /// have.
  func isMissing(_ record: borrowing CSVRecord, _ index: Int, _ marks: [String]) -> Bool {
    if record.isEmpty(index) { return true }
    return !marks.isEmpty
      && record.withBytes(index) { field in marks.contains { field.elementsEqual($0.utf8) } }
  }

  /// A whole number that must be there.
  func integer(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Int {
    if let value = record.integer(index) { return value }
    throw fault(record, index, "this must be a whole number")
  }

  /// A whole number, or `nil` where it is missing.
  func count(
    _ record: borrowing CSVRecord, _ index: Int, _ marks: [String] = []
  ) throws(DatasetError) -> Int? {
    if isMissing(record, index, marks) { return nil }
    if let value = record.integer(index) { return value }
    throw fault(record, index, "this must be a whole number or empty")
  }

  /// A number, or `nil` where it is missing.
  func number(
    _ record: borrowing CSVRecord, _ index: Int, _ marks: [String] = []
  ) throws(DatasetError) -> Double? {
    if isMissing(record, index, marks) { return nil }
    if let value = record.number(index) { return value }
    throw fault(record, index, "this must be a number or empty")
  }

  /// A year between 1 and 2199.
  func year(_ record: borrowing CSVRecord, _ index: Int, plus: Int = 0) throws(DatasetError) -> Int
  {
    guard let value = record.integer(index), (-10_000...10_000).contains(value),
      (1...2199).contains(value + plus)
    else { throw fault(record, index, "this must be a year or lead to one") }
    return value + plus
  }

  /// The year with which a day begins, or a year alone.
  func yearOfDay(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Int {
    let year = record.withBytes(index) { field in
      field.count == 4 || (field.count == 10 && field[4] == UInt8(ascii: "-"))
        ? NumberText.integer(UnsafeBufferPointer(rebasing: field[..<4])) : nil
    }
    if let year, (1...2199).contains(year) { return year }
    throw fault(record, index, "this must be a year or a day of ISO 8601")
  }

  /// 0 or 1, or `nil` where it is missing.
  func flag(
    _ record: borrowing CSVRecord, _ index: Int, _ marks: [String] = []
  ) throws(DatasetError) -> Int? {
    if isMissing(record, index, marks) { return nil }
    if record.holds(index, "0") { return 0 }
    if record.holds(index, "1") { return 1 }
    throw fault(record, index, "this must be 0, 1 or empty")
  }

  /// Writes a code and its actor, and notes what it was taken for.
  func state(
    _ record: borrowing CSVRecord, _ index: Int, _ slot: Int, _ scheme: IdentityScheme,
    _ years: (first: Int, last: Int)?, to writer: RowWriter
  ) throws {
    let line = record.line
    let found = try record.withBytes(index) { code in
      try session.register.note(
        code, slot: slot, scheme: scheme, first: years?.first, last: years?.last, file: path,
        line: line)
    }
    writer.integer(found.text)
    writer.integer(found.actor)
  }

  /// Writes the row, or throws the fault that another row has its key.
  func insert(_ record: borrowing CSVRecord, _ writer: RowWriter) throws {
    do { try writer.insert() } catch is RowWriter.KeyTaken {
      throw DatasetError(
        file: path, line: record.line, value: writer.table.key.joined(separator: ", "),
        rule: "another row of the file has the same values in these columns",
        fix: "fetch the file again from its source")
    }
  }
}
