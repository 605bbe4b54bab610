import WorldModel

/// A transport network as a graph to search in: what happens at a node is an edge like any other.
///
/// Where a node has passages, is a border crossing or joins several modes, it becomes several vertices:
/// one for each way of arriving (the mode and, at a border crossing, the country that the link lies in),
/// one for each way of leaving, one where journeys begin and one where they end. Passages are edges
/// between them. So the search never changes mode where no passage allows it, pays each border, transfer
/// and change of gauge once, and never crosses a border without its passage. A node with one mode and no
/// passage is one vertex.
///
/// Of several passages of one kind that fit a change, the most precise one counts (both modes named, then
/// one, then none); passages of different kinds add up. Border passages count where the country changes,
/// and a passage of any to any changes the mode only if it is a transfer.
///
/// Built once for a network; weights come apart from it (``weights(_:_:)``).
public struct RoutingGraph: Sendable {
  public let network: TransportNetwork
  public let graph: DirectedGraph

  /// By vertex: position of the node in the network.
  public let nodeOfVertex: [Int32]
  /// By node: where journeys begin and end.
  public let origins: [Int32]
  public let destinations: [Int32]

  /// By edge: position of the link in the network; −1 for an edge inside a node.
  public let linkOfEdge: [Int32]
  /// By edge inside a node: its passages are `passages[passageOffsets[e]..<passageOffsets[e + 1]]`.
  public let passageOffsets: [Int32]
  /// Positions of passages in the network.
  public let passages: [Int32]

  /// By edge, 0 for the edge that costs nothing.
  public let days: [Double]
  /// In ``Cargo/costUnit``.
  public let cost: [Double]
  public let kilometres: [Double]
  /// Standard deviation of the days; those of several passages add up as variances.
  public let spread: [Double]
  /// −ln(1 − q) of closure probabilities; 0 where unknown.
  public let risk: [Double]
  /// Whether nothing on it is closed.
  public let isOpen: [Bool]

  init(
    network: TransportNetwork, graph: DirectedGraph, nodeOfVertex: [Int32], origins: [Int32],
    destinations: [Int32], linkOfEdge: [Int32], passageOffsets: [Int32], passages: [Int32]
  ) {
    self.network = network
    self.graph = graph
    self.nodeOfVertex = nodeOfVertex
    self.origins = origins
    self.destinations = destinations
    self.linkOfEdge = linkOfEdge
    self.passageOffsets = passageOffsets
    self.passages = passages
    let sums = EdgeSums(network, linkOfEdge, passageOffsets, passages)
    days = sums.days
    cost = sums.cost
    kilometres = sums.kilometres
    spread = sums.spread
    risk = sums.risk
    isOpen = sums.isOpen
  }

  /// The positions of the passages of an edge.
  public func passages(ofEdge edge: Int) -> ArraySlice<Int32> {
    passages[Int(passageOffsets[edge])..<Int(passageOffsets[edge + 1])]
  }

  /// The generalised cost of each edge; infinite for what is closed or what the constraints leave out.
  ///
  /// Complexity: O(edges).
  /// - Throws: ``GraphError`` where a figure of the network makes a weight negative or not a number.
  public func weights(
    _ cost: GeneralisedCost, _ constraints: RouteConstraints = RouteConstraints()
  ) throws(GraphError) -> EdgeWeights {
    let isLeftOut = constraints.isEmpty ? [] : leftOut(constraints)
    var values = [Double](repeating: 0, count: graph.edgeCount)
    for edge in values.indices {
      guard isOpen[edge], isLeftOut.isEmpty || !isLeftOut[edge] else {
        values[edge] = .infinity
        continue
      }
      values[edge] =
        cost.weightOfMoney * self.cost[edge] + cost.valueOfTime * days[edge]
        + cost.valueOfReliability * spread[edge] + cost.valueOfRisk * risk[edge]
    }
    return try EdgeWeights(values, for: graph)
  }
}

/// The figures of the edges, from those of the links and passages on them.
private struct EdgeSums {
  var days: [Double]
  var cost: [Double]
  var kilometres: [Double]
  var spread: [Double]
  var risk: [Double]
  var isOpen: [Bool]

  init(
    _ network: TransportNetwork, _ linkOfEdge: [Int32], _ offsets: [Int32], _ passages: [Int32]
  ) {
    let count = linkOfEdge.count
    days = [Double](repeating: 0, count: count)
    cost = days
    kilometres = days
    spread = days
    risk = days
    isOpen = [Bool](repeating: true, count: count)
    for edge in 0..<count {
      if linkOfEdge[edge] >= 0 {
        let link = network.links[Int(linkOfEdge[edge])]
        days[edge] = link.days
        cost[edge] = link.cost
        kilometres[edge] = link.kilometres
        spread[edge] = link.daysSpread ?? 0
        risk[edge] = Self.risk(link.closureProbability)
        isOpen[edge] = !link.isClosed && risk[edge] < .infinity
      }
      var variance = 0.0
      for position in offsets[edge]..<offsets[edge + 1] {
        let passage = network.passages[Int(passages[Int(position)])]
        days[edge] += passage.days
        cost[edge] += passage.cost
        variance += (passage.daysSpread ?? 0) * (passage.daysSpread ?? 0)
        risk[edge] += Self.risk(passage.closureProbability)
        isOpen[edge] = isOpen[edge] && !passage.isClosed && risk[edge] < .infinity
      }
      if variance > 0 { spread[edge] = variance.squareRoot() }
    }
  }

  private static func risk(_ probability: Double?) -> Double {
    guard let probability else { return 0 }
    return RouteRisk.sum(probability)
  }
}
