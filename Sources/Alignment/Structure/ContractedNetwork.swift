/// A signed network in which some nodes are decided: they are merged into node 0.
///
/// Ties that become parallel are added up. Where a positive and a negative one meet, one of them is
/// frustrated in any division, which is counted at once.
struct ContractedNetwork {
  private let nodes: Int
  /// Shape [nodes × nodes]: positive ties less negative ties.
  private var weights: [Int32]
  /// Frustrated ties that no further decision can mend.
  private(set) var cost = 0
  /// Shape [nodes]: whether a decided node is in the camp of node 0; `nil` while undecided.
  private var decided: [Bool?]

  init(_ network: SignedNetwork) {
    nodes = network.nodes
    weights = [Int32](repeating: 0, count: network.nodes * network.nodes)
    for tie in network.ties {
      weights[tie.first * nodes + tie.second] = tie.isPositive ? 1 : -1
      weights[tie.second * nodes + tie.first] = tie.isPositive ? 1 : -1
    }
    decided = [Bool?](repeating: nil, count: network.nodes)
    if nodes > 0 { decided[0] = true }
  }

  /// The undecided node that is tied most to the decided ones, of those the one with most ties; `nil` when
  /// all are decided.
  func nextToDecide() -> (node: Int, weight: Int)? {
    var found: (node: Int, weight: Int, degree: Int)?
    for node in 0..<nodes where decided[node] == nil {
      let weight = Int(weights[node])
      var degree = 0
      for other in 0..<nodes { degree += Int(abs(weights[node * nodes + other])) }
      if found.map({ (abs($0.weight), $0.degree) < (abs(weight), degree) }) ?? true {
        found = (node, weight, degree)
      }
    }
    return found.map { ($0.node, $0.weight) }
  }

  func merging(_ node: Int, sameCamp: Bool) -> ContractedNetwork {
    var merged = self
    merged.decided[node] = sameCamp
    let sign: Int32 = sameCamp ? 1 : -1
    let own = sign * weights[node]
    if own < 0 { merged.cost += Int(-own) }
    for other in 1..<nodes where other != node {
      let theirs = sign * weights[node * nodes + other]
      let present = weights[other]
      if theirs != 0, present != 0, (theirs < 0) != (present < 0) {
        merged.cost += Int(Swift.min(abs(theirs), abs(present)))
      }
      merged.weights[other] = present + theirs
      merged.weights[other * nodes] = present + theirs
    }
    for other in 0..<nodes {
      merged.weights[node * nodes + other] = 0
      merged.weights[other * nodes + node] = 0
    }
    return merged
  }

  func camps() -> [Bool] { decided.map { $0 ?? true } }

  /// A number of negative cycles that share no tie: shortest first, from nodes in random order.
  ///
  /// A path from a node to itself with an odd number of negative ties is looked for in the network laid out
  /// twice, where negative ties cross from one copy to the other. Ties that a path uses twice cancel.
  func cyclePacking(_ random: inout RandomStream) -> Int {
    let open = (0..<nodes).filter { $0 == 0 || decided[$0] == nil }
    var neighbours = [[Int]](repeating: [], count: nodes)
    for node in open {
      neighbours[node] = open.filter { weights[node * nodes + $0] != 0 }
      Self.shuffle(&neighbours[node], &random)
    }
    var order = open
    Self.shuffle(&order, &random)
    var search = CycleSearch(nodes: nodes)
    var spare = weights
    var total = 0
    // Short cycles take few ties from the others; beyond a dozen the length hardly matters.
    for bound in Array(3...12) + [2 * nodes] {
      for node in order {
        while let ties = search.shortest(from: node, spare: spare, neighbours, atMost: bound) {
          let amount = ties.reduce(Int32.max) {
            Swift.min($0, abs(spare[$1.0 * nodes + $1.1]))
          }
          for (first, second) in ties {
            let rest = spare[first * nodes + second]
            let less = rest > 0 ? rest - amount : rest + amount
            spare[first * nodes + second] = less
            spare[second * nodes + first] = less
          }
          total += Int(amount)
        }
      }
    }
    return total
  }

  private static func shuffle(_ values: inout [Int], _ random: inout RandomStream) {
    for place in values.indices.reversed() where place > 0 {
      values.swapAt(place, random.below(place + 1))
    }
  }
}
