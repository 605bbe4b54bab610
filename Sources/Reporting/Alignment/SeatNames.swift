import Alignment

/// Under which state's key a Correlates of War number sat in each session.
public struct SeatNames: Sendable {
  private let keys: [Int: [Int: String]]
  private let predecessors: [String: [String]]

  /// - Parameters:
  ///   - keys: by number and session.
  ///   - predecessors: states whose seat another one holds on, by its key.
  public init(keys: [Int: [Int: String]], predecessors: [String: [String]]) {
    self.keys = keys
    self.predecessors = predecessors
  }

  /// The key in a session; `nil` where no code tells it.
  public func key(_ number: Int, session: Int) -> String? { keys[number]?[session] }

  /// The last key that a number had; a number without one stands for itself.
  public func name(_ number: Int) -> String {
    let last = keys[number]?.max { $0.key < $1.key }
    return last?.value ?? "number \(number)"
  }

  /// Whether a state, or one that held its seat before, is among those named.
  func isNamed(_ key: String, in wanted: [String]) -> Bool {
    wanted.contains { $0 == key || (predecessors[$0] ?? []).contains(key) }
  }

  /// Whether a state, or one that held its seat before, has a place among estimated votes.
  public func isPlaced(_ state: String, in votes: IdealPointVotes) -> Bool {
    (0..<votes.unitCount).contains { unit in
      let number = Int(votes.states[Int(votes.stateOfUnit[unit])])
      return key(number, session: Int(votes.sessionOfUnit[unit])).map { isNamed($0, in: [state]) }
        ?? false
    }
  }
}
