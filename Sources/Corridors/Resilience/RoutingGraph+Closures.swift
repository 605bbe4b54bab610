import WorldModel

extension RoutingGraph {
  /// Every line, both directions together, in the order of their keys.
  public var lineClosures: [Closure] {
    closures { edge in
      let link = linkOfEdge[edge]
      return link < 0 ? [] : [.line(network.links[Int(link)].id)]
    }
  }

  /// Every passage that an edge uses, in the order of their keys.
  public var passageClosures: [Closure] {
    closures { edge in
      passages(ofEdge: edge).map { .passage(network.passages[Int($0)].id) }
    }
  }

  /// Every node of some kinds; freight that begins or ends at a node does not count against it.
  public func nodeClosures(_ kinds: Set<NetworkNode.Kind>) -> [Closure] {
    closures(
      { edge in
        nodes(ofEdge: edge).compactMap { node in
          kinds.contains(network.nodes[node].kind) ? .node(network.nodes[node].id) : nil
        }
      },
      exempt: { node in
        kinds.contains(network.nodes[node].kind) ? [.node(network.nodes[node].id)] : []
      })
  }

  /// Every border: its passages, of which a change of gauge may stand for that of kind border, and links
  /// that lie in both countries.
  public var borderClosures: [Closure] {
    closures { edge in
      var countries: [[EntityID]] = []
      if linkOfEdge[edge] >= 0 {
        countries.append(network.links[Int(linkOfEdge[edge])].countries)
      }
      for passage in passages(ofEdge: edge).lazy.map({ self.network.passages[Int($0)] })
      where passage.kind == .border || passage.kind == .gaugeChange {
        let node = network.nodes[passage.node]
        if node.kind == .borderCrossing { countries.append(node.countries) }
      }
      return countries.filter { $0.count == 2 && $0[0] != $0[1] }.map {
        .border(min($0[0], $0[1]), max($0[0], $0[1]))
      }
    }
  }

  /// Every country that a link or node lies in. Border crossings stay open for the other side.
  public var countryClosures: [Closure] {
    closures(
      { edge in
        var countries: [EntityID] = []
        if linkOfEdge[edge] >= 0 { countries += network.links[Int(linkOfEdge[edge])].countries }
        for node in nodes(ofEdge: edge) where network.nodes[node].kind != .borderCrossing {
          countries += network.nodes[node].countries
        }
        return countries.map { .country($0) }
      },
      exempt: { node in network.nodes[node].countries.map { .country($0) } })
  }

  /// The nodes at the ends of an edge, once where they are the same.
  func nodes(ofEdge edge: Int) -> [Int] {
    let tail = Int(nodeOfVertex[Int(graph.tails[edge])])
    let head = Int(nodeOfVertex[Int(graph.heads[edge])])
    return tail == head ? [tail] : [tail, head]
  }

  /// - Parameters:
  ///   - subjects: what an edge belongs to.
  ///   - exempt: for whose closure the freight of a node is left out of account.
  private func closures(
    _ subjects: (Int) -> [Closure.Subject], exempt: (Int) -> [Closure.Subject] = { _ in [] }
  ) -> [Closure] {
    var edges: [Closure.Subject: [Int32]] = [:]
    for edge in 0..<graph.edgeCount {
      for subject in Set(subjects(edge)) { edges[subject, default: []].append(Int32(edge)) }
    }
    var nodes: [Closure.Subject: Set<Int>] = [:]
    for node in network.nodes.indices {
      for subject in exempt(node) { nodes[subject, default: []].insert(node) }
    }
    return edges.keys.sorted().map { subject in
      Closure(subject, edges: edges[subject] ?? [], exemptNodes: nodes[subject] ?? [])
    }
  }
}
