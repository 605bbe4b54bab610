extension VoteSieve {
  /// What was dropped, by reason.
  func drops() -> [VoteDrop] {
    VoteDropReason.allCases.compactMap { reason in
      let places = cast.indices.filter { reasons[$0] == reason }
      guard !places.isEmpty else { return nil }
      return VoteDrop(
        reason: reason, votes: places.count,
        rollCalls: DenseNumbers(places.map { cast[$0].rollCall }).values,
        states: DenseNumbers(places.map { cast[$0].state }).values)
    }
  }

  /// The matrix of the votes that are in.
  func matrix() throws(VoteFaults) -> IdealPointVotes {
    let places = cast.indices.filter { reasons[$0] == nil }
    let keptStates = DenseNumbers(places.map { cast[$0].state })
    let keptItems = DenseNumbers(places.map { items[Int(itemOfVote[$0])] })
    // A state-session as one number that sorts by state, then session.
    let keys = DenseNumbers(
      zip(places, keptStates.places).map { Int64($1) << 32 | Int64(cast[$0].session) })
    // A vote as one number that sorts by item, then answer, then state-session.
    var order: [UInt64] = []
    order.reserveCapacity(places.count)
    var starts = [Int32](repeating: 0, count: 3 * keptItems.values.count + 1)
    for (index, place) in places.enumerated() {
      let block = 3 * Int(keptItems.places[index]) + Int(cast[place].answer) - 1
      starts[block + 1] += 1
      order.append(UInt64(block) << 32 | UInt64(keys.places[index]))
    }
    order.sort()
    for block in 1..<starts.count { starts[block] += starts[block - 1] }
    return try IdealPointVotes(
      states: keptStates.values,
      stateOfUnit: keys.values.map { Int32(truncatingIfNeeded: $0 >> 32) },
      sessionOfUnit: keys.values.map { Int32(truncatingIfNeeded: $0) },
      items: keptItems.values, starts: starts,
      units: order.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) })
  }

  /// Faults of the votes in the order of the data, duplicates last.
  static func faults(of cast: [CastVote]) -> [VoteFault] {
    var faults: [VoteFault] = []
    let rollCalls = DenseNumbers(cast.map(\.rollCall))
    var sessions = [Int32?](repeating: nil, count: rollCalls.values.count)
    for (vote, place) in zip(cast, rollCalls.places) {
      if !(1...3).contains(vote.answer), vote.answer != CastVote.absent,
        vote.answer != CastVote.notMember
      {
        faults.append(
          .unknownAnswer(
            state: Int(vote.state), rollCall: Int(vote.rollCall), answer: Int(vote.answer)))
      }
      if let known = sessions[Int(place)], known != vote.session {
        faults.append(
          .rollCallInTwoSessions(
            rollCall: Int(vote.rollCall), first: Int(known), second: Int(vote.session)))
      }
      sessions[Int(place)] = sessions[Int(place)] ?? vote.session
    }
    let keys = cast.map { Int64($0.rollCall) << 32 | Int64(UInt32(bitPattern: $0.state)) }.sorted()
    var last: Int64?
    for (key, next) in zip(keys, keys.dropFirst()) where key == next && key != last {
      last = key
      faults.append(
        .duplicate(state: Int(Int32(truncatingIfNeeded: key)), rollCall: Int(key >> 32)))
    }
    return faults
  }
}
