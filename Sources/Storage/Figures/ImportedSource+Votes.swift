import Datasets
import GRDB
import GRDBSQLite

extension ImportedSource {
  /// The largest table of answers in bytes: far more than the Assembly will vote, and little enough for
  /// any machine.
  private static let answerLimit = 1 << 28

  private static let callLimit = 1_000_000

  /// The votes of the voters who sat for the states; none where no file tells the votes on paragraphs and
  /// amendments, which the figures leave out, or where the votes are those that an estimation chose.
  func unVotes() throws -> UNVotes {
    let suits = try VoteMarks(db).suitFigures
    guard suits else { return .none }
    return try unVotes(
      of: """
        WHERE voter_code IN (SELECT t.id FROM identities AS i JOIN texts AS t ON t.text = i.code
          WHERE i.scheme IN ('un-seat', 'cow-seat') AND \(among("i.actor")))
        """, times: 1)
  }

  /// The votes of all voters, those too whose code was mapped to no state.
  func allUNVotes() throws -> UNVotes { try unVotes(of: "", times: 0) }

  private func unVotes(of condition: String, times: Int) throws -> UNVotes {
    var calls: [UNVotes.RollCall] = []
    var places: [Int: Int] = [:]
    let callRows = try Row.fetchCursor(
      db,
      sql: """
        SELECT roll_call, session, is_amendment, is_paragraph, is_important FROM un_roll_calls
        ORDER BY roll_call
        """)
    while let row = try callRows.next() {
      let id: Int = row[0]
      if calls.count >= Self.callLimit { throw TooManyRows() }
      places[id] = calls.count
      calls.append(
        .init(
          id: id, session: row[1], isAmendment: row[2] as Int? == 1,
          isParagraph: row[3] as Int? == 1, isImportant: row[4] as Int? == 1))
    }
    var voters: [UNVotes.Voter] = []
    var numbers: [Int64: Int] = [:]
    // A workspace of an earlier version has no voters under numbers.
    let hasNumbers = try db.columns(in: "un_voters").contains { $0.name == "number" }
    try forEach(
      """
      SELECT voter_code, iso2, name, \(hasNumbers ? "number" : "NULL")
      FROM un_voters \(condition) ORDER BY voter_code
      """, times: times
    ) { row in
      numbers[row[0]] = voters.count
      voters.append(
        .init(
          name: row[2] as String? ?? "", iso2: row[1] as String? ?? "", number: row[3] as Int?))
    }
    guard calls.count * voters.count <= Self.answerLimit else { throw TooManyRows() }
    let answers = try answers(calls.count, places, numbers)
    guard let votes = UNVotes(rollCalls: calls, voters: voters, answers: answers) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "answers are not complete")
    }
    return votes
  }

  /// Shape [voters × roll calls]. Steps through SQLite's own interface, as the writer of rows does.
  private func answers(
    _ calls: Int, _ places: [Int: Int], _ voters: [Int64: Int]
  ) throws -> [UInt8] {
    var answers = [UInt8](repeating: UNVotes.absent, count: calls * voters.count)
    // By the number of the voter's code; −1 for one that is not asked for.
    var rows = [Int](repeating: -1, count: Int(voters.keys.max() ?? -1) + 1)
    for (code, number) in voters { rows[Int(code)] = number }
    let owner = try db.makeStatement(
      sql: "SELECT roll_call, voter_code, vote FROM un_votes ORDER BY roll_call, voter_code")
    let statement = owner.sqliteStatement
    defer { sqlite3_reset(statement) }
    var last = (call: Int.min, place: 0)
    while true {
      let status = sqlite3_step(statement)
      if status == SQLITE_DONE { return answers }
      guard status == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: status))
      }
      let code = Int(sqlite3_column_int64(statement, 1))
      guard rows.indices.contains(code), rows[code] >= 0 else { continue }
      let call = Int(sqlite3_column_int64(statement, 0))
      if call != last.call {
        guard let place = places[call] else { continue }
        last = (call, place)
      }
      answers[rows[code] * calls + last.place] = UInt8(
        truncatingIfNeeded: sqlite3_column_int64(statement, 2))
    }
  }
}
