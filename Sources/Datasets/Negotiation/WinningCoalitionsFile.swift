import Negotiation

/// Reads a voting game from its smallest winning coalitions: one a row, the names of its members.
///
/// Voters are those that a row names, in the order in which they first appear.
public enum WinningCoalitionsFile {
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> VotingGame {
    let rows = TextRows(file, delimiter: UInt8(ascii: ","))
    var faults = NegotiationFaults(rows)
    var names: [String] = []
    var coalitions: [[Int]] = []
    for row in rows.rows {
      var members: [Int] = []
      for (column, name) in row.cells.enumerated() where !name.isEmpty {
        let voter = names.firstIndex(of: name) ?? names.count
        if voter == names.count { names.append(name) }
        if members.contains(voter) {
          faults.add(
            row, column, value: name, rule: "a coalition must name a member once",
            fix: "remove the second")
        }
        members.append(voter)
      }
      coalitions.append(members)
    }
    if coalitions.isEmpty {
      faults.add(
        nil, rule: "there must be a winning coalition", fix: "write the names of one a row")
    }
    if !faults.faults.isEmpty { throw DatasetFaults(faults: faults.faults, isComplete: true) }
    do {
      return try VotingGame(names: names, minimalWinning: coalitions)
    } catch {
      throw DatasetFaults(
        faults: error.faults.map {
          DatasetError(
            file: file.path, value: $0.value, rule: "\($0.subject): \($0.rule)", fix: $0.fix)
        }, isComplete: true)
    }
  }
}
