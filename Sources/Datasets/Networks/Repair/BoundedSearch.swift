/// The neighbours of each point, point after point.
struct Adjacency {
  private(set) var starts: [Int32]
  private(set) var heads: [Int32]
  private(set) var lengths: [Double]

  init(_ network: PublicNetwork) {
    starts = Array(repeating: 0, count: network.pointCount + 1)
    for stretch in network.stretches {
      starts[Int(stretch.from) + 1] += 1
      starts[Int(stretch.to) + 1] += 1
    }
    for point in 0..<network.pointCount { starts[point + 1] += starts[point] }
    heads = Array(repeating: 0, count: network.stretches.count * 2)
    lengths = Array(repeating: 0, count: network.stretches.count * 2)
    var next = starts
    for stretch in network.stretches {
      for (tail, head) in [(stretch.from, stretch.to), (stretch.to, stretch.from)] {
        let place = Int(next[Int(tail)])
        heads[place] = head
        lengths[place] = stretch.kilometres
        next[Int(tail)] += 1
      }
    }
  }

  /// Different points next to a point.
  func neighbourCount(of point: Int) -> Int {
    let own = heads[Int(starts[point])..<Int(starts[point + 1])]
    guard let first = own.first else { return 0 }
    return own.allSatisfy { $0 == first } ? 1 : Set(own).count
  }
}

/// Shortest ways from one point after another, none longer than a limit.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959,
/// doi:10.1007/BF01386390. What a search touched is marked by its number, so that the next one clears
/// nothing.
struct BoundedSearch {
  private let adjacency: Adjacency
  private var distances: [Double]
  private var touched: [Int32]
  private var settled: [Int32]
  private var wanted: [Int32]
  private var run: Int32 = 0
  private var heap: [(key: Double, point: Int32)] = []

  init(_ adjacency: Adjacency) {
    self.adjacency = adjacency
    let count = adjacency.starts.count - 1
    distances = Array(repeating: 0, count: count)
    touched = Array(repeating: 0, count: count)
    settled = touched
    wanted = touched
  }

  func isReached(_ point: Int) -> Bool { settled[point] == run }

  /// Searches until every target is reached, or nothing is left within the limit.
  mutating func run(from source: Int, to targets: [Int], within limit: Double) {
    run += 1
    for target in targets { wanted[target] = run }
    var left = targets.count
    heap.removeAll(keepingCapacity: true)
    touched[source] = run
    distances[source] = 0
    push(0, Int32(source))
    while let (distance, point) = pop() {
      let place = Int(point)
      if settled[place] == run { continue }
      settled[place] = run
      if wanted[place] == run {
        left -= 1
        if left == 0 { return }
      }
      for edge in Int(adjacency.starts[place])..<Int(adjacency.starts[place + 1]) {
        let sum = distance + adjacency.lengths[edge]
        let head = Int(adjacency.heads[edge])
        guard sum <= limit, touched[head] != run || sum < distances[head] else { continue }
        touched[head] = run
        distances[head] = sum
        push(sum, Int32(head))
      }
    }
  }

  private mutating func push(_ key: Double, _ point: Int32) {
    heap.append((key, point))
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2].key > heap[place].key {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func pop() -> (key: Double, point: Int32)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return first }
    heap[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      if child >= heap.count { return first }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      if heap[child].key >= heap[place].key { return first }
      heap.swapAt(child, place)
      place = child
    }
  }
}
