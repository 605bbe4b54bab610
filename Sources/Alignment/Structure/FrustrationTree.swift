/// Branch and bound for the frustration index.
struct FrustrationTree {
  private let network: SignedNetwork
  private let limit: Int
  private var random: RandomStream
  private(set) var best: (cost: Int, camps: [Bool])
  private(set) var lower = 0
  private(set) var steps = 0

  /// Packings of cycles tried at the root and at each node below it.
  private static let packings = (root: 64, node: 2)

  init(_ network: SignedNetwork, seed: UInt64, limit: Int) {
    self.network = network
    self.limit = limit
    random = RandomStream(seed: seed, unit: 0, step: 0)
    best = FrustrationSearch(network).run(&random)
  }

  mutating func run() {
    let root = ContractedNetwork(network)
    for _ in 0..<Self.packings.root where lower < best.cost {
      lower = Swift.max(lower, root.cyclePacking(&random))
    }
    guard lower < best.cost, limit > 0 else { return }
    if branch(root) { lower = best.cost }
  }

  /// Looks for a better division below a node, and tells whether it looked everywhere.
  private mutating func branch(_ node: ContractedNetwork) -> Bool {
    guard steps < limit else { return false }
    steps += 1
    guard let next = node.nextToDecide() else {
      if node.cost < best.cost { best = (node.cost, node.camps()) }
      return true
    }
    for _ in 0..<Self.packings.node
    where node.cost + node.cyclePacking(&random) >= best.cost {
      return true
    }
    // Nothing ties it to those decided: both camps cost the same.
    let camps = next.weight == 0 ? [true] : [next.weight > 0, next.weight < 0]
    var isComplete = true
    for joins in camps {
      let child = node.merging(next.node, sameCamp: joins)
      if child.cost < best.cost, !branch(child) { isComplete = false }
    }
    return isComplete
  }
}
