import WorldModel

/// The graph that a search with requirements runs in: a layer of the routing graph for each set of
/// requirements that is met so far.
struct SearchSpace {
  let graph: DirectedGraph
  let source: Int
  let target: Int
  /// By edge, the edge of the routing graph; empty where the graphs are the same.
  private let base: [Int32]
  /// By vertex, the node.
  let nodes: [Int32]
  /// By vertex, the node and the layer as one number: to come by a node again, having met a requirement
  /// in between, is to come to another place.
  let places: [Int32]
  /// Whether some place has several vertices.
  let hasGroups: Bool

  /// The most requirements, because every one doubles the graph.
  static let requirementLimit = 8

  init(
    _ routing: RoutingGraph, from: Int, to: Int, required: [RouteConstraints.Requirement]
  ) throws(GraphError) {
    guard !required.isEmpty else {
      graph = routing.graph
      base = []
      source = Int(routing.origins[from])
      target = Int(routing.destinations[to])
      nodes = routing.nodeOfVertex
      places = nodes
      hasGroups = routing.graph.vertexCount > routing.network.nodes.count
      return
    }
    let layers = 1 << required.count
    let count = routing.graph.vertexCount
    var tails: [Int32] = []
    var heads: [Int32] = []
    var inputs: [Int32] = []
    for edge in 0..<routing.graph.edgeCount {
      let met = Self.met(required, on: edge, of: routing)
      for layer in 0..<layers {
        tails.append(Int32(layer * count) + routing.graph.tails[edge])
        heads.append(Int32((layer | met) * count) + routing.graph.heads[edge])
        inputs.append(Int32(edge))
      }
    }
    let graph = try DirectedGraph(vertexCount: layers * count, tails: tails, heads: heads)
    var base = [Int32](repeating: 0, count: graph.edgeCount)
    for (input, edge) in graph.edgeOfInput.enumerated() { base[Int(edge)] = inputs[input] }
    self.graph = graph
    self.base = base
    let start = Self.met(required, at: from, of: routing)
    source = start * count + Int(routing.origins[from])
    target = (layers - 1) * count + Int(routing.destinations[to])
    nodes = (0..<layers * count).map { routing.nodeOfVertex[$0 % count] }
    places = nodes.enumerated().map { vertex, node in
      Int32(vertex / count * routing.network.nodes.count) + node
    }
    hasGroups = true
  }

  /// The edges of the routing graph.
  func edges(_ path: [Int32]) -> [Int32] { base.isEmpty ? path : path.map { base[Int($0)] } }

  func weights(_ weights: EdgeWeights) throws(GraphError) -> EdgeWeights {
    guard !base.isEmpty else { return weights }
    return try EdgeWeights(base.map { weights[Int($0)] }, for: graph)
  }

  func marks(_ marks: [MarkSet]) -> [MarkSet] {
    base.isEmpty ? marks : base.map { marks[Int($0)] }
  }

  private static func met(
    _ required: [RouteConstraints.Requirement], on edge: Int, of routing: RoutingGraph
  ) -> Int {
    let network = routing.network
    let position = Int(routing.linkOfEdge[edge])
    let link = position >= 0 ? network.links[position] : nil
    var met = Self.met(
      required.map { requirement -> Bool in
        switch requirement {
        case .country(let id): routing.countries(ofEdge: edge).contains(id)
        case .link(let id): link?.id == id
        case .mode(let mode): link?.mode == mode
        case .gauge(let gauge): link?.mode.gauge == gauge
        case .node: false
        }
      })
    let head = Int(routing.nodeOfVertex[Int(routing.graph.heads[edge])])
    for (place, requirement) in required.enumerated()
    where requirement == .node(network.nodes[head].id) {
      met |= 1 << place
    }
    return met
  }

  /// What the first node meets by itself.
  private static func met(
    _ required: [RouteConstraints.Requirement], at node: Int, of routing: RoutingGraph
  ) -> Int {
    let node = routing.network.nodes[node]
    return met(
      required.map { requirement in
        switch requirement {
        case .node(let id): node.id == id
        case .country(let id): node.kind != .borderCrossing && node.countries.contains(id)
        case .link, .mode, .gauge: false
        }
      })
  }

  private static func met(_ holds: [Bool]) -> Int {
    holds.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
  }
}
