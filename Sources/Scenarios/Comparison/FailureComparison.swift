import Corridors
import WorldModel

/// What random closures of links and stops do to the freight of a comparison, before and after.
///
/// Both sides take the same random numbers, link by link, so that their difference is that of the scenario
/// and not of chance.
public struct FailureComparison: Sendable {
  /// A figure by draw, on both sides.
  public struct Figure: Sendable {
    public let before: SampleSummary
    public let after: SampleSummary
    /// Of the differences draw by draw.
    public let change: SampleSummary

    /// `nil` without draws.
    init?(_ before: [Double], _ after: [Double]) {
      guard let old = SampleSummary(before), let new = SampleSummary(after),
        let change = SampleSummary(zip(after, before).map { $0 - $1 })
      else { return nil }
      (self.before, self.after, self.change) = (old, new, change)
    }
  }

  public let draws: Int
  public let seed: UInt64
  /// What was taken for closure probabilities that are not known; `nil` where those never failed.
  public let assumed: Double?
  /// Share of all freight that has no route; `nil` without freight.
  public let unservedShare: Figure?
  /// Generalised cost that closures add to freight that keeps a route, on average over the freight that has
  /// one without them, in ``Cargo/costUnit``; `nil` where none has.
  public let addedCost: Figure?
  /// Links and stops whose closure probability is not known, after the scenario, sorted.
  public let unknownProbabilities: [EntityID]

  /// - Parameter assumed: a probability for links and stops of which none is known, from 0 to 1; without
  ///   one they never fail.
  /// - Throws: ``ScenarioError/assignment(_:)``, also for a number of draws below 1.
  public init(
    _ comparison: ScenarioComparison, by cost: GeneralisedCost, draws: Int, seed: UInt64,
    assuming assumed: Double? = nil, threads: Int = 1
  ) throws(ScenarioError) {
    var old: [FailureSimulation] = []
    var new: [FailureSimulation] = []
    for part in comparison.parts {
      func simulation(_ flows: AssignedFlows) throws(ScenarioError) -> FailureSimulation {
        do throws(AssignmentError) {
          return try flows.graph.assuming(assumed).failureSimulation(
            of: flows.demand, by: cost, draws: draws, seed: seed, threads: threads)
        } catch {
          throw .assignment(error)
        }
      }
      old.append(try simulation(part.before))
      new.append(try simulation(part.after))
    }
    self.draws = draws
    self.seed = seed
    self.assumed = assumed
    unservedShare = Figure(
      Self.mean(old.map { ($0.demand.total, $0.unservedShares) }, draws),
      Self.mean(new.map { ($0.demand.total, $0.unservedShares) }, draws))
    addedCost = Figure(
      Self.mean(old.map { ($0.served, $0.addedCosts) }, draws),
      Self.mean(new.map { ($0.served, $0.addedCosts) }, draws))
    let networks = comparison.parts.map(\.after.graph.network)
    unknownProbabilities = Set(networks.flatMap(\.withoutProbability)).sorted()
  }

  /// By draw, the mean over parts with their weights; empty where none has a weight.
  private static func mean(
    _ parts: [(weight: Double, values: [Double])], _ draws: Int
  ) -> [Double] {
    let weighty = parts.filter { $0.weight > 0 && !$0.values.isEmpty }
    let total = weighty.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    return (0..<draws).map { draw in
      weighty.reduce(0) { $0 + $1.weight * $1.values[draw] } / total
    }
  }
}

extension FailureSimulation {
  /// Freight that has a route without closures.
  fileprivate var served: Double {
    zip(demand.pairs, undisturbed).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.amount) }
  }
}

extension RoutingGraph {
  /// The graph with a closure probability for what has none that is known.
  fileprivate func assuming(_ probability: Double?) throws(AssignmentError) -> RoutingGraph {
    guard let probability else { return self }
    var network = network
    for place in network.links.indices where network.links[place].closureProbability == nil {
      network.links[place].closureProbability = probability
    }
    for place in network.passages.indices where network.passages[place].closureProbability == nil {
      network.passages[place].closureProbability = probability
    }
    do throws(GraphError) { return try RoutingGraph(network) } catch { throw .graph(error) }
  }
}

extension TransportNetwork {
  fileprivate var withoutProbability: [EntityID] {
    links.filter { $0.closureProbability == nil }.map(\.id)
      + passages.filter { $0.closureProbability == nil }.map(\.id)
  }
}
