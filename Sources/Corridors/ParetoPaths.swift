/// The paths that no other path beats: for each other path one of them is at least as good in everything.
///
/// Compared are up to three sums over the edges and the number of distinct marks that a path gathers, such
/// as the countries that it crosses. Labels are set in lexicographic order of what they can still come to:
/// E. Q. V. Martins, "On a multicriteria shortest path problem", European J. of Operational Research 16,
/// 1984; L. Mandow and J. L. Pérez de la Cruz, "Multiobjective A* search with consistent heuristics", J. ACM
/// 57(5), 2010, doi:10.1145/1754399.1754400. One label beats another at the same vertex only if its marks are
/// among the other's, because a country that is crossed already may be needed later.
///
/// With a tolerance ε, for each path that is left out there is one found whose sums are each at most
/// 1 + ε times as large and whose number of marks is no larger. Labels that stand for others carry the
/// least sums of those: H. Zhang et al., "A*pex: Efficient Approximate Multi-Objective Search on Graphs",
/// ICAPS 2022, doi:10.1609/icaps.v32i1.19825.
///
/// Of paths that are equal in everything one is given. Checked against all paths of small random graphs.
public struct ParetoPaths {
  /// A path with what it is compared by.
  public struct Found: Sendable, Hashable {
    public let edges: [Int32]
    public let sums: SIMD3<Double>
    public let marks: MarkSet
  }

  /// The search would need more labels than it may use; a tolerance or fewer criteria need fewer.
  public struct TooManyLabels: Error, Hashable, Sendable, CustomStringConvertible {
    public let limit: Int
    public var description: String {
      "the search for all best routes reached its limit of \(limit) partial routes; allow a tolerance, compare by fewer criteria, or raise the limit"
    }
  }

  private let graph: DirectedGraph
  /// By edge; infinite in the first where it can't be used.
  private let sums: [SIMD3<Double>]
  private let marks: [MarkSet]
  private let tolerance: Double
  private let limit: Int

  /// - Parameters:
  ///   - criteria: one to three; an edge that is infinite in one of them is not used.
  ///   - marks: by edge; empty where marks do not count.
  ///   - limit: the most labels.
  public init(
    in graph: DirectedGraph, _ criteria: [EdgeWeights], marks: [MarkSet] = [],
    tolerance: Double = 0, limit: Int = 5_000_000
  ) {
    precondition((1...3).contains(criteria.count), "one to three criteria")
    precondition(tolerance >= 0, "a tolerance of 0 or more")
    self.graph = graph
    self.marks = marks
    self.tolerance = tolerance
    self.limit = limit
    sums = (0..<graph.edgeCount).map { edge in
      var sum = SIMD3<Double>(repeating: 0)
      for (place, weights) in criteria.enumerated() { sum[place] = weights[edge] }
      return sum
    }
  }

  /// The best paths between two vertices, sorted by their sums; none where there is no way.
  public func find(from source: Int, to target: Int) throws(TooManyLabels) -> [Found] {
    guard let bounds = bounds(from: source, to: target) else { return [] }
    var search = LabelSearch(
      graph: graph, sums: sums, marks: marks, bounds: bounds, tolerance: tolerance, limit: limit)
    try search.run(from: source, to: target)
    return search.found(graph)
  }

  /// By vertex the least that is still to come of each sum; `nil` where there is no way.
  private func bounds(from source: Int, to target: Int) -> [SIMD3<Double>]? {
    let search = ShortestPathSearch(graph)
    var bounds = [SIMD3<Double>](repeating: SIMD3(repeating: 0), count: graph.vertexCount)
    let isClosed = sums.map { !($0.x < .infinity && $0.y < .infinity && $0.z < .infinity) }
    for place in 0..<3 {
      let values = sums.indices.map { isClosed[$0] ? .infinity : sums[$0][place] }
      guard let weights = try? EdgeWeights(values, for: graph) else { return nil }
      let tree = search.tree(to: target, weights)
      guard tree.distances[source] < .infinity else { return nil }
      for vertex in bounds.indices { bounds[vertex][place] = tree.distances[vertex] }
    }
    return bounds
  }
}
