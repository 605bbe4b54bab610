/// The largest flow between two vertices, with the cut that proves that none is larger.
///
/// Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
/// estimation", *Soviet Mathematics Doklady* 11, 1970; the cut by L. R. Ford and D. R. Fulkerson, "Maximal
/// Flow Through a Network", *Canadian Journal of Mathematics* 8, 1956, doi:10.4153/CJM-1956-045-5. Checked
/// against all cuts of small random graphs.
struct MaximumFlow {
  /// Infinite where a way without any bound leads through.
  let value: Double
  /// By vertex, whether it lies on the source's side of the cut; of all smallest cuts the one nearest to
  /// the source.
  let isOnSourceSide: [Bool]
  /// By edge given.
  let flows: [Double]

  /// Complexity: O(vertices² · edges) at worst, by far less on transport networks.
  /// - Parameter edges: capacities are 0 or more, and may be infinite.
  init(
    vertexCount: Int, edges: [(tail: Int, head: Int, capacity: Double)], from source: Int,
    to target: Int
  ) {
    var network = ResidualNetwork(vertexCount: vertexCount, edges: edges)
    let open = network.reached(from: source) { $0 == .infinity }
    guard !open[target] else {
      value = .infinity
      isOnSourceSide = open
      flows = []
      return
    }
    var sum = 0.0
    while network.level(from: source, to: target) {
      while true {
        let pushed = network.push(from: source, to: target)
        guard pushed > 0 else { break }
        sum += pushed
      }
    }
    value = sum
    isOnSourceSide = network.reached(from: source) { $0 > 0 }
    flows = edges.indices.map { network.capacities[2 * $0 + 1] }
  }
}

/// What may still be sent: edge `2e` is edge `e`, edge `2e + 1` takes flow on it back.
private struct ResidualNetwork {
  private let heads: [Int]
  fileprivate var capacities: [Double]
  private let offsets: [Int]
  private let order: [Int]
  private var levels: [Int]
  private var next: [Int]

  init(vertexCount: Int, edges: [(tail: Int, head: Int, capacity: Double)]) {
    heads = edges.flatMap { [$0.head, $0.tail] }
    capacities = edges.flatMap { [$0.capacity, 0] }
    let tails = edges.flatMap { [$0.tail, $0.head] }
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for tail in tails { offsets[tail + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    next = offsets
    var order = [Int](repeating: 0, count: tails.count)
    for (edge, tail) in tails.enumerated() {
      order[next[tail]] = edge
      next[tail] += 1
    }
    self.offsets = offsets
    self.order = order
    levels = [Int](repeating: -1, count: vertexCount)
  }

  /// The vertices that edges of some capacities lead to.
  func reached(from source: Int, _ isOpen: (Double) -> Bool) -> [Bool] {
    var isReached = [Bool](repeating: false, count: levels.count)
    isReached[source] = true
    var stack = [source]
    while let vertex = stack.popLast() {
      for edge in order[offsets[vertex]..<offsets[vertex + 1]]
      where isOpen(capacities[edge]) && !isReached[heads[edge]] {
        isReached[heads[edge]] = true
        stack.append(heads[edge])
      }
    }
    return isReached
  }

  /// Numbers the vertices by their distance from the source; whether the target is among them.
  mutating func level(from source: Int, to target: Int) -> Bool {
    for vertex in levels.indices {
      levels[vertex] = -1
      next[vertex] = offsets[vertex]
    }
    levels[source] = 0
    var queue = [source]
    var position = 0
    while position < queue.count {
      let vertex = queue[position]
      position += 1
      for edge in order[offsets[vertex]..<offsets[vertex + 1]]
      where capacities[edge] > 0 && levels[heads[edge]] < 0 {
        levels[heads[edge]] = levels[vertex] + 1
        queue.append(heads[edge])
      }
    }
    return levels[target] >= 0
  }

  /// Sends flow along one way by rising levels; 0 where none is left.
  mutating func push(from source: Int, to target: Int) -> Double {
    var path: [Int] = []
    var vertex = source
    while vertex != target {
      if next[vertex] < offsets[vertex + 1] {
        let edge = order[next[vertex]]
        if capacities[edge] > 0, levels[heads[edge]] == levels[vertex] + 1 {
          path.append(edge)
          vertex = heads[edge]
        } else {
          next[vertex] += 1
        }
      } else {
        // A dead end: one step back, and past the edge that led here.
        guard let edge = path.popLast() else { return 0 }
        vertex = heads[edge ^ 1]
        next[vertex] += 1
      }
    }
    // No way is unbounded, so the smallest capacity on it is finite.
    let amount = path.reduce(Double.infinity) { min($0, capacities[$1]) }
    for edge in path {
      capacities[edge] -= amount
      capacities[edge ^ 1] += amount
    }
    return amount
  }
}
