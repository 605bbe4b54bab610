import WorldModel

/// Turns the records of one table file into facts, and notes every fault with its place.
final class RowDecoder {
  /// What other tables define, so that references can be checked while reading.
  struct Context {
    var sources: [SourceID: Source] = [:]
    var series: [SeriesID: Series] = [:]
    var entities: Set<EntityID> = []
    var rates: Set<RateKey> = []
    /// What references can't be checked for.
    var unknown: Set<KeyTables.Space> = []
  }

  let file: String
  let schema: TableSchema
  let context: Context
  private(set) var faults: [DatasetError] = []
  /// Faults beyond ``faultLimit`` are counted, not kept.
  private(set) var faultsLeftOut = 0
  /// References that can't be checked, because the table of their keys can't be read.
  private(set) var unchecked: [KeyTables.Space: Int] = [:]
  static let faultLimit = FaultList.shown

  /// Field index by column; −1 where the file has no such column.
  private let indices: [Int]
  /// By column, whether the schema wants it filled.
  private let isRequired: [Bool]
  /// The last long text of each column: neighbouring rows often repeat it, and share its storage.
  private var lastTexts: [String]
  /// The last key of each column that was found to exist.
  private var lastEntities = [EntityID](repeating: "", count: Column.allCases.count)
  /// The last source and series, for the same reason.
  var lastSource: (id: SourceID, published: EDTFDate?)?
  var lastSeries: Series?

  init(file: String, schema: TableSchema, header: [Column?], context: Context) {
    self.file = file
    self.schema = schema
    self.context = context
    var indices = [Int](repeating: -1, count: Column.allCases.count)
    for (index, column) in header.enumerated() {
      if let column, indices[Int(column.rawValue)] < 0 { indices[Int(column.rawValue)] = index }
    }
    self.indices = indices
    isRequired = Column.allCases.map { schema.rule(for: $0)?.required ?? false }
    lastTexts = Array(repeating: "", count: Column.allCases.count)
  }

  func index(_ column: Column) -> Int { indices[Int(column.rawValue)] }

  func has(_ column: Column) -> Bool { index(column) >= 0 }

  func isEmpty(_ column: Column, _ record: borrowing CSVRecord) -> Bool {
    let index = index(column)
    return index < 0 || record.isEmpty(index)
  }

  func text(_ column: Column, _ record: borrowing CSVRecord) -> String {
    let index = index(column)
    guard index >= 0, !record.isEmpty(index) else { return "" }
    let last = lastTexts[Int(column.rawValue)]
    let found = record.withBytes(index) { bytes -> String? in
      if bytes.count <= 15 { return String(decoding: bytes, as: UTF8.self) }
      return last.utf8.elementsEqual(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
    }
    guard let found else { return last }
    if found.utf8.count > 15 { lastTexts[Int(column.rawValue)] = found }
    return found
  }

  /// A text that must be there. Where the whole column is missing, the header's fault says so once.
  func required(_ column: Column, _ record: borrowing CSVRecord) -> String {
    if has(column), isEmpty(column, record) {
      fault(
        column, record, value: "", rule: "column ‘\(column.header)’ must be filled",
        fix: "fill it, or remove the row")
    }
    return text(column, record)
  }

  func number(_ column: Column, _ record: borrowing CSVRecord) -> Double? {
    guard !isEmpty(column, record) else { return nil }
    if let number = record.number(index(column)) { return number }
    fault(
      column, record, rule: "‘\(column.header)’ must be a number",
      fix: "write digits with a point, such as 12.5; put bounds into ‘comparator’")
    return nil
  }

  /// A number that must be there.
  func requiredNumber(_ column: Column, _ record: borrowing CSVRecord) -> Double {
    if isEmpty(column, record) { _ = required(column, record) }
    return number(column, record) ?? .nan
  }

  func integer(_ column: Column, _ record: borrowing CSVRecord) -> Int? {
    guard !isEmpty(column, record) else { return nil }
    if let integer = record.integer(index(column)) { return integer }
    fault(column, record, rule: "‘\(column.header)’ must be a whole number", fix: "write digits")
    return nil
  }

  /// A number of things that must be there.
  func count(_ column: Column, _ record: borrowing CSVRecord) -> Int {
    if isEmpty(column, record) { _ = required(column, record) }
    guard let count = integer(column, record) else { return 0 }
    if count < 0 {
      fault(
        column, record, rule: "‘\(column.header)’ must not be negative",
        fix: "write how many there are, 0 for none")
    }
    return max(0, count)
  }

  func choice<E: RawRepresentable & CaseIterable>(
    _ column: Column, _ record: borrowing CSVRecord, orElse fallback: E
  ) -> E where E.RawValue == String {
    guard !isEmpty(column, record) else {
      if isRequired[Int(column.rawValue)] { _ = required(column, record) }
      return fallback
    }
    let found = text(column, record)
    if let value = E(rawValue: found) { return value }
    let known = E.allCases.map(\.rawValue)
    let hint = Spelling.closest(to: found, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    fault(
      column, record, rule: "‘\(column.header)’ must be one of its known values",
      fix: hint + "known: " + known.joined(separator: ", "))
    return fallback
  }

  func comparator(_ record: borrowing CSVRecord) -> Comparator {
    guard !isEmpty(.comparator, record) else { return .equal }
    if let comparator = Comparator(text: text(.comparator, record)) { return comparator }
    fault(
      .comparator, record, rule: "‘comparator’ must be a comparison sign",
      fix: "use one of " + Comparator.allCases.map(\.rawValue).joined(separator: " "))
    return .equal
  }

  func date(_ column: Column, _ record: borrowing CSVRecord) -> EDTFDate? {
    guard !isEmpty(column, record) else { return nil }
    if let date = record.withBytes(index(column), { EDTFDate(utf8: $0) }) { return date }
    fault(
      column, record, rule: "‘\(column.header)’ must be a date of EDTF level 1 that exists",
      fix: "write 2015, 2015-05 or 2015-05-21, with ~ for about and ? for uncertain")
    return nil
  }

  func interval(_ column: Column, _ record: borrowing CSVRecord) -> EDTFInterval {
    guard !isEmpty(column, record) else { return .unknown }
    if let interval = record.withBytes(index(column), { EDTFInterval(utf8: $0) }) {
      return interval
    }
    fault(
      column, record,
      rule: "‘\(column.header)’ must be a date or interval of EDTF level 1 "
        + "whose end is not before its start",
      fix: "write 2015, 2015-01-01/.. for no end, 2015/ for an unknown end, ../2015 for no start")
    return .unknown
  }

  func entity(_ column: Column, _ record: borrowing CSVRecord) -> EntityID {
    let entity = EntityID(required(column, record))
    if !entity.isEmpty { check(entity, column, record) }
    return entity
  }

  func optionalEntity(_ column: Column, _ record: borrowing CSVRecord) -> EntityID? {
    guard !isEmpty(column, record) else { return nil }
    return entity(column, record)
  }

  func list(_ column: Column, _ record: borrowing CSVRecord) -> [String] {
    guard !isEmpty(column, record) else { return [] }
    return text(column, record).split(separator: ";").map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  func entities(_ column: Column, _ record: borrowing CSVRecord) -> [EntityID] {
    list(column, record).map { key in
      let entity = EntityID(key)
      check(entity, column, record)
      return entity
    }
  }

  private func check(_ entity: EntityID, _ column: Column, _ record: borrowing CSVRecord) {
    if lastEntities[Int(column.rawValue)] == entity { return }
    if context.entities.contains(entity) {
      lastEntities[Int(column.rawValue)] = entity
      return
    }
    if isUnchecked(.thing) { return }
    let hint = hint(entity.text, context.entities.map(\.text))
    fault(
      column, record, value: entity.text,
      rule: "‘\(column.header)’ must be the key of an actor or thing of this world",
      fix: hint + "define it in its table first")
  }

  /// Whether a key that is not there may stand in a table that can't be read; counts it then.
  func isUnchecked(_ space: KeyTables.Space) -> Bool {
    guard context.unknown.contains(space) else { return false }
    unchecked[space, default: 0] += 1
    return true
  }

  /// The word that was probably meant; of the first faults only, because looking for it takes long.
  func hint(_ text: String, _ known: @autoclosure () -> [String]) -> String {
    guard faults.count < 20 else { return "" }
    return Spelling.closest(to: text, among: known().sorted()).map { "did you mean ‘\($0)’? " }
      ?? ""
  }

  func fault(
    _ column: Column, _ record: borrowing CSVRecord, value: String? = nil, rule: String,
    fix: String
  ) {
    let index = index(column)
    let place = index >= 0 ? record.place(index) : (line: record.line, column: 1)
    fault(
      DatasetError(
        file: file, line: place.line, column: place.column,
        value: value ?? text(column, record), rule: rule, fix: fix))
  }

  func fault(_ error: DatasetError) {
    if faults.count < Self.faultLimit {
      faults.append(error)
    } else {
      faultsLeftOut += 1
    }
  }
}
