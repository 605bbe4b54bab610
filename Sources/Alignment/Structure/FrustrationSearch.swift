/// A good division in two camps by tabu search, for the upper bound.
struct FrustrationSearch {
  private let network: SignedNetwork
  /// Shape [nodes]: neighbours with the sign of the tie.
  private let neighbours: [[(node: Int, sign: Int)]]

  private static let starts = 12
  private static let movesPerNode = 30
  private static let tenure = 7

  init(_ network: SignedNetwork) {
    self.network = network
    var lists = [[(node: Int, sign: Int)]](repeating: [], count: network.nodes)
    for tie in network.ties {
      lists[tie.first].append((tie.second, tie.isPositive ? 1 : -1))
      lists[tie.second].append((tie.first, tie.isPositive ? 1 : -1))
    }
    neighbours = lists
  }

  func run(_ random: inout RandomStream) -> (cost: Int, camps: [Bool]) {
    var best = (
      cost: network.frustration(of: [Bool](repeating: true, count: network.nodes)),
      camps: [Bool](repeating: true, count: network.nodes)
    )
    for start in 0..<Self.starts where network.nodes > 1 && best.cost > 0 {
      // The first start is one camp; the others are thrown.
      var camps = best.camps.map { _ in start == 0 ? true : random.bits() & 1 == 0 }
      // What moving a node would save.
      var gains = camps.indices.map { node in
        neighbours[node].reduce(0) { $0 + (camps[$1.node] == camps[node] ? -$1.sign : $1.sign) }
      }
      var cost = network.frustration(of: camps)
      if cost < best.cost { best = (cost, camps) }
      var free = [Int](repeating: 0, count: network.nodes)
      for move in 0..<(Self.movesPerNode * network.nodes) {
        var chosen: Int?
        for node in camps.indices {
          let isAllowed = free[node] <= move || cost - gains[node] < best.cost
          if isAllowed, chosen.map({ gains[$0] < gains[node] }) ?? true { chosen = node }
        }
        guard let node = chosen else { continue }
        cost -= gains[node]
        camps[node].toggle()
        gains[node] = -gains[node]
        for (other, sign) in neighbours[node] {
          gains[other] += camps[other] == camps[node] ? -2 * sign : 2 * sign
        }
        free[node] = move + Self.tenure + random.below(Self.tenure)
        if cost < best.cost { best = (cost, camps) }
      }
    }
    return best
  }
}
