import Datasets

/// The figures of a table without header, row by row.
struct BareFigures {
  let path: String
  let width: Int
  /// Shape [rows × width]; not a number where a figure is missing.
  private(set) var values: [Double] = []
  /// Shape [rows]: the line of each row, from 1.
  private(set) var lines: [Int] = []

  /// Reads a file to its end.
  ///
  /// - Parameter missing: what stands for a figure that is not there.
  init(_ reader: RoleReader, width: Int, missing: [String]) throws {
    path = reader.path
    self.width = width
    var values: [Double] = []
    var lines: [Int] = []
    try reader.forEachRecord { record in
      let first = values.count
      do {
        for index in 0..<width {
          let isMissing = !missing.isEmpty && reader.isMissing(record, index, missing)
          guard let value = isMissing ? .nan : record.number(index) else {
            throw reader.fault(record, index, "this must be a number")
          }
          values.append(value)
        }
      } catch {
        values.removeSubrange(first...)
        throw error
      }
      lines.append(record.line)
    }
    self.values = values
    self.lines = lines
  }

  var rows: Int { lines.count }

  subscript(row: Int, column: Int) -> Double { values[row * width + column] }

  private func text(_ row: Int, _ column: Int) -> String {
    let value = self[row, column]
    return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  /// Adds the faults of a file that must have a row for each thing, and in it what is expected.
  ///
  /// - Parameters:
  ///   - things: what the rows stand for, such as items.
  ///   - expected: the figures that a row must begin with; none where nothing is known beforehand.
  func compare(
    _ count: Int, _ things: String, of tally: EstimationTally, _ faults: FaultList,
    expected: (Int) -> [Int]
  ) throws {
    guard rows == count else {
      try faults.add(
        DatasetError(
          file: path, value: "\(rows) rows",
          rule: "the file must have a row for each of the \(count) \(things) of "
            + SurveyedFile.name(of: tally.path), fix: "name the files of one estimation"))
      return
    }
    for row in 0..<rows {
      for (column, wanted) in expected(row).enumerated() where self[row, column] != Double(wanted) {
        try faults.add(
          DatasetError(
            file: path, line: lines[row], value: text(row, column),
            rule: "by the votes of \(SurveyedFile.name(of: tally.path)) field \(column + 1) of "
              + "this row is \(wanted)", fix: "name the files of one estimation"))
      }
    }
  }
}
