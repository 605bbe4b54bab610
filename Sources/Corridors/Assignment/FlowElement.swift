import WorldModel

/// What has a capacity, a delay and a risk of its own: a link or a passage.
public enum FlowElement: Hashable, Sendable {
  /// Position in ``TransportNetwork/links``; the way back of a line is an element of its own.
  case link(Int)
  /// Position in ``TransportNetwork/passages``; all freight that uses it counts together.
  case passage(Int)
}

extension TransportNetwork {
  /// The key of a link or passage.
  public func id(_ element: FlowElement) -> EntityID {
    switch element {
    case .link(let link): links[link].id
    case .passage(let passage): passages[passage].id
    }
  }

  /// In ``Cargo/capacityUnit``; `nil` where unknown.
  public func capacity(_ element: FlowElement) -> Double? {
    switch element {
    case .link(let link): links[link].capacity
    case .passage(let passage): passages[passage].capacity
    }
  }

  func days(_ element: FlowElement) -> Double {
    switch element {
    case .link(let link): links[link].days
    case .passage(let passage): passages[passage].days
    }
  }

  func closureProbability(_ element: FlowElement) -> Double? {
    switch element {
    case .link(let link): links[link].closureProbability
    case .passage(let passage): passages[passage].closureProbability
    }
  }
}

/// Which links and passages each edge of a routing graph uses.
///
/// Elements are numbered: links first, then passages. Those of edge `e` are
/// `elements[offsets[e]..<offsets[e + 1]]`.
struct EdgeElements: Sendable {
  let linkCount: Int
  let count: Int
  let offsets: [Int32]
  let elements: [Int32]

  /// Complexity: O(edges + passages).
  init(_ graph: RoutingGraph) {
    linkCount = graph.network.links.count
    count = linkCount + graph.network.passages.count
    var offsets: [Int32] = [0]
    var elements: [Int32] = []
    offsets.reserveCapacity(graph.graph.edgeCount + 1)
    elements.reserveCapacity(graph.graph.edgeCount)
    for edge in 0..<graph.graph.edgeCount {
      if graph.linkOfEdge[edge] >= 0 { elements.append(graph.linkOfEdge[edge]) }
      for passage in graph.passages(ofEdge: edge) {
        elements.append(Int32(linkCount) + passage)
      }
      offsets.append(Int32(elements.count))
    }
    self.offsets = offsets
    self.elements = elements
  }

  subscript(edge: Int32) -> ArraySlice<Int32> {
    elements[Int(offsets[Int(edge)])..<Int(offsets[Int(edge) + 1])]
  }

  func element(_ number: Int) -> FlowElement {
    number < linkCount ? .link(number) : .passage(number - linkCount)
  }

  /// The flows of the elements from those of the edges.
  func loads(ofEdgeFlows flows: [Double]) -> [Double] {
    var loads = [Double](repeating: 0, count: count)
    for edge in flows.indices where flows[edge] != 0 {
      for element in self[Int32(edge)] { loads[Int(element)] += flows[edge] }
    }
    return loads
  }

  /// Weights of the edges with a surcharge for each element used.
  func weights(_ base: [Double], plus surcharges: [Double]) -> [Double] {
    var weights = base
    for edge in weights.indices where weights[edge] < .infinity {
      for element in self[Int32(edge)] { weights[edge] += surcharges[Int(element)] }
    }
    return weights
  }

  /// By element, its edges.
  func edgesOfElements() -> [[Int32]] {
    var edges = [[Int32]](repeating: [], count: count)
    for edge in 0..<offsets.count - 1 {
      for element in self[Int32(edge)] { edges[Int(element)].append(Int32(edge)) }
    }
    return edges
  }
}
