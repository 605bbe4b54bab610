import Dyads

extension DyadReader {
  /// Answers of states by session, which is named by the year in which it began, without votes on
  /// paragraphs and amendments; abstention is an answer of its own.
  mutating func agreement(_ source: DyadSource) throws -> VoteAgreements {
    var sessions: [Int: SessionAnswers] = [:]
    // By roll call, its session's year and its place in the session.
    var calls: [Int: (year: Int, place: Int)] = [:]
    let list = try RowCursor(
      """
      SELECT roll_call, session FROM un_roll_calls
      WHERE coalesce(is_amendment, 0) = 0 AND coalesce(is_paragraph, 0) = 0 ORDER BY roll_call
      """, in: db)
    while try list.next() {
      let year = list.integer(1) + 1945
      let place = sessions[year, default: SessionAnswers()].addCall()
      calls[list.integer(0)] = (year, place)
    }
    let votes = try RowCursor("SELECT roll_call, voter, vote FROM un_votes", in: db)
    var last = (call: Int.min, year: 0, place: -1)
    var session = SessionAnswers()
    while try votes.next() {
      let call = votes.integer(0)
      if call != last.call {
        let known = calls[call]
        let year = known?.year ?? 0
        // The session under counting is taken out, so that it is not copied.
        if year != last.year {
          if last.year != 0 { sessions[last.year] = session }
          session = sessions.removeValue(forKey: year) ?? SessionAnswers()
        }
        last = (call, year, known?.place ?? -1)
      }
      guard last.place >= 0 else { continue }
      let state = number(ofActor: votes.integer(1), last.year)
      guard state != 0 else {
        leaveOut()
        continue
      }
      session.note(state, last.place, answer: votes.integer(2))
    }
    if last.year != 0 { sessions[last.year] = session }
    var join = VoteAgreements(source: source)
    for (year, session) in sessions.sorted(by: { $0.key < $1.key }) {
      try session.forEachPair { first, second, identical, joint in
        try join.append(first, second, year: year, identical: identical, joint: joint)
      }
    }
    return join
  }
}

/// The answers of one session as bits.
private struct SessionAnswers {
  private var calls = 0
  /// By number of a state, its row in `bits`; −1 before its first answer.
  private var places = [Int](repeating: -1, count: 1 << 10)
  /// The states in the order of their first answer.
  private var states: [Int] = []
  /// Shape [states × answers × words].
  private var bits: [UInt64] = []

  /// A place for one more roll call; only before the first answer.
  mutating func addCall() -> Int {
    calls += 1
    return calls - 1
  }

  private var words: Int { (calls + 63) / 64 }

  /// - Parameter answer: 1 yes, 2 abstention, 3 no. The first answer of a state stands.
  mutating func note(_ state: Int, _ place: Int, answer: Int) {
    guard (1...3).contains(answer), places.indices.contains(state) else { return }
    let words = words
    if places[state] < 0 {
      places[state] = states.count
      states.append(state)
      bits += repeatElement(0, count: 3 * words)
    }
    let first = places[state] * 3 * words + place / 64
    let bit = UInt64(1) << UInt64(place % 64)
    guard (bits[first] | bits[first + words] | bits[first + 2 * words]) & bit == 0 else { return }
    bits[first + (answer - 1) * words] |= bit
  }

  /// Calls `body` with two states, their identical answers and the roll calls that both answered.
  func forEachPair(_ body: (Int, Int, Int, Int) throws -> Void) rethrows {
    let words = words
    let present = states.sorted()
    for (place, one) in present.enumerated() {
      for other in present[(place + 1)...] {
        let (mine, theirs) = (places[one] * 3 * words, places[other] * 3 * words)
        var (identical, joint) = (0, 0)
        for word in 0..<words {
          var (all, allToo) = (UInt64(0), UInt64(0))
          for answer in 0..<3 {
            let left = bits[mine + answer * words + word]
            let right = bits[theirs + answer * words + word]
            identical += (left & right).nonzeroBitCount
            all |= left
            allToo |= right
          }
          joint += (all & allToo).nonzeroBitCount
        }
        try body(one, other, identical, joint)
      }
    }
  }
}
