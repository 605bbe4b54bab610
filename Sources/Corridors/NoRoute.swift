import WorldModel

/// Why there is no route.
public enum NoRoute: Hashable, Sendable {
  /// Origin and destination are the same node.
  case sameNode
  /// The origin or destination itself is to be avoided.
  case avoidedEnd(EntityID)
  /// There would be one if these closed links and passages were open; as few as possible.
  case closed([EntityID])
  /// There would be one if these links and nodes were not avoided; as few as possible.
  case avoided([EntityID])
  /// Some are closed and others avoided.
  case closedAndAvoided(closed: [EntityID], avoided: [EntityID])
  /// There are routes, but none that meets these requirements.
  case required([RouteConstraints.Requirement])
  /// Links lead there, but at these nodes no passage allows to go on.
  case noPassage([EntityID])
  /// No chain of links leads there.
  case disconnected

  public var description: String {
    switch self {
    case .sameNode: "origin and destination are the same"
    case .avoidedEnd(let id): "‘\(id)’ itself is to be avoided"
    case .closed(let ids): "closed: \(Self.list(ids))"
    case .avoided(let ids): "to be avoided: \(Self.list(ids))"
    case .closedAndAvoided(let closed, let avoided):
      "closed: \(Self.list(closed)); to be avoided: \(Self.list(avoided))"
    case .required(let requirements):
      "no route uses " + requirements.map(\.description).joined(separator: ", ")
    case .noPassage(let ids):
      "no passage from one mode or country to the next at \(Self.list(ids))"
    case .disconnected: "no links lead from the one to the other"
    }
  }

  private static func list(_ ids: [EntityID]) -> String {
    ids.map(\.text).joined(separator: ", ")
  }
}

extension RouteSearch {
  /// Why there is no route.
  ///
  /// - Parameter ends: whether to look at the two ends alone, which needs no search.
  func reason(_ from: Int, _ to: Int, _ constraints: RouteConstraints, ends: Bool) -> NoRoute? {
    let nodes = graph.network.nodes
    if from == to { return .sameNode }
    for node in [from, to] where constraints.avoids(nodes[node]) {
      return .avoidedEnd(nodes[node].id)
    }
    guard !ends else { return nil }
    let leftOut = constraints.isEmpty ? [] : graph.leftOut(constraints)
    let isAvoided = { (edge: Int) in !leftOut.isEmpty && leftOut[edge] }
    let isClosed = { (edge: Int) in !graph.isOpen[edge] }
    if !constraints.required.isEmpty,
      path(from, to, penalty: { isAvoided($0) || isClosed($0) ? nil : 0 }) != nil
    {
      return .required(unmet(from, to, constraints))
    }
    if let path = path(from, to, penalty: { isAvoided($0) ? nil : isClosed($0) ? 1 : 0 }) {
      return .closed(closed(on: path))
    }
    if let path = path(from, to, penalty: { isClosed($0) ? nil : isAvoided($0) ? 1 : 0 }) {
      return .avoided(avoided(on: path, constraints))
    }
    if let path = path(
      from, to, penalty: { (isClosed($0) ? 1 : 0) + (isAvoided($0) ? 1 : 0) })
    {
      return .closedAndAvoided(closed: closed(on: path), avoided: avoided(on: path, constraints))
    }
    return missingPassages(from, to).map(NoRoute.noPassage) ?? .disconnected
  }

  /// The path of the least penalty; `nil` for an edge that must not be used.
  private func path(_ from: Int, _ to: Int, penalty: (Int) -> Double?) -> [Int32]? {
    let values = (0..<graph.graph.edgeCount).map { penalty($0) ?? .infinity }
    guard let weights = try? EdgeWeights(values, for: graph.graph) else { return nil }
    return ShortestPathSearch(graph.graph).path(
      from: Int(graph.origins[from]), to: Int(graph.destinations[to]), weights)?.edges
  }

  /// The closed links and passages on a path.
  private func closed(on path: [Int32]) -> [EntityID] {
    path.flatMap { edge -> [EntityID] in
      let link = graph.linkOfEdge[Int(edge)]
      let links = link >= 0 ? [graph.network.links[Int(link)]] : []
      let passages = graph.passages(ofEdge: Int(edge)).map { graph.network.passages[Int($0)] }
      return passages.filter { $0.isClosed || $0.closureProbability == 1 }.map(\.id)
        + links.filter { $0.isClosed || $0.closureProbability == 1 }.map(\.id)
    }
  }

  /// The avoided links on a path, and the nodes of it that are avoided by themselves.
  private func avoided(on path: [Int32], _ constraints: RouteConstraints) -> [EntityID] {
    var found: [EntityID] = []
    for edge in path {
      let link = graph.linkOfEdge[Int(edge)]
      if link >= 0, constraints.avoids(graph.network.links[Int(link)]) {
        found.append(graph.network.links[Int(link)].id)
      }
      let node = graph.network.nodes[
        Int(graph.nodeOfVertex[Int(graph.graph.heads[Int(edge)])])]
      if constraints.avoids(node), !found.contains(node.id) { found.append(node.id) }
    }
    return found
  }

  /// The requirements that no route meets even alone; all of them where each can be met but not together.
  private func unmet(
    _ from: Int, _ to: Int, _ constraints: RouteConstraints
  ) -> [RouteConstraints.Requirement] {
    let alone = constraints.required.filter { requirement in
      guard let space = try? SearchSpace(graph, from: from, to: to, required: [requirement]),
        let base = try? graph.weights(GeneralisedCost(weightOfMoney: 0), constraints),
        let weights = try? space.weights(base)
      else { return true }
      let distance = ShortestPathSearch(space.graph).distance(
        from: space.source, to: space.target, weights)
      return distance == .infinity
    }
    return alone.isEmpty ? constraints.required : alone
  }

  /// The nodes where a way along the links would need a passage that is not there, as few as possible;
  /// `nil` where not even the links lead there.
  private func missingPassages(_ from: Int, _ to: Int) -> [EntityID]? {
    let base = graph.graph
    var arriving: [Int32: Set<Int32>] = [:]
    var leaving: [Int32: Set<Int32>] = [:]
    for edge in 0..<base.edgeCount where graph.linkOfEdge[edge] >= 0 {
      let (tail, head) = (base.tails[edge], base.heads[edge])
      arriving[graph.nodeOfVertex[Int(head)], default: []].insert(head)
      leaving[graph.nodeOfVertex[Int(tail)], default: []].insert(tail)
    }
    var tails = base.tails
    var heads = base.heads
    for (node, vertices) in arriving.sorted(by: { $0.key < $1.key }) {
      for vertex in vertices.sorted() {
        for other in (leaving[node] ?? []).sorted() where other != vertex {
          tails.append(vertex)
          heads.append(other)
        }
      }
    }
    guard let wider = try? DirectedGraph(vertexCount: base.vertexCount, tails: tails, heads: heads)
    else { return nil }
    let penalties = tails.indices.map { $0 < base.edgeCount ? 0.0 : 1 }
    guard let weights = try? EdgeWeights(wider.ordered(penalties), for: wider),
      let path = ShortestPathSearch(wider).path(
        from: Int(graph.origins[from]), to: Int(graph.destinations[to]), weights)
    else { return nil }
    let nodes = path.edges.filter { weights[Int($0)] > 0 }
      .map { graph.network.nodes[Int(graph.nodeOfVertex[Int(wider.tails[Int($0)])])].id }
    return nodes
  }
}
