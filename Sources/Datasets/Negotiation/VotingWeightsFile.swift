import Negotiation

/// Reads the weights of a voting game: one row of whole numbers, or rows of name and weight.
public enum VotingWeightsFile {
  /// - Parameter quota: by default the smallest majority.
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(
    _ file: FileContents, quota: Int? = nil
  ) throws(DatasetFaults) -> VotingGame {
    let rows = TextRows(file, delimiter: UInt8(ascii: ","))
    var faults = NegotiationFaults(rows)
    var names: [String] = []
    var weights: [Int] = []
    var lines: [Int] = []
    let isOneRow = rows.rows.count == 1 && rows.rows[0].cells.allSatisfy { Int($0) != nil }
    if isOneRow {
      weights = rows.rows[0].cells.compactMap { Int($0) }
      names = weights.indices.map { "voter \($0 + 1)" }
      for (column, weight) in weights.enumerated() where weight < 0 {
        faults.addNegative(weight, rows.rows[0], column)
      }
    } else {
      let hasHeader = rows.rows.first.map {
        Double($0[1]) == nil && $0[1].contains(where: \.isLetter)
      }
      for row in rows.rows.dropFirst(hasHeader ?? false ? 1 : 0) {
        names.append(row[0])
        lines.append(row.line)
        if let weight = Int(row[1]) {
          weights.append(weight)
          if weight < 0 { faults.addNegative(weight, row, 1) }
        } else if row[1].isEmpty {
          faults.add(
            row, 1, rule: "the weight is blank", fix: "write it; 0 for a member without a vote")
        } else {
          faults.add(
            row, 1, value: row[1], rule: "a weight must be a whole number",
            fix: "multiply all weights and the quota by one number until they are whole")
        }
      }
    }
    if names.isEmpty {
      faults.add(
        rows.rows.first, rule: "there must be weights",
        fix: "write one row of numbers, or name,weight rows")
    }
    if !faults.faults.isEmpty { throw DatasetFaults(faults: faults.faults, isComplete: true) }
    do {
      return try VotingGame(names: names, weights: weights, quota: quota)
    } catch {
      throw DatasetFaults(
        faults: error.faults.map { fault in
          var line = 0
          if case .actor(let voter) = fault.place, lines.indices.contains(voter) {
            line = lines[voter]
          }
          return DatasetError(
            file: file.path, line: line, value: fault.value,
            rule: "\(fault.subject): \(fault.rule)", fix: fault.fix)
        }, isComplete: true)
    }
  }
}

extension NegotiationFaults {
  fileprivate mutating func addNegative(_ weight: Int, _ row: TextRows.Row, _ column: Int) {
    add(
      row, column, value: "\(weight)", rule: "a weight must not be negative",
      fix: "write 0 for a member without a vote")
  }
}
