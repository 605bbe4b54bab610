/// Pairs of roll calls of the General Assembly on the same text, which tie sessions together in the estimation
/// of ideal points.
///
/// Reads `Matches.csv` (columns `rcid1`, `rcid2`) of E. Voeten's repository of the estimates.
///
/// Source: M. Bailey, A. Strezhnev, E. Voeten, *Journal of Conflict Resolution* 61(2), 2017,
/// doi:10.1177/0022002715595700.
public struct UNVoteLinks: Sendable {
  public struct Pair: Hashable, Sendable {
    public let first: Int
    public let second: Int
  }

  /// In the order of the file.
  public let pairs: [Pair]
  /// The roll calls of the pairs with their lines, two for each pair.
  public let rows: [RollCallRow]

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let first = try table.column("rcid1")
    let second = try table.column("rcid2")
    var pairs: [Pair] = []
    var rows: [RollCallRow] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let pair = Pair(
        first: try table.integer(record, first), second: try table.integer(record, second))
      guard pair.first != pair.second else {
        throw table.error(record, second, "a pair joins two different roll calls")
      }
      pairs.append(pair)
      rows.append(RollCallRow(line: record.line, rollCall: pair.first))
      rows.append(RollCallRow(line: record.line, rollCall: pair.second))
    }
    self.rows = rows
    self.pairs = pairs
  }
}
