/// A fault in voting data: what was seen, which rule it breaks, how to mend it.
public enum VoteFault: Error, Hashable, Sendable {
  /// A vote with a code outside 1, 2, 3, 8 and 9.
  case unknownAnswer(state: Int, rollCall: Int, answer: Int)
  /// A second vote of a state in a roll call.
  case duplicate(state: Int, rollCall: Int)
  /// A roll call whose votes stand in two sessions.
  case rollCallInTwoSessions(rollCall: Int, first: Int, second: Int)
  /// State-sessions that are not in rising order of state and session.
  case unordered(state: Int, session: Int, afterState: Int, afterSession: Int)
  /// A pair of identical roll calls that names one twice.
  case linkToItself(rollCall: Int)
  /// Arrays that do not describe one matrix.
  case inconsistent(String)
}

extension VoteFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownAnswer(let state, let rollCall, let answer):
      "the vote of state \(state) in roll call \(rollCall) is \(answer): a vote is 1 (yes), "
        + "2 (abstention), 3 (no), 8 (absent) or 9 (not a member); correct the code or remove the row"
    case .duplicate(let state, let rollCall):
      "state \(state) votes twice in roll call \(rollCall): a state votes once in a roll call; "
        + "remove one of the rows"
    case .rollCallInTwoSessions(let rollCall, let first, let second):
      "roll call \(rollCall) has votes in session \(first) and in session \(second): a roll call "
        + "belongs to one session; correct the session of one of them"
    case .unordered(let state, let session, let afterState, let afterSession):
      "state \(state) in session \(session) follows state \(afterState) in session \(afterSession): "
        + "state-sessions stand in rising order of state, then session, each once; sort them"
    case .linkToItself(let rollCall):
      "roll call \(rollCall) is linked with itself: a link joins two roll calls of the same text; "
        + "remove the pair"
    case .inconsistent(let text):
      "\(text); build the matrix from the votes themselves"
    }
  }
}

/// The faults of voting data, all that were found and in the order of the data.
public struct VoteFaults: Error, Hashable, Sendable, CustomStringConvertible {
  public let faults: [VoteFault]

  public init(_ faults: [VoteFault]) { self.faults = faults }

  public var description: String {
    let shown = faults.prefix(20).map(\.description)
    let more = faults.count > shown.count ? ["and \(faults.count - shown.count) more"] : []
    return (shown + more).joined(separator: "\n")
  }
}
