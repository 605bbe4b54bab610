import WorldModel

/// The least that has to be closed so that no freight gets from some nodes to others, which is also the
/// most that can get there.
public struct MinimumCut: Sendable {
  public enum Measure: String, Hashable, Sendable {
    /// Known capacities; what has an unknown one is never part of the cut.
    case capacity
    /// Each line counts 1; passages are never part of the cut.
    case lines
  }

  /// A link or passage of the cut.
  public struct Member: Hashable, Sendable {
    public let element: FlowElement
    public let id: EntityID
    /// In ``Cargo/capacityUnit``, or 1.
    public let amount: Double
  }

  public let measure: Measure
  /// In ``Cargo/capacityUnit``, or a number of lines. Infinite where freight gets through without
  /// meeting anything that can be cut.
  public let value: Double
  /// Sorted by key; of all smallest cuts the one nearest to the sources. Empty where there is no cut or
  /// nothing to cut.
  public let members: [Member]
  /// Links and passages in use whose capacity is unknown, each once, sorted; empty when lines are
  /// counted.
  public let unknownCapacities: [EntityID]
  /// Passages whose known capacity could not be counted because several changes of mode share it in a
  /// way that a cut can't express, sorted. With one of them the value is an upper bound.
  public let uncountedPassages: [EntityID]
}

/// Why no cut can be sought.
public enum MinimumCutError: Error, Hashable, Sendable, CustomStringConvertible {
  case noNodes(String)
  /// A node of both sides.
  case sameNode(EntityID)

  public var description: String {
    switch self {
    case .noNodes(let side): "there is no node to \(side); name at least one"
    case .sameNode(let node): "‘\(node)’ is on both sides of the cut; leave it out of one"
    }
  }
}

extension RoutingGraph {
  /// The positions of the nodes that lie in a country alone, for cuts between states; border crossings
  /// belong to both sides and are left out.
  public func nodes(of country: EntityID) -> [Int] {
    network.nodes.indices.filter {
      network.nodes[$0].countries == [country] && network.nodes[$0].kind != .borderCrossing
    }
  }

  /// The least that separates some nodes from others.
  ///
  /// - Parameters:
  ///   - sources: positions of nodes; where freight begins.
  ///   - targets: positions of nodes; where it ends.
  /// - Throws: ``MinimumCutError`` for sides that are empty or overlap.
  public func minimumCut(
    from sources: [Int], to targets: [Int], by measure: MinimumCut.Measure
  ) throws(MinimumCutError) -> MinimumCut {
    guard !sources.isEmpty else { throw .noNodes("begin at") }
    guard !targets.isEmpty else { throw .noNodes("end at") }
    let both = Set(sources).intersection(targets)
    if let node = both.min() { throw .sameNode(network.nodes[node].id) }
    var arcs = CutArcs(self, measure)
    let source = arcs.addVertex()
    let target = arcs.addVertex()
    for node in Set(sources).sorted() { arcs.add(source, Int(origins[node])) }
    for node in Set(targets).sorted() { arcs.add(Int(destinations[node]), target) }
    let flow = MaximumFlow(
      vertexCount: arcs.vertexCount, edges: arcs.arcs.map { ($0.tail, $0.head, $0.capacity) },
      from: source, to: target)
    let isInside = flow.isOnSourceSide
    let members =
      flow.value.isFinite
      ? arcs.arcs.compactMap { arc -> MinimumCut.Member? in
        guard isInside[arc.tail], !isInside[arc.head], let element = arc.element else { return nil }
        return .init(element: element, id: network.id(element), amount: arc.capacity)
      } : []
    return MinimumCut(
      measure: measure, value: flow.value,
      members: members.sorted { ($0.id, $0.amount) < ($1.id, $1.amount) },
      unknownCapacities: measure == .capacity ? arcs.unknown.sorted() : [],
      uncountedPassages: arcs.uncounted.sorted())
  }
}
