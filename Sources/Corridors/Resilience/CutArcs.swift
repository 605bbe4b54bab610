import WorldModel

/// The arcs of a flow problem: open edges of a routing graph with what bounds each of them.
///
/// A passage that one edge uses bounds that edge. One that several edges use becomes an arc of its own
/// that all of them lead through. That would also let freight change between edges, which makes no
/// difference where every change that it adds is possible without a bound anyway; elsewhere the passage
/// is not counted, and named.
struct CutArcs {
  struct Arc {
    let tail: Int
    let head: Int
    let capacity: Double
    /// What the capacity belongs to; `nil` for an arc without a bound.
    let element: FlowElement?
  }

  private(set) var arcs: [Arc] = []
  private(set) var vertexCount: Int
  private(set) var unknown: Set<EntityID> = []
  private(set) var uncounted: Set<EntityID> = []
  private let graph: RoutingGraph
  private let elements: EdgeElements

  init(_ graph: RoutingGraph, _ measure: MinimumCut.Measure) {
    self.graph = graph
    elements = EdgeElements(graph)
    vertexCount = graph.graph.vertexCount
    let open = (0..<graph.graph.edgeCount).filter { graph.isOpen[$0] }
    switch measure {
    case .lines:
      for edge in open {
        let link = graph.linkOfEdge[edge]
        add(edge, link >= 0 ? (1, .link(Int(link))) : nil)
      }
    case .capacity:
      addCapacities(open)
    }
  }

  mutating func addVertex() -> Int {
    vertexCount += 1
    return vertexCount - 1
  }

  /// An arc without a bound.
  mutating func add(_ tail: Int, _ head: Int) {
    arcs.append(Arc(tail: tail, head: head, capacity: .infinity, element: nil))
  }

  private typealias Bound = (capacity: Double, element: FlowElement)

  private mutating func add(_ edge: Int, _ bound: Bound?) {
    arcs.append(
      Arc(
        tail: Int(graph.graph.tails[edge]), head: Int(graph.graph.heads[edge]),
        capacity: bound?.capacity ?? .infinity, element: bound?.element))
  }

  private mutating func addCapacities(_ open: [Int]) {
    var users: [Int: [Int]] = [:]
    for edge in open {
      for number in elements[Int32(edge)].lazy.map(Int.init) {
        let element = elements.element(number)
        if graph.network.capacity(element) == nil {
          unknown.insert(graph.network.id(element))
        } else {
          users[number, default: []].append(edge)
        }
      }
    }
    // The smallest bound of each edge alone, and of each set of edges together.
    var own: [Int: Bound] = [:]
    var shared: [[Int]: Bound] = [:]
    for number in users.keys.sorted() {
      let element = elements.element(number)
      guard let edges = users[number], let capacity = graph.network.capacity(element) else {
        continue
      }
      if edges.count == 1 {
        if capacity < own[edges[0]]?.capacity ?? .infinity { own[edges[0]] = (capacity, element) }
      } else if capacity < shared[edges]?.capacity ?? .infinity {
        shared[edges] = (capacity, element)
      }
    }
    let free = freePairs(open)
    var isTaken = Set<Int>()
    for edges in shared.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let bound = shared[edges] else { continue }
      if isTaken.isDisjoint(with: edges), isExact(edges, free) {
        isTaken.formUnion(edges)
        addJoint(edges, bound, own)
      } else {
        uncounted.insert(graph.network.id(bound.element))
      }
    }
    for edge in open where !isTaken.contains(edge) { add(edge, own[edge]) }
  }

  /// Edges without a bound, as pairs of their ends.
  private func freePairs(_ open: [Int]) -> Set<[Int32]> {
    Set(
      open.lazy.filter { edge in
        elements[Int32(edge)].allSatisfy {
          graph.network.capacity(elements.element(Int($0))) == nil
        }
      }.map { [graph.graph.tails[$0], graph.graph.heads[$0]] })
  }

  /// Whether every change between the edges is one of them or possible without a bound.
  private func isExact(_ edges: [Int], _ free: Set<[Int32]>) -> Bool {
    let pairs = Set(edges.map { [graph.graph.tails[$0], graph.graph.heads[$0]] })
    return Set(pairs.map { $0[0] }).allSatisfy { tail in
      Set(pairs.map { $0[1] }).allSatisfy { head in
        pairs.contains([tail, head]) || free.contains([tail, head])
      }
    }
  }

  private mutating func addJoint(_ edges: [Int], _ bound: Bound, _ own: [Int: Bound]) {
    let entry = addVertex()
    let exit = addVertex()
    arcs.append(
      Arc(tail: entry, head: exit, capacity: bound.capacity, element: bound.element))
    for tail in Set(edges.map { graph.graph.tails[$0] }).sorted() { add(Int(tail), entry) }
    for head in Set(edges.map { graph.graph.heads[$0] }).sorted() { add(exit, Int(head)) }
    // A bound of one of the edges has no place in the joint arc.
    for edge in edges {
      if let bound = own[edge] { uncounted.insert(graph.network.id(bound.element)) }
    }
  }
}
