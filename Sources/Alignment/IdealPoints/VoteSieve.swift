/// The votes of an estimation while some of them are dropped.
struct VoteSieve {
  let cast: [CastVote]
  /// Shape [votes]: why a vote is out; `nil` while it is in.
  private(set) var reasons: [VoteDropReason?]
  private(set) var kept: Int
  /// Dense numbers in rising order of what they stand for.
  let states: [Int32]
  let items: [Int32]
  let stateOfVote: [Int32]
  let itemOfVote: [Int32]

  init(_ cast: [CastVote], links: [(Int, Int)]) throws(VoteFaults) {
    let faults =
      Self.faults(of: cast)
      + links.filter { $0.0 == $0.1 }.map {
        VoteFault.linkToItself(rollCall: $0.0)
      }
    if !faults.isEmpty { throw VoteFaults(faults) }
    self.cast = cast
    reasons = [VoteDropReason?](repeating: nil, count: cast.count)
    kept = cast.count

    // A link may lead through a roll call without votes here.
    let ends = links.flatMap { [Int32(clamping: $0.0), Int32(clamping: $0.1)] }
    let rollCalls = DenseNumbers(cast.map(\.rollCall) + ends)
    var chains = Components(count: rollCalls.values.count)
    for (first, second) in links {
      guard let one = rollCalls.place(of: Int32(clamping: first)),
        let other = rollCalls.place(of: Int32(clamping: second))
      else { continue }
      chains.join(one, other)
    }
    let roots = rollCalls.values.indices.map { chains.smallest(of: $0) }
    let numbers = DenseNumbers(roots.map { rollCalls.values[$0] })
    items = numbers.values
    itemOfVote = rollCalls.places.prefix(cast.count).map { numbers.places[Int($0)] }
    let stateNumbers = DenseNumbers(cast.map(\.state))
    states = stateNumbers.values
    stateOfVote = stateNumbers.places
  }

  /// Drops the votes that are still in and for which there is a reason.
  mutating func drop(_ reason: (CastVote) -> VoteDropReason?) {
    for place in cast.indices where reasons[place] == nil {
      if let found = reason(cast[place]) { out(place, found) }
    }
  }

  /// Drops items on which all answers agree, and tells whether there were any.
  mutating func dropUnanimous() -> Bool {
    var seen = [UInt8](repeating: 0, count: items.count)
    for place in cast.indices where reasons[place] == nil {
      seen[Int(itemOfVote[place])] |= 1 << cast[place].answer
    }
    let unanimous = seen.map { $0.nonzeroBitCount < 2 }
    return drop(.unanimous, numbers: itemOfVote, where: unanimous)
  }

  /// Drops states with fewer votes, and tells whether there were any.
  mutating func dropStates(below minimum: Int) -> Bool {
    var counts = [Int](repeating: 0, count: states.count)
    for place in cast.indices where reasons[place] == nil {
      counts[Int(stateOfVote[place])] += 1
    }
    return drop(.tooFewVotes, numbers: stateOfVote, where: counts.map { $0 < minimum })
  }

  /// Keeps the part with the most votes among parts that no chain of common votes joins.
  mutating func dropDisconnected() {
    var parts = Components(count: states.count + items.count)
    for place in cast.indices where reasons[place] == nil {
      parts.join(Int(stateOfVote[place]), states.count + Int(itemOfVote[place]))
    }
    var counts = [Int](repeating: 0, count: states.count + items.count)
    for place in cast.indices where reasons[place] == nil {
      counts[parts.smallest(of: Int(stateOfVote[place]))] += 1
    }
    guard let most = counts.max(), let largest = counts.firstIndex(of: most) else { return }
    let apart = states.indices.map { parts.smallest(of: $0) != largest }
    _ = drop(.disconnected, numbers: stateOfVote, where: apart)
  }

  /// Drops the votes of the states or items that are marked, and tells whether there were any.
  private mutating func drop(
    _ reason: VoteDropReason, numbers: [Int32], where isMarked: [Bool]
  ) -> Bool {
    let before = kept
    for place in cast.indices where reasons[place] == nil && isMarked[Int(numbers[place])] {
      out(place, reason)
    }
    return kept < before
  }

  private mutating func out(_ place: Int, _ reason: VoteDropReason) {
    reasons[place] = reason
    kept -= 1
  }
}
