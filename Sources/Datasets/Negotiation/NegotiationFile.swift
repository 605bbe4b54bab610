import Negotiation

/// Reads a negotiation in one of the published layouts, which it tells from the first lines.
///
/// - `#A`, `#P`, `#M`, `#D` rows with tabs: ``DecideFile``.
/// - A header with Actor, Capability, Position, Salience: ``ChallengeModelFile``.
/// - A first line of name, description, number of actors and of dimensions: ``SpatialModelFile``.
/// - XML with a root `Scenario`: ``SpatialModelXMLFile``.
public enum NegotiationFile {
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> NegotiationCase {
    if file.bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      throw refusal(
        file, rule: "a workbook or archive can't be read", fix: "save its sheet as CSV")
    }
    let rows = TextRows(file, delimiter: UInt8(ascii: ","))
    let first = rows.rows.first?.cells ?? []
    if SpatialModelXMLFile.isXML(rows) { return try SpatialModelXMLFile.read(file) }
    if first.first.map({ $0.hasPrefix("#") || $0.hasPrefix("'#") }) ?? false {
      return try DecideFile.read(file)
    }
    if ChallengeModelFile.header.allSatisfy({ name in first.contains { $0.lowercased() == name } })
    {
      return try ChallengeModelFile.read(file)
    }
    if !first.isEmpty, first.allSatisfy({ Int($0) != nil }) {
      throw refusal(
        file, line: rows.rows[0].line, value: first.joined(separator: ","),
        rule: "a row of numbers is no negotiation",
        fix: "if these are weights of votes, give the file to ‘tarazy power’")
    }
    if first.count >= 4, Int(first[2]) != nil, Int(first[3]) != nil {
      return try SpatialModelFile.read(file)
    }
    throw refusal(
      file, line: rows.rows.first?.line ?? 0, value: first.joined(separator: ","),
      rule: "the first line must show a known layout",
      fix:
        "known: Decide’s #A rows, a header Actor,Capability,Position,Salience, KTAB’s name,description,actors,dimensions or XML, or YAML"
    )
  }

  private static func refusal(
    _ file: FileContents, line: Int = 0, value: String = "", rule: String, fix: String
  ) -> DatasetFaults {
    DatasetFaults(
      faults: [DatasetError(file: file.path, line: line, value: value, rule: rule, fix: fix)],
      isComplete: true)
  }
}

/// The trimmed cells of a small table with their places.
struct TextRows {
  struct Row {
    let line: Int
    let cells: [String]
    let columns: [Int]

    /// A cell; empty beyond the end of the row.
    subscript(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

    func column(_ index: Int) -> Int { index < columns.count ? columns[index] : 0 }
  }

  let file: String
  let rows: [Row]
  /// Faults of the text itself.
  let faults: [DatasetError]

  init(_ contents: FileContents, delimiter: UInt8) {
    let bytes = TextEncoding.detect(contents.bytes).utf8(from: contents.bytes)
    let options = CSVOptions(
      delimiter: delimiter, isQuoting: delimiter == UInt8(ascii: ","), headerLine: nil)
    var rows: [Row] = []
    let found = CSVTable(bytes: bytes, options: options).forEachRecord { record in
      var columns: [Int] = []
      for index in 0..<record.count { columns.append(record.column(index)) }
      let cells = record.texts.map(Self.trimmed)
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(Row(line: record.line, cells: cells, columns: columns))
      }
    }
    file = contents.path
    self.rows = rows
    faults = found.filter { $0.rule != .strayQuote }.map { $0.error(in: contents.path) }
  }

  static func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}

/// Gathers the faults of a negotiation's file, those of the text and those of the content.
struct NegotiationFaults {
  let file: String
  private(set) var faults: [DatasetError] = []

  init(file: String) {
    self.file = file
    faults = []
  }

  init(_ rows: TextRows) {
    file = rows.file
    faults = rows.faults
  }

  mutating func add(_ fault: DatasetError) { faults.append(fault) }

  mutating func add(
    _ row: TextRows.Row?, _ column: Int = -1, value: String = "", rule: String, fix: String
  ) {
    faults.append(
      DatasetError(
        file: file, line: row?.line ?? 0, column: column < 0 ? 0 : row?.column(column) ?? 0,
        value: value, rule: rule, fix: fix))
  }

  /// A number that must be there; a blank cell is never taken for 0.
  mutating func number(_ row: TextRows.Row, _ column: Int, _ name: String) -> Double? {
    let text = row[column]
    var copy = text
    if let value = copy.withUTF8({ NumberText.number($0) }) { return value }
    if text.isEmpty {
      add(
        row, column, rule: "the cell of ‘\(name)’ is blank",
        fix: "write the number; if it is not known, leave out the row")
    } else {
      add(
        row, column, value: text, rule: "‘\(name)’ must be a number", fix: "write it with a point")
    }
    return nil
  }

  /// The negotiation, its faults told with the lines of the file.
  func make(
    title: String, says: String = "", actors: [NegotiationActor], issues: [NegotiationIssue],
    stances: [[Stance?]], line: (NegotiationFault.Place) -> Int
  ) throws(DatasetFaults) -> NegotiationCase {
    if !faults.isEmpty { throw DatasetFaults(faults: faults, isComplete: true) }
    do {
      return try NegotiationCase(
        title: title, says: says, actors: actors, issues: issues, stances: stances)
    } catch {
      throw DatasetFaults(
        faults: error.faults.map { fault in
          DatasetError(
            file: file, line: line(fault.place), value: fault.value,
            rule: "\(fault.subject): \(fault.rule)", fix: fault.fix)
        }, isComplete: true)
    }
  }
}
