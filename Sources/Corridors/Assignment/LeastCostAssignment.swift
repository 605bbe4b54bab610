import WorldModel

/// The cheapest way to serve a demand within the capacities of links and passages, with the proof that
/// it is.
///
/// Every unit that finds no place, or only one dearer than the price of not being served, is reported
/// as unserved. Known capacities bind; unknown ones do not, and ``AssignedFlows/unknownCapacities``
/// names those in use.
public struct LeastCostAssignment: Sendable {
  public let flows: AssignedFlows
  /// Why a pair is not served in full; `nil` for one that is. By pair.
  public let shortfalls: [Shortfall?]
  /// Links and passages that are full and worth widening, dearest first.
  public let capacityPrices: [CapacityPrice]
  /// Generalised cost of all freight served, and the price of what is not, in US dollars a year.
  public let total: Double
  /// No way to serve the demand costs less than this, by the duality theorem: computed from the prices
  /// by one more shortest-path search, without the solver.
  public let bound: Double
  /// `(total − bound) / total`, 0 where the total is 0.
  public let gap: Double
  /// How often routes were sought at new prices.
  public let iterations: Int
  /// Name and version of the solver.
  public let solver: String

  public enum Shortfall: String, Hashable, Sendable {
    /// No route at all.
    case noRoute = "no-route"
    /// The cheapest route costs more than not being served, even without other freight.
    case tooDear = "too-dear"
    /// Full links or passages.
    case capacity
  }

  /// What one more unit of a capacity would save.
  public struct CapacityPrice: Hashable, Sendable {
    public let element: FlowElement
    public let id: EntityID
    /// In ``Cargo/capacityUnit``.
    public let capacity: Double
    /// In ``Cargo/costUnit``. Where several price systems are optimal this is one of them, at most what
    /// the last unit saves and at least what one more unit would.
    public let price: Double
    /// In US dollars for one ``Cargo/capacityUnit``: per TEU for containers.
    public let dollarsPerCapacityUnit: Double
  }
}

/// How a least-cost assignment is to be made.
public struct LeastCostOptions: Sendable {
  public var cost: GeneralisedCost
  public var constraints: RouteConstraints
  /// Price of a unit that is not served, in ``Cargo/costUnit``: above any acceptable route.
  public var unservedPrice: Double
  /// The largest relative gap.
  public var tolerance: Double
  public var iterations: Int
  public var threads: Int

  public init(
    cost: GeneralisedCost, constraints: RouteConstraints = RouteConstraints(),
    unservedPrice: Double, tolerance: Double = 1e-6, iterations: Int = 200, threads: Int = 1
  ) {
    self.cost = cost
    self.constraints = constraints
    self.unservedPrice = unservedPrice
    self.tolerance = tolerance
    self.iterations = iterations
    self.threads = threads
  }
}
