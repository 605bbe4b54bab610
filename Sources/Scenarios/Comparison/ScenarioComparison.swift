import Corridors
import WorldModel

/// The same freight in a world before and after a scenario.
///
/// Freight whose own country a closure spares meets another network than the rest; the freight that
/// meets one network is a part of its own, and the sums go over all parts.
public struct ScenarioComparison: Sendable {
  /// What to compare.
  public struct Question: Sendable {
    public var on: EDTFDate
    public var cargo: Cargo
    /// Amounts between nodes, or any other weights of the pairs.
    public var demand: DemandTable
    /// Which of several figures of the network counts.
    public var rule: Resolver.Rule

    public init(
      on: EDTFDate, cargo: Cargo = .container, demand: DemandTable,
      rule: Resolver.Rule = .newestSource
    ) {
      self.on = on
      self.cargo = cargo
      self.demand = demand
      self.rule = rule
    }
  }

  public let question: Question
  public let parts: [NetworkComparison]
  /// Of all parts, sorted by origin, then destination.
  public let pairs: [NetworkComparison.PairChange]
  /// By country crossed before or after, sorted by key.
  public let transit: [NetworkComparison.TransitChange]
  /// By line or passage whose freight changes, sorted.
  public let flows: [NetworkComparison.FlowChange]
  public let before: FreightTotals
  public let after: FreightTotals

  /// Compares best routes, whatever the capacities.
  public init(
    _ before: World, _ after: World, _ question: Question, by cost: GeneralisedCost,
    _ constraints: RouteConstraints = RouteConstraints(), threads: Int = 1
  ) throws(ScenarioError) {
    try self.init(before, after, question, sharesCapacities: false) {
      (graph, demand) throws(AssignmentError) in
      try graph.bestRouteAssignment(of: demand, by: cost, constraints, threads: threads)
    }
  }

  /// Compares what an assignment of any kind makes of the demand, such as that of least cost within the
  /// capacities.
  ///
  /// - Parameters:
  ///   - sharesCapacities: whether pairs compete in the assignment, so that all must meet one network.
  ///   - assign: puts a demand on a network.
  public init(
    _ before: World, _ after: World, _ question: Question, sharesCapacities: Bool,
    assign: (RoutingGraph, DemandTable) throws(AssignmentError) -> AssignedFlows
  ) throws(ScenarioError) {
    let spared = Set(before.sparedCountries).union(after.sparedCountries)
    let groups = FreightGroup.groups(
      of: question.demand, nodes: spared.isEmpty ? [] : try question.network(of: before).nodes,
      sparing: spared)
    if sharesCapacities, groups.count > 1 {
      throw .sparedFreight(Set(groups.flatMap(\.spared)).sorted())
    }
    var parts: [NetworkComparison] = []
    for group in groups {
      let old = try question.flows(of: group, in: before, assign)
      let new = try question.flows(of: group, in: after, assign)
      do throws(ComparisonError) {
        parts.append(try NetworkComparison(before: old, after: new))
      } catch {
        throw .comparison(error)
      }
    }
    self.init(question, parts)
  }

  private init(_ question: Question, _ parts: [NetworkComparison]) {
    self.question = question
    self.parts = parts
    pairs = parts.flatMap(\.pairs).sorted {
      ($0.pair.origin, $0.pair.destination) < ($1.pair.origin, $1.pair.destination)
    }
    transit = parts.transitSums
    flows = parts.flowSums
    before = FreightTotals(parts.map(\.before))
    after = FreightTotals(parts.map(\.after))
  }
}

extension ScenarioComparison.Question {
  fileprivate func network(of world: World) throws(ScenarioError) -> TransportNetwork {
    do throws(NetworkFaults) {
      return try TransportNetwork(world: world, on: EDTFInterval(on), cargo: cargo, rule: rule)
    } catch {
      throw .network("\(error)")
    }
  }

  fileprivate func flows(
    of group: FreightGroup, in world: World,
    _ assign: (RoutingGraph, DemandTable) throws(AssignmentError) -> AssignedFlows
  ) throws(ScenarioError) -> AssignedFlows {
    let network = try network(of: world.forFreight(endingIn: Set(group.spared)))
    do throws(AssignmentError) {
      return try assign(try Self.graph(network), group.demand)
    } catch {
      throw .assignment(error)
    }
  }

  private static func graph(_ network: TransportNetwork) throws(AssignmentError) -> RoutingGraph {
    do throws(GraphError) { return try RoutingGraph(network) } catch { throw .graph(error) }
  }
}

/// Sums over all freight in one world.
public struct FreightTotals: Hashable, Sendable {
  /// In ``Cargo/capacityUnit``, or the unit of the weights given.
  public let served: Double
  public let unserved: Double
  /// Over the freight that has a route; `nil` where none has.
  public let average: AssignedFlows.Figures?
  /// Links and passages that carry freight although their capacity is unknown, sorted.
  public let unknownCapacities: [EntityID]

  init(_ flows: [AssignedFlows]) {
    let served = flows.reduce(0) { $0 + $1.totalServed }
    self.served = served
    unserved = flows.reduce(0) { $0 + $1.totalUnserved }
    unknownCapacities = Set(flows.flatMap(\.unknownCapacities)).sorted()
    let parts = flows.compactMap { flows in flows.average.map { ($0, flows.totalServed / served) } }
    func average(_ value: (AssignedFlows.Figures) -> Double) -> Double {
      parts.reduce(0) { $0 + value($1.0) * $1.1 }
    }
    guard var figures = parts.first?.0 else {
      self.average = nil
      return
    }
    figures.days = average(\.days)
    figures.cost = average(\.cost)
    figures.kilometres = average(\.kilometres)
    figures.generalisedCost = average(\.generalisedCost)
    self.average = figures
  }
}
