import Corridors
import WorldModel

/// A crossing, port or strait with what its closure alone would do to the freight of a comparison.
public struct Chokepoint: Hashable, Sendable {
  public let node: EntityID
  /// Pairs whose best route it is on.
  public let pairs: Int
  /// Their freight as a share of all that has a route.
  public let share: Double
  /// The share of the freight that would have no route any more.
  public let lostShare: Double
  /// Days added on average to the freight that would take another way; `nil` where none would.
  public let addedDays: Double?
  /// Generalised cost added on average to that freight, in ``Cargo/costUnit``; `nil` where none would.
  public let addedCost: Double?
  /// The share of the shortest routes between all ends that lead over it (U. Brandes 2008, see
  /// `RoutingGraph.betweenness`); 0 where none does.
  public let betweenness: Double
}

extension ScenarioComparison {
  /// The side of a comparison.
  public enum Side: String, Sendable, CaseIterable {
    case before
    case after
  }

  /// Border crossings, ports and straits by what closing each of them would do, worst first: by freight
  /// without a route, then by cost added in all, then by key.
  ///
  /// Every closure is computed by itself, with the best routes around it; freight that begins or ends at
  /// a node does not count against it.
  public func chokepoints(
    _ side: Side, by cost: GeneralisedCost, threads: Int = 1
  ) throws(ScenarioError) -> [Chokepoint] {
    var sums: [EntityID: ChokepointSum] = [:]
    var total = 0.0
    for part in parts {
      let flows = side == .before ? part.before : part.after
      total += flows.totalServed
      for entry in try Self.criticality(flows, by: cost, threads: threads) {
        guard case .node(let node) = entry.closure.subject else { continue }
        sums[node, default: ChokepointSum()].add(entry, flows.demand)
      }
      try Self.addBetweenness(flows, by: cost, threads: threads, to: &sums)
    }
    guard total > 0 else { return [] }
    return sums.compactMap { node, sum in sum.chokepoint(node, total) }.sorted { left, right in
      if left.lostShare != right.lostShare { return left.lostShare > right.lostShare }
      let costs = [left, right].map { ($0.addedCost ?? 0) * ($0.share - $0.lostShare) }
      if costs[0] != costs[1] { return costs[0] > costs[1] }
      return left.node < right.node
    }
  }

  private static func criticality(
    _ flows: AssignedFlows, by cost: GeneralisedCost, threads: Int
  ) throws(ScenarioError) -> [Criticality] {
    let closures = flows.graph.nodeClosures([.borderCrossing, .port, .chokepoint])
    do throws(AssignmentError) {
      return try flows.graph.criticality(
        of: closures, for: flows.demand, by: cost, threads: threads)
    } catch {
      throw .assignment(error)
    }
  }

  private static func addBetweenness(
    _ flows: AssignedFlows, by cost: GeneralisedCost, threads: Int,
    to sums: inout [EntityID: ChokepointSum]
  ) throws(ScenarioError) {
    let positions = flows.graph.network.nodePositions
    let ends = flows.demand.pairs.flatMap { [$0.origin, $0.destination] }
      .compactMap { positions[$0] }
    let found: Betweenness
    do throws(BetweennessError) {
      found = try flows.graph.betweenness(between: ends, by: cost, threads: threads)
    } catch {
      throw .network("\(error)")
    }
    for node in sums.keys { sums[node]?.routes += Double(found.pairs) }
    for score in found.nodes { sums[score.id]?.score += score.score }
  }
}

/// Sums over the parts of a comparison.
private struct ChokepointSum {
  var pairs = 0
  var amount = 0.0
  var lost = 0.0
  var days = 0.0
  var cost = 0.0
  var score = 0.0
  var routes = 0.0

  mutating func add(_ entry: Criticality, _ demand: DemandTable) {
    for rerouting in entry.affected {
      let freight = demand.pairs[rerouting.pair].amount
      pairs += 1
      amount += freight
      guard let after = rerouting.after else {
        lost += freight
        continue
      }
      days += freight * (after.days - rerouting.before.days)
      cost += freight * (after.cost - rerouting.before.cost)
    }
  }

  /// `nil` where no route leads over the node.
  func chokepoint(_ node: EntityID, _ total: Double) -> Chokepoint? {
    guard pairs > 0 else { return nil }
    let moved = amount - lost
    let isMoved = moved > 1e-12 * amount
    return Chokepoint(
      node: node, pairs: pairs, share: amount / total, lostShare: lost / total,
      addedDays: isMoved ? days / moved : nil, addedCost: isMoved ? cost / moved : nil,
      betweenness: routes > 0 ? score / routes : 0)
  }
}
