import Datasets

/// What the vote file of an estimation holds, item by item and state-session by state-session.
struct EstimationTally {
  struct StateSession: Hashable, Comparable {
    let state: Int
    let session: Int

    static func < (first: Self, second: Self) -> Bool {
      (first.state, first.session) < (second.state, second.session)
    }
  }

  let path: String
  /// Of each roll call, the earliest of the same text and the line that told it first.
  private(set) var itemOfRollCall: [Int32: (item: Int32, line: Int)] = [:]
  /// Of each item, the numbers of votes in favour, abstentions and votes against.
  private(set) var answers: [Int: [Int]] = [:]
  /// Of each state-session, the number of votes.
  private(set) var votes: [StateSession: Int] = [:]

  init(path: String) { self.path = path }

  /// - Throws: where another row of the roll call names another item.
  mutating func enter(_ vote: UNVoteArchive.Vote, line: Int) throws(DatasetError) {
    if let known = itemOfRollCall[vote.rollCall] {
      guard known.item == vote.item else {
        throw DatasetError(
          file: path, line: line, value: "roll call \(vote.rollCall), item \(vote.item)",
          rule: "a roll call belongs to one item; line \(known.line) has it under \(known.item)",
          fix: "correct the item of one of the rows")
      }
    } else {
      itemOfRollCall[vote.rollCall] = (vote.item, line)
    }
    guard vote.answer <= 3 else { return }
    answers[Int(vote.item), default: [0, 0, 0]][Int(vote.answer) - 1] += 1
    votes[StateSession(state: Int(vote.state), session: Int(vote.session)), default: 0] += 1
  }

  /// In rising order.
  var items: [Int] { answers.keys.sorted() }
  var stateSessions: [StateSession] { votes.keys.sorted() }

  func count(of item: Int) -> Int { (answers[item] ?? []).reduce(0, +) }
}
