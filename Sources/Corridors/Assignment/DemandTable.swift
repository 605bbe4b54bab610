import WorldModel

/// How much freight wants to go from where to where, in ``Cargo/capacityUnit``.
///
/// Pairs are kept in the order of their keys, so that results do not depend on the order of a file.
public struct DemandTable: Hashable, Sendable {
  /// Freight between two nodes of a network.
  public struct Pair: Hashable, Sendable {
    public let origin: EntityID
    public let destination: EntityID
    /// In ``Cargo/capacityUnit``; 0 or more.
    public let amount: Double

    public init(from origin: EntityID, to destination: EntityID, amount: Double) {
      self.origin = origin
      self.destination = destination
      self.amount = amount
    }
  }

  /// Sorted by origin, then destination.
  public let pairs: [Pair]

  /// - Throws: ``DemandError`` with every fault: amounts that are negative or not finite, pairs named
  ///   twice, pairs of a node with itself.
  public init(_ pairs: [Pair]) throws(DemandError) {
    let sorted = pairs.sorted { ($0.origin, $0.destination) < ($1.origin, $1.destination) }
    var faults: [DemandError.Fault] = []
    for (position, pair) in sorted.enumerated() {
      if !(pair.amount >= 0 && pair.amount < .infinity) { faults.append(.amount(pair)) }
      if pair.origin == pair.destination { faults.append(.sameNode(pair.origin)) }
      if position > 0, sorted[position - 1].origin == pair.origin,
        sorted[position - 1].destination == pair.destination
      {
        faults.append(.duplicate(pair))
      }
    }
    guard faults.isEmpty else { throw DemandError(faults: faults) }
    self.pairs = sorted
  }

  /// Pairs of a table that is sorted and without faults.
  init(sound pairs: [Pair]) { self.pairs = pairs }

  public var total: Double { pairs.reduce(0) { $0 + $1.amount } }
}

/// Everything that is wrong with a demand table.
public struct DemandError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Fault: Hashable, Sendable {
    case amount(DemandTable.Pair)
    case sameNode(EntityID)
    case duplicate(DemandTable.Pair)
    case unknownNode(EntityID)
  }

  public let faults: [Fault]

  public var description: String {
    faults.map { fault in
      switch fault {
      case .amount(let pair):
        "the demand from \(pair.origin) to \(pair.destination) is \(pair.amount); it must be 0 or more"
      case .sameNode(let node):
        "the demand from \(node) to itself needs no route; leave the row out"
      case .duplicate(let pair):
        "the demand from \(pair.origin) to \(pair.destination) is there twice; add the amounts up"
      case .unknownNode(let node):
        "the network has no node ‘\(node)’; use a key of its nodes"
      }
    }.joined(separator: "\n")
  }
}

/// A demand table whose nodes are vertices of a routing graph.
struct ResolvedDemand: Sendable {
  let table: DemandTable
  /// By pair.
  let sources: [Int]
  let targets: [Int]
  /// Stretches of pairs with the same source.
  let groups: [Range<Int>]

  /// - Throws: ``DemandError`` with every node that the network does not have.
  init(_ table: DemandTable, in graph: RoutingGraph) throws(DemandError) {
    let positions = graph.network.nodePositions
    var sources: [Int] = []
    var targets: [Int] = []
    var unknown: [EntityID] = []
    var groups: [Range<Int>] = []
    for (index, pair) in table.pairs.enumerated() {
      let from = positions[pair.origin]
      let to = positions[pair.destination]
      if from == nil { unknown.append(pair.origin) }
      if to == nil { unknown.append(pair.destination) }
      sources.append(from.map { Int(graph.origins[$0]) } ?? -1)
      targets.append(to.map { Int(graph.destinations[$0]) } ?? -1)
      if index > 0, table.pairs[index - 1].origin == pair.origin, let last = groups.last {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    guard unknown.isEmpty else {
      throw DemandError(faults: Set(unknown).sorted().map { .unknownNode($0) })
    }
    self.table = table
    self.sources = sources
    self.targets = targets
    self.groups = groups
  }

  var count: Int { table.pairs.count }

  func amount(_ pair: Int) -> Double { table.pairs[pair].amount }
}
