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
  ///
  /// - Throws: every fault of the file up to a limit, with its line; of two rows that contradict each other
  ///   both lines.
  public init(archive file: some DatasetFile) throws(DatasetFaults) {
    try self.init(file, options: .standard) { (table) throws(DatasetError) in
      Columns(
        rollCall: try table.column("rcid"), state: try table.column("ccode"),
        session: try table.column("session"), answer: try table.column("vote"), item: nil)
    }
  }

  /// Reads `AllData_….txt` of the estimation: state-session, state, session, roll call, item, vote.
  ///
  /// - Throws: as ``init(archive:)``.
  public init(estimation file: some DatasetFile) throws(DatasetFaults) {
    try self.init(file, options: .blanks) { (_) throws(DatasetError) in .estimation }
  }

  private init(
    _ file: some DatasetFile, options: CSVOptions,
    _ columns: (PublicTable) throws(DatasetError) -> Columns
  ) throws(DatasetFaults) {
    var votes: [Vote] = []
    var ledger = VoteLedger()
    var collector = FaultCollector()
    do throws(DatasetError) {
      let table = try PublicTable(file, options: options)
      let columns = try columns(table)
      try table.forEachRecord { (record) throws(DatasetError) in
        do throws(DatasetError) {
          let vote = try columns.vote(record, in: table.path)
          try ledger.enter(
            rollCall: vote.rollCall, state: vote.state, session: vote.session, file: table.path,
            line: record.line)
          votes.append(vote)
        } catch {
          if collector.isFull { throw error }
          collector.note(error)
        }
      }
    } catch {
      throw collector.isFull
        ? DatasetFaults(faults: collector.faults, isComplete: false) : collector.ended(by: error)
    }
    try collector.finish()
    self.votes = votes
  }
}

extension UNVoteArchive {
  /// Where a file has what makes a vote.
  public struct Columns: Sendable {
    public let rollCall: Int
    public let state: Int
    public let session: Int
    public let answer: Int
    /// `nil` where the file does not tell the earliest roll call of the same text.
    public let item: Int?

    public init(rollCall: Int, state: Int, session: Int, answer: Int, item: Int?) {
      self.rollCall = rollCall
      self.state = state
      self.session = session
      self.answer = answer
      self.item = item
    }

    /// Those of `AllData_….txt`, whose first column is state and session in one.
    public static let estimation = Columns(rollCall: 3, state: 1, session: 2, answer: 5, item: 4)
    /// How many columns that file has.
    public static let estimationWidth = 6

    /// The vote of a record.
    public func vote(
      _ record: borrowing CSVRecord, in path: String
    ) throws(DatasetError) -> Vote {
      let call = try Self.number(record, rollCall, in: path, "a roll call")
      return Vote(
        rollCall: call, state: try Self.number(record, state, in: path, "a state"),
        session: try Self.session(record, session, in: path),
        answer: try Self.answer(record, answer, in: path),
        item: try item.map { column throws(DatasetError) in
          try Self.number(record, column, in: path, "a roll call")
        } ?? call)
    }

    private static func number(
      _ record: borrowing CSVRecord, _ index: Int, in path: String, _ what: String
    ) throws(DatasetError) -> Int32 {
      if let value = record.integer(index), value > 0, let number = Int32(exactly: value) {
        return number
      }
      throw fault(record, index, in: path, "\(what) is a whole number from 1 to \(Int32.max)")
    }

    private static func session(
      _ record: borrowing CSVRecord, _ index: Int, in path: String
    ) throws(DatasetError) -> Int32 {
      if let value = record.integer(index), (1...200).contains(value) { return Int32(value) }
      throw fault(
        record, index, in: path, "a session is a number from 1 (of 1946) to 200",
        fix: "give the number of the session, not the year")
    }

    private static func answer(
      _ record: borrowing CSVRecord, _ index: Int, in path: String
    ) throws(DatasetError) -> UInt8 {
      if let value = record.integer(index), [1, 2, 3, 8, 9].contains(value) {
        return UInt8(value)
      }
      throw fault(
        record, index, in: path,
        "a vote is 1 (yes), 2 (abstention), 3 (no), 8 (absent) or 9 (not a member)",
        fix: "correct the code or remove the row")
    }

    private static func fault(
      _ record: borrowing CSVRecord, _ index: Int, in path: String, _ rule: String,
      fix: String = "fetch the file again from its source"
    ) -> DatasetError {
      let (line, column) = record.place(index)
      return DatasetError(
        file: path, line: line, column: column, value: record.text(index), rule: rule, fix: fix)
    }
  }
}
