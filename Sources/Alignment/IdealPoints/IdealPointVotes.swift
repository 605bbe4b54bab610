/// Roll-call votes in the sparse flat form that the sampler reads: only answers that were given.
///
/// The votes of one item stand side by side, those in favour first, then abstentions, then those against; so
/// the kind of a vote needs no byte and no branch. A *state-session* is one state in one session and has one
/// ideal point; state-sessions are sorted by state, then session.
public struct IdealPointVotes: Sendable, Equatable {
  /// Shape [states]: Correlates of War numbers in rising order.
  public let states: [Int32]
  /// Shape [state-sessions]: place of the state in ``states``.
  public let stateOfUnit: [Int32]
  /// Shape [state-sessions].
  public let sessionOfUnit: [Int32]
  /// Shape [state-sessions]: answers given.
  public let votesOfUnit: [Int32]
  /// Shape [items]: the earliest roll call of each item, in rising order.
  public let items: [Int32]
  /// Shape [3 × items + 1]: where the votes in favour of item j start (3j), the abstentions (3j + 1) and
  /// the votes against (3j + 2).
  public let starts: [Int32]
  /// Shape [votes]: the state-session of each vote.
  public let units: [Int32]

  public var voteCount: Int { units.count }
  public var itemCount: Int { items.count }
  public var unitCount: Int { stateOfUnit.count }

  /// Checks and keeps the parts of a matrix.
  ///
  /// - Throws: ``VoteFaults`` where state-sessions are out of order, a state votes twice in a roll call of
  ///   the same session, or the shapes do not fit.
  public init(
    states: [Int32], stateOfUnit: [Int32], sessionOfUnit: [Int32], items: [Int32],
    starts: [Int32], units: [Int32]
  ) throws(VoteFaults) {
    guard stateOfUnit.count == sessionOfUnit.count, starts.count == 3 * items.count + 1,
      starts.first == 0, starts.last.map(Int.init) == units.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
      units.allSatisfy({ $0 >= 0 && Int($0) < stateOfUnit.count }),
      stateOfUnit.allSatisfy({ $0 >= 0 && Int($0) < states.count })
    else {
      throw VoteFaults([.inconsistent("the shapes of the vote matrix do not fit each other")])
    }
    var faults: [VoteFault] = []
    for unit in stateOfUnit.indices.dropFirst() {
      let mine = (stateOfUnit[unit], sessionOfUnit[unit])
      let before = (stateOfUnit[unit - 1], sessionOfUnit[unit - 1])
      if before >= mine {
        faults.append(
          .unordered(
            state: Int(states[Int(mine.0)]), session: Int(mine.1),
            afterState: Int(states[Int(before.0)]), afterSession: Int(before.1)))
      }
    }
    if !faults.isEmpty { throw VoteFaults(faults) }
    var counts = [Int32](repeating: 0, count: stateOfUnit.count)
    for unit in units { counts[Int(unit)] += 1 }
    self.states = states
    self.stateOfUnit = stateOfUnit
    self.sessionOfUnit = sessionOfUnit
    self.votesOfUnit = counts
    self.items = items
    self.starts = starts
    self.units = units
  }

  /// The number of votes in favour, abstentions and votes against of an item.
  public func tally(of item: Int) -> (yes: Int, abstain: Int, no: Int) {
    let first = 3 * item
    return (
      Int(starts[first + 1] - starts[first]), Int(starts[first + 2] - starts[first + 1]),
      Int(starts[first + 3] - starts[first + 2])
    )
  }

  /// The state-sessions of a state, in the order of sessions.
  ///
  /// Complexity: O(log n).
  public func units(of state: Int) -> Range<Int> {
    func first(atLeast value: Int) -> Int {
      var (low, high) = (0, stateOfUnit.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(stateOfUnit[middle]) < value { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(atLeast: state)..<first(atLeast: state + 1)
  }
}
