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
    let isOneRow = rows.rows.count == 1 && rows.rows[0].cells.allSatisfy { Int($0) != nil }
    if isOneRow {
      weights = rows.rows[0].cells.compactMap { Int($0) }
      names = weights.indices.map { "voter \($0 + 1)" }
    } else {
      let hasHeader = rows.rows.first.map {
        Double($0[1]) == nil && $0[1].contains(where: \.isLetter)
      }
      for row in rows.rows.dropFirst(hasHeader ?? false ? 1 : 0) {
        names.append(row[0])
        if let weight = Int(row[1]) {
          weights.append(weight)
        } else {
          faults.add(
            row, 1, value: row[1],
            rule: row[1].isEmpty ? "the weight is blank" : "a weight must be a whole number",
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
        faults: error.faults.map {
          DatasetError(
            file: file.path, value: $0.value, rule: "\($0.subject): \($0.rule)", fix: $0.fix)
        }, isComplete: true)
    }
  }
}
