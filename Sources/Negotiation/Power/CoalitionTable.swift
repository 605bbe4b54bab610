/// Every coalition of a game without weights, numbered by the bits of its members.
///
/// Complexity: O(n 2ⁿ) time, 2ⁿ bytes.
struct CoalitionTable {
  let count: Int
  let isWinning: [Bool]
  let banzhafAbsolute: [Double]
  let shapleyShubik: [Double]

  init(_ game: VotingGame) {
    let count = game.count
    let isWinning = Self.winning(game)
    // Of a voter's swings those with s other members have s! (n − s − 1)! / n! of the orders.
    var orderShare = [Double](repeating: 1 / Double(count), count: count)
    for size in 1..<max(1, count) {
      orderShare[size] = orderShare[size - 1] * Double(size) / Double(count - size)
    }
    var swings = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for voter in 0..<count {
      let bit = 1 << voter
      for coalition in isWinning.indices where coalition & bit != 0 {
        if isWinning[coalition], !isWinning[coalition ^ bit] {
          swings[voter][coalition.nonzeroBitCount - 1] += 1
        }
      }
    }
    self.count = count
    self.isWinning = isWinning
    banzhafAbsolute = swings.map {
      Double($0.reduce(0, +)) * Double(sign: .plus, exponent: 1 - count, significand: 1)
    }
    shapleyShubik = swings.map { zip($0, orderShare).reduce(0) { $0 + Double($1.0) * $1.1 } }
  }

  private static func winning(_ game: VotingGame) -> [Bool] {
    let size = 1 << game.count
    if case .coalitions(let minimal) = game.form {
      var isWinning = [Bool](repeating: false, count: size)
      for coalition in minimal { isWinning[coalition.reduce(0) { $0 | 1 << $1 }] = true }
      for voter in 0..<game.count {
        let bit = 1 << voter
        for coalition in 0..<size where coalition & bit != 0 && isWinning[coalition ^ bit] {
          isWinning[coalition] = true
        }
      }
      return isWinning
    }
    var members = [Bool](repeating: false, count: game.count)
    return (0..<size).map { coalition in
      for voter in 0..<game.count { members[voter] = coalition >> voter & 1 == 1 }
      return game.isWinning(members)
    }
  }
}
