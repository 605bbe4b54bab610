extension ExchangeModel {
  /// Makes the trades of one round, and returns them in the order in which they were made.
  ///
  /// The largest trades are sorted, made where their positions are free, and rule most others out, before
  /// the next largest are looked at: the same trades as from a full sort, without most of its work.
  public mutating func makeRound() -> [IssueTrade] {
    let opening = self
    var isUsed = [Bool](repeating: false, count: position.count)
    var made: [IssueTrade] = []
    var rest = candidates()
    while !rest.isEmpty {
      for candidate in opening.sorted(Self.takeLargest(&rest)) {
        let cells = cells(of: candidate)
        if isBlocked(cells, isUsed) { continue }
        guard let trade = opening.trade(candidate) else { continue }
        isUsed[cells.one.first] = true
        isUsed[cells.one.second] = true
        isUsed[cells.other.first] = true
        isUsed[cells.other.second] = true
        let giver = trade.giver * issueCount
        let taker = trade.taker * issueCount
        shift(
          giver + trade.givenIssue, toward: taker + trade.givenIssue,
          settlement: trade.givenShift)
        shift(
          taker + trade.receivedIssue, toward: giver + trade.receivedIssue,
          settlement: trade.receivedShift)
        made.append(trade)
      }
      rest.removeAll { isBlocked(cells(of: $0), isUsed) }
    }
    return made
  }

  /// The largest gain first; of equals as ``trades()`` has them.
  private func sorted(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { one, other in
      if one.gain != other.gain { return one.gain > other.gain }
      guard let left = trade(one), let right = trade(other) else { return false }
      return left.comesBefore(right)
    }
  }

  /// Removes about an eighth of the trades, none of which is smaller than one that stays.
  private static func takeLargest(_ rest: inout [Candidate]) -> [Candidate] {
    let samples = 32
    guard rest.count > 2 * samples else {
      defer { rest.removeAll() }
      return rest
    }
    let step = rest.count / samples
    let limit = (0..<samples).map { rest[$0 * step].gain }.sorted(by: >)[samples / 8]
    let largest = rest.filter { $0.gain >= limit }
    rest.removeAll { $0.gain >= limit }
    return largest
  }

  /// The four positions that a trade is about, by actors and issues.
  private typealias Cells = (one: (first: Int, second: Int), other: (first: Int, second: Int))

  private func cells(of candidate: Candidate) -> Cells {
    let one = Int(candidate.actors.one) * issueCount
    let other = Int(candidate.actors.other) * issueCount
    let first = Int(candidate.issues.first)
    let second = Int(candidate.issues.second)
    return ((one + first, one + second), (other + first, other + second))
  }

  private func isBlocked(_ cells: Cells, _ isUsed: [Bool]) -> Bool {
    isUsed[cells.one.first] || isUsed[cells.one.second] || isUsed[cells.other.first]
      || isUsed[cells.other.second]
  }

  private mutating func shift(_ cell: Int, toward other: Int, settlement: Double) {
    let move = settlement * total[cell % issueCount] / weight[cell]
    let distance = position[other] - position[cell]
    position[cell] += distance < 0 ? -min(move, -distance) : min(move, distance)
  }
}
