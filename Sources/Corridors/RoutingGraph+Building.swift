import WorldModel

extension RoutingGraph {
  /// Makes the graph of a network.
  ///
  /// Complexity: O(n log n) in the number of nodes, links and passages.
  /// - Throws: ``GraphError`` where a link or passage names a node that is not there.
  public init(_ network: TransportNetwork) throws(GraphError) {
    for link in network.links {
      for node in [link.from, link.to] where !network.nodes.indices.contains(node) {
        throw .unknownVertex(node, count: network.nodes.count)
      }
    }
    for passage in network.passages where !network.nodes.indices.contains(passage.node) {
      throw .unknownVertex(passage.node, count: network.nodes.count)
    }
    var builder = RoutingGraphBuilder(network)
    builder.addNodes()
    builder.addLinks()
    self = try builder.finish()
  }
}

/// A way of arriving at a node or of leaving it.
private struct Port: Hashable, Comparable {
  let mode: TransportMode
  /// At a border crossing the country of the link; elsewhere `nil`, because it makes no difference.
  let country: EntityID?

  static func < (left: Port, right: Port) -> Bool {
    if left.mode != right.mode { return left.mode < right.mode }
    return (left.country?.text ?? "") < (right.country?.text ?? "")
  }
}

/// Lays out the vertices of each node and the edges between them.
private struct RoutingGraphBuilder {
  private let network: TransportNetwork
  private let passagesOfNode: [[Int]]
  /// By node, the ways of arriving and leaving, sorted.
  private let arrivals: [[Port]]
  private let departures: [[Port]]
  private var nodeOfVertex: [Int32] = []
  private var origins: [Int32]
  private var destinations: [Int32]
  /// By node, the vertices of its ports.
  private var arriving: [[Int32]]
  private var leaving: [[Int32]]
  private var tails: [Int32] = []
  private var heads: [Int32] = []
  private var links: [Int32] = []
  private var used: [[Int32]] = []

  init(_ network: TransportNetwork) {
    self.network = network
    let count = network.nodes.count
    var passagesOfNode = [[Int]](repeating: [], count: count)
    for (position, passage) in network.passages.enumerated() {
      passagesOfNode[passage.node].append(position)
    }
    self.passagesOfNode = passagesOfNode
    var arrivals = [[Port]](repeating: [], count: count)
    var departures = arrivals
    func note(_ port: Port, _ ports: inout [Port]) {
      if !ports.contains(port) { ports.append(port) }
    }
    for link in network.links {
      note(Self.port(link, network.nodes[link.to], link.countries.last), &arrivals[link.to])
      note(Self.port(link, network.nodes[link.from], link.countries.first), &departures[link.from])
    }
    self.arrivals = arrivals.map { $0.sorted() }
    self.departures = departures.map { $0.sorted() }
    origins = [Int32](repeating: 0, count: count)
    destinations = origins
    arriving = [[Int32]](repeating: [], count: count)
    leaving = arriving
  }

  private static func port(
    _ link: TransportNetwork.Link, _ node: TransportNetwork.Node, _ country: EntityID?
  ) -> Port {
    Port(mode: link.mode, country: node.kind == .borderCrossing ? country : nil)
  }

  private mutating func vertex(_ node: Int) -> Int32 {
    nodeOfVertex.append(Int32(node))
    return Int32(nodeOfVertex.count - 1)
  }

  private mutating func edge(_ tail: Int32, _ head: Int32, _ link: Int = -1, _ passages: [Int] = [])
  {
    tails.append(tail)
    heads.append(head)
    links.append(Int32(link))
    used.append(passages.map(Int32.init))
  }

  mutating func addNodes() {
    for node in network.nodes.indices {
      if passagesOfNode[node].isEmpty, network.nodes[node].kind != .borderCrossing {
        addFree(node)
      } else {
        addWithPassages(node)
      }
    }
  }

  /// A node where nothing happens: one vertex for each mode, all in one where there is one mode.
  private mutating func addFree(_ node: Int) {
    let ports = Set(arrivals[node]).union(departures[node]).sorted()
    let vertices = ports.map { _ in vertex(node) }
    if vertices.count == 1 {
      (origins[node], destinations[node]) = (vertices[0], vertices[0])
    } else {
      origins[node] = vertex(node)
      destinations[node] = ports.isEmpty ? origins[node] : vertex(node)
      for vertex in vertices {
        edge(origins[node], vertex)
        edge(vertex, destinations[node])
      }
    }
    let places = Dictionary(uniqueKeysWithValues: zip(ports, vertices))
    arriving[node] = arrivals[node].compactMap { places[$0] }
    leaving[node] = departures[node].compactMap { places[$0] }
  }

  private mutating func addWithPassages(_ node: Int) {
    let rules = PassageRules(network, node: node, passages: passagesOfNode[node])
    arriving[node] = arrivals[node].map { _ in vertex(node) }
    leaving[node] = departures[node].map { _ in vertex(node) }
    origins[node] = vertex(node)
    destinations[node] = vertex(node)
    for (port, vertex) in zip(departures[node], leaving[node]) {
      edge(origins[node], vertex, -1, rules.loading(port.mode))
    }
    for (port, vertex) in zip(arrivals[node], arriving[node]) {
      edge(vertex, destinations[node], -1, rules.unloading(port.mode))
      for (next, other) in zip(departures[node], leaving[node]) {
        let crosses = network.nodes[node].kind == .borderCrossing && port.country != next.country
        if let passages = rules.changing(from: port.mode, to: next.mode, crossing: crosses) {
          edge(vertex, other, -1, passages)
        }
      }
    }
  }

  mutating func addLinks() {
    for (position, link) in network.links.enumerated() {
      let out = Self.port(link, network.nodes[link.from], link.countries.first)
      let into = Self.port(link, network.nodes[link.to], link.countries.last)
      guard let tail = departures[link.from].firstIndex(of: out),
        let head = arrivals[link.to].firstIndex(of: into)
      else { continue }
      edge(leaving[link.from][tail], arriving[link.to][head], position)
    }
  }

  func finish() throws(GraphError) -> RoutingGraph {
    let graph = try DirectedGraph(
      vertexCount: nodeOfVertex.count, tails: tails, heads: heads)
    var inputOfEdge = [Int](repeating: 0, count: graph.edgeCount)
    for (input, edge) in graph.edgeOfInput.enumerated() { inputOfEdge[Int(edge)] = input }
    var offsets: [Int32] = [0]
    var passages: [Int32] = []
    for input in inputOfEdge {
      passages += used[input]
      offsets.append(Int32(passages.count))
    }
    return RoutingGraph(
      network: network, graph: graph, nodeOfVertex: nodeOfVertex, origins: origins,
      destinations: destinations, linkOfEdge: inputOfEdge.map { links[$0] },
      passageOffsets: offsets, passages: passages)
  }
}

/// Which passages of a node fit a change of mode.
private struct PassageRules {
  private let passages: [(position: Int, passage: TransportNetwork.Passage)]

  init(_ network: TransportNetwork, node: Int, passages: [Int]) {
    self.passages = passages.map { ($0, network.passages[$0]) }
  }

  /// Beginning a journey needs no passage; where there is one, it is used.
  func loading(_ mode: TransportMode) -> [Int] {
    best(.load) { passage in
      (passage.from == nil || passage.from == mode) && (passage.to == nil || passage.to == mode)
    }.map { [$0] } ?? []
  }

  func unloading(_ mode: TransportMode) -> [Int] {
    best(.unload) { passage in
      (passage.from == nil || passage.from == mode) && (passage.to == nil || passage.to == mode)
    }.map { [$0] } ?? []
  }

  /// The passages of a change; none for one that costs nothing, `nil` for one that is not possible.
  func changing(
    from: TransportMode, to: TransportMode, crossing: Bool
  ) -> [Int]? {
    func fits(_ passage: TransportNetwork.Passage) -> Bool {
      (passage.from == nil || passage.from == from) && (passage.to == nil || passage.to == to)
    }
    let border = crossing ? best(.border, fits) : nil
    let gauge = from.isRail && to.isRail && from != to ? best(.gaugeChange, fits) : nil
    // Where border and break of gauge are one, the change of gauge stands for the border as well.
    if crossing, border == nil, gauge == nil { return nil }
    let transit = best(.transit, fits)
    // Between two gauges the change of gauge is the transfer.
    let transfer = from == to || gauge != nil ? nil : best(.transfer, fits)
    if from != to, transfer == nil, gauge == nil {
      // A border or transit passage that names both modes allows the change between them.
      let allows = [border, transit].contains { position in
        guard let position else { return false }
        return passages.contains {
          $0.position == position && $0.passage.from == from && $0.passage.to == to
        }
      }
      guard allows else { return nil }
    }
    return [border, transit, transfer, gauge].compactMap(\.self)
  }

  /// The most precise passage of a kind that fits; the first of those that are alike.
  private func best(
    _ kind: NetworkPassage.Kind, _ fits: (TransportNetwork.Passage) -> Bool
  ) -> Int? {
    var best: (position: Int, precision: Int)?
    for (position, passage) in passages where passage.kind == kind && fits(passage) {
      let precision = (passage.from == nil ? 0 : 1) + (passage.to == nil ? 0 : 1)
      if precision > best?.precision ?? -1 { best = (position, precision) }
    }
    return best?.position
  }
}
