/// Which state voted in which roll call and session, line by line, so that a second vote is told with the place
/// of the first.
///
/// A roll call's number says nothing about its session (those published run back from 22 to 21 and from 72 to
/// 54), so rows may stand in any order; what contradicts another row does not.
public struct VoteLedger: Sendable {
  /// What makes one vote.
  private struct Place: Hashable, Sendable {
    let rollCall: Int32
    let state: Int32
  }

  /// Of each roll call, the session and the line that told it first.
  private var sessions: [Int32: (session: Int32, line: Int)] = [:]
  private var lines: [Place: Int] = [:]

  public init() {}

  /// The session of each roll call that was entered.
  public var sessionOfRollCall: [Int: Int] {
    var found: [Int: Int] = [:]
    for (call, entry) in sessions { found[Int(call)] = Int(entry.session) }
    return found
  }

  /// Enters the row of a file.
  ///
  /// - Throws: where another row has the roll call in another session, or the state votes in it already.
  public mutating func enter(
    rollCall: Int32, state: Int32, session: Int32, file: String, line: Int
  ) throws(DatasetError) {
    if let known = sessions[rollCall] {
      guard known.session == session else {
        throw DatasetError(
          file: file, line: line, value: "roll call \(rollCall), session \(session)",
          rule: "a roll call belongs to one session; line \(known.line) has it in session "
            + "\(known.session)", fix: "correct the session of one of the rows")
      }
    } else {
      sessions[rollCall] = (session, line)
    }
    let place = Place(rollCall: rollCall, state: state)
    if let first = lines[place] {
      throw DatasetError(
        file: file, line: line, value: "state \(state), roll call \(rollCall)",
        rule: "a state votes once in a roll call; line \(first) has a vote of it already",
        fix: "remove one of the rows")
    }
    lines[place] = line
  }
}
