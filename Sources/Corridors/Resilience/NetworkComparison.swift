import WorldModel

/// The same demand on a network before and after a change.
public struct NetworkComparison: Sendable {
  public let before: AssignedFlows
  public let after: AssignedFlows
  /// By pair of the demand table.
  public let pairs: [PairChange]
  /// By line and passage, sorted: those whose freight changes.
  public let flows: [FlowChange]
  /// By country, sorted by key: every country crossed before or after.
  public let transit: [TransitChange]

  public struct PairChange: Hashable, Sendable {
    public let pair: DemandTable.Pair
    /// Averages over the pair's routes; `nil` where it has none.
    public let before: AssignedFlows.Figures?
    public let after: AssignedFlows.Figures?
    public let unservedBefore: Double
    public let unservedAfter: Double
    /// Whether a share of its freight above one in a million takes another way.
    public let isRerouted: Bool
  }

  public struct FlowChange: Hashable, Sendable {
    /// A line, both directions together, or a passage.
    public let subject: Closure.Subject
    /// In ``Cargo/capacityUnit``.
    public let before: Double
    public let after: Double
  }

  public struct TransitChange: Hashable, Sendable {
    public let country: EntityID
    /// In ``Cargo/capacityUnit``.
    public let amountBefore: Double
    public let amountAfter: Double
    /// Of the freight that has a route; `nil` where none has.
    public let shareBefore: Double?
    public let shareAfter: Double?
  }

  /// - Throws: ``ComparisonError`` unless both carry the same demand.
  public init(before: AssignedFlows, after: AssignedFlows) throws(ComparisonError) {
    guard before.demand == after.demand else { throw .differentDemand }
    guard before.graph.network.cargo == after.graph.network.cargo else { throw .differentCargo }
    self.before = before
    self.after = after
    let averages = zip(before.averagesByPair, after.averagesByPair)
    let ways = zip(before.sharesByWay, after.sharesByWay)
    pairs = zip(before.demand.pairs.indices, zip(averages, ways)).map { pair, values in
      PairChange(
        pair: before.demand.pairs[pair], before: values.0.0, after: values.0.1,
        unservedBefore: before.unserved[pair], unservedAfter: after.unserved[pair],
        isRerouted: Self.differ(values.1.0, values.1.1))
    }
    flows = Self.flowChanges(before.loadsBySubject, after.loadsBySubject)
    transit = Self.transitChanges(before, after)
  }

  private static func differ(
    _ left: [[Closure.Subject]: Double], _ right: [[Closure.Subject]: Double]
  ) -> Bool {
    Set(left.keys).union(right.keys).contains { abs((left[$0] ?? 0) - (right[$0] ?? 0)) > 1e-6 }
  }

  private static func flowChanges(
    _ before: [Closure.Subject: Double], _ after: [Closure.Subject: Double]
  ) -> [FlowChange] {
    Set(before.keys).union(after.keys).sorted().compactMap { subject in
      let (old, new) = (before[subject] ?? 0, after[subject] ?? 0)
      guard abs(old - new) > 1e-9 * max(old, new) else { return nil }
      return FlowChange(subject: subject, before: old, after: new)
    }
  }

  private static func transitChanges(
    _ before: AssignedFlows, _ after: AssignedFlows
  ) -> [TransitChange] {
    func byCountry(_ flows: AssignedFlows) -> [EntityID: TransitShare] {
      Dictionary(flows.transitShares.map { ($0.country, $0) }) { first, _ in first }
    }
    let (old, new) = (byCountry(before), byCountry(after))
    return Set(old.keys).union(new.keys).sorted().map { country in
      TransitChange(
        country: country, amountBefore: old[country]?.amount ?? 0,
        amountAfter: new[country]?.amount ?? 0,
        shareBefore: before.routes.isEmpty ? nil : old[country]?.shareOfFreight ?? 0,
        shareAfter: after.routes.isEmpty ? nil : new[country]?.shareOfFreight ?? 0)
    }
  }
}

/// Why two assignments can't be compared.
public enum ComparisonError: Error, Hashable, Sendable, CustomStringConvertible {
  case differentDemand
  case differentCargo

  public var description: String {
    switch self {
    case .differentDemand:
      "the two assignments carry different demand; assign the same demand table to both networks"
    case .differentCargo:
      "the two networks are for different cargo, whose units can't be compared"
    }
  }
}

extension AssignedFlows {
  /// By pair, the share of its demand on each way; a way is the keys of what it uses, so that ways in
  /// two networks can be compared.
  fileprivate var sharesByWay: [[[Closure.Subject]: Double]] {
    let index = EdgeElements(graph)
    var shares = [[[Closure.Subject]: Double]](repeating: [:], count: demand.pairs.count)
    for route in routes {
      let way = route.edges.flatMap { edge in
        index[edge].map { graph.network.subject(index.element(Int($0))) }
      }
      shares[route.pair][way, default: 0] += route.amount / demand.pairs[route.pair].amount
    }
    return shares
  }

  fileprivate var loadsBySubject: [Closure.Subject: Double] {
    var sums: [Closure.Subject: Double] = [:]
    for load in loads { sums[graph.network.subject(load.element), default: 0] += load.amount }
    return sums
  }
}

extension TransportNetwork {
  /// The line or passage that an element belongs to, which names it in other networks too.
  func subject(_ element: FlowElement) -> Closure.Subject {
    switch element {
    case .link: .line(id(element))
    case .passage: .passage(id(element))
    }
  }
}
