/// Breadth-first search for a shortest negative cycle through a node.
struct CycleSearch {
  private let nodes: Int
  /// Shape [2 × nodes]: the search in which a place was reached last, and from where.
  private var stamps: [Int]
  private var parents: [Int]
  private var depths: [Int]
  private var queue: [Int] = []
  private var stamp = 0

  init(nodes: Int) {
    self.nodes = nodes
    stamps = [Int](repeating: 0, count: 2 * nodes)
    parents = stamps
    depths = stamps
  }

  /// The ties of the cycle, each once, those used twice left out; `nil` where there is none so short.
  mutating func shortest(
    from start: Int, spare: [Int32], _ neighbours: [[Int]], atMost bound: Int
  ) -> [(Int, Int)]? {
    stamp += 1
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    stamps[start] = stamp
    depths[start] = 0
    var head = 0
    let goal = start + nodes
    while head < queue.count {
      let place = queue[head]
      head += 1
      if place == goal { return ties(to: goal, from: start) }
      guard depths[place] < bound else { continue }
      let (node, isCrossed) = (place % nodes, place >= nodes)
      for other in neighbours[node] {
        let weight = spare[node * nodes + other]
        if weight == 0 { continue }
        let next = (weight < 0) != isCrossed ? other + nodes : other
        if stamps[next] == stamp { continue }
        stamps[next] = stamp
        depths[next] = depths[place] + 1
        parents[next] = place
        queue.append(next)
      }
    }
    return nil
  }

  private func ties(to goal: Int, from start: Int) -> [(Int, Int)] {
    var used: [(Int, Int)] = []
    var place = goal
    while place != start {
      let (one, other) = (place % nodes, parents[place] % nodes)
      let tie = (Swift.min(one, other), Swift.max(one, other))
      if let twice = used.firstIndex(where: { $0 == tie }) {
        used.remove(at: twice)
      } else {
        used.append(tie)
      }
      place = parents[place]
    }
    return used
  }
}
