import Datasets

extension RoleReader {
  /// Writes a row for each record, with the columns that the role names, and calls `also` with the
  /// record.
  func copyColumns(
    _ columns: [SourceColumn], years: RowYears, missing: [String], into table: TargetTable,
    also: ((borrowing CSVRecord) throws -> Void)? = nil
  ) throws {
    let writer = try session.writer(of: table)
    let years = try YearColumns(years, reader: self)
    var places: [(kind: SourceColumn.Kind, index: Int, slot: Int)] = []
    var words: [CodeWords] = []
    for column in columns {
      var slot = 0
      if case .state(let scheme) = column.kind { slot = session.register.slot(of: scheme) }
      if case .word = column.kind {
        slot = words.count
        words.append(CodeWords())
      }
      places.append((column.kind, try self.column(column.name), slot))
    }
    try forEachRecord { record in
      writer.abandon()
      let span = try years.span(record, self)
      for (kind, index, slot) in places {
        switch kind {
        case .integer: writer.integer(try integer(record, index))
        case .count: writer.integer(try count(record, index, missing))
        case .number: writer.number(try number(record, index, missing))
        case .flag: writer.integer(try flag(record, index, missing))
        case .text: writeText(record, index, missing, to: writer)
        case .word:
          if isMissing(record, index, missing) {
            writer.integer(Int64?.none)
          } else {
            writer.integer(
              try record.withBytes(index) { try words[slot].row(of: $0, session.dictionary) })
          }
        case .state(let scheme): try state(record, index, slot, scheme, span, to: writer)
        }
      }
      try insert(record, writer)
      try also?(record)
    }
  }

  func writeText(
    _ record: borrowing CSVRecord, _ index: Int, _ missing: [String], to writer: RowWriter
  ) {
    if isMissing(record, index, missing) {
      writer.text(nil)
    } else {
      record.withBytes(index) { writer.text($0) }
    }
  }
}

/// Rows of `texts` for the words of one column.
struct CodeWords {
  private var interner = CodeInterner()
  private var rows: [Int64] = []

  mutating func row(
    of bytes: UnsafeBufferPointer<UInt8>, _ dictionary: TextDictionary
  ) throws -> Int64 {
    let number = interner.number(of: bytes)
    if number == rows.count { rows.append(try dictionary.text(interner.text(number))) }
    return rows[number]
  }
}

/// Where a record tells its years.
struct YearColumns {
  private let years: RowYears
  private var first = 0
  private var last = 0

  init(_ years: RowYears, reader: RoleReader) throws(DatasetError) {
    self.years = years
    switch years {
    case .none: break
    case .column(let name), .session(let name): first = try reader.column(name)
    case .span(let start, let end):
      first = try reader.column(start)
      last = try reader.column(end)
    }
  }

  func span(
    _ record: borrowing CSVRecord, _ reader: RoleReader
  ) throws(DatasetError) -> (first: Int, last: Int)? {
    switch years {
    case .none: return nil
    case .column:
      let year = try reader.year(record, first)
      return (year, year)
    case .session:
      let year = try reader.year(record, first, plus: 1945)
      return (year, year)
    case .span:
      let start = try reader.yearOfDay(record, first)
      let end = record.isEmpty(last) ? start : try reader.yearOfDay(record, last)
      guard start <= end else {
        throw reader.fault(record, last, "the end must not lie before the beginning")
      }
      return (start, end)
    }
  }
}
