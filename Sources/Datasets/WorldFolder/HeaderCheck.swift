import WorldModel

/// The columns of a table file, and what is wrong with its header.
struct HeaderCheck {
  /// By position; `nil` for a column that the table has not.
  private(set) var columns: [Column?] = []
  private(set) var faults: [DatasetError] = []
  /// Faults beyond ``FaultList/shown``, which are counted alone.
  private(set) var leftOut = 0
  private let schema: TableSchema
  private let file: String
  private let line: Int

  init(_ schema: TableSchema, _ file: String, _ text: CSVTable) {
    self.schema = schema
    self.file = file
    line = max(1, text.headerLine)
    // A table without a header has that fault alone, not one for each column.
    guard !text.header.isEmpty else { return }
    let known = schema.rules.map(\.column)
    var seen: Set<String> = []
    var position = 1
    for name in text.header {
      let column = Column(header: name).flatMap { known.contains($0) ? $0 : nil }
      columns.append(column)
      let isFirst = seen.insert(name).inserted
      if !isFirst || column == nil { add(name, position, isRepeated: !isFirst) }
      position += name.count + 1
    }
    for rule in schema.rules where rule.required && !columns.contains(rule.column) {
      faults.append(
        DatasetError(
          file: file, line: line, column: 1, value: rule.column.header,
          rule: "table ‘\(schema.table.rawValue)’ needs this column", fix: rule.meaning))
    }
  }

  private mutating func add(_ name: String, _ position: Int, isRepeated: Bool) {
    guard faults.count < FaultList.shown else {
      leftOut += 1
      return
    }
    let names = schema.rules.map(\.column.header)
    let hint = Spelling.closest(to: name, among: names).map { "did you mean ‘\($0)’? " } ?? ""
    faults.append(
      DatasetError(
        file: file, line: line, column: position, value: name,
        rule: isRepeated
          ? "a column must stand once in the header"
          : "table ‘\(schema.table.rawValue)’ has no such column",
        fix: isRepeated
          ? "remove one of the two columns" : hint + "known: " + names.joined(separator: ", ")))
  }
}
