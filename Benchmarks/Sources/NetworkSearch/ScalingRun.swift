import Corridors
import Foundation
import Measuring
import Numerics

/// How the cost of each search grows with the network.
///
/// The network is a square lattice that lost a third of its lines at random, as road networks have two to
/// three lines at a crossing; weights are drawn. Which of the pairs are joined is left to chance.
struct ScalingRun {
  let graph: DirectedGraph
  let weights: EdgeWeights
  let pairs: [(from: Int, to: Int)]

  init(links: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Two lines a node, two thirds of which are kept, in both directions.
    let side = Int((Double(links) / (4 * 2 / 3.0)).squareRoot().rounded(.up))
    var tails: [Int32] = []
    var heads: [Int32] = []
    var values: [Double] = []
    func line(_ one: Int, _ other: Int) {
      guard Double.random(in: 0..<1, using: &random) < 2 / 3.0 else { return }
      for (tail, head) in [(one, other), (other, one)] {
        tails.append(Int32(tail))
        heads.append(Int32(head))
        values.append(Double.random(in: 50..<500, using: &random))
      }
    }
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        if column + 1 < side { line(node, node + 1) }
        if row + 1 < side { line(node, node + side) }
      }
    }
    graph = try DirectedGraph(vertexCount: side * side, tails: tails, heads: heads)
    weights = try EdgeWeights(graph.ordered(values), for: graph)
    pairs = (0..<200).map { _ in
      (
        Int.random(in: 0..<side * side, using: &random),
        Int.random(in: 0..<side * side, using: &random)
      )
    }
  }

  func run() throws {
    let search = ShortestPathSearch(graph)
    let own = measure("one-to-one", pairs.count) {
      pairs.map { search.distance(from: $0.from, to: $0.to, weights) }
    }
    measure("one-to-all", 3) {
      (0..<3).map { search.tree(from: pairs[$0].from, weights).distances[0] }
    }
    measure("Yen k=10", 3) {
      pairs.prefix(3).map { pair in
        var paths = KShortestPaths(
          in: graph, from: pair.from, to: pair.to, weights, search: search)
        return paths.first(10).reduce(0) { $0 + $1.cost }
      }
    }
    var built: RoutingHierarchy?
    measure("hierarchy, building", 1) {
      let hierarchy = RoutingHierarchy(graph)
      built = hierarchy
      return [Double(hierarchy.triangleCount)]
    }
    guard let hierarchy = built else { return }
    var put: HierarchyWeights?
    measure("hierarchy, weights", 1) {
      put = HierarchyWeights(hierarchy, weights)
      return [Double(hierarchy.arcCount)]
    }
    guard let customized = put else { return }
    let other = measure("one-to-one, hierarchy", pairs.count) {
      pairs.map { customized.distance(from: $0.from, to: $0.to) }
    }
    measure("one-to-one path, hierarchy", pairs.count) {
      pairs.map { customized.path(from: $0.from, to: $0.to)?.cost ?? .infinity }
    }
    let isSame = zip(own, other).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-9 * $0 }
    guard isSame else { fatalError("the hierarchy answers otherwise than Dijkstra's algorithm") }
    Measurement(
      name: "\(graph.edgeCount) links, peak MiB", count: 1, seconds: 0,
      check: Double(ProcessMemory.peak ?? 0) / 1_048_576
    ).print()
  }

  /// Prints the sum of what is finite, and gives all.
  @discardableResult
  private func measure(_ name: String, _ count: Int, _ body: () -> [Double]) -> [Double] {
    let began = ProcessorTime.used
    let found = body()
    let seconds = ProcessorTime.used - began
    Measurement(
      name: "\(graph.edgeCount) links, \(name)", count: count, seconds: seconds,
      check: found.filter(\.isFinite).reduce(0, +)
    ).print()
    return found
  }
}
