import Corridors
import Doctrines
import Scenarios
import WorldModel

/// What a scenario changes: routes, transit, chokepoints and verdicts, before and after.
public struct ShockReport: Sendable {
  /// The verdicts of a doctrine on the world before and after.
  public struct Verdicts: Sendable {
    public let before: CheckReport
    public let after: CheckReport

    public init(before: CheckReport, after: CheckReport) {
      self.before = before
      self.after = after
    }
  }

  /// Where the pairs and their weights come from.
  public enum Demand: Hashable, Sendable {
    /// The ends of the named corridors, each with the weight 1.
    case corridors
    /// A file of a user, in ``Cargo/capacityUnit``.
    case file(String)
  }

  public let scenario: Scenario
  public let comparison: ScenarioComparison
  public let cost: GeneralisedCost
  public let demand: Demand
  /// In the order of the comparison's pairs.
  public let pairs: [ShockPair]
  public let chokepointsBefore: [Chokepoint]
  public let chokepointsAfter: [Chokepoint]
  /// `nil` where no doctrine was asked.
  public let verdicts: Verdicts?
  /// Of the export routes of the doctrine's state.
  public let measures: [ShockMeasure]
  /// `nil` where no random closures were asked for.
  public let failures: FailureComparison?
  /// Of the figures behind all routes, sorted by key.
  public let sources: [Source]

  public init(
    _ scenario: Scenario, _ comparison: ScenarioComparison, by cost: GeneralisedCost,
    demand: Demand, chokepointsBefore: [Chokepoint], chokepointsAfter: [Chokepoint],
    verdicts: Verdicts? = nil, measures: [ShockMeasure] = [],
    failures: FailureComparison? = nil, corridors: [NetworkCorridor] = [], in world: World
  ) {
    self.scenario = scenario
    self.comparison = comparison
    self.cost = cost
    self.demand = demand
    self.chokepointsBefore = chokepointsBefore
    self.chokepointsAfter = chokepointsAfter
    self.verdicts = verdicts
    self.measures = measures
    self.failures = failures
    pairs = ShockPair.pairs(of: comparison, world, corridors)
    let cited = pairs.flatMap { [$0.before, $0.after] }.compactMap(\.self)
      .flatMap { $0.legs.flatMap(\.sources) }
    sources = Set(cited).sorted().compactMap { world.source($0) }
    let nodes = comparison.parts.flatMap { $0.before.graph.network.nodes }
    names = Dictionary(
      nodes.map { ($0.id, $0.name.isEmpty ? $0.id.text : $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  private let names: [EntityID: String]

  func name(_ node: EntityID) -> String { names[node] ?? node.text }

  /// Pairs that move by another way, or not at all any more, the worst first: without a route, then by
  /// generalised cost added.
  var changed: [ShockPair] {
    pairs.filter { $0.isLost || $0.isRerouted }.sorted { left, right in
      if left.isLost != right.isLost { return left.isLost }
      let costs = [left, right].map { $0.addedCost ?? 0 }
      if costs[0] != costs[1] { return costs[0] > costs[1] }
      return (left.from, left.to) < (right.from, right.to)
    }
  }

  /// Countries whose share of transit changes, the greatest change first.
  var transit: [NetworkComparison.TransitChange] {
    comparison.transit.sorted { left, right in
      let changes = [left, right].map { abs(($0.shareAfter ?? 0) - ($0.shareBefore ?? 0)) }
      if changes[0] != changes[1] { return changes[0] > changes[1] }
      return left.country < right.country
    }
  }

  /// Checks whose verdict or value differs, in the order of the doctrine.
  var changedChecks: [(before: CheckResult, after: CheckResult)] {
    verdicts.map(Self.changes) ?? []
  }

  /// Checks whose verdict or value differs between two reports on one doctrine.
  public static func changes(
    _ verdicts: Verdicts
  ) -> [(before: CheckResult, after: CheckResult)] {
    let after = Dictionary(
      verdicts.after.results.map { ($0.check.id, $0) }, uniquingKeysWith: { first, _ in first })
    return verdicts.before.results.compactMap { before in
      guard let now = after[before.check.id] else { return nil }
      let (old, new) = (CheckSummary(before), CheckSummary(now))
      return old.verdict == new.verdict && old.value == new.value ? nil : (before, now)
    }
  }
}

/// The freight of one pair before and after.
public struct ShockPair: Sendable {
  public let from: EntityID
  public let to: EntityID
  public let amount: Double
  /// The best route; `nil` where there is none.
  public let before: RouteLine?
  public let after: RouteLine?
  /// Whether it takes another way.
  public let isRerouted: Bool

  public var isLost: Bool { before != nil && after == nil }

  /// In ``Cargo/costUnit``, with time; `nil` where a side has no route.
  var addedCost: Double? {
    guard let before, let after else { return nil }
    return after.route.generalisedCost - before.route.generalisedCost
  }

  var addedDays: Double? {
    guard let before, let after else { return nil }
    return after.route.days - before.route.days
  }

  /// Of all parts, sorted by origin, then destination.
  static func pairs(
    of comparison: ScenarioComparison, _ world: World, _ corridors: [NetworkCorridor]
  ) -> [ShockPair] {
    let pairs = comparison.parts.flatMap { part -> [ShockPair] in
      let before = Self.lines(part.before, world, corridors)
      let after = Self.lines(part.after, world, corridors)
      return part.pairs.enumerated().map { position, change in
        ShockPair(
          from: change.pair.origin, to: change.pair.destination, amount: change.pair.amount,
          before: before[position], after: after[position], isRerouted: change.isRerouted)
      }
    }
    return pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// By pair, its route with the most freight.
  private static func lines(
    _ flows: AssignedFlows, _ world: World, _ corridors: [NetworkCorridor]
  ) -> [Int: RouteLine] {
    let receipts = LegReceipts(flows.graph.network, world)
    var lines: [Int: RouteLine] = [:]
    for route in flows.routes where lines[route.pair] == nil {
      let found = flows.graph.route(
        route.edges, generalisedCost: flows.figures(of: route).generalisedCost)
      lines[route.pair] = RouteLine(
        number: route.pair + 1, route: found, matches: CorridorMatch.matches(found, corridors),
        legs: found.legs.map { receipts.line($0) }, observations: [])
    }
    return lines
  }
}
