extension TransportNetwork {
  /// All that is wrong with the network as it stands, elements in the order of their lists.
  ///
  /// Complexity: O(n log n) in the number of nodes, links and passages.
  public var faults: [NetworkFault] {
    let unknown = unknownNodes
    // What names no node can't be followed.
    guard unknown.isEmpty else { return unknown }
    return duplicates + nodeFaults + linkFaults + passageFaults + borderFaults + partFaults
  }

  private var unknownNodes: [NetworkFault] {
    let ends =
      links.flatMap { [(of: $0.id, node: $0.from), (of: $0.id, node: $0.to)] }
      + passages.map { (of: $0.id, node: $0.node) }
    return ends.filter { !nodes.indices.contains($0.node) }
      .map { .unknownNode(EntityID("\($0.node)"), of: $0.of, nearest: []) }
  }

  private var duplicates: [NetworkFault] {
    var seen: Set<EntityID> = []
    var faults: [NetworkFault] = []
    let ids =
      nodes.map(\.id) + links.filter { !$0.isReverse }.map(\.id) + passages.map(\.id)
    for id in ids where !seen.insert(id).inserted { faults.append(.duplicateID(id)) }
    return faults
  }

  private var nodeFaults: [NetworkFault] {
    var isReached = [Bool](repeating: false, count: nodes.count)
    for link in links { (isReached[link.from], isReached[link.to]) = (true, true) }
    return nodes.indices.flatMap { position -> [NetworkFault] in
      let node = nodes[position]
      var faults: [NetworkFault] = []
      if !isReached[position] { faults.append(.isolated(node.id)) }
      if node.kind == .borderCrossing, Set(node.countries).count != 2 {
        faults.append(.oneSidedBorder(node.id))
      }
      return faults
    }
  }

  private struct Way: Hashable {
    let from: Int
    let to: Int
    let mode: TransportMode
  }

  private var linkFaults: [NetworkFault] {
    var known: [Way: EntityID] = [:]
    var faults: [NetworkFault] = []
    for link in links {
      if link.from == link.to, !link.isReverse { faults.append(.loop(link.id)) }
      let way = Way(from: link.from, to: link.to, mode: link.mode)
      if let other = known.updateValue(link.id, forKey: way), link.from != link.to,
        !faults.contains(.duplicateLink(link.id, other))
      {
        faults.append(.duplicateLink(link.id, other))
      }
      guard !link.isReverse else { continue }
      faults += Self.check(.length, link.id, link.kilometres, "a length must be above 0") { $0 > 0 }
      faults += Self.check(.days, link.id, link.days, "days must be 0 or more") { $0 >= 0 }
      faults += Self.check(.cost, link.id, link.cost, "a cost must be 0 or more") { $0 >= 0 }
      faults += Self.check(.delaySpread, link.id, link.daysSpread, "a spread must be 0 or more") {
        $0 >= 0
      }
      faults += Self.check(link.id, link.capacity, link.closureProbability)
    }
    return faults
  }

  private var passageFaults: [NetworkFault] {
    passages.flatMap { passage -> [NetworkFault] in
      Self.check(.dwell, passage.id, passage.days, "days must be 0 or more") { $0 >= 0 }
        + Self.check(.cost, passage.id, passage.cost, "a cost must be 0 or more") { $0 >= 0 }
        + Self.check(.dwellSpread, passage.id, passage.daysSpread, "a spread must be 0 or more") {
          $0 >= 0
        }
        + Self.check(
          .queueExponent, passage.id, passage.queueExponent, "an exponent must be 0 or more"
        ) { $0 >= 0 }
        + Self.check(passage.id, passage.capacity, passage.closureProbability)
    }
  }

  private static func check(
    _ id: EntityID, _ capacity: Double?, _ probability: Double?
  ) -> [NetworkFault] {
    check(
      .capacity, id, capacity,
      "a capacity must be above 0; close what carries nothing, leave empty what is not known"
    ) { $0 > 0 }
      + check(.closureProbability, id, probability, "a probability must lie from 0 to 1") {
        (0...1).contains($0)
      }
  }

  private static func check(
    _ quantity: NetworkFigure.Quantity, _ id: EntityID, _ value: Double?, _ rule: String,
    _ holds: (Double) -> Bool
  ) -> [NetworkFault] {
    guard let value, !value.isFinite || !holds(value) else { return [] }
    return [.number(quantity, of: id, value: value, rule: rule)]
  }

  /// Parts that no link joins, whichever way it leads, other than the largest; grids of gas stand apart.
  private var partFaults: [NetworkFault] {
    guard cargo != .gas else { return [] }
    var roots = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while roots[node] != node {
        roots[node] = roots[roots[node]]
        node = roots[node]
      }
      return node
    }
    for link in links {
      let (one, other) = (root(link.from), root(link.to))
      roots[max(one, other)] = min(one, other)
    }
    let parts = Dictionary(grouping: nodes.indices) { root($0) }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    // Nodes without a link are faults of their own.
    return parts.dropFirst().filter { $0.value.count > 1 }.map { part in
      .disconnected(
        nodes: part.value.prefix(5).map { nodes[$0].id }, count: part.value.count)
    }
  }
}
