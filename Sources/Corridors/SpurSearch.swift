/// Searches for the shortest way round a blocked part of a graph, led by the distances to the target in
/// the whole graph, which never promise too much.
struct SpurSearch {
  /// By vertex the round in which it was blocked, and in which its distance was noted.
  private var blocked: [Int32]
  private var noted: [Int32]
  private var distances: [Double]
  private var edges: [Int32]
  private var round: Int32 = 1
  private var searchRound: Int32 = 0
  private var heap: [(key: Double, vertex: Int32)] = []
  /// By place, made when first needed, its vertices.
  private var members: [Int32: [Int32]] = [:]

  init(_ count: Int) {
    blocked = [Int32](repeating: 0, count: count)
    noted = blocked
    distances = [Double](repeating: .infinity, count: count)
    edges = blocked
  }

  mutating func unblockAll() { round += 1 }

  mutating func block(_ vertex: Int) { blocked[vertex] = round }

  func isBlocked(_ vertex: Int) -> Bool { blocked[vertex] == round }

  /// Blocks every vertex of the places that a path has left.
  mutating func blockPlaces(
    _ source: Int, _ path: [Int32], _ graph: DirectedGraph, _ places: [Int32]
  ) {
    if members.isEmpty {
      for (vertex, place) in places.enumerated() {
        members[place, default: []].append(Int32(vertex))
      }
    }
    var current = places[source]
    for edge in path {
      let place = places[Int(graph.heads[Int(edge)])]
      guard place != current else { continue }
      for vertex in members[current] ?? [] { blocked[Int(vertex)] = round }
      current = place
    }
  }

  /// The shortest way that touches no blocked vertex but its first; `nil` where there is none.
  mutating func find(
    from source: Int, to target: Int, in graph: DirectedGraph, _ weights: EdgeWeights,
    back: PathTree, banned: [Int32]
  ) -> (edges: [Int32], cost: Double)? {
    searchRound += 1
    heap.removeAll(keepingCapacity: true)
    noted[source] = searchRound
    distances[source] = 0
    edges[source] = -1
    push(back.distances[source], Int32(source))
    while let (key, vertex) = pop() {
      let at = Int(vertex)
      if at == target { return path(to: target, from: source, graph) }
      let distance = distances[at]
      guard key <= distance + back.distances[at] else { continue }
      for edge in graph.offsets[at]..<graph.offsets[at + 1] {
        let head = Int(graph.heads[Int(edge)])
        let reached = distance + weights[Int(edge)]
        guard reached < .infinity, back.distances[head] < .infinity, !isBlocked(head),
          noted[head] != searchRound || reached < distances[head],
          at != source || !banned.contains(edge)
        else { continue }
        noted[head] = searchRound
        distances[head] = reached
        edges[head] = edge
        push(reached + back.distances[head], Int32(head))
      }
    }
    return nil
  }

  private func path(
    to target: Int, from source: Int, _ graph: DirectedGraph
  ) -> (edges: [Int32], cost: Double) {
    var path: [Int32] = []
    var vertex = target
    while vertex != source {
      path.append(edges[vertex])
      vertex = Int(graph.tails[Int(edges[vertex])])
    }
    return (path.reversed(), distances[target])
  }

  private mutating func push(_ key: Double, _ vertex: Int32) {
    heap.append((key, vertex))
    var hole = heap.count - 1
    while hole > 0, key < heap[(hole - 1) / 2].key {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = (key, vertex)
  }

  private mutating func pop() -> (key: Double, vertex: Int32)? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return top }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      guard heap[child].key < last.key else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return top
  }
}
