extension ExchangeModel {
  /// Makes the trades of one round, and returns them in the order in which they were made.
  ///
  /// The largest trades are sorted, made where their positions are free, and rule most others out, before
  /// the next largest are looked at: the same trades as from a full sort, without most of its work.
  public mutating func makeRound() -> [IssueTrade] {
    var isUsed = [Bool](repeating: false, count: position.count)
    var made: [IssueTrade] = []
    let trades = gainfulTrades()
    var rest = trades.indices.map { (gain: trades[$0].gain, index: $0) }
    while !rest.isEmpty {
      let largest = Self.takeLargest(&rest).sorted {
        trades[$0.index].comesBefore(trades[$1.index])
      }
      for (_, index) in largest {
        let trade = trades[index]
        if isBlocked(trade, isUsed) { continue }
        let cells = cells(of: trade)
        isUsed[cells.gives] = true
        isUsed[cells.wanted] = true
        isUsed[cells.wants] = true
        isUsed[cells.given] = true
        shift(cells.gives, toward: cells.wanted, settlement: trade.givenShift)
        shift(cells.given, toward: cells.wants, settlement: trade.receivedShift)
        made.append(trade)
      }
      rest.removeAll { isBlocked(trades[$0.index], isUsed) }
    }
    return made
  }

  /// Removes about an eighth of the trades, none of which is smaller than one that stays.
  private static func takeLargest(
    _ rest: inout [(gain: Double, index: Int)]
  ) -> [(gain: Double, index: Int)] {
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

  /// The four positions that a trade is about.
  private func cells(
    of trade: IssueTrade
  ) -> (gives: Int, wanted: Int, wants: Int, given: Int) {
    let giver = trade.giver * issueCount
    let taker = trade.taker * issueCount
    return (
      giver + trade.givenIssue, taker + trade.givenIssue, giver + trade.receivedIssue,
      taker + trade.receivedIssue
    )
  }

  private func isBlocked(_ trade: IssueTrade, _ isUsed: [Bool]) -> Bool {
    let cells = cells(of: trade)
    return isUsed[cells.gives] || isUsed[cells.wanted] || isUsed[cells.wants]
      || isUsed[cells.given]
  }

  private mutating func shift(_ cell: Int, toward other: Int, settlement: Double) {
    let move = settlement * total[cell % issueCount] / weight[cell]
    let distance = position[other] - position[cell]
    position[cell] += distance < 0 ? -min(move, -distance) : min(move, distance)
  }
}
