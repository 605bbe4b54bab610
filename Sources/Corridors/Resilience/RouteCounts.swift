/// The numbers of shortest routes from one vertex, and what share of them leads over each edge.
struct RouteCounts: Sendable {
  /// By edge, the sum over targets of the share of shortest routes that use it.
  private(set) var edgeScores: [Double]
  /// Targets that have a route.
  private(set) var targets: [Int] = []
  /// Vertices in an order in which every shortest route runs.
  private var order: [Int] = []
  /// By vertex, the number of shortest routes; a `Double`, because it may exceed any integer.
  private var routes: [Double]
  private let isTight: [Bool]
  /// A vertex on a circle without cost, where there is one.
  private(set) var stuckVertex = -1

  var targetCount: Int { targets.count }
  var isAcyclic: Bool { stuckVertex < 0 }

  /// Counts routes along tight edges, those for which `d(tail) + w = d(head)`, in topological order:
  /// distances alone would not order vertices joined by edges that cost nothing.
  ///
  /// Complexity: O(vertices + edges).
  init(_ tree: PathTree, _ graph: DirectedGraph, _ weights: EdgeWeights) {
    let distances = tree.distances
    edgeScores = [Double](repeating: 0, count: graph.edgeCount)
    routes = [Double](repeating: 0, count: graph.vertexCount)
    var isTight = [Bool](repeating: false, count: graph.edgeCount)
    var waiting = [Int](repeating: 0, count: graph.vertexCount)
    for edge in 0..<graph.edgeCount {
      let (tail, head) = (Int(graph.tails[edge]), Int(graph.heads[edge]))
      guard distances[tail] < .infinity, weights.isOpen(edge), head != tree.root else { continue }
      if distances[tail] + weights[edge] <= distances[head] * (1 + 1e-12) {
        isTight[edge] = true
        waiting[head] += 1
      }
    }
    self.isTight = isTight
    routes[tree.root] = 1
    order = [tree.root]
    var position = 0
    while position < order.count {
      let vertex = order[position]
      position += 1
      for edge in graph.offsets[vertex]..<graph.offsets[vertex + 1] where isTight[Int(edge)] {
        let head = Int(graph.heads[Int(edge)])
        routes[head] += routes[vertex]
        waiting[head] -= 1
        if waiting[head] == 0 { order.append(head) }
      }
    }
    stuckVertex = waiting.firstIndex { $0 > 0 } ?? -1
  }

  /// Spreads one unit for each target back over its shortest routes.
  mutating func accumulate(_ graph: DirectedGraph, _ isTarget: (Int) -> Bool) {
    var carried = [Double](repeating: 0, count: graph.vertexCount)
    for vertex in order.reversed() {
      if isTarget(vertex) {
        targets.append(vertex)
        carried[vertex] += 1
      }
      guard carried[vertex] > 0 else { continue }
      for place in graph.inOffsets[vertex]..<graph.inOffsets[vertex + 1] {
        let edge = Int(graph.inEdges[Int(place)])
        guard isTight[edge] else { continue }
        let tail = Int(graph.inTails[Int(place)])
        let share = carried[vertex] * routes[tail] / routes[vertex]
        edgeScores[edge] += share
        carried[tail] += share
      }
    }
  }
}
