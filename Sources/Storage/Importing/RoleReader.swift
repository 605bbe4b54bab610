import Datasets
import Synchronization

/// One file of an import under reading.
final class RoleReader {
  let role: ImportRole
  let header: [String]
  let session: ImportSession
  private(set) var rowsRead = 0
  private(set) var rowsLeftOut = 0
  private let survey: FileSurvey
  private let headerLine: Int
  private let name: String

  init(_ file: SurveyedFile, role: ImportRole, session: ImportSession) throws {
    self.role = role
    self.session = session
    survey = file.survey
    name = file.name
    guard role.form == nil else {
      (header, headerLine) = ([], 0)
      return
    }
    let stream = try CSVStream(TextStream(survey), options: role.options)
    header = stream.header
    headerLine = stream.headerLine
  }

  var path: String { survey.path }

  /// The index of a column that must be there.
  func column(_ name: String) throws(DatasetError) -> Int {
    if let index = header.firstIndex(of: name) { return index }
    throw DatasetError(
      file: path, line: headerLine, value: name, rule: "the table must have this column",
      fix: "this reader knows another version of the file")
  }

  /// Calls `body` for each record; what it throws as a fault is collected, and the reading goes on.
  func forEachRecord(_ body: (borrowing CSVRecord) throws -> Void) throws {
    let bytes = BytesRead()
    var survey = survey
    survey.progress = { done, total in bytes.set(done, of: total) }
    var stream = try CSVStream(TextStream(survey), options: role.options)
    var isRecord = true
    while isRecord {
      isRecord = try stream.next()
      // A quote inside an unquoted field leaves the field's limits as they are.
      if stream.hasFaults {
        for fault in stream.takeFaults() where fault.rule != .strayQuote {
          try session.faults.add(fault.error(in: path))
        }
      }
      guard isRecord else { break }
      do {
        try stream.withRecord { record in try take(record, body) }
      } catch let fault as DatasetError {
        try session.faults.add(fault)
      }
      rowsRead += 1
      if rowsRead & 0x3FFF == 0 { report(bytes.fraction) }
    }
    report(1)
  }

  /// Says that the present record holds nothing that the data set counts.
  func leaveOut() { rowsLeftOut += 1 }

  /// Reads the file as a whole, by a reader that knows its form; the faults it finds are collected.
  ///
  /// - Returns: `nil` where the file is faulty.
  func whole<T>(_ read: (FileSurvey) throws(DatasetFaults) -> T) throws -> T? {
    var watched = survey
    let (session, name) = (session.progress, name)
    watched.progress = { done, total in
      session(
        ImportProgress(
          phase: .rows, name: name, rows: 0, fraction: total > 0 ? Double(done) / Double(total) : 1)
      )
    }
    do { return try read(watched) } catch {
      for fault in error.faults { try self.session.faults.add(fault) }
      if !error.isComplete { throw FaultList.LimitReached() }
      return nil
    }
  }

  /// Says how many records the file has, and how many of them were left out.
  func count(_ rows: Int, leftOut: Int = 0) {
    rowsRead += rows
    rowsLeftOut += leftOut
  }

  /// What is wrong with a file that was read to its end and gave no row; nothing else may be wrong with it,
  /// or that is the fault to tell.
  ///
  /// Such a file would take the place of a good one and leave nothing behind.
  var emptiness: DatasetError? {
    guard session.faults.faults.isEmpty, rowsRead == rowsLeftOut else { return nil }
    return DatasetError(
      file: path, line: rowsRead == 0 ? headerLine : 0,
      rule: rowsRead == 0
        ? role.bare == nil ? "the file has no rows below its header" : "the file has no rows"
        : "none of the file's \(rowsRead) rows holds what the data set counts",
      fix: "fetch the file again from its source; ‘tarazy data drop’ takes a data set out")
  }

  private func take(
    _ record: borrowing CSVRecord, _ body: (borrowing CSVRecord) throws -> Void
  ) throws {
    let width = role.bare?.width ?? header.count
    guard record.count == width else {
      throw DatasetError(
        file: path, line: record.line, value: "\(record.count) instead of \(width)",
        rule: role.bare == nil
          ? "a record must have as many fields as the header"
          : "a record of this file has \(width) fields, one blank between two",
        fix: "fetch the file again from its source")
    }
    try body(record)
  }

  private func report(_ fraction: Double) {
    session.progress(
      ImportProgress(phase: .rows, name: name, rows: rowsRead, fraction: fraction))
  }

  /// The fault of a field of a record.
  func fault(_ record: borrowing CSVRecord, _ index: Int, _ rule: String) -> DatasetError {
    let (line, column) = record.place(index)
    return DatasetError(
      file: path, line: line, column: column, value: record.text(index), rule: rule,
      fix: "fetch the file again from its source")
  }
}

/// How much of a file was read; the file's reader tells it, the rows' reader asks.
private final class BytesRead: Sendable {
  private let state = Mutex(0.0)

  var fraction: Double { state.withLock { $0 } }

  func set(_ done: Int, of total: Int) {
    let share = total > 0 ? Double(done) / Double(total) : 1
    state.withLock { $0 = share }
  }
}
