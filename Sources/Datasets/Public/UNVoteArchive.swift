/// Votes of the General Assembly in the long form of the archive: one row for each state and roll call,
/// absences among them.
///
/// Reads a table with the columns `rcid`, `ccode` (Correlates of War number), `session` and `vote` (1 yes,
/// 2 abstention, 3 no, 8 absent, 9 not a member), or the vote file of the estimation itself, which has no
/// header and six columns between blanks.
///
/// Source: E. Voeten, A. Strezhnev, M. Bailey, *United Nations General Assembly Voting Data*, Harvard
/// Dataverse, doi:10.7910/DVN/LEJUQZ.
public struct UNVoteArchive: Sendable {
  public struct Vote: Hashable, Sendable {
    public let rollCall: Int32
    /// Correlates of War number.
    public let state: Int32
    public let session: Int32
    public let answer: UInt8
    /// The earliest roll call of the same text, where the file tells it; else ``rollCall``.
    public let item: Int32
  }

  /// In the order of the file.
  public let votes: [Vote]

  /// Reads the archive's table.
  public init(archive file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let columns = (
      rollCall: try table.column("rcid"), state: try table.column("ccode"),
      session: try table.column("session"), answer: try table.column("vote")
    )
    var votes: [Vote] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let rollCall = Int32(clamping: try table.integer(record, columns.rollCall))
      votes.append(
        Vote(
          rollCall: rollCall, state: Int32(clamping: try table.integer(record, columns.state)),
          session: Int32(try table.session(record, columns.session)),
          answer: try Self.answer(table, record, columns.answer), item: rollCall))
    }
    self.votes = votes
  }

  /// Reads `AllData_….txt` of the estimation: state-session, state, session, roll call, item, vote.
  public init(estimation file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file, options: EstimationFiles.options)
    var votes: [Vote] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      votes.append(
        Vote(
          rollCall: Int32(clamping: try table.integer(record, 3)),
          state: Int32(clamping: try table.integer(record, 1)),
          session: Int32(try table.session(record, 2)),
          answer: try Self.answer(table, record, 5),
          item: Int32(clamping: try table.integer(record, 4))))
    }
    self.votes = votes
  }

  private static func answer(
    _ table: PublicTable, _ record: borrowing CSVRecord, _ column: Int
  ) throws(DatasetError) -> UInt8 {
    let answer = try table.integer(record, column)
    guard [1, 2, 3, 8, 9].contains(answer) else {
      throw table.error(
        record, column,
        "a vote is 1 (yes), 2 (abstention), 3 (no), 8 (absent) or 9 (not a member)")
    }
    return UInt8(answer)
  }
}

/// How the program behind the published ideal points writes its files.
enum EstimationFiles {
  /// Blanks between fields, no quotes, no header.
  static let options = CSVOptions(
    delimiter: UInt8(ascii: " "), isQuoting: false, headerLine: nil)
}
